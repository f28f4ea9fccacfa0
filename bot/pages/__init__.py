"""The pages a borrower sees in a browser: the chat, and the demo's start page and SMS inbox."""
