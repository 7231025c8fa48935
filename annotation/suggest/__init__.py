"""The assistant: what it offers to label, how sure it is by its own measure, and when it stays silent."""
