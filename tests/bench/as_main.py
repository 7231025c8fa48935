"""Puts the collector to rest as `main` does before it opens a window; for a bench to import before all else."""

from __future__ import annotations

import gc

gc.disable()
RESTS = not gc.isenabled()
