"""The smallest spreadsheet files that programs open, for tests."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
Cell = str | int | float
Sheet = Sequence[Sequence[Cell]]


def xlsx(path: Path, sheets: Mapping[str, Sheet]) -> Path:
    """Write an XLSX file."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        archive.writestr("_rels/.rels", _relations(["officeDocument"], ["xl/workbook.xml"]))
        targets = [f"worksheets/sheet{number}.xml" for number in range(1, len(sheets) + 1)]
        kinds = ["worksheet"] * len(sheets)
        archive.writestr("xl/_rels/workbook.xml.rels", _relations(kinds, targets))
        archive.writestr("xl/workbook.xml", _workbook(list(sheets)))
        for target, sheet in zip(targets, sheets.values(), strict=True):
            archive.writestr(f"xl/{target}", _worksheet(sheet))
    return path


def _relations(kinds: Sequence[str], targets: Sequence[str]) -> str:
    listed = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(zip(kinds, targets, strict=True), start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{listed}</Relationships>'


def _workbook(names: Sequence[str]) -> str:
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="r{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    return f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>'


def _worksheet(sheet: Sheet) -> str:
    rows = "".join(
        f'<row r="{line}">{"".join(_cell(line, at, cell) for at, cell in enumerate(cells))}</row>'
        for line, cells in enumerate(sheet, start=1)
    )
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def _cell(line: int, at: int, cell: Cell) -> str:
    place = f'r="{chr(ord("A") + at)}{line}"'
    if isinstance(cell, str):
        return f'<c {place} t="inlineStr"><is><t>{escape(cell)}</t></is></c>'
    return f"<c {place}><v>{cell}</v></c>"
