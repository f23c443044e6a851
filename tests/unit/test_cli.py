import argparse
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot import cli


class SettingsError(Exception):
    """As each room has one."""


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """`navigator probe [--times N]`; `command.does` is what it does."""
    probe = SimpleNamespace(does=lambda options: None)

    def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
        parser = subparsers.add_parser("probe")
        parser.add_argument("--times", type=int, default=1)
        parser.set_defaults(run=lambda options: probe.does(options))

    monkeypatch.setattr(cli, "COMMANDS", {"probe": ("a test's command", "probe_module")})
    monkeypatch.setitem(sys.modules, "probe_module", SimpleNamespace(register=register))  # type: ignore[arg-type]
    return probe


@pytest.mark.parametrize(("given", "exit_code"), [(None, 0), (0, 0), (1, 1)])
def test_the_exit_code_is_what_the_command_gives(
    command: SimpleNamespace, given: int | None, exit_code: int
) -> None:
    command.does = lambda _options: given
    assert cli.main(["probe"]) == exit_code


def test_the_command_gets_its_options(command: SimpleNamespace) -> None:
    command.does = lambda options: options.times
    assert cli.main(["probe", "--times", "7"]) == 7


def test_wrong_settings_are_one_line_and_exit_code_2(
    command: SimpleNamespace, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_options: argparse.Namespace) -> int:
        raise SettingsError("PORT must be a whole number.")

    command.does = refuse
    assert cli.main(["probe"]) == 2
    assert capsys.readouterr() == ("", "PORT must be a whole number.\n")


def test_a_mistake_of_ours_keeps_its_traceback(command: SimpleNamespace) -> None:
    def stumble(_options: argparse.Namespace) -> int:
        raise KeyError("ours")

    command.does = stumble
    with pytest.raises(KeyError):
        cli.main(["probe"])


def test_ctrl_c_is_no_traceback(command: SimpleNamespace) -> None:
    def interrupted(_options: argparse.Namespace) -> int:
        raise KeyboardInterrupt

    command.does = interrupted
    assert cli.main(["probe"]) == 130


@pytest.mark.parametrize("words", [[], ["unknown"]])
def test_a_command_that_is_none_is_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main(words)
    assert caught.value.code == 2


def test_all_that_follows_rasa_is_rasas_own(monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[list[str]] = []
    runtime = SimpleNamespace(rasa_cli=SimpleNamespace(main=passed.append))
    monkeypatch.setitem(sys.modules, "bot.runtime", runtime)  # type: ignore[arg-type]
    assert cli.main(["rasa", "data", "validate", "--help"]) == 0
    assert passed == [["data", "validate", "--help"]]


@pytest.mark.parametrize("name", [name for name, (_, module) in cli.COMMANDS.items() if module])
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        cli.main([name, "--help"])
    assert caught.value.code == 0
    assert f"usage: navigator {name}" in capsys.readouterr().out


def test_the_list_of_commands_loads_none_of_them() -> None:
    """`navigator run` stays for weeks: what it imports stays in memory beside the programs."""
    heavy = ["sqlalchemy", "rasa", "aiohttp", "yaml", "numpy", "babel"]
    code = (
        "import sys; from bot import cli, commands; import bot.commands.run; "
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    assert answer.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("words", "threads"),
    [
        (["serve", "rasa"], "1"),
        (["evaluate"], "1"),
        (["train"], str(os.cpu_count())),
        (["rasa", "train"], str(os.cpu_count())),
        ([], "1"),
    ],
)
def test_only_training_takes_all_cores(
    words: list[str], threads: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    cli._set_threads(words)
    assert os.environ["OMP_NUM_THREADS"] == threads


def test_the_users_own_choice_of_threads_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "7")
    cli._set_threads(["train"])
    assert os.environ["OMP_NUM_THREADS"] == "7"
