"""`python -m tollbook`."""

from tollbook.cli import main

main()
