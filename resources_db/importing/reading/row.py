"""Cells of a row → records: the steps that files of every form share."""

from __future__ import annotations

from dataclasses import replace

from resources_db.importing.needs import Needs
from resources_db.importing.reading.draft import Draft, id_from
from resources_db.importing.reading.need_links import NeedLinks
from resources_db.importing.reading.shapes import SHAPES
from resources_db.importing.reading.standard import ID_REQUIRED, REQUIRED
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.problems import Problem

LINKING = frozenset({"taxonomy_term", "attribute", "service"})


class RowMaker:
    """Turns drafts into records; keeps what one row must know of the others."""

    def __init__(self, needs: Needs, tally: Tally) -> None:
        self._tally = tally
        self._links = NeedLinks(needs, tally.needs)

    def made(self, draft: Draft) -> list[Record | Problem]:
        """What a row becomes; a single error, and nothing else, where it cannot be used."""
        refusal = refused(draft)
        if refusal:
            return [refusal]
        if not draft.id:
            draft.id = id_from(draft.values)
        shape = SHAPES.get(draft.table)
        found = list(shape(draft, self._tally)) if shape else [draft.record()]
        made: list[Record | Problem] = [*draft.problems]
        if draft.terms:
            made += self._links.termed(draft.id, draft.terms, draft.origin)
        for each in found:
            made.append(each)
            if isinstance(each, Record) and each.table in LINKING:
                made += self._links.follow(each)
        return made

    def settle(self, service_id: str) -> None:
        """The service's needs are known: its name need not be guessed from."""
        self._links.settle(service_id)


def refused(draft: Draft) -> Problem | None:
    """The error of a row that lacks what it must have."""
    missing = _missing(draft)
    if not missing:
        return None
    return draft.error(missing, "", f"a {draft.table} needs {missing}; the row was left out")


def _missing(draft: Draft) -> str:
    if not draft.id and draft.table in ID_REQUIRED:
        return "id"
    for name in REQUIRED[draft.table]:
        if name not in draft.values:
            return name
    return ""


def softened(each: Record | Problem) -> Record | Problem:
    """What is wrong in a part of a row costs that part only: the row is kept."""
    if isinstance(each, Problem) and each.severity == "error":
        message = each.message.replace("the row was left out", "that part was left out")
        return replace(each, severity="doubt", message=message)
    return each
