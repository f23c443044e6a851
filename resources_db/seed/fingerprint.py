"""What the seeded directory is made from, as one hash: data and the code that reads it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def fingerprint(*folders: Path) -> str:
    """A hash over names and contents of all files that matter (default: this package)."""
    digest = hashlib.sha256()
    for folder in folders or (PACKAGE,):
        for path in _files(folder):
            digest.update(f"{path.relative_to(folder)}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".md":
            yield path
