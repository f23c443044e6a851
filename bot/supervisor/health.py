"""Asks a program over HTTP whether it is well. An HTTP client library would cost more than this."""

import asyncio


async def is_well(host: str, port: int, path: str, timeout_s: float) -> bool:
    """True when `GET path` answers with a 2xx status within `timeout_s`."""
    try:
        async with asyncio.timeout(timeout_s):
            return 200 <= await _status(host, port, path) < 300
    except (OSError, ValueError, TimeoutError):
        return False


async def _status(host: str, port: int, path: str) -> int:
    """The status code; OSError or ValueError when there is no answer or it is no HTTP."""
    reader, writer = await asyncio.open_connection(host, port)
    try:
        request = f"GET {path} HTTP/1.1\r\nHost: {host}:{port}\r\nConnection: close\r\n\r\n"
        writer.write(request.encode())
        await writer.drain()
        status_line = await reader.readline()
    finally:
        writer.close()
    version, _, rest = status_line.partition(b" ")
    if not version.startswith(b"HTTP/"):
        raise ValueError("not an HTTP answer")
    return int(rest[:3])
