"""How many were harmed, of which nation and role, and what figures over several incidents add up."""
