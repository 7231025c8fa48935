"""How annotated texts come and go: one module a file format."""
