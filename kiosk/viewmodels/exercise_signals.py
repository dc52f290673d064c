"""Which changes of a moment an exercise's readout tells, by which signal."""

from __future__ import annotations

from operator import attrgetter

SHOWN_BY = {
    "quietChanged": attrgetter("is_quiet"),
    "stateChanged": attrgetter("state"),
    "planChanged": attrgetter("rounds", "floors", "postures"),
    "paceChanged": attrgetter("pace"),
    "lengthChanged": attrgetter("length", "can_hold_longer", "can_hold_shorter"),
    "cueChanged": attrgetter(
        "cue_serial", "cue", "direction", "posture", "round", "counts", "goal", "floor"
    ),
    "countChanged": attrgetter("count"),
    "cueShortChanged": attrgetter("cue_serial", "has_counted_on"),
    "levelsChanged": attrgetter("move"),
    "breathChanged": attrgetter("breath"),
}
"""What of a moment each signal tells the changes of, in the order of telling."""
