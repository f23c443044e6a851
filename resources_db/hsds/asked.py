"""What a reader of the directory asks a list for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

ANY_STATUS = "any"


@dataclass(frozen=True, slots=True)
class Asked:
    """The standard's parameters, with `status` beside them; empty: not asked.

    page: from 1. modified_after: aware; that moment counts. postcode: a ZIP of Connecticut.
    proximity_m: metres from its middle. top_only: terms without a parent.
    """

    page: int = 1
    per_page: int = 50
    search: str = ""
    status: str = "active"
    organization_id: str = ""
    taxonomy_id: str = ""
    taxonomy_term_id: str = ""
    parent_id: str = ""
    top_only: bool = False
    modified_after: datetime | None = None
    postcode: str = ""
    proximity_m: float | None = None
    minimal: bool = False
    full: bool = False
    full_service: bool = False

    def filters(self) -> Asked:
        """The same records whatever the page and its form: what a count depends on."""
        return replace(self, page=1, per_page=1, minimal=False, full=False, full_service=False)
