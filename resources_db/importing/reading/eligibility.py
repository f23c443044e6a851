"""The table in which versions 1 and 2 tell who may use a service: it joins the service's row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from resources_db.importing.cleaning import text
from resources_db.importing.reading.delimited import Layout, read_table
from resources_db.importing.reading.draft import Draft
from resources_db.importing.reading.files import SourceFile
from resources_db.importing.reading.standard import ELIGIBILITY, snake
from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Origin
from resources_db.problems import Problem

OWNER = "service_id"
COLUMN = "eligibility_description"


@dataclass(slots=True)
class EligibilityTexts:
    """What was told of each service, with where, until its row comes by."""

    told: dict[str, list[tuple[Origin, str]]] = field(default_factory=dict)

    def read(self, file: SourceFile, tally: Tally) -> None:
        """Keep the rows of a file."""
        table = read_table(file, _score, tally, Layout())
        names = [snake(name) for name in table.header] if table else []
        for line, cells in table.rows if table else ():
            tally.rows[file.name] += 1
            row = dict(zip(names, cells, strict=False))
            told = Origin(file.name, line), text.paragraphs(row.get(ELIGIBILITY, ""))
            self.told.setdefault(row.get(OWNER, "").strip(), []).append(told)

    def join(self, draft: Draft, tally: Tally) -> None:
        """Give a service's row what was told of it."""
        for origin, words in self.told.pop(draft.id, ()):
            tally.merged[origin.file] += 1
            before = draft.values.get(COLUMN, "")
            if words not in before:
                draft.values[COLUMN] = f"{before}\n{words}".strip()

    def left(self) -> Iterator[Problem]:
        """The rows of services that are not there."""
        for service_id, rows in self.told.items():
            for origin, _ in rows:
                draft = Draft(ELIGIBILITY, origin)
                yield draft.error(OWNER, service_id, "no such service; the row was left out")


def _score(names: Sequence[str]) -> int:
    return len({ELIGIBILITY, OWNER, "id"} & {snake(name) for name in names})
