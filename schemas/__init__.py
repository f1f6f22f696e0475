"""The schemas of the built-in pack; loaded by path, never imported by the package."""
