import hashlib
import os

import pytest

from bench.stock import environment
from bench.stock.environment import REQUIREMENTS, UnavailableError, prepare


def silent(_words: str) -> None:
    """Nobody reads along."""


def test_one_that_is_there_is_used_again(tmp_path):
    python = tmp_path / ".tools" / "bench" / "venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.touch()
    stamp = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    (python.parents[1] / "made-from").write_text(stamp)
    assert prepare(tmp_path, silent) == python


def test_without_a_python_3_10_it_says_so(tmp_path, monkeypatch):
    uv = tmp_path / "uv"
    uv.write_text("#!/bin/sh\ncase $1 in --version) echo uv 0.99.0;; *) exit 1;; esac\n")
    uv.chmod(0o755)
    monkeypatch.setenv("UV", str(uv))
    monkeypatch.setenv("PATH", os.defpath)
    monkeypatch.setattr(environment.python310, "find", lambda _environ: None)
    monkeypatch.setattr(environment, "NEEDED_GB", 0)
    with pytest.raises(UnavailableError, match=r"it needs Python 3\.10"):
        prepare(tmp_path, silent)


def test_a_full_disk_is_told_before_anything_is_fetched(tmp_path, monkeypatch):
    monkeypatch.setattr(environment, "NEEDED_GB", 10**9)
    with pytest.raises(UnavailableError, match="GB of disk"):
        prepare(tmp_path, silent)
