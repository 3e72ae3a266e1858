"""Training of the learned span reader (`tollbook.extraction.tagger`)."""
