"""Against dateutil's own expansion of the same rule."""

from datetime import date, datetime, time, timedelta

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from hypothesis import given
from hypothesis import strategies as st

from resources_db.hours import Day, Rule, dump_rules, load_rules
from resources_db.hours.recurrence import applies_on

BEGIN, DAYS = date(2024, 1, 1), 400  # a leap year and a month

days = st.dates(BEGIN, BEGIN + timedelta(days=DAYS))
weekdays = st.lists(st.builds(Day, st.integers(0, 6)), min_size=1, max_size=3, unique=True)
# Not "MO,1TU": dateutil reads a mix of every and nth weekdays as both at once, RFC 5545 as either.
nths = st.sampled_from([1, 2, 3, 4, 5, -1, -2])
nth_weekdays = st.lists(
    st.builds(Day, st.integers(0, 6), nths), min_size=1, max_size=3, unique=True
)
month_weekdays = st.one_of(weekdays, nth_weekdays)
month_days = st.lists(st.integers(-31, 31).filter(bool), min_size=1, max_size=3, unique=True)
limits = st.fixed_dictionaries(
    {
        "dtstart": days,
        "interval": st.integers(1, 4),
        "week_start": st.integers(0, 6),
        "opens_at": st.just(time(9)),
        "closes_at": st.just(time(17)),
    }
)
ends = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"until": days}),
    st.fixed_dictionaries({"count": st.integers(1, 9)}),
)
patterns = st.one_of(
    st.builds(lambda found: {"frequency": "WEEKLY", "days": tuple(found)}, weekdays),
    st.builds(lambda found: {"frequency": "MONTHLY", "days": tuple(found)}, month_weekdays),
    st.builds(lambda found: {"frequency": "MONTHLY", "month_days": tuple(found)}, month_days),
    st.sampled_from([{"frequency": "WEEKLY"}, {"frequency": "MONTHLY"}]),
)
rules = st.builds(
    lambda *parts: Rule(**{k: v for part in parts for k, v in part.items()}), patterns, limits, ends
)


def expansion(rule: Rule) -> set[date]:
    """What dateutil makes of the same rule."""
    assert rule.dtstart
    until = rule.until and datetime.combine(rule.until, time())
    occurrences = rrule(
        WEEKLY if rule.frequency == "WEEKLY" else MONTHLY,
        dtstart=datetime.combine(rule.dtstart, time()),
        interval=rule.interval,
        wkst=rule.week_start,
        count=rule.count,
        until=until,
        byweekday=[weekday(day.weekday, day.nth or None) for day in rule.days] or None,
        bymonthday=rule.month_days or None,
    )
    last = datetime.combine(BEGIN + timedelta(days=DAYS), time())
    return {moment.date() for moment in occurrences.between(datetime(2023, 1, 1), last, inc=True)}  # noqa: DTZ001


@given(rules)
def test_a_rule_applies_on_the_days_that_dateutil_finds(rule: Rule) -> None:
    ours = {day for n in range(DAYS + 1) if applies_on(rule, day := BEGIN + timedelta(days=n))}
    assert ours == expansion(rule)


@given(rules, days, days)
def test_outside_its_validity_a_rule_never_applies(rule: Rule, first: date, day: date) -> None:
    bounded = Rule(**{name: getattr(rule, name) for name in rule.__slots__} | {"valid_from": first})
    assert applies_on(bounded, day) == (day >= first and applies_on(rule, day))


@given(rules)
def test_rules_survive_being_stored(rule: Rule) -> None:
    assert load_rules(dump_rules([rule])) == (rule,)


def test_without_a_start_a_rule_has_always_applied() -> None:
    second_tuesday = Rule("MONTHLY", (Day(1, 2),), opens_at=time(9))
    found = [n for n in range(1, 32) if applies_on(second_tuesday, date(1999, 12, n))]
    assert found == [14]
