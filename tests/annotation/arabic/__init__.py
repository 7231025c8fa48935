"""Tests of what Tawsim knows about Arabic text."""
