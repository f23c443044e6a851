"""The standard's page of a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from resources_db.hsds.record import Json


@dataclass(frozen=True, slots=True)
class Page:
    """Some of `total_items` records; `number` counts from 1."""

    total_items: int
    number: int
    per_page: int
    contents: list[Json]

    @property
    def total_pages(self) -> int:
        """How many pages there are; none of nothing."""
        return -(-self.total_items // self.per_page)

    def to_json(self) -> dict[str, Any]:
        """The envelope with its contents."""
        return {
            "total_items": self.total_items,
            "total_pages": self.total_pages,
            "page_number": self.number,
            "size": len(self.contents),
            "first_page": self.number == 1,
            "last_page": self.number >= self.total_pages,
            "empty": not self.contents,
            "contents": self.contents,
        }
