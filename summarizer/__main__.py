"""``python -m summarizer``: the command without its script."""

from summarizer.cli.main import main

main()
