"""What a reader yields: the rows of a data set in the standard's words, with their origin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True, frozen=True)
class Origin:
    """Where a record stands in the files.

    file: its name as the person knows it ("services.csv", "feed.zip/services.csv").
    line: from 1, for CSV and spreadsheets; for JSON the number of the service in the file.
    """

    file: str
    line: int


@dataclass(slots=True)
class Record:
    """A row of a table of the directory, not yet checked against its siblings.

    table: the standard's name of the table, which is also ours ("service_at_location").
    id: the source's own id, never empty; a reader makes one where the format has none.
    values: model column → typed value; foreign keys hold the source's ids.
    """

    table: str
    id: str
    values: dict[str, Any]
    origin: Origin
