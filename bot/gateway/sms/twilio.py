"""Twilio: a signed form in, TwiML out."""

from collections.abc import Sequence
from urllib.parse import parse_qsl

from aiohttp import web

from bot.gateway.keys import SETTINGS
from bot.gateway.problems import ProblemError, bad_request
from bot.gateway.settings import Settings
from bot.gateway.sms.body import read_body
from bot.gateway.sms.message import SmsMessage
from bot.gateway.sms.signed_url import signed_urls
from bot.gateway.sms.twilio_signature import Fields, is_signed
from bot.gateway.sms.twiml import twiml

FORM = "application/x-www-form-urlencoded"
SIGNATURE_HEADER = "X-Twilio-Signature"
ALGORITHM_HEADER = "X-Twilio-Webhooks-Signature-Settings"
_MOST_FIELDS = 200


class Twilio:
    path = "/sms/twilio"

    async def read(self, request: web.Request) -> SmsMessage:
        settings = request.app[SETTINGS]
        if settings.twilio_auth_token is None:
            raise _is_off()
        fields = parse_form(await read_body(request, FORM))
        if not _is_from_twilio(request, settings.twilio_auth_token, fields):
            raise _is_forged()
        return _message(dict(fields), settings)

    def answer(self, replies: Sequence[str]) -> web.Response:
        return web.Response(body=twiml(replies), content_type="text/xml", charset="utf-8")


def parse_form(body: bytes) -> Fields:
    """Names and values in their order, blank ones too: they are signed. ProblemError 400."""
    try:
        return parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise bad_request("not-a-form", "This is no form.", "Send at most 200 fields.") from None


def _is_from_twilio(request: web.Request, token: str, fields: Fields) -> bool:
    signature = request.headers.get(SIGNATURE_HEADER, "")
    algorithm = request.headers.get(ALGORITHM_HEADER, "")
    return is_signed(signature, token, signed_urls(request), fields, algorithm)


def _message(form: dict[str, str], settings: Settings) -> SmsMessage:
    if settings.twilio_account_sid not in (None, form.get("AccountSid")):
        raise _is_forged()
    message_id = form.get("MessageSid") or form.get("SmsMessageSid") or form.get("SmsSid")
    if not message_id or not form.get("From"):
        raise bad_request("no-message", "This is no message.", "MessageSid or From is missing.")
    # With Advanced Opt-Out, Twilio answers STOP, START and HELP itself and says so.
    answered = bool(form.get("OptOutType"))
    return SmsMessage("twilio", message_id, form["From"], form.get("Body", ""), answered)


def _is_off() -> ProblemError:
    return ProblemError(
        503, "twilio-off", "SMS by Twilio is off.", "TWILIO_AUTH_TOKEN is not set on the server."
    )


def _is_forged() -> ProblemError:
    return ProblemError(
        403,
        "bad-signature",
        "This does not come from our Twilio account.",
        "Check TWILIO_AUTH_TOKEN, TWILIO_ACCOUNT_SID and NAVIGATOR_PUBLIC_URL.",
    )
