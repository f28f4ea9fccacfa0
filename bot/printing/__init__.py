"""Papers for the file: set by a process of its own, which alone loads what setting takes."""
