"""The conversation: no channel, no HTTP, no SQL, no sentence."""
