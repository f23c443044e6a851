"""uv, the installer: the one that is here, else the one that uv.lock names."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Mapping

from scripts.bootstrap.download import Report, fetch
from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.lockfile import wheel_for
from scripts.bootstrap.machine import Machine

OLDEST = (0, 9)


def uv_for(root: Path, machine: Machine, environ: Mapping[str, str], report: Report) -> Path:
    """The path of a recent enough uv: `UV`, on PATH, in .tools, or downloaded there."""
    named = environ.get("UV")
    if named and not is_recent(Path(named)):
        raise SetupError(f"UV={named} is not uv 0.9 or newer. Unset UV, or name a newer one.")
    own = root / ".tools" / "uv"
    on_path = shutil.which("uv", path=environ.get("PATH", os.defpath))
    for found in (named, on_path, own):
        if found and is_recent(Path(found)):
            return Path(found)
    _bring(root, machine, own, report)
    return own


def version(uv: Path) -> str:
    """Like "0.13.9"; empty when `uv` doesn't run (a pyenv shim without a uv behind it)."""
    try:
        answer = subprocess.run(
            [str(uv), "--version"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=20
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    found = re.match(r"uv (\d+\.\d+[\w.]*)", answer.stdout.decode(errors="replace"))
    return found.group(1) if found else ""


def is_recent(uv: Path) -> bool:
    numbers = re.findall(r"\d+", version(uv))
    return tuple(int(number) for number in numbers[:2]) >= OLDEST


def _bring(root: Path, machine: Machine, target: Path, report: Report) -> None:
    lock = (root / "uv.lock").read_text(encoding="utf-8")
    archive = target.with_name("uv.whl")
    fetch(wheel_for(lock, "uv", machine), archive, report)
    fresh = target.with_name("uv.new")
    with zipfile.ZipFile(str(archive)) as wheel:
        member = next(name for name in wheel.namelist() if name.endswith(".data/scripts/uv"))
        with wheel.open(member) as source, fresh.open("wb") as file:
            shutil.copyfileobj(source, file)
    fresh.chmod(0o755)
    os.replace(str(fresh), str(target))
    archive.unlink()
    if not version(target):
        raise SetupError(f"uv doesn't run on this computer ({machine}). Install uv and try again.")
