"""Reads the page aloud, sentence by sentence, and says which one it is at."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.navigation.visit import Screen
from kiosk.speech.espeak_voices import SPEEDS
from kiosk.speech.sentences import Sentence, Text, longest_seconds, sentences
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.qt_property import Property

if TYPE_CHECKING:
    from kiosk.speech.engines.utterance_player import UtterancePlayer

log = logging.getLogger(__name__)

VOLUMES = (0.2, 0.35, 0.5, 0.65, 0.8, 1.0)
CUE = "cue"
"""The id of the words that an exercise says just now."""

IDLE, PREPARING, PLAYING, PAUSED = "idle", "preparing", "playing", "paused"


@QmlElement
@QmlUncreatable("The application makes it.")
class ReadAloud(QObject):  # type: ignore[operator]
    """Goes from sentence to sentence; the UtterancePlayer that it uses makes them heard.

    Every sentence has a token of its own, so that whatever comes late is known as late. It stops
    when the page changes, unless it has turned it itself.
    """

    changed = Signal()
    spokenChanged = Signal()

    def __init__(
        self,
        navigator: Navigator,
        pages: Pages,
        player: ExercisePlayer,
        volume: float = 0.5,
        parent: QObject | None = None,
    ) -> None:
        """Be mute until there is a `use` of speech. `volume` is the ward's, 0 to 1."""
        super().__init__(parent)
        self._navigator = navigator
        self._pages = pages
        self._shell = pages.shell
        self._player = player
        self._speech: UtterancePlayer | None = None
        self._own_words: list[dict[str, Any]] = []
        self._ward_volume = volume
        self._volume = volume
        self._speed = 1.0
        self._turns_pages = False
        self._has_failed = False
        self._state = IDLE
        self._script: tuple[Sentence, ...] = ()
        self._index = 0
        self._token = 0
        self._is_turning = False
        self._follows_cues = False
        self._has_sound = False
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._hung)
        pages.shell.spokenChanged.connect(self._page_changed)
        pages.shell.screenChanged.connect(self._page_changed)
        pages.shell.showsPrivacyScreenChanged.connect(self.stop)
        navigator.finished.connect(self.forget)
        player.cueChanged.connect(self._say_cue)

    def _get_own_words(self) -> list[dict[str, Any]]:
        return self._own_words

    def _set_own_words(self, words: list[dict[str, Any]]) -> None:
        if words != self._own_words:
            self._own_words = words
            self.changed.emit()

    ownWords = Property(list, _get_own_words, _set_own_words, notify=changed)
    """The words of the page that are not the leaflet's: rows of id, text, and whether it is last.

    A row may have a language, by its code; hers otherwise.
    """

    def use(self, speech: UtterancePlayer) -> None:
        """Speak with this from now on. It comes late, because the start says nothing."""
        self._speech = speech
        speech.knownChanged.connect(self.changed)
        speech.began.connect(self._begin)
        speech.ended.connect(self._go_on)
        speech.failed.connect(self._fail)
        self._set_volume(self._volume)

    # --- what the screen shows ------------------------------------------------------------------

    @Property(bool, notify=changed)
    def isOffered(self) -> bool:
        """Whether all on the screen can be read aloud."""
        if self._speech is None or self._has_failed:
            return False
        texts = self._texts()
        return bool(texts) and all(map(self._speech.can_say, texts))

    @Property(bool, notify=changed)
    def hasWords(self) -> bool:
        """Whether there is anything on the screen to be read aloud."""
        return bool(self._texts())

    @Property(bool, notify=changed)
    def hasVoice(self) -> bool:
        """Whether anything can be read aloud in her language."""
        return self._speech is not None and self._speech.speaks(self._shell.language)

    @Property(bool, notify=changed)
    def hasFailed(self) -> bool:
        """Whether it went wrong in this visit."""
        return self._has_failed

    @Property(bool, notify=changed)
    def isReading(self) -> bool:
        """Whether it is reading, or paused in it."""
        return self._state != IDLE

    @Property(bool, notify=changed)
    def isPaused(self) -> bool:
        """Whether it waits to go on."""
        return self._state == PAUSED

    @Property(bool, notify=changed)
    def isAtCues(self) -> bool:
        """Whether it says the words of an exercise as they come."""
        return self._follows_cues

    @Property(bool, notify=changed)
    def turnsPages(self) -> bool:
        """Whether it goes on with the next page by itself."""
        return self._turns_pages

    @Property(bool, notify=changed)
    def canTurnPages(self) -> bool:
        """Whether this is a page that others come after."""
        return self._shell.screen is Screen.CHAPTER

    @Property(bool, notify=changed)
    def canGoSlower(self) -> bool:
        """Whether there is a slower speed."""
        return self._speed > SPEEDS[0]

    @Property(bool, notify=changed)
    def canGoFaster(self) -> bool:
        """Whether there is a faster speed."""
        return self._speed < SPEEDS[-1]

    @Property(bool, notify=changed)
    def canBeSofter(self) -> bool:
        """Whether it can be less loud."""
        return self._volume > VOLUMES[0]

    @Property(bool, notify=changed)
    def canBeLouder(self) -> bool:
        """Whether it can be louder."""
        return self._volume < VOLUMES[-1]

    @Property(str, notify=spokenChanged)
    def textId(self) -> str:
        """The id of the text that is being read; empty for none."""
        sentence = self._sentence()
        return sentence.text_id if sentence else ""

    @Property(str, notify=spokenChanged)
    def markup(self) -> str:
        """The text that is being read, in Qt's StyledText: escaped, the sentence underlined."""
        sentence = self._sentence()
        if sentence is None:
            return ""
        from html import escape  # not at the start, which says nothing

        before, words, after = map(escape, (sentence.before, sentence.words, sentence.after))
        return f"{before}<u>{words}</u>{after}"

    @Property(int, notify=spokenChanged)
    def sentence(self) -> int:
        """The number of the sentence within its text, 0 for the first; -1 for none."""
        sentence = self._sentence()
        return sentence.number if sentence else -1

    def is_talking(self) -> bool:
        """Return whether somebody may be listening: it reads, and does not wait."""
        return self._state in (PREPARING, PLAYING) and not self._follows_cues

    # --- what she does --------------------------------------------------------------------------

    @Slot()
    def toggle(self) -> None:
        """Read this screen from its beginning, or stop reading."""
        if self._state != IDLE:
            self.stop()
            return
        if not self.isOffered:
            return
        if self._shell.screen is Screen.GUIDED:
            self._follows_cues = True
            self._say_cue()
            return
        self._read_page()

    @Slot()
    def pauseOrGoOn(self) -> None:
        """Wait, or go on where it waited."""
        if self._speech is None:
            return
        if self._state == PLAYING:
            self._guard.stop()
            self._speech.pause()
            self._become(PAUSED)
        elif self._state == PREPARING:
            self._speech.stop()
            self._become(PAUSED)
        elif self._state == PAUSED and not self._has_sound:
            self._say()
        elif self._state == PAUSED:
            self._watch()
            self._speech.go_on()
            self._become(PLAYING)

    @Slot()
    def again(self) -> None:
        """Say the sentence once more."""
        if self._sentence():
            self._say()

    @Slot()
    def slower(self) -> None:
        """Speak more slowly, from this sentence on."""
        self._set_speed(_below(SPEEDS, self._speed))

    @Slot()
    def faster(self) -> None:
        """Speak faster, from this sentence on."""
        self._set_speed(_above(SPEEDS, self._speed))

    @Slot()
    def softer(self) -> None:
        """Be less loud."""
        self._set_volume(_below(VOLUMES, self._volume))

    @Slot()
    def louder(self) -> None:
        """Be louder."""
        self._set_volume(_above(VOLUMES, self._volume))

    @Slot()
    def toggleTurning(self) -> None:
        """Turn pages by itself from now on, or no more."""
        self._turns_pages = not self._turns_pages
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Be silent."""
        self._token += 1
        self._guard.stop()
        self._follows_cues = False
        self._script = ()
        self._index = 0
        if self._speech is not None:
            self._speech.stop()
        self._become(IDLE)
        self.spokenChanged.emit()

    @Slot()
    def forget(self) -> None:
        """Be silent, and as the ward has set it."""
        self.stop()
        self._speed = 1.0
        self._turns_pages = False
        self._has_failed = False
        self._set_volume(self._ward_volume)

    # --- how it goes ----------------------------------------------------------------------------

    def _texts(self) -> list[Text]:
        own: dict[bool, list[Text]] = {False: [], True: []}
        for row in self._own_words:
            language = row.get("language", self._shell.language)
            own[bool(row.get("isLast"))].append(Text(row["id"], row["text"], language))
        return [*own[False], *self._shell.spoken, *own[True]]

    def _sentence(self) -> Sentence | None:
        return self._script[self._index] if self._index < len(self._script) else None

    def _read_page(self) -> None:
        self._script = sentences(self._texts())
        self._index = 0
        self._say()

    def _say(self) -> None:
        sentence = self._sentence()
        if sentence is None or self._speech is None:
            self.stop()
            return
        self._token += 1
        self._has_sound = False
        self._become(PREPARING)
        self.spokenChanged.emit()
        self._speech.say(self._token, sentence, self._speed)

    @Slot(int)
    def _begin(self, token: int) -> None:
        if token == self._token and self._state == PREPARING:
            self._has_sound = True
            self._watch()
            self._become(PLAYING)

    def _watch(self) -> None:
        sentence = self._sentence()
        if sentence is not None:
            seconds = longest_seconds(sentence.spoken, self._speed)
            self._guard.start(round(seconds * 1000))

    @Slot(int)
    def _go_on(self, token: int) -> None:
        if token != self._token:
            return
        self._guard.stop()
        self._index += 1
        if self._sentence() is not None:
            self._say()
        elif self._follows_cues:
            self.spokenChanged.emit()
        elif not self._turn_page():
            self.stop()

    def _turn_page(self) -> bool:
        if not self._turns_pages or not self.canTurnPages or self._pages.chapter.isLast:
            return False
        self._is_turning = True
        self._navigator.nextPage()
        self._is_turning = False
        self._read_page()
        return True

    @Slot()
    def _say_cue(self) -> None:
        words = self._player.cue
        if not self._follows_cues:
            return
        self._script = sentences([Text(CUE, words, self._shell.language)])
        self._index = 0
        if self._script:
            self._say()

    @Slot()
    def _page_changed(self) -> None:
        if self._state != IDLE and not self._is_turning:
            self.stop()
        self.changed.emit()

    @Slot(int, str)
    def _fail(self, token: int, why: str) -> None:
        if token == self._token and self._state != IDLE:
            log.error("reading aloud: %s", why)
            self._has_failed = True
            self.stop()

    @Slot()
    def _hung(self) -> None:
        self._fail(self._token, "the audio_player did not come to an end")

    def _set_speed(self, speed: float) -> None:
        if speed == self._speed:
            return
        self._speed = speed
        self.changed.emit()
        if self._state in (PREPARING, PLAYING) and self._sentence():
            self._say()

    def _set_volume(self, volume: float) -> None:
        self._volume = volume
        if self._speech is not None:
            self._speech.set_volume(volume)
            if self._state == PLAYING and self._speech.is_by_itself:
                self._say()
        self.changed.emit()

    def _become(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def _below(steps: Sequence[float], now: float) -> float:
    return max((step for step in steps if step < now), default=now)


def _above(steps: Sequence[float], now: float) -> float:
    return min((step for step in steps if step > now), default=now)
