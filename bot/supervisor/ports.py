"""Whether a port is free, who holds it, and what to do about it."""

import errno
import socket
from pathlib import Path

from bot.supervisor.errors import CannotRunError
from bot.supervisor.settings import Settings

PROC = Path("/proc")
BACKLOG = 128


def require_free_ports(settings: Settings) -> None:
    """Raise CannotRunError for the first of the three ports that something listens on."""
    for host, port, variable in (
        (settings.local_host, settings.port, "PORT"),
        ("127.0.0.1", settings.rasa_port, "NAVIGATOR_RASA_PORT"),
        ("127.0.0.1", settings.actions_port, "NAVIGATOR_ACTIONS_PORT"),
    ):
        if not is_free(host, port):
            raise CannotRunError(_advice(host, port, variable, settings))


def is_free(host: str, port: int) -> bool:
    """Raises CannotRunError when this user or machine can't listen there at all."""
    if _something_answers(host, port):
        return False
    try:
        listen(host, port).close()
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return False
        raise CannotRunError(f"Can't listen on {host}:{port}: {error.strerror}.") from error
    return True


def listen(host: str, port: int) -> socket.socket:
    """A socket on which connections wait until somebody takes them. Raises OSError."""
    return socket.create_server((host, port), family=_family(host), backlog=BACKLOG)


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _something_answers(host: str, port: int) -> bool:
    """macOS lets one program bind 127.0.0.1 while another holds the port on all addresses."""
    with socket.socket(_family(host)) as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def _advice(host: str, port: int, variable: str, settings: Settings) -> str:
    ours = {settings.port, settings.rasa_port, settings.actions_port}
    others = (other for other in range(port + 1, 65536) if other not in ours)
    other = next((other for other in others if is_free(host, other)), port + 1)
    by = holder(port)
    return (
        f"Port {port} is in use{f' by {by}' if by else ''}. "
        f"Stop that program, or run: {variable}={other} make run"
    )


def holder(port: int) -> str:
    """Like "python3 (process 4321)"; empty where the system doesn't tell (macOS, other users)."""
    sockets = _listening_sockets(port)
    for link in PROC.glob("[0-9]*/fd/*") if sockets else ():
        try:
            if link.readlink().name in sockets:
                process = link.parts[-3]
                name = (PROC / process / "comm").read_text().strip()
                return f"{name} (process {process})"
        except OSError:  # not ours to look at, or gone meanwhile
            continue
    return ""


def _listening_sockets(port: int) -> set[str]:
    """Names like "socket:[12345]", as the links in /proc/*/fd have them."""
    rows = [
        row.split()
        for table in (PROC / "net" / "tcp", PROC / "net" / "tcp6")
        if table.exists()
        for row in table.read_text().splitlines()[1:]
    ]
    listening = "0A"
    return {
        f"socket:[{row[9]}]"
        for row in rows
        if row[3] == listening and int(row[1].rsplit(":", 1)[1], 16) == port
    }
