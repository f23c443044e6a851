"""The directory as the assistant reads it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import SQLAlchemyError

from resources_db.engine import open_engine
from resources_db.geometry import Point
from resources_db.hours import DayOpening, PublicHolidays, opening_on
from resources_db.models import PublicHoliday, SearchEntry
from resources_db.query import Query
from resources_db.results import Page, Result
from resources_db.search import candidates
from resources_db.search.answers import one_a_number, page_of, results_of
from resources_db.search.by_name import NameIndex
from resources_db.search.clock import Clock
from resources_db.search.crowd import Crowd
from resources_db.search.filters import missing
from resources_db.search.ranking import fitting, most_specific_first
from resources_db.search.widening import RINGS_M, Search


class Directory:
    """Searches; every method reads only, and may be called from several threads."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._holidays: PublicHolidays | None = None
        self._crowd = Crowd()
        self._names = NameIndex()

    @classmethod
    def open(cls, url: str | None = None) -> Directory:
        """The directory at `url`, else at the setting's; SettingsError when unusable."""
        return cls(open_engine(url, read_only=True))

    def close(self) -> None:
        """Give the connections back; the next search opens new ones."""
        self._engine.dispose()

    def search(self, query: Query, *, at: datetime) -> Page:
        """Physical places within `query.radius_m`, nearest first.

        What states the filters comes before what does not say (see search/filters.py),
        seasonal places come last. `at` is aware.
        """
        with self._engine.connect() as connection:
            clock = Clock(at, self._holidays_in(connection))
            found = Search(connection, query, clock, self._crowd).within(query.radius_m)
            return page_of(connection, found, query, clock)

    def search_widening(self, query: Query, *, at: datetime) -> Page:
        """The same in 5, 10, 25, then 50 miles, until there is something to show.

        Where 5 miles do not fill the page, 10 are searched. A next page (`query.offset`)
        goes on where the last one ended, further out. Without a point there is nothing
        to widen.
        """
        if query.point is None:
            return self.search(query, at=at)
        with self._engine.connect() as connection:
            clock = Clock(at, self._holidays_in(connection))
            found = Search(connection, query, clock, self._crowd).widening()
            return page_of(connection, found, query, clock, near_m=RINGS_M[0])

    def by_name(
        self, text: str, *, near: Point | None = None, at: datetime, limit: int = 3
    ) -> Page:
        """What bears a name that the text means, in any likely spelling; nearest first.

        The text may be a name, a part of one, initials, or a sentence around it. An ordinary
        sentence means none: the page is empty. `total` counts up to BEARERS of a name.
        """
        with self._engine.connect() as connection:
            clock = Clock(at, self._holidays_in(connection))
            names = self._names.names(connection, text)
            found = candidates.bearing(connection, names, near)
            results = results_of(connection, found[:limit], clock)
            return Page(tuple(results), len(found), matched=len(found))

    def lines(self, query: Query, *, at: datetime, limit: int = 3) -> list[Result]:
        """Phone and online services for the need that serve the town, or the whole state.

        The official first door (2-1-1 for shelter), then the most specific; one of a kind
        for each number to call.
        """
        with self._engine.connect() as connection:
            clock = Clock(at, self._holidays_in(connection))
            found = candidates.lines(connection, query)
            ranked = most_specific_first(fitting(found, query, clock))
            rows = [each.candidate for each in ranked]
            return one_a_number(results_of(connection, rows, clock))[:limit]

    def get(
        self,
        ids: Sequence[str],
        *,
        latitude: float | None = None,
        longitude: float | None = None,
        at: datetime,
    ) -> list[Result]:
        """The results with these ids, in this order; those that are gone are left out."""
        point = None if latitude is None or longitude is None else (latitude, longitude)
        with self._engine.connect() as connection:
            clock = Clock(at, self._holidays_in(connection))
            found = candidates.by_id(connection, ids, point)
            return results_of(connection, [found[id_] for id_ in ids if id_ in found], clock)

    def opening_on(self, result_id: str, days: Sequence[date]) -> list[DayOpening]:
        """What is known of each local day; unknown for an id that is gone."""
        with self._engine.connect() as connection:
            holidays = self._holidays_in(connection)
            found = candidates.by_id(connection, [result_id], None).get(result_id)
        rules = found.rules if found else ()
        seasonal = found is not None and found.seasonal
        return [opening_on(rules, day, seasonal=seasonal, holidays=holidays) for day in days]

    def states(self, result_id: str, filters: Iterable[str]) -> bool | None:
        """Whether a service states all of the filters, denies one, or (None) does not say.

        Opening hours do not count here: they are asked of `opening_on`.
        """
        with self._engine.connect() as connection:
            found = candidates.by_id(connection, [result_id], None).get(result_id)
        if found is None:
            return None
        lacking = missing(found.facts, frozenset(filters))
        return None if lacking else lacking == 0

    def is_ready(self) -> bool:
        """Whether the database answers, is up to date, and holds something to find."""
        try:
            with self._engine.connect() as connection:
                self._holidays_in(connection)
                return connection.execute(select(SearchEntry.need).limit(1)).first() is not None
        except SQLAlchemyError:
            return False

    def _holidays_in(self, connection: Connection) -> PublicHolidays:
        """Those kept in the database, read once."""
        if self._holidays is None:
            days = connection.execute(select(PublicHoliday.day)).scalars()
            self._holidays = PublicHolidays(days)
        return self._holidays
