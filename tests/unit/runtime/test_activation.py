"""Rasa imports, trains and says what it misses, each in a fresh Python as a user starts it."""

import subprocess
import sys
import textwrap

import pytest


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_rasa_imports_without_tensorflow_and_telemetry_is_off():
    result = run(
        """
        from bot.runtime import activate
        activate(lean=True)
        activate(lean=True)  # a second time changes nothing
        import rasa.core.agent, rasa.server, rasa.telemetry, sys
        assert "tensorflow" not in sys.modules
        print(rasa.telemetry.is_telemetry_enabled())
        """
    )
    assert result.stdout.strip() == "False", result.stderr


@pytest.mark.parametrize(
    "component",
    ["DIETClassifier", "ResponseSelector", "ConveRTFeaturizer", "LanguageModelFeaturizer"],
)
def test_a_component_in_tensorflow_says_what_is_missing(component):
    result = run(
        f"""
        from bot.runtime import activate
        activate(lean=True)
        from rasa.engine.recipes.default_recipe import DefaultV1Recipe
        component = DefaultV1Recipe._from_registry("{component}").clazz
        try:
            component.create({{}}, None, None, None)
        except ImportError as error:
            print(error)
        """
    )
    assert f"{component} needs the package 'tensorflow'" in result.stdout, result.stderr


@pytest.mark.parametrize("policy", ["TEDPolicy", "UnexpecTEDIntentPolicy"])
def test_a_policy_in_tensorflow_says_what_is_missing(policy):
    result = run(
        f"""
        from bot.runtime import activate
        activate(lean=True)
        from rasa.engine.recipes.default_recipe import DefaultV1Recipe
        try:
            DefaultV1Recipe._from_registry("{policy}").clazz.load({{}}, None, None, None)
        except ImportError as error:
            print(error)
        """
    )
    assert f"{policy} needs the package 'tensorflow'" in result.stdout, result.stderr


def test_a_channel_without_its_vendors_package_says_so():
    result = run(
        """
        from bot.runtime import activate
        activate(lean=True)
        from rasa.core.channels import BUILTIN_CHANNELS
        try:
            BUILTIN_CHANNELS["slack"].from_credentials({"slack_token": "x"})
        except ImportError as error:
            print(error)
        """
    )
    assert "The channel 'slack' needs the package 'slack_sdk'" in result.stdout, result.stderr


def test_rasas_sql_tracker_store_works_on_sqlalchemy_2(tmp_path):
    result = run(
        f"""
        import asyncio
        from bot.runtime import activate
        activate(lean=True)
        from rasa.core.tracker_store import SQLTrackerStore
        from rasa.shared.core.domain import Domain
        from rasa.shared.core.events import UserUttered

        async def main():
            store = SQLTrackerStore(Domain.empty(), db="{tmp_path}/rasa.db")
            tracker = await store.get_or_create_tracker("someone")
            tracker.update(UserUttered("hi", {{"name": "greet"}}))
            await store.save(tracker)
            again = await store.retrieve("someone")
            print([event.intent_name for event in again.events if event.type_name == "user"])

        asyncio.run(main())
        print(SQLTrackerStore.get_db_url("postgresql", "db.example", 5432, "rasa", "me", "secret"))
        """
    )
    assert result.stdout.splitlines() == [
        "['greet']",
        "postgresql://me:***@db.example:5432/rasa",
    ], result.stderr


def test_rasas_command_line_is_there():
    result = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "bot.cli", "rasa", "--version"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "3.6.21" in result.stdout, result.stderr
