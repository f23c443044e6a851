import pytest

from bot.supervisor.processor import lacks_avx2

OLD = "processor\t: 0\nflags\t\t: fpu sse4_2 avx\n"
NEW = "processor\t: 0\nflags\t\t: fpu sse4_2 avx avx2 bmi2\n"


@pytest.mark.parametrize(
    ("machine", "cpuinfo", "lacks"),
    [
        ("x86_64", OLD, True),
        ("x86_64", NEW, False),
        ("x86_64", NEW + OLD, False),
        ("x86_64", "", False),  # not told: rather try than refuse
        ("aarch64", "Features\t: fp asimd\n", False),
    ],
)
def test_only_a_processor_known_to_lack_avx2_is_refused(
    machine: str, cpuinfo: str, lacks: bool
) -> None:
    assert lacks_avx2(machine, cpuinfo) is lacks
