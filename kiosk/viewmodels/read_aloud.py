"""Reading aloud for QML: what can be heard, which sentence is said, and the controls."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from weakref import WeakMethod

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.speech.reader import Reader
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.named_slot import named_slot
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.read_aloud_snapshot import Page, Shown, derive
from kiosk.viewmodels.view_model import ViewModel
from kiosk.viewmodels.word_places import WordPlaces

if TYPE_CHECKING:
    from kiosk.speech.engines.utterance_player import UtterancePlayer


def _slot(name: str, what: Callable[..., None], *types: type) -> Callable[..., None]:
    """Return the slot that asks the reader for something, with arguments of these types."""

    def slot(self: ReadAloud, *given: Any) -> None:
        self._ask(what, *given)

    return named_slot(slot, name, what, types)


@QmlElement
@QmlUncreatable("The application makes it.")
class ReadAloud(ViewModel[Shown]):  # type: ignore[operator]
    """Shows a Reader to QML, and wakes it in time. Its slots are the reader's, described there."""

    offerChanged = Signal()
    progressChanged = Signal()
    stepsChanged = Signal()
    spokenChanged = Signal()
    wordChanged = Signal()
    ownWordsChanged = Signal()

    def __init__(
        self, page: Page, volume: float, most: Callable[[], float], parent: QObject | None = None
    ) -> None:
        """Offer nothing until `use`. `volume` is the ward's, `most` returns what may be chosen."""
        reader = Reader(page, volume, most=most)
        super().__init__(derive(reader, page), parent=parent)
        self._page = page
        self._reader = reader
        self._places = WordPlaces()
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._wake)
        page.wait_for_words(WeakMethod(reader.cue_seconds))

    def use(self, player: UtterancePlayer) -> None:
        """Speak with this from now on. Attached after start-up; no speech is needed earlier."""
        self._ask(lambda reader: reader.use(player))
        player.knownChanged.connect(self._show)
        player.began.connect(self._began)
        player.ended.connect(self._ended)
        player.failed.connect(self._failed)
        player.atWord.connect(self._at_word)
        self._page.follow_tone(self._sound_tone)
        self._page.follow_reminders(self._remind)

    def is_talking(self) -> bool:
        """Return whether somebody may be listening to a page."""
        return self._reader.reading.is_talking

    def _own_words(self) -> list[dict[str, Any]]:
        return self._page.own_words

    def _set_own_words(self, words: list[dict[str, Any]]) -> None:
        if words != self._page.own_words:
            self._page.own_words = words
            self.ownWordsChanged.emit()
            self._show()

    ownWords = Property(list, _own_words, _set_own_words, notify=ownWordsChanged)
    """The words of the page that are not the leaflet's: rows of id, text, and whether it is last.

    A row may have a language, by its code; hers otherwise.
    """

    @Property(bool, notify=offerChanged)
    def isOffered(self) -> bool:
        """Whether all on the screen can be read aloud."""
        return self.snapshot.offer.isOffered

    @Property(bool, notify=offerChanged)
    def hasVoice(self) -> bool:
        """Whether anything can be read aloud in her language."""
        return self.snapshot.offer.hasVoice

    @Property(bool, notify=offerChanged)
    def hasFailed(self) -> bool:
        """Whether the screen has words that are not offered because reading them has failed."""
        return self.snapshot.offer.hasFailed

    @Property(bool, notify=offerChanged)
    def canTurnPages(self) -> bool:
        """Whether this is a page that others come after."""
        return self.snapshot.offer.canTurnPages

    @Property(list, notify=offerChanged)
    def heardAlone(self) -> list[str]:
        """The ids of the texts on the screen that `sayAlone` says."""
        return list(self.snapshot.offer.heardAlone)

    @Property(bool, notify=progressChanged)
    def isReading(self) -> bool:
        """Whether it is reading, or paused in it."""
        return self.snapshot.progress.isReading

    isPaused = Property(
        bool, fget=lambda self: self.snapshot.progress.isPaused, notify=progressChanged
    )
    """Whether it waits to go on."""

    @Property(bool, notify=progressChanged)
    def isAtCues(self) -> bool:
        """Whether it says the words of an exercise as they come."""
        return self.snapshot.progress.isAtCues

    @Property(bool, notify=progressChanged)
    def turnsPages(self) -> bool:
        """Whether it goes on with the next page by itself."""
        return self.snapshot.progress.turnsPages

    canGoSlower = Property(
        bool, fget=lambda self: self.snapshot.steps.canGoSlower, notify=stepsChanged
    )
    """Whether there is a slower speed."""

    canGoFaster = Property(
        bool, fget=lambda self: self.snapshot.steps.canGoFaster, notify=stepsChanged
    )
    """Whether there is a faster speed."""

    canBeSofter = Property(
        bool, fget=lambda self: self.snapshot.steps.canBeSofter, notify=stepsChanged
    )
    """Whether it can be less loud."""

    canBeLouder = Property(
        bool, fget=lambda self: self.snapshot.steps.canBeLouder, notify=stepsChanged
    )
    """Whether it can be louder."""

    textId = Property(str, fget=lambda self: self.snapshot.spoken.textId, notify=spokenChanged)
    """The id of the text that is being read; empty for none."""

    sentences = Property(
        list, fget=lambda self: list(self.snapshot.spoken.sentences), notify=spokenChanged
    )
    """Those of the text that is being read, in Qt's StyledText: escaped, that one underlined."""

    sentence = Property(int, fget=lambda self: self.snapshot.spoken.sentence, notify=spokenChanged)
    """The number of the sentence within its text, 0 for the first; -1 for none."""

    wordBegin = Property(int, fget=lambda self: self.snapshot.word.wordBegin, notify=wordChanged)
    """Where in the text that is being read the word stands that is said; -1 for none."""

    wordEnd = Property(int, fget=lambda self: self.snapshot.word.wordEnd, notify=wordChanged)

    @Slot(int, int, int, int, QFont, float, float, int, result=list)
    def wordPlaces(self, *given: Any) -> list[QRectF]:
        """Return where a word of the text that is being read is painted, see WordPlaces.of."""
        sentence = self._reader.reading.sentence
        return self._places.of(sentence, *given) if sentence is not None else []

    toggle = _slot("toggle", Reader.toggle)
    pauseOrGoOn = _slot("pauseOrGoOn", Reader.pause_or_go_on)
    sentenceBack = _slot("sentenceBack", Reader.sentence_back)
    again = _slot("again", Reader.again)
    say = _slot("say", Reader.say, str)
    sayAlone = _slot("sayAlone", Reader.say_alone, str)
    slower = _slot("slower", Reader.slower)
    faster = _slot("faster", Reader.faster)
    softer = _slot("softer", Reader.softer)
    louder = _slot("louder", Reader.louder)
    toggleTurning = _slot("toggleTurning", Reader.toggle_turning)
    stop = _slot("stop", Reader.stop)
    forget = _slot("forget", Reader.forget)
    pageChanged = _slot("pageChanged", Reader.page_changed)
    cueChanged = _slot("cueChanged", Reader.cue_changed)

    def _began(self, token: int) -> None:
        self._ask(lambda reader: reader.began(token))

    def _ended(self, token: int) -> None:
        self._ask(lambda reader: reader.ended(token))

    def _failed(self, token: int, why: str) -> None:
        self._ask(lambda reader: reader.failed(token, why))

    def _at_word(self, token: int, begin: int, end: int) -> None:
        self._ask(lambda reader: reader.at_word(token, begin, end))

    def _sound_tone(self, wav: bytes) -> None:
        self._ask(lambda reader: reader.sound_tone(wav))

    def _remind(self) -> None:
        self._ask(Reader.remind)

    def _wake(self) -> None:
        self._ask(Reader.wake)

    def _ask(self, what: Callable[..., None], *given: Any) -> None:
        said = self._reader.reading.says_a_cue
        what(self._reader, *given)
        self._show()
        self._guard.stop()
        if (seconds := self._reader.seconds_left()) is not None:
            self._guard.start(math.ceil(seconds * 1000))
        if (said or what is Reader.cue_changed) and not self._reader.reading.says_a_cue:
            self._page.words_said()

    def _show(self) -> None:
        self.show(derive(self._reader, self._page))
