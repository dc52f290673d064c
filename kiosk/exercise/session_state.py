"""What every session of an exercise has: its moment, its clock, and letting go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from kiosk.exercise.choices import Choices
from kiosk.exercise.moment import Moment, State
from kiosk.exercise.plan import Phase, Plan
from kiosk.exercise.progress import Progress
from kiosk.exercise.self_paced import SelfPaced
from kiosk.exercise.stretches import Stretch


class ShownByClock(Struct, frozen=True):
    """What the clock has shown last. Phases are told by their place in the plan's sequence."""

    cue: int = -1
    """The phase whose cue was given."""
    move: int = -1
    """The phase whose move of the muscle has begun."""
    breathing: int = -1
    """The breath that has begun, by its place among the plan's."""


NOTHING_SHOWN = ShownByClock()


class SessionState:
    """The present moment of an exercise, and when to look at the clock again."""

    def __init__(
        self,
        clock: Callable[[], float],
        words: Callable[[Plan, str, int], float] = lambda plan, cue, place: 0.0,
    ) -> None:
        """Begin with nothing loaded. `clock` returns seconds that only ever grow.

        `words` returns how many seconds what is said in a phase may take; 0 where nothing is said.
        It is given the plan, the cue's id and the phase's place in `plan.sequence`.
        """
        self._clock = clock
        self._words = words
        self._moment = Moment()
        self._exercise = ""
        self._choices = Choices()
        self._progress = Progress()
        self._shown = NOTHING_SHOWN
        self._waits_until: float | None = None
        self._begun: dict[Stretch, float] = {}
        self._tick_at: float | None = None
        self._own: SelfPaced | None = None
        self._touched_at: float | None = None
        self._tight_at: float | None = None
        self._floor: int | None = None
        self._has_fallen = False

    @property
    def moment(self) -> Moment:
        """What is shown now."""
        return self._moment

    def seconds_to_tick(self) -> float | None:
        """Return after how many seconds to call `tick`; None for not at all."""
        return None if self._tick_at is None else max(0.0, self._tick_at - self._clock())

    def _rest(self, state: State, phase: Phase | None) -> None:
        """Let go, under the cue of `phase`, with nothing counted."""
        self._leave_clock()
        self._touched_at = self._tight_at = self._floor = None
        self._has_fallen = False
        self._moment = self._moment.rested(state, phase)

    def _leave_clock(self) -> None:
        self._progress, self._shown, self._tick_at = Progress(), NOTHING_SHOWN, None
        self._waits_until, self._begun = None, {}

    def _change(self, **changes: Any) -> None:
        self._moment = replace(self._moment, **changes)
