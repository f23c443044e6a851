"""How good the directory is: doubts in its data, and figures about it."""
