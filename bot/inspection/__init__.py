"""What a file is, and whether it will do."""
