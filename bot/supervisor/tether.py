"""No process outlives the supervisor, even one that was killed without a chance to clean up.

The supervisor holds the writing end of a pipe and never writes. Each child holds the reading
end: when the supervisor is gone, however it went, reading ends, and so does the child.
"""

import os
import threading
from collections.abc import MutableMapping

VARIABLE = "NAVIGATOR_TETHER_FD"


def watch(environ: MutableMapping[str, str] = os.environ) -> None:
    """End this process when the supervisor ends. Does nothing without a supervisor."""
    number = environ.pop(VARIABLE, None)  # popped: a grandchild doesn't hold the pipe
    if number is None:
        return
    descriptor = int(number)
    os.set_inheritable(descriptor, False)
    threading.Thread(target=_end_with, args=(descriptor,), name="tether", daemon=True).start()


def _end_with(descriptor: int) -> None:
    os.read(descriptor, 1)
    os._exit(0)
