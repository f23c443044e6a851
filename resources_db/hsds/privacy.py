"""What the directory knows and does not tell everybody: who checked, who edited, and notes.

People whom a service names as its contacts are in the standard to be found, and stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resources_db.hsds.additional import additional

PRIVATE = frozenset({("service", "assurer_email")})
BY_HAND = "directory maintainer"


def public_words(table: str, row: Mapping[str, Any]) -> dict[str, str]:
    """Words in place of those that name a person: an edit is told by its data set or a role."""
    return {"updated_by": row["data_set"] or BY_HAND} if table == "metadata" else {}


def may_be_told(table: str, row: Mapping[str, Any]) -> bool:
    """Whether a record may be shown: not the history of a column that may not."""
    if table != "metadata":
        return True
    column = (row["resource_type"], row["field_name"])
    known = additional(*column)
    return column not in PRIVATE and (known is None or known.public)
