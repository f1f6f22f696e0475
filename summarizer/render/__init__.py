"""Briefs as people and programs read them."""
