"""One cell of anybody's file → its value. Pure; a CellDoubt says what was wrong with it."""

from resources_db.importing.cleaning.doubt import CellDoubt

__all__ = ["CellDoubt"]
