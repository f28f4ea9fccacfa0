"""The lenders' own door: an HTTP API to state facts, ask for documents and fetch them."""
