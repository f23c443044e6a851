"""Small data sets for tests, written where the test says, and what readers make of them."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from resources_db.importing.reading import Feed, Tally, detect
from resources_db.importing.records import Record
from resources_db.problems import Problem

SERVICES = "id,organization_id,name,status\ns1,o1,Food pantry,active\n"
ORGANIZATIONS = "id,name\no1,Hands On Main Street\n"


@dataclass(frozen=True, slots=True)
class Result:
    """Everything that a reader said of a data set."""

    records: list[Record]
    problems: list[Problem]
    tally: Tally

    def of(self, table: str) -> list[Record]:
        """The records of a table."""
        return [each for each in self.records if each.table == table]

    def one(self, table: str) -> Record:
        """The only record of a table."""
        (found,) = self.of(table)
        return found

    @property
    def errors(self) -> list[Problem]:
        """What kept rows out."""
        return [each for each in self.problems if each.severity == "error"]

    @property
    def doubts(self) -> list[Problem]:
        """What was dropped or changed, guesses of needs aside."""
        told = [each for each in self.problems if each.severity == "doubt"]
        return [each for each in told if not each.message.startswith(("need ", "no need "))]


def read(feed: Feed | Path) -> Result:
    """Read a data set to its end; every row must have become a record or an error."""
    feed = detect(feed) if isinstance(feed, Path) else feed
    tally = Tally()
    found = list(feed.read(tally))
    records = [each for each in found if isinstance(each, Record)]
    problems = [each for each in found if isinstance(each, Problem)]
    result = Result(records, problems, tally)
    assert accounted(result) == dict(tally.rows)
    return result


def accounted(result: Result) -> dict[str, int]:
    """Rows by file: those with records, with errors, merged into others, or set aside."""
    kept = {(each.origin.file, each.origin.line) for each in result.records}
    lost = {(each.file, each.line) for each in result.errors}
    assert not kept & lost
    counted = Counter(file for file, _ in kept | lost)
    return dict(counted + result.tally.merged + result.tally.set_aside)


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Put files into a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def zipped(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """Put files into a ZIP."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path
