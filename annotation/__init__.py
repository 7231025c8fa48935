"""What an annotation is and what can be thought about it: pure, deterministic, without Qt and without files."""
