"""The attackers' own dead and hurt, kept apart from the victims."""
