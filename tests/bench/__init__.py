"""Measurements: programs that print figures, one JSON object a line."""
