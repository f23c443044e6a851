"""How fast the directory answers when it is large, beside PostGIS on the same rows."""
