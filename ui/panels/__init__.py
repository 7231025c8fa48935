"""The panels around the text: each shows one thing and says what the user wishes."""
