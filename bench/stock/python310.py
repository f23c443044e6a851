"""Finds a Python 3.10, the newest that Rasa's own release runs on."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

NAME = "python3.10"


def find(environ: Mapping[str, str]) -> Path | None:
    """On PATH, then among pyenv's and uv's; the first that really runs."""
    return next((path for path in _candidates(environ) if runs(path)), None)


def runs(path: Path) -> bool:
    """Whether it is a Python 3.10 that can make environments. A pyenv shim may lead nowhere."""
    probe = "import ssl, sys, venv; sys.exit(sys.version_info[:2] != (3, 10))"
    try:
        command = [str(path), "-I", "-c", probe]
        answer = subprocess.run(command, capture_output=True, timeout=20)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def _candidates(environ: Mapping[str, str]) -> Iterator[Path]:
    folders = [Path(folder) for folder in environ.get("PATH", "").split(os.pathsep) if folder]
    yield from (folder / NAME for folder in folders)
    pyenv = Path(environ.get("PYENV_ROOT") or "~/.pyenv").expanduser() / "versions"
    uv = Path(environ.get("UV_PYTHON_INSTALL_DIR") or "~/.local/share/uv/python").expanduser()
    for versions in (pyenv, uv):
        yield from sorted(versions.glob(f"*/bin/{NAME}"), reverse=True)
