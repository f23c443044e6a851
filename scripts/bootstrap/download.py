"""Fetches one file over a connection that may break, and trusts only its SHA-256."""

from __future__ import annotations

import errno
import hashlib
import os
import ssl
import time
import urllib.request
from http.client import HTTPException
from pathlib import Path
from typing import Callable, Sequence

from scripts.bootstrap.errors import SetupError
from scripts.bootstrap.lockfile import Wheel

BLOCK_BYTES = 1 << 16
SILENCE_S = 30
PAUSES_S = (1, 2, 4, 8)  # after tries that brought nothing
CERTIFICATES = ("/etc/ssl/cert.pem", "/etc/ssl/certs/ca-certificates.crt")

Report = Callable[[str], None]


class WrongContentError(Exception):
    """All bytes are there, and they are not the ones uv.lock promises."""


def fetch(wheel: Wheel, target: Path, report: Report, pauses_s: Sequence[float] = PAUSES_S) -> None:
    """Put `wheel` at `target`. What a broken try brought is kept and continued, also next time.

    Raises SetupError when one try more than `pauses_s` has brought nothing.
    """
    part = target.with_name(target.name + ".part")
    failures = 0
    while True:
        before = _size(part)
        try:
            _continue(wheel, part, report)
            _check(part, wheel.sha256)
            break
        except (WrongContentError, OSError, HTTPException) as error:
            failures = failures + 1 if _size(part) <= before else 1
            if failures > len(pauses_s) or _is_disk_full(error):
                raise SetupError(_advice(target.stem, error)) from error
        time.sleep(pauses_s[failures - 1])
    os.replace(str(part), str(target))


def _continue(wheel: Wheel, part: Path, report: Report) -> None:
    """Append to `part` what it still lacks."""
    start = _size(part)
    if start >= wheel.size_bytes:
        return
    request = urllib.request.Request(wheel.url, headers={"Range": f"bytes={start}-"})  # noqa: S310 - uv.lock's address
    with urllib.request.urlopen(request, timeout=SILENCE_S, context=_trust()) as answer:  # noqa: S310
        resumed = answer.status == 206
        done = start if resumed else 0
        with part.open("ab" if resumed else "wb") as file:
            for block in iter(lambda: answer.read(BLOCK_BYTES), b""):
                file.write(block)
                done += len(block)
                report(f"{done / 1e6:.1f} of {wheel.size_bytes / 1e6:.1f} MB")
    if done < wheel.size_bytes:
        raise ConnectionError("the connection was cut")


def _check(part: Path, sha256: str) -> None:
    if hashlib.sha256(part.read_bytes()).hexdigest() != sha256:
        part.unlink()
        raise WrongContentError("the content is not what uv.lock promises")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _is_disk_full(error: Exception) -> bool:
    return isinstance(error, OSError) and error.errno == errno.ENOSPC


def _advice(name: str, error: Exception) -> str:
    reason = str(getattr(error, "reason", "") or error) or type(error).__name__
    if _is_disk_full(error):
        return f"The disk is full: {name} could not be saved. Free some space and try again."
    if "CERTIFICATE_VERIFY_FAILED" in reason:
        return (
            f"{name} could not be downloaded: this computer doesn't trust the server. Install the "
            "package ca-certificates, or name your proxy's certificate in SSL_CERT_FILE."
        )
    return (
        f"{name} could not be downloaded ({reason}). Check the internet connection (behind a "
        "proxy, set HTTPS_PROXY), then run the same command again: it goes on where it stopped."
    )


def _trust() -> ssl.SSLContext:
    """The system's certificates, also for a Python that was built without knowing where."""
    context = ssl.create_default_context()
    if "SSL_CERT_FILE" not in os.environ:
        for path in filter(os.path.exists, CERTIFICATES):
            context.load_verify_locations(path)
    return context
