"""The text view: right-to-left text that looks like print, with its labels; usable without a project."""
