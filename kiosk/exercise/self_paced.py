"""A self-paced exercise: she tightens and relaxes when she likes, or moves the lift."""

from __future__ import annotations

import msgspec

from kiosk.exercise.plan import RELAXED, Phase, Plan, Posture
from kiosk.exercise.timeline import floor_of

SECONDS_PER_FLOOR = 0.9
"""How long the animation takes for one floor when she moves the lift herself."""


class SelfPaced(msgspec.Struct, frozen=True):
    """The phases of a plan for waiting, tightening and letting go, in one posture."""

    plan: Plan
    posture: Posture | None = None
    """One of `postures`; None for the first."""

    @property
    def postures(self) -> tuple[Posture, ...]:
        """The postures that the plan asks for, in its order; none when it asks for none."""
        asked = (phase.posture for phase in self.plan.phases if phase.posture != "any")
        return tuple(dict.fromkeys(asked))

    @property
    def waiting(self) -> Phase:
        """The phase whose cue is shown until she tightens."""
        return self._phases[0] if self.postures else self.plan.sequence[0]

    @property
    def tightening(self) -> Phase:
        """The first phase with the highest level of this posture."""
        return max(self._phases, key=lambda phase: phase.target.highest)

    @property
    def letting_go(self) -> Phase:
        """The phase in which she lets go after tightening."""
        sequence = self.plan.sequence
        after = sequence[sequence.index(self.tightening) + 1 :]
        return next(phase for phase in after if phase.target == RELAXED)

    def in_posture(self, posture: str) -> SelfPaced:
        """Return the same in another posture. Raises KeyError when the plan has no such posture."""
        by_name = {known: known for known in self.postures}
        return msgspec.structs.replace(self, posture=by_name[posture])  # type: ignore[index]

    @property
    def _phases(self) -> tuple[Phase, ...]:
        if not self.postures:
            return self.plan.phases
        posture = self.posture or self.postures[0]
        return tuple(phase for phase in self.plan.phases if phase.posture == posture)


def phase_of_floor(plan: Plan, floor: int) -> Phase:
    """Return the phase that moves the lift of a plan to a floor, 0 for the ground floor.

    For the ground floor that is the release, not the phase before the first floor.
    """
    phases = plan.phases + plan.after + plan.before
    there = [phase for phase in phases if floor_of(plan, phase.target) == floor]
    return next((phase for phase in there if phase.release), there[0])
