"""The command: a skin over the API, a file a command."""
