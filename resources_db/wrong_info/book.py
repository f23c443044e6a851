"""The book of reports: write one, read the items, resolve one, and what may be published."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from resources_db.engine import open_engine
from resources_db.hours import LOCAL_TIME
from resources_db.wrong_info import reading, writing
from resources_db.wrong_info.item import Item, Outcome, Published

logger = logging.getLogger(__name__)


class WrongInfo:
    """Each method is one transaction; may be called from several threads and programs."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str | None = None) -> WrongInfo:
        """The book in the directory at `url`, else at the setting's."""
        return cls(open_engine(url))

    def report(
        self, result_id: str, kind: str, channel: str, language: str, reporter_key: str
    ) -> Outcome:
        """Note that a result is wrong; the same reporter counts once for each place.

        `kind` is one of KINDS, else ValueError. `reporter_key` is an opaque key of the
        conversation, and only a hash of it is kept. A database that cannot be written is an
        outcome: somebody waits for an answer.
        """
        report = writing.Report(kind, channel, language, reporter_key, _today())
        try:
            with self._engine.begin() as connection:
                return writing.note(connection, result_id, report)
        except DBAPIError as error:
            logger.error("A report was not kept: %s", type(error.orig).__name__)
            return Outcome.NOT_KEPT

    def items(self, *, resolved: bool = False) -> list[Item]:
        """The open items, most reported first; with `resolved` those that are done too."""
        with self._engine.connect() as connection:
            return reading.items(connection, resolved=resolved)

    def resolve(self, item_id: str, note: str, by: str = "", on: date | None = None) -> bool:
        """Close an item with a note for the public; False when it is not open."""
        with self._engine.begin() as connection:
            return writing.resolve(connection, item_id, note, by, on or _today())

    def published(self, limit: int = 100) -> Sequence[Published]:
        """What was resolved, latest first: place, what was said, the note."""
        with self._engine.connect() as connection:
            return reading.published(connection, limit)


def _today() -> date:
    return datetime.now(LOCAL_TIME).date()
