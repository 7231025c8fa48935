"""Pictures of every panel and dialog, and eyes that look at them."""
