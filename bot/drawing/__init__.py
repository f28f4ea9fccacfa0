"""Pictures that we draw ourselves: how far an application is, for chats that show no pages."""
