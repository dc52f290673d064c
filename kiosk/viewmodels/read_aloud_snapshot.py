"""What QML sees of reading aloud, as one frozen value, and what it is derived from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol
from weakref import WeakMethod

import msgspec

from kiosk.speech import reading
from kiosk.speech.reader import Reader
from kiosk.speech.reading import SPEEDS, VOLUMES, State
from kiosk.speech.sentences import Sentence, Text, sentences


class Page(reading.Page, Protocol):
    """The page on the screen, as ReadAloud needs it."""

    own_words: list[dict[str, Any]]
    """The words of the page that are not the leaflet's, see ReadAloud.ownWords."""

    @property
    def language(self) -> str:
        """The code of her language."""

    def wait_for_words(self, seconds: WeakMethod[Callable[[Sequence[Text]], float]]) -> None:
        """Have an exercise wait for its words; `seconds` is how long texts may take.

        It is weak, as who can tell holds the page.
        """

    def follow_tone(self, play: Callable[[bytes], None]) -> None:
        """Have the exercise's tone played with a slot, which takes a WAV, from now on."""

    def follow_reminders(self, remind: Callable[[], None]) -> None:
        """Have what she does told again by a slot, when a phase of the exercise lasts."""

    def words_said(self) -> None:
        """Tell the exercise that it need not wait for its words any more."""

    @property
    def can_turn(self) -> bool:
        """Whether this is a page that others come after."""


class Offer(msgspec.Struct, frozen=True):
    """What can be read."""

    isOffered: bool = False
    hasVoice: bool = False
    hasFailed: bool = False
    canTurnPages: bool = False
    heardAlone: tuple[str, ...] = ()


class Progress(msgspec.Struct, frozen=True):
    """What is being done."""

    isReading: bool = False
    isPaused: bool = False
    isAtCues: bool = False
    turnsPages: bool = False


class Steps(msgspec.Struct, frozen=True):
    """Which way speed and volume can go."""

    canGoSlower: bool = True
    canGoFaster: bool = True
    canBeSofter: bool = True
    canBeLouder: bool = True


class Spoken(msgspec.Struct, frozen=True):
    """What is being said."""

    textId: str = ""
    sentences: tuple[str, ...] = ()
    """The sentences of its text as markup; the one that is being said is marked."""
    sentence: int = -1


class Word(msgspec.Struct, frozen=True):
    """Where the word that is being said stands in the text that is being read; -1 for none."""

    wordBegin: int = -1
    wordEnd: int = -1


class Shown(msgspec.Struct, frozen=True):
    """All that QML sees, by the signal that tells of its change."""

    offer: Offer = Offer()
    progress: Progress = Progress()
    steps: Steps = Steps()
    spoken: Spoken = Spoken()
    word: Word = Word()


def derive(reader: Reader, page: Page) -> Shown:
    """Return what is shown of a reader and its page."""
    now = reader.reading
    return Shown(
        Offer(
            isOffered=reader.can_read(),
            hasVoice=reader.speaks(page.language),
            hasFailed=now.has_failed and bool(page.texts()),
            canTurnPages=page.can_turn,
            heardAlone=tuple(text.id for text in reader.texts() if text.is_optional),
        ),
        Progress(
            isReading=now.state is not State.IDLE,
            isPaused=now.state is State.PAUSED,
            isAtCues=now.follows_cues,
            turnsPages=now.turns_pages,
        ),
        Steps(
            canGoSlower=now.speed > SPEEDS[0],
            canGoFaster=now.speed < SPEEDS[-1],
            canBeSofter=now.volume > VOLUMES[0],
            canBeLouder=reader.can_be_louder,
        ),
        _spoken(now.sentence),
        _word(now),
    )


def _word(now: reading.Reading) -> Word:
    if now.sentence is None or now.word is None:
        return Word()
    before = len(now.sentence.before)
    return Word(before + now.word[0], before + now.word[1])


def _spoken(sentence: Sentence | None) -> Spoken:
    if sentence is None:
        return Spoken()
    from html import escape  # imported here to keep it out of start-up

    text = Text(sentence.text_id, sentence.before + sentence.words + sentence.after, "")
    marked = tuple(
        f"<u>{escape(one.words)}</u>" if one.number == sentence.number else escape(one.words)
        for one in sentences([text])
    )
    return Spoken(sentence.text_id, marked, sentence.number)
