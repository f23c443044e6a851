"""The page as HTML, with or without an answer in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from jinja2 import Environment, PackageLoader, select_autoescape

from bot.gateway.page.links import tel_link, web_link
from bot.gateway.page.strings import choose_language, strings_of
from bot.gateway.problems import ProblemError
from bot.languages import Language, find_language, offered_languages

_templates = Environment(
    loader=PackageLoader("bot.gateway.page", "templates"),
    autoescape=select_autoescape(),
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.filters.update(tel_link=tel_link, web_link=web_link)


@dataclass(frozen=True, slots=True)
class Shown:
    """What one page shows: `answer` is the chat API's, `said` the message it answers."""

    language: Language
    said: str = ""
    answer: Mapping[str, Any] = field(default_factory=dict)
    conversation: str = ""
    error: str = ""


def page(
    shown: Shown, *, status: int = 200, headers: Mapping[str, str] | None = None
) -> web.Response:
    strings = strings_of(shown.language.tag)
    html = _templates.get_template("index.html").render(
        shown=shown,
        strings=strings,
        english=strings_of("en"),
        languages=offered_languages(),
        suggestions=_suggestions(shown, strings),
        language_of_answer=find_language(shown.answer.get("language", "")) or shown.language,
    )
    return web.Response(
        text=html,
        status=status,
        content_type="text/html",
        headers={**(headers or {}), "Vary": "Accept-Language"},
    )


def problem_page(
    request: web.Request, problem: ProblemError, shown: Shown | None = None
) -> web.Response:
    """The page with the problem in the person's words, so that they can go on from there."""
    shown = shown or Shown(language_of(request))
    strings = strings_of(shown.language.tag)
    said = strings.get(f"error_{problem.status}", strings["error"])
    told = Shown(shown.language, shown.said, {}, shown.conversation, said)
    return page(told, status=problem.status, headers=problem.headers)


def language_of(request: web.Request, asked: str | None = None) -> Language:
    asked = asked or request.query.get("lang")
    return choose_language(asked, request.headers.get("Accept-Language", ""))


def _suggestions(shown: Shown, strings: Mapping[str, Any]) -> list[Mapping[str, str]]:
    """The answer's; on a first page those that help to begin."""
    suggestions: list[Mapping[str, str]] = (
        shown.answer["suggestions"] if shown.answer else strings["welcome_suggestions"]
    )
    return suggestions
