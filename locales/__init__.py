"""What we say, one folder for each language."""
