"""Whether the directory can be searched, asked in a thread because databases block."""

import asyncio
from functools import cache

from resources_db.directory import Directory


async def is_ready() -> bool:
    return await asyncio.to_thread(_is_ready)


def _is_ready() -> bool:
    return _directory().is_ready()


@cache
def _directory() -> Directory:
    return Directory.open()
