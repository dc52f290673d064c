"""An exercise with a voice, whose words take as long as a test says."""

from __future__ import annotations

import math

from exercising import Exercise

from kiosk.exercise.moment import State
from kiosk.exercise.plan import RELAXED, Plan
from kiosk.exercise.session import ExerciseSession

MARGIN = 2.0
"""How many seconds longer than its words a phase waits for an end that is not told."""


class Talk(Exercise):
    """An exercise under way with a voice: each cue is said as soon as it is given.

    It notes how long at a stretch the muscle was tight and a breath out lasted, in seconds of the
    clock, and which words were cut off by the next.
    """

    def __init__(self, plan: Plan, words: dict[str, float], seconds: float = 1.0) -> None:
        """`words` are the seconds of each cue's words, of others `seconds`; infinite never end."""
        super().__init__()
        self.seconds = seconds
        self.words = words
        self.has_voice = True
        self.session = ExerciseSession(lambda: self.now, self._longest)
        self.session.load("exercise", plan)
        self.said_at: float | None = None
        self.is_heard = ""
        """The cue whose words are being heard."""
        self.said: list[str] = []
        """The cues that were heard to their end."""
        self.cut: list[str] = []
        self.tight = self.out = 0.0
        self.most_tight = self.most_out = 0.0
        self._serial = self.moment.cue_serial

    def length(self, cue: str) -> float:
        """Return how long the words of a cue take, in seconds."""
        return self.words.get(cue, self.seconds)

    def follow(self) -> None:
        """Say a new cue in place of the one before."""
        if self.moment.cue_serial == self._serial:
            return
        self._serial = self.moment.cue_serial
        if not self.has_voice:
            return
        if self.is_heard:
            self.cut.append(self.is_heard)
        self.is_heard = self.moment.cue
        self.said_at = self.now + self.length(self.moment.cue)

    def wait(self, seconds: float) -> None:
        """Let time go by: tick when asked to, and tell as words end."""
        end = self.now + seconds
        self.follow()
        while self.now < end:
            due = self.session.seconds_to_tick()
            tick = math.inf if due is None else self.now + max(due, 1e-6)
            said = math.inf if self.said_at is None else self.said_at
            self._pass(min(end, tick, max(said, self.now)))
            if self.now >= said:
                self.said.append(self.is_heard)
                self.said_at, self.is_heard = None, ""
                self.session.words_said()
            if self.now >= tick:
                self.session.tick()
            self.follow()

    def seconds_to_event(self) -> float:
        """Return in how many seconds a tick is due, or words end."""
        due = self.session.seconds_to_tick()
        ends = [self.now + due] if due is not None else []
        ends += [self.said_at] if self.said_at is not None else []
        return max(0.0, min(ends) - self.now)

    def let_time_go(self, seconds: float) -> None:
        self._pass(self.now + seconds)

    def fall_silent(self) -> None:
        """Lose the voice in the middle of whatever it says."""
        self.has_voice, self.said_at, self.is_heard = False, None, ""
        self.session.words_said()

    def _longest(self, plan: Plan, cue: str, place: int) -> float:
        """Return for how long a phase waits: the known length of the words, and a margin."""
        if not self.has_voice:
            return 0.0
        length = self.length(cue)
        return (length if math.isfinite(length) else 3.0) + MARGIN

    def _pass(self, until: float) -> None:
        passed, self.now = max(0.0, until - self.now), max(self.now, until)
        is_running = self.moment.state is State.Running
        self.tight = self.tight + passed if self.levels != RELAXED else 0.0
        is_out = is_running and self.moment.breath.kind == "out"
        self.out = self.out + passed if is_out else 0.0
        self.most_tight = max(self.most_tight, self.tight)
        self.most_out = max(self.most_out, self.out)


def told(talk: Talk) -> list[str]:
    """Do an exercise, and return a line for each change of what it shows, for a person to read."""
    lines: list[str] = []
    began, before = talk.now, ""
    talk.session.start()
    while True:
        talk.follow()
        moment = talk.moment
        waits = "words" if moment.state is State.Running and moment.count == 0 else ""
        shown = (
            f"{waits or f'{moment.count} of {moment.counts}':<8}  {moment.move.levels.highest:.2f} "
            f"in {moment.move.seconds:.1f}  {moment.breath.kind or '-':<4} "
            f"{moment.breath.level:.1f}  {moment.round}  {moment.cue}"
        )
        if moment.state is not State.Running:
            return [*lines, f"{talk.now - began:6.2f}  the end"]
        if shown != before:
            lines.append(f"{talk.now - began:6.2f}  {shown}")
            before = shown
        talk.wait(talk.seconds_to_event() + 1e-6)
