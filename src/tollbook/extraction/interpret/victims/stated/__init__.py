"""Figures over several incidents: what they count, of whom, where and over which time."""
