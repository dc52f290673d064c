"""The tone of an exercise, for closed eyes: it rises with the muscle and falls as it lets go."""

from __future__ import annotations

from msgspec import Struct

from kiosk.exercise.moment import LET_GO_SECONDS, Moment, State

GAP_SECONDS = 0.3
"""How long before the end of its phase a tone ends, so that the next words or tone follow it."""


class Tone(Struct, frozen=True):
    """A tone that glides from the pitch of one level to that of another, and stays there."""

    origin: float = 0.0
    """The level that it begins with, 0 to 1, as the next one."""
    target: float = 0.0
    move_seconds: float = 0.0
    """In how many seconds it gets to the target."""
    seconds: float = 0.0
    """How long it is heard."""


SILENCE = Tone()
"""What was heard is to end."""


def tone_between(before: Moment, now: Moment, seconds_left: float) -> Tone | None:
    """Return the tone that begins with a moment that follows another; None where nothing changes.

    `seconds_left` is how long the phase under way still goes on.
    """
    if not _sounds(now):
        return SILENCE if _sounds(before) else None
    target = now.move.levels.highest
    if now.move.serial == before.move.serial:
        if _sounds(before) or target == 0:
            return None
        return Tone(target, target, 0.0, _heard(seconds_left))
    origin = before.move.levels.highest
    if target == 0:
        seconds = round(max(LET_GO_SECONDS, now.move.seconds), 1)
        return Tone(origin, 0.0, seconds, seconds) if origin > 0 else None
    seconds = _heard(seconds_left)
    return Tone(origin, target, min(round(now.move.seconds, 1), seconds), seconds)


def _heard(seconds_left: float) -> float:
    """Return for how long a tone is heard in what is left of a phase; in tenths of a second."""
    return max(0.0, round(seconds_left - GAP_SECONDS, 1))


def _sounds(moment: Moment) -> bool:
    return moment.has_tone and moment.state is State.Running
