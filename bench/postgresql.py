"""A PostgreSQL server of our own: in a temporary folder, on a socket there, gone afterwards."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import OperationalError

INSTALL = "sudo apt-get install postgresql"
DEBIAN = Path("/usr/lib/postgresql")
ACCOUNT = "postgres"  # the server refuses to run as root
START_S = 30.0
# What is lost with the machine may be lost: nothing here outlives the program.
CARELESS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


class NoServerError(Exception):
    """No PostgreSQL server is installed; the message says how to get one."""


def programs() -> Path:
    """The folder of initdb and postgres, the newest version's; NoServerError without one."""
    versions = [path for path in DEBIAN.glob("*/bin") if (path / "initdb").is_file()]
    if versions:
        return max(versions, key=lambda path: float(path.parent.name))
    if found := shutil.which("initdb"):
        return Path(found).parent
    raise NoServerError(f"no PostgreSQL server is installed here: {INSTALL}")


@contextmanager
def temporary_server(settings: Mapping[str, str] = CARELESS) -> Iterator[URL]:
    """Start a server; yields the URL of its first database. Only our user's processes reach it."""
    binaries, account = programs(), _account()
    folder = Path(tempfile.mkdtemp(prefix="navigator-postgresql-"))
    try:
        if account:
            shutil.chown(folder, account)
        _initialise(binaries, folder, account)
        with _running(binaries, folder, account, settings) as process:
            url = URL.create("postgresql+psycopg", ACCOUNT, database="postgres")
            url = url.set(query={"host": str(folder)})
            _wait(url, process)
            yield url
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run_in(url: URL, *statements: str) -> None:
    """Run statements that stand outside of a transaction (CREATE DATABASE and the like)."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


def _account() -> str | None:
    """Whom to run the server as; None: as ourselves."""
    if os.getuid() != 0:
        return None
    try:
        return pwd.getpwnam(ACCOUNT).pw_name
    except KeyError:
        raise NoServerError(f"root needs the user {ACCOUNT!r} to run it: {INSTALL}") from None


def _initialise(binaries: Path, folder: Path, account: str | None) -> None:
    # `trust` is safe: it listens on no address, and the folder of its socket is ours alone.
    command = [str(binaries / "initdb"), "-D", str(folder / "data"), "-U", ACCOUNT, "-A", "trust"]
    options = ["-E", "UTF8", "--locale=C", "--no-sync"]
    done = subprocess.run(  # noqa: S603
        [*command, *options], user=account, cwd=folder, capture_output=True, text=True
    )
    if done.returncode:
        raise NoServerError(f"initdb failed: {done.stderr.strip()}")


@contextmanager
def _running(
    binaries: Path, folder: Path, account: str | None, settings: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    options = {"listen_addresses": "", "unix_socket_directories": str(folder), **settings}
    words = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603
            [binaries / "postgres", "-D", folder / "data", *words],
            user=account,
            cwd=folder,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl+C is ours to hear; we then stop it in order
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)  # its fast way to stop: connections are closed
        try:
            process.wait(timeout=START_S)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait(url: URL, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + START_S
    while True:
        try:
            return run_in(url)
        except OperationalError:
            if process.poll() is not None or time.monotonic() > until:
                raise
            time.sleep(0.05)
