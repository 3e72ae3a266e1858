"""What looks like an attack and is none, by what the report itself says."""
