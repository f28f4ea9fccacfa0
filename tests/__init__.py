"""Sentences about the outside, and the fakes of what we talk to."""
