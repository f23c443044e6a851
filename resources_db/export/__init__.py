"""The directory as files: the standard's tables with a description that other programs read."""
