"""Briefs side by side: what one article says and the other does not."""
