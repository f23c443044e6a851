"""Plain text tables for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Columns as wide as their widest cell; numbers to the right."""
    cells = [list(header), *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    right = [_is_numeric([row[column] for row in rows]) for column in range(len(header))]
    return "\n".join(_lines(cells, widths, right))


def _is_numeric(values: Sequence[object]) -> bool:
    return bool(values) and all(isinstance(value, int) for value in values)


def _lines(cells: list[list[str]], widths: list[int], right: list[bool]) -> Iterator[str]:
    for position, row in enumerate(cells):
        aligned = (
            cell.rjust(width) if to_right else cell.ljust(width)
            for cell, width, to_right in zip(row, widths, right, strict=True)
        )
        yield "  ".join(aligned).rstrip()
        if position == 0:
            yield "  ".join("-" * width for width in widths)
