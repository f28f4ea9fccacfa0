"""The status store: no wording, no dialogue."""
