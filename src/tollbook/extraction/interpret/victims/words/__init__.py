"""What words say of people: their numbers, who they are, what became of them, and which figures count nobody."""
