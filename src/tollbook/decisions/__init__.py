"""Conditions to findings to decisions. What cannot be determined never grants."""
