"""What words say became of people: the dead, the hurt, the taken and those who came off unharmed."""
