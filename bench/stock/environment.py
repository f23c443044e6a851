"""The environment of Rasa's own release: made once, in .tools/bench."""

import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from bench.stock import python310
from scripts.bootstrap import environment, uv
from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.machine import this_machine

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
NEEDED_GB = 4  # 2.5 to keep, the rest while unpacking

Report = Callable[[str], None]


class UnavailableError(Exception):
    """Rasa's own release can't be had here; the message says why."""


def prepare(root: Path, report: Report) -> Path:
    """Its Python, after installing what is missing. UnavailableError where that can't be done."""
    venv = root / ".tools" / "bench" / "venv"
    python = venv / "bin" / "python"
    stamp = venv / "made-from"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    _require_space(root)
    try:
        _install(root, venv, report)
    except SetupError as error:
        raise UnavailableError(f"it can't be installed. {error}") from error
    stamp.write_text(wanted)
    return python


def _install(root: Path, venv: Path, report: Report) -> None:
    """SetupError says what went wrong."""
    environ = environment.uv_environ(root, os.environ)
    own_uv = root / ".venv" / "bin" / "uv"
    if own_uv.exists():
        environ.setdefault("UV", str(own_uv))
    tool = uv.uv_for(root, this_machine(), environ, report)

    def run(*words: str) -> None:
        # --no-config: pyproject.toml replaces what Rasa says it needs, which is not wanted here
        environment.run_uv(tool, [*words, "--no-config"], root, environ, report)

    base = python310.find(os.environ) or _bring_python(tool, root, environ, report)
    run("venv", "--clear", f"--python={base}", str(venv))
    run("pip", "install", f"--python={venv / 'bin' / 'python'}", f"--requirements={REQUIREMENTS}")


def _bring_python(tool: Path, root: Path, environ: dict[str, str], report: Report) -> Path:
    try:
        return environment.bring_python(tool, root, "3.10", environ, report)
    except SetupError as error:
        raise UnavailableError(
            "it needs Python 3.10; none is here, and none could be downloaded."
        ) from error


def _require_space(root: Path) -> None:
    free_gb = shutil.disk_usage(root).free / 1e9
    if free_gb < NEEDED_GB:
        raise UnavailableError(f"it needs {NEEDED_GB} GB of disk, and {free_gb:.1f} GB are free.")
