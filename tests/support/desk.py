"""A reader with everything it asks for at hand."""

from __future__ import annotations

from reading import FakePage, FakePlayer

from kiosk.speech.reader import Reader
from kiosk.speech.reading import State
from kiosk.speech.sentences import Text

WARD_VOLUME = 0.42
"""A ward may set one that is not a step of VOLUMES."""
FIRST = (Text("title", "Where is it?", "en"), Text("a", "One. Two.", "en"))
SECOND = (Text("b", "Three.", "en"),)


class Desk:
    """A reader, its page, its player and its clock."""

    def __init__(self, *pages: tuple[Text, ...], languages: tuple[str, ...] = ("en",)) -> None:
        self.now = 100.0
        self.page = FakePage(*pages)
        self.player = FakePlayer(*languages)
        self.reader = Reader(self.page, WARD_VOLUME, lambda: self.now)
        self.reader.use(self.player)
        self.page.on_turn = self.reader.page_changed

    @property
    def state(self) -> State:
        return self.reader.reading.state

    def hear(self) -> None:
        """Let the utterance be heard to its end."""
        token = self.player.token
        self.reader.began(token)
        self.reader.ended(token)

    def hear_all(self) -> None:
        for _ in range(50):
            if self.state is State.IDLE:
                return
            self.hear()
        raise AssertionError("it reads for ever")

    def start(self) -> None:
        """Read, as far as the first sound."""
        self.reader.toggle()
        self.reader.began(self.player.token)
        assert self.state is State.PLAYING
