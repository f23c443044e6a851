"""datapackage.json: which file of a feed holds which table (Frictionless Data Package)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from resources_db.importing.reading.files import SourceFile
from resources_db.importing.reading.standard import table_of

NAME = "datapackage.json"
LONGEST = 5_000_000  # bytes; the standard's own has 124,000


def tables_by_path(files: Sequence[SourceFile]) -> Mapping[str, str]:
    """Path → table, as the feed's package says; empty without one that can be read."""
    for file in files:
        if PurePosixPath(file.path).name == NAME and file.size <= LONGEST:
            return dict(_resources(file))
    return {}


def _resources(file: SourceFile) -> Iterator[tuple[str, str]]:
    folder = PurePosixPath(file.path).parent
    for resource in _listed(file):
        table = table_of(str(resource.get("name", "")))
        paths = resource.get("path")
        for path in paths if isinstance(paths, list) else [paths]:
            if table and isinstance(path, str):
                yield str(folder / path), table


def _listed(file: SourceFile) -> list[dict[str, Any]]:
    """Its resources; none where it is not what its name says: the files' names then count."""
    try:
        package = json.loads(file.head(LONGEST))
    except (ValueError, RecursionError):
        return []
    resources = package.get("resources") if isinstance(package, dict) else None
    listed = resources if isinstance(resources, list) else []
    return [each for each in listed if isinstance(each, dict)]
