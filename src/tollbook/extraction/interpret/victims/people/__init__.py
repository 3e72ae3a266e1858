"""Who the people are that words count: their nations and roles, their names and ages, and what counts nobody at all."""
