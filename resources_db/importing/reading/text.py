"""Bytes → text, whatever program wrote them."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator

from resources_db.importing.reading import limits
from resources_db.importing.reading.files import Metered, SourceFile
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.tally import Tally

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WINDOWS, MACINTOSH = "cp1252", "mac_roman"
BUFFER_BYTES = 1 << 18


def _register(encoding: str) -> str:
    """An error handler that reads what is not UTF-8 as `encoding`, byte by byte."""

    def read_as(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        return error.object[error.start : error.end].decode(encoding, "replace"), error.end

    name = f"navigator-{encoding}"
    codecs.register_error(name, read_as)
    return name


HANDLERS = {encoding: _register(encoding) for encoding in (WINDOWS, MACINTOSH)}


def encoding_of(head: bytes) -> tuple[str, str]:
    """Encoding and error handler for a file that begins so.

    Text without a mark is UTF-8, and letters that are not are Windows-1252, which is what
    American spreadsheets write. Lines that end in CR alone come from an old Macintosh.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return encoding, "replace"
    pairs = max(len(head) // 2, 1)
    if head[1::2].count(0) > pairs // 3:
        return "utf-16-le", "replace"
    if head[::2].count(0) > pairs // 3:
        return "utf-16-be", "replace"
    old_macintosh = b"\r" in head and b"\n" not in head
    return "utf-8", HANDLERS[MACINTOSH if old_macintosh else WINDOWS]


def open_text(
    file: SourceFile, tally: Tally | None = None, encoding: str = ""
) -> io.TextIOWrapper[io.BufferedReader[Metered]]:
    """The file as text with its own line ends; `encoding` where a person has named one."""
    found, handler = (encoding, "replace") if encoding else encoding_of(file.head())
    raw = io.BufferedReader(file.open(tally), BUFFER_BYTES)
    return io.TextIOWrapper(raw, encoding=found, errors=handler, newline="")


def lines_of(text: io.TextIOBase, name: str) -> Iterator[str]:
    """Its lines, with CR, LF or both at their ends, without NUL bytes."""
    while line := text.readline(limits.LINE_CHARACTERS + 1):
        if len(line) > limits.LINE_CHARACTERS:
            raise ImportRefused(f"{name}: a line of more than {limits.LINE_CHARACTERS:,} letters")
        yield line.replace("\0", "") if "\0" in line else line
