"""Where an export goes: a folder or a ZIP, there whole or not at all."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TextIO
from zipfile import ZIP_DEFLATED, ZipFile

OpenFile = Callable[[str], AbstractContextManager[TextIO]]


@contextmanager
def folder(target: Path) -> Iterator[OpenFile]:
    """Opens files for writing; the folder gets its name when all are written."""
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        made.chmod(0o755)
        yield lambda name: (made / name).open("w", encoding="utf-8", newline="")
        made.rename(target)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


@contextmanager
def archive(target: Path) -> Iterator[OpenFile]:
    """The same into one ZIP; one file at a time."""
    handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file, ZipFile(file, "w", ZIP_DEFLATED) as packed:
            yield lambda member: _member(packed, member)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


@contextmanager
def _member(packed: ZipFile, name: str) -> Iterator[TextIO]:
    # force_zip64: nobody knows yet how long it becomes.
    with (
        packed.open(name, "w", force_zip64=True) as stream,
        io.TextIOWrapper(stream, encoding="utf-8", newline="") as text,
    ):
        yield text
