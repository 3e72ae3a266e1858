"""Word lists, a language a file."""
