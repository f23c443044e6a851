"""What comes of reading a text, and the word for giving up."""

from __future__ import annotations

from dataclasses import dataclass

from resources_db.hours.rule import Rule


class NotUnderstood(ValueError):  # noqa: N818 - not an error: the text is kept as it is
    """A part that may carry hours and has no single meaning; the message says which."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Rules that say all that the text says of hours, or none and the text in `unread`.

    `note` holds what surely says nothing of hours. `by_appointment`, `call_for_hours` and
    `seasonal` (part of a year that is not named) are said of the whole text; a seasonal text
    has no rules, since they would hold all year.
    """

    rules: tuple[Rule, ...] = ()
    unread: str = ""
    note: str = ""
    by_appointment: bool = False
    call_for_hours: bool = False
    seasonal: bool = False
