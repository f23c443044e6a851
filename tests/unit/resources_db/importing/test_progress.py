"""How far an import is, on a terminal and elsewhere."""

from io import StringIO

import pytest

from resources_db.commands import progress
from resources_db.commands.progress import CLEAR_LINE, ProgressBar


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def each_call_a_minute_later(monkeypatch: pytest.MonkeyPatch) -> None:
    minutes = iter(range(0, 60_000, 60))
    monkeypatch.setattr(progress, "monotonic", lambda: next(minutes))


def shown(out: StringIO, share: float | None) -> str:
    bar = ProgressBar(lambda _step: share, out)
    bar("reading", 12_345)
    bar.close()
    return out.getvalue()


def test_a_bar_on_a_terminal() -> None:
    text = shown(Terminal(), 0.5)
    assert text.startswith(f"{CLEAR_LINE}[{'#' * 15}{'-' * 15}]  50% reading: 12,345 rows")
    assert text.endswith(CLEAR_LINE)


def test_lines_elsewhere() -> None:
    assert shown(StringIO(), 0.5) == "50% reading: 12,345 rows\n"


def test_a_step_whose_end_is_unknown() -> None:
    assert shown(StringIO(), None) == "reading: 12,345 rows\n"


def test_not_more_often_than_one_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "monotonic", lambda: 0.0)
    assert shown(StringIO(), 0.5) == ""
