"""How fast it is, beside others that do less: ``make bench``."""
