"""Make `import rasa` work on this Python, once."""

from bot.runtime import channel_parts, restored, tensorflow_parts
from bot.runtime.logs import silence_known_warnings
from bot.runtime.privacy import silence_telemetry
from bot.runtime.stand_ins import Fill, StandInFinder, is_missing

# Imported at the top of Rasa's modules, used only by stores and brokers nobody configures here.
OPTIONAL_PACKAGES = (
    "aio_pika",
    "aiormq",
    "boto3",
    "botocore",
    "matplotlib",
    "pymongo",
)

_done = False


def activate(*, lean: bool = False) -> None:
    """Install the stand-ins, give back dropped names, switch telemetry off. Idempotent.

    lean: stand in for optional packages that are installed as well. A server never plots
    nor speaks to other stores; their imports cost it 40 MB.
    """
    global _done
    if _done:
        return
    silence_telemetry()
    silence_known_warnings()
    restored.restore()
    StandInFinder(_missing_packages(lean), _missing_modules(lean)).install()
    _done = True
    _adapt()


def _missing_packages(lean: bool) -> list[str]:
    return [package for package in OPTIONAL_PACKAGES if lean or is_missing(package)]


def _missing_modules(lean: bool) -> dict[str, Fill]:
    modules: dict[str, Fill] = {}
    if is_missing("tensorflow"):
        modules.update(tensorflow_parts.fills())
    if is_missing("structlog_sentry"):
        modules["structlog_sentry"] = restored.fill_structlog_sentry
    for module, (package, channel, class_name) in channel_parts.CHANNELS.items():
        if lean or is_missing(package):
            modules[module] = channel_parts.fill_for(package, channel, class_name)
    return modules


def _adapt() -> None:
    from bot.runtime import adaptations

    adaptations.adapt()
