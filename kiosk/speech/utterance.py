"""What the player was given last: its token, whether it is heard, and for how long. No Qt."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.speech.sentences import Sentence, longest_seconds


class Utterance:
    """The one utterance under way. Whatever is told with another token is stale."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """`clock` returns seconds that only grow."""
        self._clock = clock
        self._deadline: float | None = None
        self.token = 0
        self.has_sound = False
        """Whether it is heard, or was until it was paused."""

    def expire(self) -> None:
        """Make everything stale that is still to be told of it."""
        self.token += 1
        self.has_sound = False
        self._deadline = None

    def expect_end(self, sentence: Sentence, speed: float) -> None:
        """Take note that it is heard from now on, and must end in time."""
        self.has_sound = True
        self._deadline = self._clock() + longest_seconds(sentence.spoken, speed)

    def hold(self) -> None:
        """Take note that it is paused: it may last."""
        self._deadline = None

    def seconds_left(self) -> float | None:
        """Return in how many seconds it must have ended; None while it may last."""
        return None if self._deadline is None else max(0.0, self._deadline - self._clock())
