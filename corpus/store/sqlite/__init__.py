"""The store in one SQLite file; the only folder that speaks SQL."""
