"""A kiosk with a voice that a test hears."""

from collections.abc import Callable

from screen import Screen
from voices import FakeAudioPlayer, FakeEngine

from kiosk.devtools.offscreen import settle


class Listener:
    """A kiosk with a voice and an audio player in the test's hands."""

    def __init__(self, make_screen: Callable[..., Screen], **arguments: object) -> None:
        self.voice = FakeEngine()
        self.audio_player = FakeAudioPlayer()
        self.screen = make_screen(voice=self.voice, audio_player=self.audio_player, **arguments)
        self.read_aloud = self.screen.kiosk.read_aloud

    def use(self, tool: str) -> None:
        """Touch one of the tools of reading, on its sheet where that has to be opened."""
        if not self.screen.shows(tool):
            self.screen.touch("adjustReading")
        self.screen.touch(tool)

    def hear_a_sentence(self) -> None:
        if self.voice.is_preparing:
            self.voice.answer()
        self.audio_player.end()
        settle(self.screen.window)
