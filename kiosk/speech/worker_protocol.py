"""What the kiosk and its workers tell each other: one JSON object a line, both ways.

One worker speaks with the system's own voices, one plays sounds, one knows when each word is heard.
"""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from kiosk.speech.word_times import Moment

Kind = TypeVar("Kind")


class Say(msgspec.Struct, frozen=True, tag="say"):
    """To the one that speaks: say these words instead of any before."""

    token: int
    words: str
    language: str
    """A code of two or three letters."""
    speed: float
    """A factor: 1 as the voice speaks by itself."""
    volume: float
    """0 to 1, as ears hear it."""


class TimeWords(msgspec.Struct, frozen=True, tag="time words"):
    """To the one that knows words: when is each of these heard?"""

    token: int
    words: str
    voice: str
    """One of espeak-ng's."""
    rate: int
    """In words a minute."""
    is_marked: bool
    """Whether the words are SSML."""


class WordTimes(msgspec.Struct, frozen=True, tag="word times"):
    """From the one that knows words: at places in the words as they were given."""

    token: int
    moments: tuple[Moment, ...]


class Play(msgspec.Struct, frozen=True, tag="play"):
    """To the one that plays: this sound instead of any before."""

    token: int
    wav: bytes


class PlayPart(msgspec.Struct, frozen=True, tag="play part"):
    """To the one that plays: a part of a sound file instead of any sound before."""

    token: int
    file: str
    begin: float
    """Seconds, as the next."""
    end: float
    speed: float
    """A factor: 1 as it was recorded."""


class SetVolume(msgspec.Struct, frozen=True, tag="set volume"):
    """To the one that plays: how loud all is from now on."""

    volume: float
    """0 to 1, as ears hear it."""


class Pause(msgspec.Struct, frozen=True, tag="pause"):
    """To both: stop for now."""


class GoOn(msgspec.Struct, frozen=True, tag="go on"):
    """To both: go on from there."""


class Stop(msgspec.Struct, frozen=True, tag="stop"):
    """To both: be silent."""


class Languages(msgspec.Struct, frozen=True, tag="languages"):
    """From the one that speaks, once: the codes of the languages that it has a voice of."""

    codes: tuple[str, ...]


class Began(msgspec.Struct, frozen=True, tag="began"):
    """From the one that speaks: words are heard."""

    token: int


class Ready(msgspec.Struct, frozen=True, tag="ready"):
    """From the one that plays, once: what it plays with is loaded, and no sound asked for yet."""


class AtPlace(msgspec.Struct, frozen=True, tag="at place"):
    """From the one that speaks: it comes to a character of the words, 0 for the first."""

    token: int
    at: int


class Heard(msgspec.Struct, frozen=True, tag="heard"):
    """From the one that plays, several times a second: how far a sound was heard."""

    token: int
    position_ms: int


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """From both: words or a sound were heard to their end."""

    token: int


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """From both: words or a sound cannot be heard."""

    token: int
    why: str


SpeechOrder = Say | Pause | GoOn | Stop
PlayerOrder = Play | PlayPart | SetVolume | Pause | GoOn | Stop
SpeechReport = Languages | Began | AtPlace | Ended | Failed
PlayerReport = Ready | Heard | Ended | Failed
Message = SpeechOrder | PlayerOrder | TimeWords | SpeechReport | PlayerReport | WordTimes


class NotUnderstoodError(ValueError):
    """A line is not what was agreed on. Its text is for the log, and has nothing of the line."""


class Decoder(Generic[Kind]):
    """Reads the messages of one direction."""

    def __init__(self, kinds: object) -> None:
        """`kinds` is a message of this module, or a union of them."""
        self._decoder: msgspec.json.Decoder[Kind] = msgspec.json.Decoder(kinds)

    def __call__(self, said: bytes) -> Kind:
        """Return the message that a line is. Raises NotUnderstoodError."""
        try:
            return self._decoder.decode(said)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise NotUnderstoodError("what is not agreed on") from error


def line(message: Message) -> bytes:
    """Return a message as a line."""
    return msgspec.json.encode(message) + b"\n"


speech_order: Decoder[SpeechOrder] = Decoder(SpeechOrder)
player_order: Decoder[PlayerOrder] = Decoder(PlayerOrder)
speech_report: Decoder[SpeechReport] = Decoder(SpeechReport)
player_report: Decoder[PlayerReport] = Decoder(PlayerReport)
words_order: Decoder[TimeWords] = Decoder(TimeWords)
words_report: Decoder[WordTimes] = Decoder(WordTimes)
