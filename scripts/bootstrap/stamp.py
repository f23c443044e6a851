"""Remembers what .venv was made from, so that a second start need not ask again."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import NamedTuple

INPUTS = ("uv.lock", "pyproject.toml")
PROGRAM_OF_PART = {"dev": "pytest"}


class Stamp(NamedTuple):
    """`root` is the folder, `inputs` a digest of what decides on the packages.

    `parts` is what was installed beside the assistant itself: "dev", "postgresql".
    """

    root: str
    inputs: str
    parts: frozenset[str]


def inputs_of(root: Path) -> str:
    digest = hashlib.sha256()
    for name in INPUTS:
        digest.update(hashlib.sha256((root / name).read_bytes()).digest())
    return digest.hexdigest()


def read(root: Path) -> Stamp | None:
    """The stamp, or None when there is none or .venv has lost a program since."""
    try:
        stored = json.loads(_path(root).read_text(encoding="utf-8"))
        stamp = Stamp(stored["root"], stored["inputs"], frozenset(stored["parts"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    programs = ["python", "navigator"] + [
        PROGRAM_OF_PART[part] for part in stamp.parts if part in PROGRAM_OF_PART
    ]
    whole = all(os.access(str(root / ".venv" / "bin" / name), os.X_OK) for name in programs)
    return stamp if whole else None


def write(root: Path, stamp: Stamp) -> None:
    fresh = _path(root).with_suffix(".new")
    content = {"root": stamp.root, "inputs": stamp.inputs, "parts": sorted(stamp.parts)}
    fresh.write_text(json.dumps(content), encoding="utf-8")
    os.replace(str(fresh), str(_path(root)))


def _path(root: Path) -> Path:
    return root / ".venv" / "bootstrap.json"
