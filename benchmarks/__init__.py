"""Measures the analysis against text annotated by others, and its speed; run as modules."""
