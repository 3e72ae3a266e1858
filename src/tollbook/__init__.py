"""Reports of attacks on people, kept as a ledger in which every figure leads back to its words."""
