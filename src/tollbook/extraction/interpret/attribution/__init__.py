"""Who is said to have done it, by whom, how, and whether anybody answers for the words."""
