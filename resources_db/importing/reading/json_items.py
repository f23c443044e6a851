"""JSON of any size → its objects, one after the other, without reading it whole."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import Any

import ijson  # type: ignore[import-untyped]
from ijson.common import IncompleteJSONError, JSONError  # type: ignore[import-untyped]

from resources_db.importing.reading import limits
from resources_db.importing.reading.files import Metered, SourceFile, reason
from resources_db.importing.reading.refused import ImportRefused
from resources_db.importing.reading.tally import Tally
from resources_db.importing.reading.text import encoding_of

CONTENTS = "contents"  # the standard's page of an API keeps its objects here
PAGES = frozenset({CONTENTS, "items", "results", "data", "services", "organizations", "locations",
                   "service_at_locations"})  # fmt: skip
Event = tuple[str, Any]
Item = tuple[str, dict[str, Any]]


class _Recoded:
    """A text file in another encoding as the UTF-8 that the parser wants."""

    def __init__(self, file: SourceFile, stream: Metered) -> None:
        self._stream = stream
        encoding, errors = encoding_of(file.head())
        self._decoder = codecs.getincrementaldecoder(encoding)(errors)

    def read(self, length: int = -1) -> bytes:
        """The next bytes; empty at the end."""
        if length == 0:
            return b""
        while chunk := self._stream.read_exactly(1 << 16 if length < 0 else length):
            if text := self._decoder.decode(chunk):
                return text.encode("utf-8", "replace")
        return self._decoder.decode(b"", final=True).encode("utf-8", "replace")


def items_of(file: SourceFile, tally: Tally) -> Iterator[Item]:
    """The key above it ("" at the top) and each object. Raises ImportRefused."""
    try:
        with file.open(tally) as stream:
            text = _Recoded(file, stream)
            events = iter(ijson.basic_parse(text, use_float=False, multiple_values=True))
            for kind, _ in events:  # several: one object a line, as some exports write them
                yield from _top(events, kind, file.name)
    except IncompleteJSONError as error:
        raise ImportRefused(f"{file.name}: is not whole JSON: {reason(error)}") from None
    except (JSONError, ValueError, ArithmeticError, RecursionError) as error:
        raise ImportRefused(f"{file.name}: is not JSON: {reason(error)}") from None


def _top(events: Iterator[Event], kind: str, name: str) -> Iterator[Item]:
    if kind == "start_array":
        yield from _listed(events, "", name)
    elif kind == "start_map":
        yield from _object(events, name)
    else:
        raise ImportRefused(f"{name}: holds no object and no list of objects")


def _listed(events: Iterator[Event], key: str, name: str) -> Iterator[Item]:
    for kind, value in events:
        if kind == "end_array":
            return
        item = _built(events, kind, value, name)
        yield key, item if isinstance(item, dict) else {"": item}


def _object(events: Iterator[Event], name: str) -> Iterator[Item]:
    """A page's objects as they come, or the object itself at its end."""
    whole: dict[str, Any] = {}
    paged = False
    for kind, key in events:
        if kind == "end_map":
            break
        kind, value = next(events)
        page = "id" not in whole and (key in PAGES or key.endswith(".csv"))
        if kind == "start_array" and page:
            paged = True
            yield from _listed(events, key, name)
        else:
            whole[key] = _built(events, kind, value, name)
    if not paged:
        yield "", whole


def _built(events: Iterator[Event], kind: str, value: Any, name: str) -> Any:
    """One value, with all that is in it."""
    if kind not in ("start_map", "start_array"):
        return value
    root: Any = {} if kind == "start_map" else []
    stack, keys = [root], [""]
    for count, (step, found) in enumerate(events):
        if count > limits.JSON_VALUES or len(stack) > limits.JSON_DEPTH:
            raise ImportRefused(f"{name}: an object is too large, or nested too deep")
        if step == "map_key":
            keys[-1] = found
        elif step in ("end_map", "end_array"):
            stack.pop()
            keys.pop()
            if not stack:
                return root
        else:
            opened: Any = {"start_map": dict, "start_array": list}.get(step)
            child = opened() if opened else found
            _put(stack[-1], keys[-1], child)
            if opened:
                stack.append(child)
                keys.append("")
    raise ImportRefused(f"{name}: is not whole JSON: it ends inside an object")


def _put(parent: Any, key: str, child: Any) -> None:
    if isinstance(parent, dict):
        parent[key] = child
    else:
        parent.append(child)
