"""When, where and how it happened."""
