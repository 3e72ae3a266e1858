"""The words of each language that name dates."""
