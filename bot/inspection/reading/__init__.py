"""What documents say: letters read from pictures, and facts found in what was read."""
