"""Rasa 3.6 on a current Python, without TensorFlow.

Call `activate()` before the first `import rasa`. It is the only thing other rooms use
from here beside the two programs, `server` and `rasa_cli`.
"""

from bot.runtime.activation import activate
from bot.runtime.errors import MissingPackageError

__all__ = ["MissingPackageError", "activate"]
