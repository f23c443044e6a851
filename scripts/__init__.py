"""Programs that run before the project's own environment exists."""
