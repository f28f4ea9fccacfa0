"""Files of statements: read as they are, cleaned, told what is wrong with them, and put."""
