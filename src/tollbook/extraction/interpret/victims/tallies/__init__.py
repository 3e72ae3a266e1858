"""From the atoms of an incident to its figures: for everybody, for each nation and role, and over several incidents."""
