"""The demo: two lenders that do not exist, their borrowers, and a lending system that answers."""
