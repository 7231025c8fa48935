"""The commands of `tawsim` that need no window: one module a command."""
