import sys
from pathlib import Path

import pytest

from bot.supervisor import model, preparation
from bot.supervisor.errors import CannotRunError
from bot.supervisor.preparation import run_to_end, train_if_needed
from bot.supervisor.process import Surroundings


def python(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


async def test_the_last_line_says_what_was_done(around: Surroundings) -> None:
    lines: list[str] = []
    said = await run_to_end(python("print('reading'); print('142 places')"), around, lines.append)
    assert said == "142 places"
    assert lines == ["reading", "142 places"]


async def test_a_silent_program_says_nothing(around: Surroundings) -> None:
    assert await run_to_end(python("pass"), around, print) == ""


@pytest.mark.parametrize(("status", "exit_code"), [(1, 1), (2, 2), (3, 1)])
async def test_a_failure_comes_with_its_own_words(
    around: Surroundings, status: int, exit_code: int
) -> None:
    command = python(f"print('no such table'); raise SystemExit({status})")
    with pytest.raises(CannotRunError) as caught:
        await run_to_end(command, around, print)
    assert "no such table\n" in str(caught.value)
    assert f"(exit code {status})" in str(caught.value)
    assert caught.value.exit_code == exit_code


async def test_a_current_model_is_not_trained(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "is_current", lambda _root: True)
    monkeypatch.setattr(preparation, "NAVIGATOR", python("raise SystemExit(1)"))
    assert await train_if_needed(around, print) == "up to date"


async def test_training_tells_which_part_it_is_at(
    around: Surroundings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    line = "Starting to train component 'PlaceExtractor'."
    monkeypatch.setattr(model, "is_current", lambda _root: False)
    monkeypatch.setattr(preparation, "NAVIGATOR", python(f'print("{line}")'))
    told: list[str] = []
    assert (await train_if_needed(around, told.append)).startswith("trained in ")
    assert told[-1] == "training PlaceExtractor"
