"""Settings are read strictly: nothing starts half-configured."""

import dataclasses
import ipaddress

import pytest

from bot.gateway.setting import SettingsError, Variable
from bot.gateway.settings import Settings, derive_key, read_settings

TOKEN = "12345678901234567890123456789012"


def mistakes(environ):
    with pytest.raises(SettingsError) as caught:
        read_settings(environ)
    return caught.value.mistakes


def test_defaults_listen_on_loopback_only():
    settings = read_settings({})
    assert (settings.host, settings.port) == ("127.0.0.1", 8080)
    assert (settings.rasa_url, settings.rasa_timeout_s) == ("http://127.0.0.1:5005", 8.0)
    assert settings.twilio_auth_token is None
    assert settings.allowed_origins == frozenset()


def test_all_variables_are_read():
    settings = read_settings(
        {
            "PORT": "9000",
            "NAVIGATOR_HOST": "192.0.2.1",
            "NAVIGATOR_PUBLIC_URL": "https://help.example.org/",
            "TWILIO_AUTH_TOKEN": TOKEN,
            "TWILIO_ACCOUNT_SID": "AC1",
            "NAVIGATOR_SMS_SECRET": "t" * 16,
            "NAVIGATOR_SECRET": "s" * 16,
            "NAVIGATOR_RASA_URL": "http://127.0.0.1:5006",
            "NAVIGATOR_RASA_TIMEOUT_S": "2.5",
            "NAVIGATOR_ACTIONS_URL": "http://127.0.0.1:5056",
            "NAVIGATOR_TRUSTED_PROXIES": "10.0.0.0/8, 2001:db8::1",
            "NAVIGATOR_ALLOWED_ORIGINS": "https://A.example.org, http://localhost:3000/",
            "NAVIGATOR_CONVERSATION_MESSAGES_PER_MINUTE": "5",
            "NAVIGATOR_ADDRESS_MESSAGES_PER_MINUTE": "7",
        }
    )
    assert settings == Settings(
        port=9000,
        host="192.0.2.1",
        public_url="https://help.example.org",
        twilio_auth_token=TOKEN,
        twilio_account_sid="AC1",
        sms_secret="t" * 16,
        secret="s" * 16,
        rasa_url="http://127.0.0.1:5006",
        rasa_timeout_s=2.5,
        actions_url="http://127.0.0.1:5056",
        trusted_proxies=(
            ipaddress.ip_network("10.0.0.0/8"),
            ipaddress.ip_network("2001:db8::1/128"),
        ),
        allowed_origins=frozenset({"https://a.example.org", "http://localhost:3000"}),
        conversation_messages_per_minute=5,
        address_messages_per_minute=7,
    )


def test_an_empty_variable_counts_as_unset():
    assert read_settings({"PORT": " ", "TWILIO_AUTH_TOKEN": ""}).port == 8080


def test_every_mistake_is_said_in_one_line_that_names_its_variable():
    said = mistakes({"PORT": "http", "NAVIGATOR_PUBLIC_URL": "help.example.org"})
    assert said == [
        "PORT must be a whole number from 1 to 65535, not 'http'.",
        "NAVIGATOR_PUBLIC_URL must be an address like https://example.org, not 'help.example.org'.",
    ]


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "-1"),
        ("PORT", "٣"),
        ("PORT", "80 80"),
        ("NAVIGATOR_RASA_TIMEOUT_S", "0"),
        ("NAVIGATOR_RASA_TIMEOUT_S", "nan"),
        ("NAVIGATOR_RASA_TIMEOUT_S", "soon"),
        ("NAVIGATOR_RASA_TIMEOUT_S", "61"),
        ("NAVIGATOR_PUBLIC_URL", "https://"),
        ("NAVIGATOR_PUBLIC_URL", "https://a.example?b=c"),
        ("NAVIGATOR_PUBLIC_URL", "https://a.example:99999"),
        ("NAVIGATOR_PUBLIC_URL", "ftp://a.example"),
        ("NAVIGATOR_TRUSTED_PROXIES", "10.0.0.1/8"),
        ("NAVIGATOR_TRUSTED_PROXIES", "proxy.example"),
        ("NAVIGATOR_ALLOWED_ORIGINS", "*"),
        ("NAVIGATOR_ALLOWED_ORIGINS", "https://a.example/page"),
        ("NAVIGATOR_ADDRESS_MESSAGES_PER_MINUTE", "0"),
        ("NAVIGATOR_SECRET", "short"),
        ("NAVIGATOR_SMS_SECRET", "short"),
    ],
)
def test_wrong_values_are_refused(variable, value):
    (mistake,) = mistakes({variable: value})
    assert mistake.startswith(f"{variable} must be ")


def test_a_wrong_secret_is_never_quoted():
    assert "hunter2" not in "".join(mistakes({"NAVIGATOR_SECRET": "hunter2"}))


def test_secrets_do_not_show_in_the_settings_themselves():
    settings = read_settings({"TWILIO_AUTH_TOKEN": TOKEN, "NAVIGATOR_SECRET": "s" * 20})
    assert TOKEN not in repr(settings)
    assert "s" * 20 not in repr(settings)


def test_the_secret_outlives_a_restart_where_twilio_gives_one_to_derive_it_from():
    first, second = (read_settings({"TWILIO_AUTH_TOKEN": TOKEN}) for _ in range(2))
    assert first.secret == second.secret
    assert TOKEN not in first.secret


def test_the_secret_is_made_up_at_each_start_where_there_is_none():
    assert read_settings({}).secret != read_settings({}).secret


def test_keys_differ_by_purpose_and_by_secret():
    one, other = Settings(secret="a" * 16), Settings(secret="b" * 16)
    keys = {derive_key(one, "x"), derive_key(one, "y"), derive_key(other, "x")}
    assert len(keys) == 3


def test_every_setting_says_what_it_is_for():
    for row in dataclasses.fields(Settings):
        variable = row.metadata["variable"]
        assert isinstance(variable, Variable)
        assert variable.says
