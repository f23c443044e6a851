"""Recipes: which column of anybody's spreadsheet is which column of our sheet."""

from resources_db.importing.recipes.feed import SheetFeed
from resources_db.importing.recipes.loading import load_recipe
from resources_db.importing.recipes.recipe import Recipe

__all__ = ["Recipe", "SheetFeed", "load_recipe"]
