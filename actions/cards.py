"""A list of results in the chat interface's form."""

from collections.abc import Sequence
from typing import Any

from resources_db.results import Result


def card(
    results: Sequence[Result],
    need: str,
    *,
    place: str | None = None,
    radius_m: float | None = None,
    first_number: int = 1,
    total: int | None = None,
) -> dict[str, Any]:
    """`first_number` is the first result's; total: of how many these are (None: all)."""
    return {
        "total": len(results) if total is None else total,
        "need": need,
        "place": place,
        "radius_m": radius_m,
        "first_number": first_number,
        "results": [result.to_json() for result in results],
    }
