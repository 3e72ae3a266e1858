"""Atoms: the people counted by one marked number or phrase, and how atoms stand to each other."""
