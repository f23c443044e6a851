"""A path → what kind of data set lies there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from resources_db.importing.needs import Needs
from resources_db.importing.reading.exported import ExportFeed, is_export
from resources_db.importing.reading.feed import Feed
from resources_db.importing.reading.files import SourceFile, file_at, files_in
from resources_db.importing.reading.json_feed import JsonFeed
from resources_db.importing.reading.package import NAME, tables_by_path
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.standard import table_of
from resources_db.importing.reading.tabular import TableFile, TabularFeed
from resources_db.importing.reading.workbook import SPREADSHEETS
from resources_db.importing.reading.zipped import files_of_zip

TEXTS = frozenset({".csv", ".tsv", ".tab", ".txt"})
ZIP_BEGINS = b"PK"
NO_TABLES = "holds no table of the standard (services.csv, organizations.csv …) and no JSON"
NEEDS_RECIPE = "is a spreadsheet of its own kind: say what its columns mean with --recipe FILE"


def detect(path: Path, needs: Needs | None = None) -> Feed:
    """The data set at a path: a folder, a ZIP, a JSON file or one table.

    Raises ImportRefused where nothing there can be read without a recipe.
    """
    needs = needs or Needs()
    if os.path.isdir(path):  # where pathlib's own way raises, this says no
        return _of_files(str(path), _with_subfolders(path), needs)
    file = file_at(path)
    if file.suffix in SPREADSHEETS:
        raise ImportRefused(f"{path}: {NEEDS_RECIPE}")
    head = file.head(4096)
    if not head:
        raise ImportRefused(f"{path}: is empty")
    if file.suffix == ".zip" or head.startswith(ZIP_BEGINS):
        return _of_files(path.name, files_of_zip(path), needs)
    if file.suffix == ".json" or head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return JsonFeed((file,), needs)
    table = table_of(file.stem)
    if table is None:
        raise ImportRefused(f"{path}: {NEEDS_RECIPE}")
    return TabularFeed((TableFile(file, table),), needs)


def _with_subfolders(folder: Path) -> list[SourceFile]:
    """The folder's files, and those one level down: packages like to keep tables in `data/`."""
    found = files_in(folder)
    for inner in sorted(each for each in folder.iterdir() if each.is_dir()):
        if not inner.name.startswith("."):
            names = [(each, f"{inner.name}/{each.name}") for each in files_in(inner)]
            found += [SourceFile(name, name, each.size, each.opened) for each, name in names]
    return found


def _of_files(name: str, files: Sequence[SourceFile], needs: Needs) -> Feed:
    named = tables_by_path(files)
    tables = [TableFile(file, table) for file in files if (table := _table(file, named))]
    if is_export(files):
        return ExportFeed({each.table: each.file for each in tables})
    if tables:
        others = [file for file in files if not _table(file, named) and file.suffix in TEXTS]
        return TabularFeed(tables, needs, others)
    objects = [file for file in files if file.suffix == ".json" and Path(file.path).name != NAME]
    if objects:
        return JsonFeed(tuple(objects), needs)
    raise ImportRefused(f"{name}: {NO_TABLES}")


def _table(file: SourceFile, named: dict[str, str] | object) -> str | None:
    if isinstance(named, dict) and file.path in named:
        found: str = named[file.path]
        return found
    return table_of(file.stem) if file.suffix in TEXTS else None
