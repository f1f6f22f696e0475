"""Prompts under test: suites of cases, whether their recordings are fresh, what a change of prompt changes."""
