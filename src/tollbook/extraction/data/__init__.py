"""Lists and weights that extraction reads."""
