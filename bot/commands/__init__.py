"""The commands of `navigator` that belong to no single room."""
