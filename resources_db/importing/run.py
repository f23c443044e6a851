"""One import from its path to its report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from resources_db.importing import pipeline
from resources_db.importing.needs import Needs
from resources_db.importing.pipeline import Outcome, TooManyBad
from resources_db.importing.reading import Feed, Tally, detect
from resources_db.importing.recipes import SheetFeed, load_recipe
from resources_db.importing.recipes.loading import load_needs
from resources_db.importing.recipes.sheet import slug
from resources_db.importing.records import Record
from resources_db.importing.report import ImportReport, rows_by_file
from resources_db.importing.staging import READING
from resources_db.problems import Problem


def prepared(
    path: Path, recipe: Path | None = None, needs: Path | None = None, source: str | None = None
) -> Import:
    """What is to be imported, looked at but not yet read. Raises ImportRefused."""
    own = load_needs(needs) if needs else {}
    name = source or slug(path.absolute().stem) or "import"
    if recipe is None:
        return Import(str(path), name, detect(path, Needs(own)))
    read = load_recipe(recipe)
    feed = SheetFeed(path, read, Needs({**read.needs.terms, **own}))
    return Import(str(path), source or read.source.id, feed)


@dataclass(slots=True)
class Import:
    """A data set under the name by which the directory knows it again."""

    path: str
    source: str
    feed: Feed
    tally: Tally = field(default_factory=Tally)
    problems: list[Problem] = field(default_factory=list)

    def share(self, step: str) -> float | None:
        """How much of the files has been read, 0 to 1; None in later steps."""
        if step != READING or not self.feed.size:
            return None
        return min(self.tally.bytes_read / self.feed.size, 1.0)

    def run(
        self,
        engine: Engine,
        *,
        on: date,
        apply: bool,
        overwrite: bool,
        max_bad_share: float,
        progress: Callable[[str, int], None],
    ) -> ImportReport:
        """Put it through the pipeline. Raises ImportRefused, DirectoryBusy and DBAPIError."""
        try:
            outcome = pipeline.run(
                engine,
                self.source,
                self._noted(self.feed.read(self.tally)),
                on=on,
                apply=apply,
                overwrite=overwrite,
                max_bad_share=max_bad_share,
                progress=progress,
            )
        except TooManyBad as refusal:
            return self._report(refusal, str(refusal))
        return self._report(outcome)

    def _noted(self, stream: Iterable[Record | Problem]) -> Iterator[Record | Problem]:
        """The stream, with what the reader found wrong kept for the report."""
        for each in stream:
            if isinstance(each, Problem):
                self.problems.append(each)
            yield each

    def _report(self, found: Outcome | TooManyBad, refused: str = "") -> ImportReport:
        outcome = found if isinstance(found, Outcome) else None
        problems = sorted([*self.problems, *found.problems], key=lambda p: (p.file, p.line))
        return ImportReport(
            path=self.path,
            kind=self.feed.kind,
            source=self.source,
            applied=bool(outcome and outcome.applied),
            refused=refused,
            tables={n: asdict(counts) for n, counts in outcome.tables.items()} if outcome else {},
            files=rows_by_file(self.tally, found.stored, found.left_out),
            problems=problems,
            tally=self.tally,
        )
