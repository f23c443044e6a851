"""What every kind of data set looks like to the pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from resources_db.importing.reading.tally import Tally
from resources_db.importing.records import Record
from resources_db.problems import Problem


class Feed(Protocol):
    """A data set that can be read once from its beginning to its end."""

    @property
    def kind(self) -> str:
        """What it was taken for, in words for people."""
        ...

    @property
    def size(self) -> int:
        """Bytes that will be read, unpacked; what `tally.bytes_read` grows to."""
        ...

    def read(self, tally: Tally) -> Iterator[Record | Problem]:
        """Every row as a record or a problem, in bounded memory.

        Raises ImportRefused for a file that cannot be read on.
        """
        ...
