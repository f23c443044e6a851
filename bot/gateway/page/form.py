"""`/` as a page to open, and as a form to send where there is no JavaScript."""

from aiohttp import web

from bot.gateway.client_address import client_of
from bot.gateway.incoming import Incoming, check_text
from bot.gateway.keys import CHAT
from bot.gateway.page.pages import Shown, language_of, page, problem_page
from bot.gateway.problems import ProblemError, bad_request
from bot.languages import find_language

_FORM = "application/x-www-form-urlencoded"
_FIELDS = ("text", "conversation", "language")


async def get_page(request: web.Request) -> web.Response:
    return page(Shown(language_of(request)))


async def post_page(request: web.Request) -> web.Response:
    """Fields text, conversation and language, as in the chat API; the answer is a page."""
    said, conversation, asked = await _read_fields(request)
    shown = Shown(language_of(request, asked), said, {}, conversation)
    try:
        return page(await _answered(request, shown))
    except ProblemError as problem:
        return problem_page(request, problem, shown)


async def _read_fields(request: web.Request) -> list[str]:
    if request.content_type != _FORM:
        raise web.HTTPUnsupportedMediaType
    try:
        fields = await request.post()
    except (ValueError, LookupError):  # no text in the charset that it claims, or no charset
        raise bad_request("not-a-form", "This is no form.", "Send the form as UTF-8.") from None
    return [str(fields.get(name, "")) for name in _FIELDS]


async def _answered(request: web.Request, shown: Shown) -> Shown:
    chat, client = request.app[CHAT], client_of(request)
    chat.admit(client)
    text = check_text(shown.said)
    incoming = Incoming(text, shown.conversation or None, shown.language.tag)
    answer = await chat.answer(incoming, client)
    spoken = find_language(answer["language"])
    language = spoken if spoken and spoken.complete else shown.language
    return Shown(language, text, answer, answer["conversation"])
