"""An exercise without a clock: she tightens and lets go when she likes, posture by posture."""

from __future__ import annotations

import msgspec

from kiosk.exercise.plan import RELAXED, Phase, Plan, Posture


class SelfPaced(msgspec.Struct, frozen=True):
    """Which phases of a plan belong to waiting, tightening and letting go, in one posture."""

    plan: Plan
    posture: Posture | None = None
    """One of `postures`; None for the first."""

    @property
    def postures(self) -> tuple[Posture, ...]:
        """The postures that the plan asks for, in its order; none when any will do."""
        asked = (phase.posture for phase in self.plan.phases if phase.posture != "any")
        return tuple(dict.fromkeys(asked))

    @property
    def waiting(self) -> Phase:
        """The phase whose words she sees until she tightens."""
        return self._phases[0] if self.postures else self.plan.sequence[0]

    @property
    def tightening(self) -> Phase:
        """The first phase in which she tightens as far as the plan goes in this posture."""
        return max(self._phases, key=lambda phase: phase.target.highest)

    @property
    def letting_go(self) -> Phase:
        """The phase in which she lets go after tightening."""
        sequence = self.plan.sequence
        after = sequence[sequence.index(self.tightening) + 1 :]
        return next(phase for phase in after if phase.target == RELAXED)

    def in_posture(self, posture: str) -> SelfPaced:
        """Return the same in another posture. Raises KeyError when the plan has none such."""
        by_name = {known: known for known in self.postures}
        return msgspec.structs.replace(self, posture=by_name[posture])  # type: ignore[index]

    @property
    def _phases(self) -> tuple[Phase, ...]:
        if not self.postures:
            return self.plan.phases
        posture = self.posture or self.postures[0]
        return tuple(phase for phase in self.plan.phases if phase.posture == posture)
