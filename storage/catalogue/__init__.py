"""Facts about the documents lenders ask for, one TOML file for each group."""
