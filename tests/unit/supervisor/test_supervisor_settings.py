import pytest

from bot.supervisor.settings import SettingsError, read_settings


def test_the_defaults_are_the_documented_ports() -> None:
    settings = read_settings({})
    assert (settings.port, settings.rasa_port, settings.actions_port) == (8080, 5005, 5055)
    assert settings.url == "http://127.0.0.1:8080"


def test_an_empty_variable_counts_as_unset() -> None:
    assert read_settings({"PORT": " ", "NAVIGATOR_HOST": ""}) == read_settings({})


@pytest.mark.parametrize("text", ["0", "65536", "-1", "80a", "8080.0", "٨٠"])
def test_a_port_that_is_none_is_refused_by_name(text: str) -> None:
    with pytest.raises(SettingsError, match="PORT must be a whole number from 1 to 65535"):
        read_settings({"PORT": text})


def test_the_same_port_twice_is_refused() -> None:
    with pytest.raises(SettingsError, match="three different numbers"):
        read_settings({"PORT": "5005"})


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("0.0.0.0", "http://127.0.0.1:8080"),  # noqa: S104
        ("::", "http://[::1]:8080"),
        ("192.0.2.7", "http://192.0.2.7:8080"),
    ],
)
def test_the_url_is_one_that_can_be_opened_here(host: str, url: str) -> None:
    assert read_settings({"NAVIGATOR_HOST": host}).url == url
