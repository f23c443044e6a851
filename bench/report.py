"""What was measured, as text for people and as JSON for machines."""

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bench.measure import Measures, TimesByKind
from bench.messages import Kind
from bench.table import Row, render

PARTS = ("rasa", "actions", "gateway", "supervisor")
KINDS = {Kind.RESPONSE: "no action", Kind.ACTION: "with action"}


@dataclass(frozen=True, slots=True)
class Report:
    """`stock` is None where Rasa's own release can't be had; `left_out` then says why."""

    machine: Mapping[str, str | int | float]
    ours: Measures
    stock: Measures | None
    left_out: str = ""

    def text(self) -> str:
        machine = "{cores} cores, {memory_gb} GB, {system}, load {load_before}"
        lines = [machine.format(**self.machine), _versions("ours", self.ours)]
        if self.stock:
            lines.append(_versions("stock", self.stock))
        else:
            lines.append(f"Stock Rasa is left out: {self.left_out}")
        return "\n".join([*lines, "", render(rows(self.ours, self.stock)), "", *self._notes()])

    def json(self) -> str:
        return json.dumps(dataclasses.asdict(self), indent=2, ensure_ascii=False)

    def _notes(self) -> list[str]:
        timed = {"ours": self.ours.rasa, "ours, gateway": self.ours.gateway}
        if self.stock:
            timed["stock"] = self.stock.rasa
        counted = [f"{name} {_counts(times)}" for name, times in timed.items()]
        return [
            "Messages were sent one at a time. Counted are those that were answered as meant,",
            f"without and with an action: {'; '.join(counted)}.",
        ]


def rows(ours: Measures, stock: Measures | None) -> list[Row]:
    """Every figure; those of the stock project are None where there is none."""

    def row(label: str, unit: str, of: Any) -> Row:
        return Row(label, unit, of(ours), of(stock) if stock else None)

    table = [
        row("environment on disk", "MB", lambda m: m.disk_mb),
        row("sentences to learn from", "", lambda m: m.sentences),
        row("training", "s", lambda m: m.train_s),
        row("training, a sentence", "ms", lambda m: 1000 * m.train_s / m.sentences),
        row("start to first answer", "s", lambda m: m.first_answer_s),
        *(row(f"memory: {part}", "MB", lambda m, p=part: m.memory_mb.get(p)) for part in PARTS),
        row("memory: all", "MB", lambda m: sum(m.memory_mb.values())),
    ]
    for kind, name in KINDS.items():
        table += [
            row(f"Rasa, {name}: median", "ms", lambda m, k=kind: _median(m.rasa, k)),
            row(f"Rasa, {name}: 95th percentile", "ms", lambda m, k=kind: _p95(m.rasa, k)),
        ]
    table.append(row("Rasa: with action ÷ no action", "times", lambda m: _cost(m.rasa)))
    for kind, name in KINDS.items():
        table += [
            row(f"gateway, {name}: median", "ms", lambda m, k=kind: _median(m.gateway, k)),
            row(f"gateway, {name}: 95th percentile", "ms", lambda m, k=kind: _p95(m.gateway, k)),
        ]
    return table


def _median(times: TimesByKind, kind: Kind) -> float | None:
    found = times.get(kind)
    return found.median_ms if found else None


def _p95(times: TimesByKind, kind: Kind) -> float | None:
    found = times.get(kind)
    return found.p95_ms if found else None


def _cost(times: TimesByKind) -> float | None:
    with_action, without = _median(times, Kind.ACTION), _median(times, Kind.RESPONSE)
    return with_action / without if with_action and without else None


def _counts(times: TimesByKind) -> str:
    return " and ".join(f"{t.count} of {t.sent}" if t else "none" for t in times.values())


def _versions(name: str, measures: Measures) -> str:
    python, *others = measures.versions.items()
    return f"{name}: Python {python[1]}, " + ", ".join(f"{n} {v}" for n, v in others)
