"""What one bundle of marked words says, statement by statement."""
