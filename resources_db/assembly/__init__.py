"""From the directory's records to listings: one service at one place, with what it inherits."""

from resources_db.assembly.listings import listings

__all__ = ["listings"]
