"""The dialogs: each asks the user one thing."""
