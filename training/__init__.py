"""Scripts that make the shipped models; they need data folders and, for the tagger, torch."""
