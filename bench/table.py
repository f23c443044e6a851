"""Rows of figures → text in columns."""

from collections.abc import Sequence
from dataclasses import dataclass

NOTHING = "–"
GAP = "  "


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of both; None where an assistant has no such figure."""

    label: str
    unit: str
    ours: float | None
    stock: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times ours the stock project's is."""
        return self.stock / self.ours if self.ours and self.stock is not None else None


def render(rows: Sequence[Row]) -> str:
    """A heading, a line, and a line for each row; numbers stand right."""
    cells = [("", "", "ours", "stock Rasa", "stock ÷ ours"), *map(_cells, rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(5)]
    heading, *lines = [_line(line, widths) for line in cells]
    return "\n".join([heading, "-" * len(heading), *lines])


def figure(value: float | None) -> str:
    """With as many digits as mean something: "1314", "31.9", "0.52"."""
    if value is None:
        return NOTHING
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f}"


def _cells(row: Row) -> tuple[str, str, str, str, str]:
    return row.label, row.unit, figure(row.ours), figure(row.stock), figure(row.ratio)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    label, unit, *numbers = cells
    text = [label.ljust(widths[0]), unit.ljust(widths[1])]
    text += [number.rjust(width) for number, width in zip(numbers, widths[2:], strict=True)]
    return GAP.join(text)
