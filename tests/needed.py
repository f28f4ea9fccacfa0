"""What some tests need of the machine: without it they are skipped, but not where all must run."""

import os

import pytest


def needs(what: str, *, there: bool) -> pytest.MarkDecorator:
    """Skip where something is not there; in continuous integration it is missed instead."""
    return pytest.mark.skipif(not there and not os.environ.get("CI"), reason=f"there is no {what}")
