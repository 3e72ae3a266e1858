"""Formats in and out, each with a report of what it could not carry; private names masked on the way out."""
