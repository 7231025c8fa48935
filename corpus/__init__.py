"""Where annotations are kept and how they come and go: store, JSONL, formats, command line; without Qt."""
