"""The files of a data set: in a folder, in a ZIP, or one alone."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.tally import Tally


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read; `name` is the person's, `path` its place in the data set, `size` bytes."""

    name: str
    path: str
    size: int
    opened: Callable[[], BinaryIO]

    @property
    def stem(self) -> str:
        """Its name without folder and ending: `services`."""
        return Path(self.path).stem

    @property
    def suffix(self) -> str:
        """Its ending, small: `.csv`."""
        return Path(self.path).suffix.lower()

    def open(self, tally: Tally | None = None) -> Metered:
        """Its bytes as a stream that counts them into `tally`."""
        try:
            return Metered(self.name, self.opened(), tally)
        except OSError as error:
            raise ImportRefused(f"{self.name}: cannot be read: {reason(error)}") from None

    def head(self, length: int = 65_536) -> bytes:
        """Its first bytes."""
        with self.open() as stream:
            return stream.read_exactly(length)


class Metered(io.RawIOBase):
    """A stream that counts what is read and turns every failure into ImportRefused."""

    def __init__(self, name: str, stream: BinaryIO, tally: Tally | None) -> None:
        self._name = name
        self._stream = stream
        self._tally = tally

    def readable(self) -> bool:
        """True; the interface asks."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as the file goes."""
        chunk = self._read(len(buffer))
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def read_exactly(self, length: int) -> bytes:
        """As many bytes as asked for, or all there are."""
        parts = []
        while length > 0 and (part := self._read(length)):
            parts.append(part)
            length -= len(part)
        return b"".join(parts)

    def close(self) -> None:
        """Close the file below, too."""
        self._stream.close()
        super().close()

    def _read(self, length: int) -> bytes:
        try:
            chunk = self._stream.read(length)
        except Exception as error:
            # A damaged ZIP fails in a dozen ways: zlib, lzma, CRC, struct, end of file.
            raise ImportRefused(f"{self._name}: cannot be read on: {reason(error)}") from None
        if self._tally:
            self._tally.bytes_read += len(chunk)
        return chunk


def reason(error: Exception) -> str:
    """Why, in a few words and on one line."""
    text = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return " ".join(text.split()) or type(error).__name__


def file_at(path: Path, name: str | None = None) -> SourceFile:
    """One file of the disk. Raises ImportRefused where it is not there or not a file."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise ImportRefused(f"{path}: cannot be read: {reason(error)}") from None
    if not path.is_file():
        raise ImportRefused(f"{path}: is not a file; give a file, a folder or a ZIP")
    return SourceFile(name or path.name, path.name, size, lambda: path.open("rb"))


def files_in(folder: Path) -> list[SourceFile]:
    """The files of a folder by name; hidden ones are left alone."""
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
        return [file_at(path) for path in paths if path.is_file()]
    except OSError as error:
        raise ImportRefused(f"{folder}: cannot be read: {reason(error)}") from None
