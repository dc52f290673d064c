"""What reading aloud is about: the page that is read, the player that is heard, the state of both.

No Qt. The state machine over these is kiosk.speech.reader.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from typing import Protocol

import msgspec

from kiosk.speech.sentences import Sentence, Text

SPEEDS = (0.7, 0.85, 1.0, 1.2, 1.4)
"""The steps of speed, as factors of the voice's own."""

SLOWEST_CUE = 0.85
"""The slowest step for the cues of an exercise: at that they still fit into their phases."""

SENTENCES_AHEAD = 2
"""So many of those that come next have their sounds made while one is heard."""

CUE_MARGIN_SECONDS = 2.0
"""How much longer than it lasts the sound of a cue may take, from when the cue is given."""

VOLUMES = (0.2, 0.35, 0.5, 0.65, 0.8, 1.0)
"""The steps of volume, from 0 (silent) to 1 as ears hear it."""


class Page(Protocol):
    """The page on the screen, as it can be read aloud."""

    def texts(self) -> Sequence[Text]:
        """Return all that can be read on the page, in order."""

    def cue(self) -> Sequence[Text] | None:
        """Return what the exercise on the page says just now; None without an exercise."""

    def cues(self) -> Sequence[Text]:
        """Return all that the exercise on the page says, one cue after the other."""

    def reminder(self) -> Sequence[Text]:
        """Return what the exercise says again while what she does goes on."""

    def begin_cues(self) -> bool:
        """Tell that the exercise is heard from now on; return whether that has given a cue."""

    def turn(self) -> bool:
        """Turn to the next page; return whether there was one."""

    def next_texts(self) -> Sequence[Text]:
        """Return all that is read of the page that `turn` would turn to; nothing for none."""


class Player(Protocol):
    """Makes one utterance at a time heard; tells Reader.began, ended and failed about it."""

    @property
    def is_by_itself(self) -> bool:
        """Whether a new volume is not heard before the next utterance."""

    def speaks(self, language: str) -> bool:
        """Return whether anything can be said in a language, by its code."""

    def can_say(self, text: Text) -> bool:
        """Return whether all of a text can be said."""

    def say(self, token: int, sentence: Sentence, speed: float) -> None:
        """Say a sentence in place of the one before; `speed` is one of SPEEDS."""

    def make_ahead(self, sentences: Sequence[Sentence], speed: float, pauses: bool = False) -> None:
        """Make the sounds of sentences that will be said, and forget all others that were made.

        `pauses` is whether the last sentence of a text, too, has the pause of a sentence after it.
        """

    def seconds(self, sentence: Sentence, speed: float) -> float | None:
        """Return how long a sentence is heard; None where that is not known."""

    def play_tone(self, wav: bytes) -> None:
        """Play a tone in place of any before; an empty one is silence."""

    def pause(self) -> None:
        """Pause the utterance."""

    def go_on(self) -> None:
        """Go on with the utterance where it was paused."""

    def stop(self) -> None:
        """End the utterance; nothing is told of it any more."""

    def set_volume(self, volume: float) -> None:
        """Set the volume, one of VOLUMES or the ward's own."""


class State(enum.Enum):
    """What the reader does."""

    IDLE = enum.auto()
    PREPARING = enum.auto()
    """A sentence was given to the player, and is not heard yet."""
    PLAYING = enum.auto()
    PAUSED = enum.auto()
    AWAITING_CUE = enum.auto()
    """In an exercise, between the words of one cue and the next."""


class SetAside(msgspec.Struct, frozen=True):
    """What was being read when something else was to be said."""

    script: tuple[Sentence, ...]
    """From the sentence that was cut off; empty when nothing was read."""
    is_paused: bool


class Reading(msgspec.Struct, frozen=True):
    """Where the reader is, and how it reads."""

    state: State = State.IDLE
    sentence: Sentence | None = None
    """The sentence being said; None exactly when idle or awaiting a cue."""
    word: tuple[int, int] | None = None
    """Where the word being said begins and ends in the sentence's words; None where not known."""
    follows_cues: bool = False
    """Whether it says the words of an exercise as they come, instead of a page."""
    turns_pages: bool = False
    """Whether it goes on with the next page by itself."""
    speed: float = 1.0
    volume: float = 0.5
    has_failed: bool = False
    """Whether an utterance has failed since `forget`."""

    @property
    def is_talking(self) -> bool:
        """Whether a page is being heard, or about to be."""
        return self.state in (State.PREPARING, State.PLAYING) and not self.follows_cues

    @property
    def says_a_cue(self) -> bool:
        """Whether the words of a cue are being heard, or about to be."""
        return self.state in (State.PREPARING, State.PLAYING) and self.follows_cues

    @property
    def next_speed(self) -> float:
        """The speed to say the next sentence at."""
        return max(self.speed, SLOWEST_CUE) if self.follows_cues else self.speed

    def set_aside(self, to_come: tuple[Sentence, ...]) -> SetAside:
        """Return what there is to take up again, with the sentences that were to come."""
        script = (self.sentence, *to_come) if self.sentence else ()
        return SetAside(script, self.state is State.PAUSED)


def step_below(steps: Sequence[float], now: float) -> float:
    """Return the next lower step, or where it is now if there is none."""
    return max((step for step in steps if step < now), default=now)


def step_above(steps: Sequence[float], now: float) -> float:
    """Return the next higher step, or where it is now if there is none."""
    return min((step for step in steps if step > now), default=now)


class _NoPlayer:
    """Can say nothing: what the reader has before it is given a player."""

    is_by_itself = False

    def speaks(self, language: str) -> bool:
        return False

    def can_say(self, text: Text) -> bool:
        return False

    def say(self, token: int, sentence: Sentence, speed: float) -> None:
        raise NotImplementedError

    def make_ahead(
        self, sentences: Sequence[Sentence], speed: float, pauses: bool = False
    ) -> None: ...

    def seconds(self, sentence: Sentence, speed: float) -> float | None:
        return None

    def play_tone(self, wav: bytes) -> None: ...

    def pause(self) -> None: ...

    def go_on(self) -> None: ...

    def stop(self) -> None: ...

    def set_volume(self, volume: float) -> None: ...


NO_PLAYER: Player = _NoPlayer()
"""Says nothing."""
