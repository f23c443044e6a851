"""What residents say is wrong about a place: counted, looked into, resolved. Never their words."""

from resources_db.wrong_info.book import WrongInfo
from resources_db.wrong_info.item import KINDS, Item, Outcome, Published

__all__ = ["KINDS", "Item", "Outcome", "Published", "WrongInfo"]
