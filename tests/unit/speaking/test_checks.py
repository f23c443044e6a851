"""Each fault that can creep into the texts is found and named."""

from io import BytesIO

import pytest
from babel.messages.pofile import read_po

from bot.speaking.catalogue import Catalogue
from bot.speaking.catalogues import PO_PATH
from bot.speaking.checks.english import check_english
from bot.speaking.checks.everything import SAME_AS_ENGLISH, check, check_language
from bot.speaking.messages import Message
from bot.speaking.template import all_messages, extract, update

HEADER = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
HELLO = Message("utter_hello", "Hello, {name}!")
FOUND = Message("utter_found", "{count} place", plural="{count} places")


def faults(tag, po, messages, same=None):
    header = "" if "Plural-Forms" in po else HEADER
    catalogue = Catalogue(tag, read_po(BytesIO((header + po).encode()), locale=tag))
    found = check_language(catalogue, messages, same or {})
    return [(problem.context, problem.fault) for problem in found]


def hello(translation: str) -> str:
    return f'\nmsgctxt "utter_hello"\nmsgid "Hello, {{name}}!"\nmsgstr "{translation}"\n'


def found(*forms: str) -> str:
    strings = "".join(f'msgstr[{index}] "{form}"\n' for index, form in enumerate(forms))
    return (
        '\nmsgctxt "utter_found"\nmsgid "{count} place"\nmsgid_plural "{count} places"\n' + strings
    )


def test_a_good_translation_has_no_faults():
    assert faults("es", hello("¡Hola, {name}!"), [HELLO]) == []
    assert faults("es", found("Un lugar", "{count} lugares"), [FOUND]) == []


@pytest.mark.parametrize(
    ("translation", "fault"),
    [
        ("", "not translated"),
        ("¡Hola!", "{name} is missing"),
        ("¡Hola, {nombre}!", "{name} is missing"),
        ("¡Hola, {name} {nombre}!", "unknown placeholder {nombre}"),
        ("Hello, {name}!", "the same as the English"),
        ("¡Hоla, {name}!", "letters of another script in 'Hоla'"),
        ("Привет, {name}!", "letters of another script"),
    ],
)
def test_faults_of_a_text(translation, fault):
    assert any(fault in said for _, said in faults("es", hello(translation), [HELLO]))


@pytest.mark.parametrize(
    ("tag", "translation", "fault"),
    [
        ("ru", "Привет, {name}! SNAP", None),
        ("ru", "Пpивет, {name}!", "two scripts in one word: 'Пpивет'"),
        ("el", "Γειά, {name}!", None),
        ("el", "Гειά, {name}!", "letters of another script"),
        ("zh", "你好，{name}！", None),
        ("ko", "안녕하세요, {name}!", None),
        ("ar", "مرحبا {name}", None),
        ("hi", "नमस्ते {name}", None),
        ("vi", "Xin chào {name}", None),
    ],
)
def test_letters_belong_to_the_language(tag, translation, fault):
    said = [fault for _, fault in faults(tag, hello(translation), [HELLO]) if "Plural" not in fault]
    said = [text for text in said if "forms, but the language" not in text]
    assert any(fault in text for text in said) if fault else said == []


@pytest.mark.parametrize(
    ("forms", "fault"),
    [
        (("Un lugar", ""), "1 plural forms of 2"),
        (("", ""), "not translated"),
        (("Un lugar", "{counts} lugares"), "unknown placeholder {counts}"),
    ],
)
def test_faults_of_plural_forms(forms, fault):
    assert ("utter_found", fault) in faults("es", found(*forms), [FOUND])


def test_the_file_must_have_as_many_forms_as_the_language():
    said = faults("pl", found("{count} miejsce", "{count} miejsca"), [FOUND])
    assert ("Plural-Forms", "2 forms, but the language has 3") in said


def test_a_fuzzy_entry_is_unfinished():
    assert faults("es", "\n#, fuzzy" + hello("¡Hola, {name}!"), [HELLO]) == [
        ("utter_hello", "marked fuzzy: not used")
    ]


def test_missing_and_leftover_messages_are_found():
    said = dict(faults("es", hello("¡Hola, {name}!"), [FOUND]))
    assert said["utter_found"].startswith("not in the file")
    assert said["utter_hello"].startswith("no longer said")


def test_a_text_may_stay_english_for_a_reason():
    same = {"Hello, {name}!": "a reason"}
    assert faults("es", hello("Hello, {name}!"), [HELLO], same) == []
    assert faults("es", hello("¡Hola, {name}!"), [HELLO], same) == [
        ("es", "needless: Hello, {name}!")
    ]


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("utter_x", "Near {plce}"), "unknown placeholder {plce}"),
        (Message("utter_x.sms", "It’s open"), "outside the GSM alphabet: ’"),
        (Message("term.sms.x", "5\u202fPM"), "outside the GSM alphabet"),
        (Message("utter_x", "one", plural="{need}"), "{need} is in the singular or in the plural"),
    ],
)
def test_faults_of_the_english(message, fault):
    (problem,) = check_english([message])
    assert fault in problem.fault


def test_english_without_faults():
    good = [Message("utter_x", "It’s {distance_m}, {need_2}"), Message("a", "1", plural="{count}")]
    assert list(check_english(good)) == []


def test_all_checks_name_the_file_and_the_line(responses, tmp_path):
    extract(all_messages(responses), tmp_path)
    update("es", tmp_path)
    problems = [str(problem) for problem in check(responses, tmp_path)]
    assert any(line.startswith(f"es/{PO_PATH}:") and "not translated" in line for line in problems)


def test_a_stale_template_is_found(responses, tmp_path):
    extract(all_messages(responses), tmp_path)
    changed = responses | {"utter_new": [{"text": "New."}]}
    assert [problem.context for problem in check(changed, tmp_path)] == ["utter_new"]


def test_a_response_too_long_for_two_text_messages_is_found(responses, tmp_path):
    long = responses | {"utter_long": [{"text": "Too long. " * 40}]}
    extract(all_messages(long), tmp_path)
    (problem,) = check(long, tmp_path)
    assert (problem.context, problem.fault) == (
        "utter_long",
        "3 segments by text message, 2 at most",
    )


def test_reasons_are_read_by_language(tmp_path):
    messages = all_messages({})
    extract(messages, tmp_path)
    update("es", tmp_path)
    (tmp_path / SAME_AS_ENGLISH).write_text("es: {Nobody says this: never}\n", "utf-8")
    assert any("needless: Nobody says this" in str(problem) for problem in check({}, tmp_path))
