"""Who of those whom an attack struck lived and who died of it."""
