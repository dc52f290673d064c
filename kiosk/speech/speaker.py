"""Saying one sentence at a time, at the speed and the loudness that were chosen. No Qt."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from kiosk.speech.reading import (
    NO_PLAYER,
    SPEEDS,
    VOLUMES,
    Player,
    Reading,
    State,
    step_above,
    step_below,
)
from kiosk.speech.sentences import Sentence
from kiosk.speech.utterance import Utterance


class Speaker:
    """Has a player say sentences, and knows how far it is with the last one."""

    def __init__(
        self, volume: float, clock: Callable[[], float], most: Callable[[], float]
    ) -> None:
        """Begin idle, and unable to say anything until `use`.

        `clock` returns seconds that only grow; `most` returns the loudest that may be just now.
        All loudness is 0 to 1, as ears hear it.
        """
        self._most = most
        self._player: Player = NO_PLAYER
        self._reading = Reading(volume=min(volume, most()))
        self._utterance = Utterance(clock)

    @property
    def reading(self) -> Reading:
        """Where it is just now."""
        return self._reading

    def use(self, player: Player) -> None:
        """Say everything with this player from now on."""
        self._player = player
        player.set_volume(self._reading.volume)

    def speaks(self, language: str) -> bool:
        """Return whether anything can be read in a language, by its code."""
        return self._player.speaks(language)

    def again(self) -> None:
        """Say the sentence once more from its beginning."""
        if self._reading.sentence is not None:
            self._say(self._reading.sentence)

    def slower(self) -> None:
        """Speak a step more slowly, from the beginning of this sentence."""
        self._set_speed(step_below(SPEEDS, self._reading.speed))

    def faster(self) -> None:
        """Speak a step faster, from the beginning of this sentence."""
        self._set_speed(step_above(SPEEDS, self._reading.speed))

    def softer(self) -> None:
        """Speak a step more softly."""
        self._set_volume(step_below(VOLUMES, self._reading.volume))

    def louder(self) -> None:
        """Speak a step louder."""
        self._set_volume(step_above(VOLUMES, self._reading.volume))

    @property
    def can_be_louder(self) -> bool:
        """Return whether there is a louder step that is allowed just now."""
        return self._reading.volume < min(VOLUMES[-1], self._most())

    def seconds_left(self) -> float | None:
        """Return in how many seconds `wake` is to be called; None for never."""
        return self._utterance.seconds_left()

    def _say(self, sentence: Sentence) -> None:
        self._utterance.expire()
        self._change(state=State.PREPARING, sentence=sentence, word=None)
        self._set_volume(self._reading.volume)  # It may have become night.
        self._player.say(self._utterance.token, sentence, self._reading.next_speed)

    def _silence(self) -> None:
        self._utterance.expire()
        self._player.stop()

    def _expect_end(self) -> None:
        if self._reading.sentence is not None:
            self._utterance.expect_end(self._reading.sentence, self._reading.next_speed)

    def _set_speed(self, speed: float) -> None:
        if speed == self._reading.speed:
            return
        self._change(speed=speed)
        if self._reading.state in (State.PREPARING, State.PLAYING):
            self.again()

    def _set_volume(self, volume: float) -> None:
        volume = min(volume, self._most())
        if volume == self._reading.volume:
            return
        self._change(volume=volume)
        self._player.set_volume(volume)
        if self._reading.state is State.PLAYING and self._player.is_by_itself:
            self.again()

    def _change(self, **changes: object) -> None:
        self._reading = msgspec.structs.replace(self._reading, **changes)
