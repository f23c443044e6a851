import pytest
from multidict import MultiDict
from twilio.request_validator import RequestValidator

from bot.gateway.sms.twilio_signature import algorithm_of, is_signed, with_and_without_port

TOKEN = "12345"

# The example of Twilio's documentation.
URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
FORM = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+14158675309",
    "Digits": "1234",
    "From": "+14158675309",
    "To": "+18005551212",
}
SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8="


def fields(form):
    return list(form.items())


def test_twilios_own_example():
    assert is_signed(SIGNATURE, TOKEN, [URL], fields(FORM))


@pytest.mark.parametrize(
    ("signature", "token", "url", "form"),
    [
        (SIGNATURE.replace("R", "r", 1), TOKEN, URL, FORM),
        ("", TOKEN, URL, FORM),
        ("ünïcode", TOKEN, URL, FORM),
        (SIGNATURE, "54321", URL, FORM),
        (SIGNATURE, TOKEN, URL.replace("https", "http"), FORM),
        (SIGNATURE, TOKEN, URL.replace("foo=1", "foo=2"), FORM),
        (SIGNATURE, TOKEN, URL.partition("?")[0], FORM),
        (SIGNATURE, TOKEN, URL, {**FORM, "Digits": "1235"}),
        (SIGNATURE, TOKEN, URL, {**FORM, "More": ""}),
        (SIGNATURE, TOKEN, URL, {}),
    ],
)
def test_anything_else_is_refused(signature, token, url, form):
    assert not is_signed(signature, token, [url], fields(form))


@pytest.mark.parametrize(
    "form",
    [
        FORM,
        {},
        {"Body": ""},
        {"Body": "¿Dónde hay comida? 🍕 & <más>", "From": "+1"},
        {"b": "1", "B": "2", "a": "3", "Z": "4", "_": "5"},
        MultiDict([("MediaUrl", "b"), ("Body", "x"), ("MediaUrl", "a"), ("MediaUrl", "b")]),
    ],
)
@pytest.mark.parametrize(
    "url",
    [
        URL,
        "https://example.org/sms/twilio",
        "https://example.org:443/sms/twilio",
        "https://example.org:8443/sms/twilio?a=%20b&c",
        "http://example.org/sms/twilio",
    ],
)
def test_signatures_of_the_real_library_are_right(url, form):
    signature = RequestValidator(TOKEN).compute_signature(url, form)
    assert is_signed(signature, TOKEN, [url], fields(form))


@pytest.mark.parametrize(
    ("signed", "called"),
    [
        ("https://example.org:443/sms", "https://example.org/sms"),
        ("https://example.org/sms", "https://example.org:443/sms"),
        ("https://example.org/sms", "https://example.org:8443/sms"),
        ("http://example.org:80/sms", "http://example.org/sms"),
    ],
)
def test_the_port_may_be_signed_or_not(signed, called):
    signature = RequestValidator(TOKEN).compute_signature(signed, FORM)
    assert is_signed(signature, TOKEN, [called], fields(FORM))


def test_one_right_url_of_several_is_enough():
    assert is_signed(SIGNATURE, TOKEN, ["https://other.example", URL], fields(FORM))
    assert not is_signed(SIGNATURE, TOKEN, [], fields(FORM))


def test_newer_accounts_sign_with_sha256():
    header = "key=webhooks_sharedkey_1,algorithm=HMAC_SHA256"
    signature = RequestValidator(TOKEN).compute_signature(URL, FORM, "HMAC_SHA256")
    assert is_signed(signature, TOKEN, [URL], fields(FORM), header)
    assert not is_signed(signature, TOKEN, [URL], fields(FORM))
    assert not is_signed(SIGNATURE, TOKEN, [URL], fields(FORM), header)


@pytest.mark.parametrize(
    ("header", "algorithm"),
    [
        ("", "HMAC_SHA1"),
        ("key=x", "HMAC_SHA1"),
        ("algorithm=", "HMAC_SHA1"),
        ("key=x, algorithm=hmac_sha256", "HMAC_SHA256"),
        ("algorithm=MD5", "MD5"),
    ],
)
def test_the_algorithm_is_read_from_its_header(header, algorithm):
    assert algorithm_of(header) == algorithm


def test_an_unknown_algorithm_is_refused():
    assert not is_signed(SIGNATURE, TOKEN, [URL], fields(FORM), "algorithm=NONE")


@pytest.mark.parametrize("url", ["https://example.org", "https://[::1]:8443/sms?a=b:c", "//x"])
def test_both_spellings_are_those_of_the_real_library(url):
    from twilio.request_validator import add_port, remove_port, urlparse

    without, with_port = with_and_without_port(url)
    if "[" not in url:  # the library cuts IPv6 addresses in two
        assert without == remove_port(urlparse(url))
    if url.startswith("https"):
        assert with_port == add_port(urlparse(url))
