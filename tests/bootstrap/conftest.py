import hashlib
import io
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from scripts.bootstrap.lockfile import Wheel


@dataclass
class Registry:
    """A package registry on loopback that can break off, lie and refuse."""

    content: bytes = b""
    cut_after_bytes: list[int] = field(default_factory=list)  # one for each request to come
    refuses: int = 0  # how many requests get an error
    knows_ranges: bool = True
    asked_ranges: list[str | None] = field(default_factory=list)
    url: str = ""

    def wheel(self, sha256: str | None = None) -> Wheel:
        sha256 = sha256 or hashlib.sha256(self.content).hexdigest()
        return Wheel(self.url, sha256, len(self.content))

    def lock(self) -> str:
        """uv.lock as this registry would be named in it."""
        wheel = self.wheel()
        rows = "\n".join(
            f'    {{ url = "{wheel.url}?uv-0.9.1-py3-none-{tag}.whl", '
            f'hash = "sha256:{wheel.sha256}", size = {wheel.size_bytes} }},'
            for tag in ("manylinux_2_17_x86_64.manylinux2014_x86_64", "macosx_11_0_arm64")
        )
        return f'[[package]]\nname = "uv"\nversion = "0.9.1"\nwheels = [\n{rows}\n]\n'


class Handler(BaseHTTPRequestHandler):
    registry: Registry

    def do_GET(self) -> None:
        registry = self.registry
        registry.asked_ranges.append(self.headers["Range"])
        if registry.refuses:
            registry.refuses -= 1
            self.send_error(503)
            return
        start = int((self.headers["Range"] or "bytes=0-")[6:-1]) if registry.knows_ranges else 0
        body = registry.content[start:]
        self.send_response(206 if registry.knows_ranges else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(
            body[: registry.cut_after_bytes.pop(0)] if registry.cut_after_bytes else body
        )

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def registry() -> Iterator[Registry]:
    served = Registry()
    handler = type("BoundHandler", (Handler,), {"registry": served})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    served.url = f"http://127.0.0.1:{server.server_port}/uv-0.9.1-py3-none-any.whl"
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield served
    server.shutdown()
    server.server_close()


FAKE_UV = """#!/bin/sh
[ "$1" = --version ] && { echo "uv VERSION"; exit; }
echo "$*" >> "$(dirname "$0")/uv-was-asked"
BODY
"""
# Makes what the real one would: the interpreter and the programs.
MAKE_VENV = """mkdir -p .venv/bin
for program in python navigator pytest; do
    echo '#!/bin/sh' > .venv/bin/$program; chmod +x .venv/bin/$program
done"""


@pytest.fixture
def make_uv(tmp_path: Path) -> Callable[..., Path]:
    """A shell script in uv's place, which notes what it is asked beside itself.

    `body` is what it does; "{make}" in it makes .venv.
    """

    def make(folder: str, version: str = "0.9.1", body: str = MAKE_VENV) -> Path:
        path = tmp_path / folder / "uv"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            FAKE_UV.replace("VERSION", version).replace("BODY", body.replace("{make}", MAKE_VENV))
        )
        path.chmod(0o755)
        return path

    return make


@pytest.fixture
def wheel_of_uv() -> bytes:
    """A wheel with a uv in it, as the registry has it."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as wheel:
        script = FAKE_UV.replace("VERSION", "0.9.1").replace("BODY", "")
        wheel.writestr("uv-0.9.1.data/scripts/uv", script)
        wheel.writestr("uv-0.9.1.dist-info/METADATA", "Name: uv\n")
    return archive.getvalue()


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    """Of a machine with this Python as `python3` and little else."""
    folder = tmp_path / "path"
    folder.mkdir()
    (folder / "python3").symlink_to(sys.executable)
    return {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(tmp_path)}
