"""Numbers of people as reports write them, and those that a report takes back."""
