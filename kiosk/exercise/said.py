"""What a voice says as an exercise goes on, so that it can be done with closed eyes."""

from __future__ import annotations

import math
from collections.abc import Iterable

from msgspec import Struct

from kiosk.exercise.plan import Plan

MOST_SILENT_SECONDS = 6.0
"""After so long in one phase she is told again what she does."""


class Said(Struct, frozen=True):
    """A text that is heard."""

    text_id: str
    words: str


class Around(Struct, frozen=True):
    """What is said around the cues of an exercise, in one language; nothing where it is empty."""

    title: tuple[Said, ...] = ()
    listen: tuple[Said, ...] = ()
    """Before it is told how the exercise goes."""
    begin: tuple[Said, ...] = ()
    """After that: now she joins in."""
    done: tuple[Said, ...] = ()
    times: tuple[Said, ...] = ()
    """How often it is done: once, twice and so on."""
    left: tuple[Said, ...] = ()
    """At the beginning of a round, how many are left: the last, two more and so on."""

    def before(self, plan: Plan, place: int) -> tuple[Said, ...]:
        """Return what is said before the cue of a phase, by its place in `plan.sequence`."""
        if place == 0:
            return _one(self.times, plan.rounds - 1)
        begun, within = divmod(place - len(plan.before), len(plan.phases))
        if within or not 0 < begun < plan.rounds:
            return ()
        return _one(self.left, plan.rounds - begun - 1)

    @property
    def all(self) -> tuple[Said, ...]:
        """All that may be said."""
        ever = (self.title, self.listen, self.times, self.begin, self.left, self.done)
        return tuple(one for part in ever for one in part)


NOTHING_AROUND = Around()


def heard(said: Iterable[Said]) -> tuple[Said, ...]:
    """Return what of it has words."""
    return tuple(one for one in said if one.words.strip())


def reminded_counts(counts: int, count_seconds: float) -> tuple[int, ...]:
    """Return at the beginning of which counts of a phase she is told again what she does."""
    parts = math.ceil(round(counts * count_seconds / MOST_SILENT_SECONDS, 6))
    return tuple(round(counts * part / parts) + 1 for part in range(1, parts))


def _one(texts: tuple[Said, ...], place: int) -> tuple[Said, ...]:
    return texts[place : place + 1] if place >= 0 else ()
