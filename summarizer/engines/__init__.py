"""The engines: what turns an article into an unreviewed result."""
