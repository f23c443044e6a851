from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.bootstrap.download import fetch
from scripts.bootstrap.errors import SetupError

if TYPE_CHECKING:
    from tests.bootstrap.conftest import Registry

SIZE = 3_000_000
NO_PAUSES = (0, 0)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "uv.whl"


@pytest.fixture(autouse=True)
def _content(registry: Registry) -> None:
    registry.content = bytes(range(250)) * (SIZE // 250)


def ignore(_words: str) -> None:
    pass


def test_the_file_arrives_whole_and_the_way_is_told(registry: Registry, target: Path) -> None:
    told: list[str] = []
    fetch(registry.wheel(), target, told.append, NO_PAUSES)
    assert target.read_bytes() == registry.content
    assert told[-1] == "3.0 of 3.0 MB"
    assert [path.name for path in target.parent.iterdir()] == ["uv.whl"]


def test_a_cut_connection_goes_on_where_it_broke(registry: Registry, target: Path) -> None:
    registry.cut_after_bytes = [1_000_000, 500_000]
    fetch(registry.wheel(), target, ignore, NO_PAUSES)
    assert target.read_bytes() == registry.content
    assert registry.asked_ranges == ["bytes=0-", "bytes=1000000-", "bytes=1500000-"]


def test_each_piece_that_arrives_gives_new_patience(registry: Registry, target: Path) -> None:
    registry.cut_after_bytes = [100_000] * 10
    fetch(registry.wheel(), target, ignore, NO_PAUSES)
    assert target.read_bytes() == registry.content


def test_a_server_without_ranges_sends_all_again(registry: Registry, target: Path) -> None:
    registry.knows_ranges = False
    registry.cut_after_bytes = [1_000_000]
    fetch(registry.wheel(), target, ignore, NO_PAUSES)
    assert target.read_bytes() == registry.content


def test_a_download_that_was_killed_is_continued_by_the_next_run(
    registry: Registry, target: Path
) -> None:
    target.with_name("uv.whl.part").write_bytes(registry.content[:2_000_000])
    fetch(registry.wheel(), target, ignore, NO_PAUSES)
    assert target.read_bytes() == registry.content
    assert registry.asked_ranges == ["bytes=2000000-"]


def test_a_part_that_is_damaged_is_thrown_away(registry: Registry, target: Path) -> None:
    target.with_name("uv.whl.part").write_bytes(b"x" * 2_000_000)
    fetch(registry.wheel(), target, ignore, NO_PAUSES)
    assert target.read_bytes() == registry.content


def test_a_server_that_recovers_is_asked_again(registry: Registry, target: Path) -> None:
    registry.refuses = 2
    fetch(registry.wheel(), target, ignore, NO_PAUSES)
    assert target.read_bytes() == registry.content


def test_wrong_content_is_never_kept(registry: Registry, target: Path) -> None:
    with pytest.raises(SetupError, match=r"not what uv\.lock promises"):
        fetch(registry.wheel(sha256="0" * 64), target, ignore, NO_PAUSES)
    assert list(target.parent.iterdir()) == []


def refuse(registry: Registry) -> None:
    registry.refuses = 99


def go_away(registry: Registry) -> None:
    registry.url = "http://127.0.0.1:1/uv.whl"


@pytest.mark.parametrize("break_down", [refuse, go_away])
def test_a_lasting_failure_says_what_to_do(
    registry: Registry, target: Path, break_down: Callable[[Registry], None]
) -> None:
    break_down(registry)
    with pytest.raises(SetupError, match=r"HTTPS_PROXY.*run the same command again") as caught:
        fetch(registry.wheel(), target, ignore, NO_PAUSES)
    assert "\n" not in str(caught.value)
