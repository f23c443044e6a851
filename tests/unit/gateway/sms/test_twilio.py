import asyncio

import pytest
from aiohttp import FormData


@pytest.fixture
def forged():
    return {"X-Twilio-Signature": "Zm9yZ2Vk"}


async def test_a_signed_message_is_answered_in_twiml(phone):
    response = await phone.post(phone.form("food"))
    assert response.status == 200
    assert (response.content_type, response.charset) == ("text/xml", "utf-8")
    assert phone.read(await response.text()) != []


async def test_a_forged_message_is_refused_and_goes_nowhere(phone, rasa, forged):
    for headers in (forged, {}):
        response = await phone.post(phone.form("food"), headers=headers)
        assert response.status == 403
        assert response.content_type == "application/problem+json"
    assert rasa.received == []


async def test_a_changed_message_is_refused(phone):
    form = phone.form("food")
    response = await phone.post({**form, "Body": "other"}, headers=phone.sign(form))
    assert response.status == 403


async def test_without_a_token_it_is_off(open_phone):
    phone = await open_phone(twilio_auth_token=None)
    response = await phone.post(phone.form("food"))
    assert response.status == 503
    assert "TWILIO_AUTH_TOKEN" in (await response.json())["detail"]


@pytest.mark.parametrize(
    ("public_url", "signed"),
    [
        ("https://example.org", "https://example.org/sms/twilio"),
        ("https://example.org/", "https://example.org/sms/twilio"),
        ("https://example.org/sms/twilio", "https://example.org/sms/twilio"),
        ("https://example.org/sms/twilio", "https://example.org/sms/twilio/sms/twilio"),
        ("https://example.org/navigator", "https://example.org/navigator/sms/twilio"),
        ("https://example.org", "https://example.org:443/sms/twilio"),
        ("https://example.org:8443", "https://example.org:8443/sms/twilio"),
    ],
)
async def test_the_public_url_may_be_the_server_or_the_webhook(open_phone, public_url, signed):
    phone = await open_phone(public_url=public_url)
    form = phone.form("food")
    assert (await phone.post(form, headers=phone.sign(form, signed))).status == 200


async def test_another_url_than_the_public_one_is_refused(phone):
    form = phone.form("food")
    url = str(phone.gateway.make_url("/sms/twilio"))
    assert (await phone.post(form, headers=phone.sign(form, url))).status == 403


@pytest.mark.parametrize("query", ["?a=1&b=2", "?a=%20x&a", "?", "?b=é"])
async def test_a_query_is_signed_as_it_was_sent(phone, query):
    from yarl import URL

    form = phone.form("food")
    sent = query.replace("é", "%C3%A9")
    url = URL(str(phone.gateway.make_url("/sms/twilio")) + sent, encoded=True)
    kept = "" if sent == "?" else sent  # clients drop a lone question mark
    headers = phone.sign(form, f"https://navigator.example.org/sms/twilio{kept}")
    response = await phone.gateway.session.post(url, data=form, headers=headers)
    assert response.status == 200


async def test_without_a_public_url_the_url_is_the_requests_own(open_phone):
    phone = await open_phone(public_url=None)
    form = phone.form("food")
    url = str(phone.gateway.make_url("/sms/twilio"))
    assert (await phone.post(form, headers=phone.sign(form, url))).status == 200


FORWARDED = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "navigator.example.org"}


async def test_a_trusted_proxy_says_which_url_was_called(open_phone):
    phone = await open_phone(public_url=None)
    form = phone.form("food")
    headers = {**phone.sign(form, "https://navigator.example.org/sms/twilio"), **FORWARDED}
    assert (await phone.post(form, headers=headers)).status == 200


async def test_nobody_else_does(open_phone):
    phone = await open_phone(public_url=None, trusted_proxies=())
    form = phone.form("food")
    headers = {**phone.sign(form, "https://navigator.example.org/sms/twilio"), **FORWARDED}
    assert (await phone.post(form, headers=headers)).status == 403


async def test_repeated_fields_are_signed_right(phone):
    from multidict import MultiDict

    form = MultiDict({**phone.form("food"), "MediaUrl": "b"})
    form.add("MediaUrl", "a")
    assert (await phone.post(FormData(form), headers=phone.sign(form))).status == 200


async def test_only_our_account_is_taken_where_one_is_named(open_phone):
    phone = await open_phone(twilio_account_sid="AC123")
    assert await phone.text("food")
    other = phone.form("food", AccountSid="AC456")
    assert (await phone.post(other)).status == 403


async def test_a_form_without_message_or_sender_is_no_message(phone):
    for missing in ("MessageSid", "From"):
        form = {key: value for key, value in phone.form("food").items() if key != missing}
        assert (await phone.post(form)).status == 400


@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data", "text/plain"])
async def test_another_content_type_is_refused(phone, content_type):
    headers = {"Content-Type": content_type}
    response = await phone.gateway.post("/sms/twilio", data=b"Body=food", headers=headers)
    assert response.status == 415


async def test_a_huge_body_is_refused(phone):
    form = phone.form("x" * 70_000)
    assert (await phone.post(form)).status == 413


async def test_the_longest_message_of_the_widest_script_is_taken(phone, rasa):
    text = "食" * 1600
    assert await phone.text(text)
    assert rasa.messages == [text]


@pytest.mark.parametrize("body", [b"\xff\xfe", b"&".join(b"a%d=1" % n for n in range(300))])
async def test_what_is_no_form_is_refused(phone, body):
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = await phone.gateway.post("/sms/twilio", data=body, headers=headers)
    assert response.status == 400


async def test_only_post_is_served(phone):
    assert (await phone.gateway.get("/sms/twilio")).status == 405


async def test_replies_cannot_break_out_of_the_xml(phone, rasa, replies):
    said = '</Message><Message>x & y "z" <Redirect>http://evil</Redirect>\x00\x08\ufffe]]>'
    rasa.replies = [replies.text(said)]
    await phone.text("hi")
    (reply,) = await phone.text("hi")
    assert reply == '</Message><Message>x & y "z" <Redirect>http://evil</Redirect>]]>'


async def test_a_slow_body_is_given_up(phone, monkeypatch):
    monkeypatch.setattr("bot.gateway.sms.body.TIMEOUT_S", 0.05)

    async def slowly():
        yield b"Body="
        await asyncio.sleep(30)

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    response = await phone.gateway.post("/sms/twilio", data=slowly(), headers=headers)
    assert response.status == 408
