"""Makes .venv what uv.lock says, and repairs one that was left half made."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import deque
from pathlib import Path
from typing import Iterable, Mapping

from scripts.bootstrap.download import CERTIFICATES, Report
from scripts.bootstrap.errors import SetupError

NETWORK_WORDS = ("fetch", "download", "network", "dns error", "timed out", "sending request")
LINES_OF_AN_ERROR = 30
PROGRESS = ("Downloading", "Downloaded", "Building", "Built", "Prepared", "Installed", "Creating")
CHANGES = (" + ", " - ", " ~ ")
NOT_OURS = ("VIRTUAL_ENV", "CONDA_PREFIX", "PYTHONPATH", "PYTHONHOME")


def uv_environ(root: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """`environ` for uv: everything stays in the project folder, slow connections are borne."""
    tools = root / ".tools"
    ours = {
        "UV_PROJECT_ENVIRONMENT": str(root / ".venv"),
        "UV_PYTHON_INSTALL_DIR": str(tools / "python"),
        "UV_PYTHON_INSTALL_BIN": "0",
    }
    unless_set = {
        "UV_CACHE_DIR": str(tools / "cache"),
        "UV_HTTP_TIMEOUT": "120",
        "UV_HTTP_RETRIES": "5",
    }
    if any(map(os.path.exists, CERTIFICATES)):
        unless_set["UV_SYSTEM_CERTS"] = "1"  # an employer's proxy is known to the system only
    kept = {name: value for name, value in environ.items() if name not in NOT_OURS}
    return {**unless_set, **kept, **ours}


def was_broken_off(root: Path) -> bool:
    """Whether the last `sync` had no end: packages may be there in part, unnoticed by uv."""
    return _started(root).exists()


def sync(
    uv: Path,
    root: Path,
    python: Path,
    parts: Iterable[str],
    environ: Mapping[str, str],
    report: Report,
) -> None:
    """Install what uv.lock names."""
    _started(root).touch()
    run_uv(uv, sync_arguments(python, parts), root, environ, report)
    _started(root).unlink()


def sync_arguments(python: Path, parts: Iterable[str]) -> list[str]:
    wanted = sorted(parts)
    extras = [part for part in wanted if part != "dev"]
    group = ["--group", "dev"] if "dev" in wanted else ["--no-dev"]
    return [
        "sync",
        "--frozen",
        f"--python={python}",
        *group,
        *(f"--extra={name}" for name in extras),
    ]


def bring_python(
    uv: Path, root: Path, wanted: str, environ: Mapping[str, str], report: Report
) -> Path:
    """Have uv put a Python of its own into .tools; its path."""
    try:
        run_uv(uv, ["python", "install", wanted], root, environ, report)
    except SetupError as error:
        raise SetupError(
            f"This computer has no Python 3.11, 3.12 or 3.13, and none could be brought: {error} "
            f"Or install Python {wanted} yourself."
        ) from error
    found = sorted((root / ".tools" / "python").glob(f"*/bin/python{wanted}"))
    if not found:
        raise SetupError(f"uv brought no Python {wanted}. Install Python {wanted} and try again.")
    return found[0]


def run_uv(
    uv: Path, arguments: list[str], root: Path, environ: Mapping[str, str], report: Report
) -> None:
    """Run uv and report what it is at. Raises SetupError with its own words when it fails."""
    process = subprocess.Popen(
        [str(uv), "--color=never", *arguments],
        cwd=str(root),
        env=dict(environ),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        universal_newlines=True,
        close_fds=False,  # it holds the folder's lock as long as it runs, even if we are killed
    )
    other_words: deque[str] = deque(maxlen=LINES_OF_AN_ERROR)
    try:
        for line in process.stderr or ():
            if line.strip().startswith(PROGRESS):
                report(line.strip())
            elif not line.startswith(CHANGES):
                other_words.append(line.rstrip())
        status = process.wait()
    finally:
        process.terminate()
    if status:
        raise SetupError(advice("\n".join(other_words)))


def advice(said: str) -> str:
    """What to do about a failure of uv, given its own words; those too where they are needed."""
    lowered = said.lower()
    causes = re.findall(r"(?:error|cause|Caused by): (.+)", said)
    last = causes[-1].strip() if causes else "no reason given"
    if "no space left" in lowered:
        return "The disk is full. Free some space, then run the same command again."
    if any(word in lowered for word in NETWORK_WORDS):
        return (
            f"A download failed ({last}). Check the internet connection (behind a proxy, set "
            "HTTPS_PROXY), then run the same command again: what is already here is kept."
        )
    return f"{said}\nSetting up failed, for the reason that uv gives above."


def remove(venv: Path) -> None:
    if venv.is_symlink():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(str(venv))


def _started(root: Path) -> Path:
    return root / ".tools" / "sync-started"
