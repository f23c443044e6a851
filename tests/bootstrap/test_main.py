"""`scripts/bootstrap.sh` as it is called, in a copy of the project with a script for uv."""

import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("scripts", "bot/__init__.py", "bot/supervisor", "uv.lock", "pyproject.toml")
MakeUv = Callable[..., Path]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """What the setup needs of the project, in a folder with a space in its name."""
    clone = tmp_path / "my clone"
    for part in PARTS:
        source, target = ROOT / part, clone / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, target)
    return clone


def start(clone: Path, environ: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [clone / "scripts" / "bootstrap.sh", *arguments],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_a_fresh_clone_is_set_up_step_by_step(
    clone: Path, environ: dict[str, str], make_uv: MakeUv
) -> None:
    uv = make_uv("bin")
    setup = start(clone, {**environ, "UV": str(uv)})
    said = setup.communicate()[0].splitlines()
    assert setup.returncode == 0, said
    assert [line.split(" …")[0] for line in said] == [
        "1/4 This computer",
        "2/4 uv, the installer",
        "3/4 Python",
        "4/4 Packages",
    ]
    assert (clone / ".venv" / "bootstrap.json").exists()


def test_a_second_time_nothing_is_said(
    clone: Path, environ: dict[str, str], make_uv: MakeUv
) -> None:
    environ["UV"] = str(make_uv("bin"))
    start(clone, environ).communicate()
    assert start(clone, environ).communicate()[0] == ""


def test_two_at_once_take_turns_and_only_one_works(
    clone: Path, environ: dict[str, str], make_uv: MakeUv
) -> None:
    uv = make_uv("bin", body="sleep 1\n{make}")
    environ["UV"] = str(uv)
    both = [start(clone, environ), start(clone, environ)]
    said = [setup.communicate()[0] for setup in both]
    assert [setup.returncode for setup in both] == [0, 0]
    assert sum("waiting for it" in words for words in said) == 1
    assert (uv.parent / "uv-was-asked").read_text().count("sync") == 1


def test_a_uv_that_outlives_a_killed_setup_is_waited_for(
    clone: Path, environ: dict[str, str], make_uv: MakeUv
) -> None:
    running, may_end = clone / "uv-runs", clone / "uv-may-end"
    waits = f"touch '{running}'; until [ -e '{may_end}' ]; do sleep 0.05; done\n{{make}}"
    environ["UV"] = str(make_uv("bin", body=waits))
    killed = start(clone, environ)
    while not running.exists() and killed.poll() is None:
        time.sleep(0.01)
    killed.kill()
    second = start(clone, environ)
    assert second.stdout
    assert "waiting for it" in second.stdout.readline()
    may_end.touch()
    said = second.communicate()[0]
    assert second.returncode == 0, said
    killed.communicate()


def test_ctrl_c_says_that_it_can_go_on(
    clone: Path, environ: dict[str, str], make_uv: MakeUv
) -> None:
    marker = clone / "uv-runs"
    uv = make_uv("bin", body=f"touch '{marker}'; exec sleep 60")
    setup = start(clone, {**environ, "UV": str(uv)})
    while not marker.exists() and setup.poll() is None:
        time.sleep(0.01)
    setup.send_signal(signal.SIGINT)
    assert "The same command goes on from here" in setup.communicate()[0]
    assert setup.returncode == 130


def test_a_mistake_is_one_last_line_without_traceback(clone: Path, environ: dict[str, str]) -> None:
    setup = start(clone, {**environ, "UV": "/nowhere/uv"})
    said = setup.communicate()[0].splitlines()
    assert setup.returncode == 1
    assert said[-1] == "UV=/nowhere/uv is not uv 0.9 or newer. Unset UV, or name a newer one."
    assert not any("Traceback" in line for line in said)


def test_without_any_python_the_shell_says_so(clone: Path, tmp_path: Path) -> None:
    folder = tmp_path / "without-python"
    folder.mkdir()
    for tool in ("sh", "dirname"):
        (folder / tool).symlink_to(str(shutil.which(tool)))
    setup = start(clone, {"PATH": str(folder)})
    assert "Setup needs some Python 3 to begin with" in setup.communicate()[0]
    assert setup.returncode == 1
