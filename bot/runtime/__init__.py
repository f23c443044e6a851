"""Rasa 3.6 on a current Python, without TensorFlow.

Call `activate()` before the first `import rasa`, and `configure_logging()` after it.
Other rooms use no more of this one, beside its two programs, `server` and `rasa_cli`.
"""

from bot.runtime.activation import activate
from bot.runtime.errors import MissingPackageError
from bot.runtime.logs import configure_logging

__all__ = ["MissingPackageError", "activate", "configure_logging"]
