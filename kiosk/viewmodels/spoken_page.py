"""The page on the screen as it is read aloud."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any
from weakref import WeakMethod, ref

from kiosk.exercise.said import Said
from kiosk.navigation.moves import next_page
from kiosk.navigation.visit import Screen
from kiosk.speech.sentences import Text
from kiosk.speech.spoken import Saying
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.sayings import saying
from kiosk.viewmodels.spoken_texts import spoken_texts
from kiosk.viewmodels.view_context import context_of


class SpokenPage:
    """What ReadAloud asks of the visit: the texts of its screen, and the next page."""

    def __init__(self, navigator: Navigator, pages: Pages, player: ExercisePlayer) -> None:
        """Nothing is asked of them yet."""
        self._navigator = navigator
        self._shell = pages.shell
        self._player = player
        self.own_words: list[dict[str, Any]] = []

    @property
    def language(self) -> str:
        """The code of her language; empty at rest."""
        return self._shell.language

    @property
    def can_turn(self) -> bool:
        """Whether this is a page of the leaflet, among others."""
        return self._shell.screen is Screen.CHAPTER

    def texts(self) -> list[Text]:
        """Return all that is read on the screen, in order."""
        own = [
            (bool(row.get("isLast")), Text(row["id"], row["text"], row.get("language", "")))
            for row in self.own_words
        ]
        said = cache(self._saying)
        before = [self._in_a_language(text, said) for is_last, text in own if not is_last]
        after = [self._in_a_language(text, said) for is_last, text in own if is_last]
        return [*before, *self._shell.spoken, *after]

    def _in_a_language(self, text: Text, said: Callable[[str], Saying]) -> Text:
        language = text.language or self.language
        return Text(text.id, text.words, language, saying=said(language))

    def _saying(self, language: str) -> Saying:
        return saying(self._navigator.context, language)

    def cue(self) -> list[Text] | None:
        """Return what the exercise says just now; None on another screen than the exercise's."""
        if self._shell.screen is not Screen.GUIDED:
            return None
        return self._heard(self._player.said())

    def cues(self) -> list[Text]:
        """Return all that the exercise on the screen says; nothing on another screen."""
        is_here = self._shell.screen is Screen.GUIDED
        return self._heard(self._player.cues.all) if is_here else []

    def reminder(self) -> list[Text]:
        """Return what the exercise says again, as its phase lasts."""
        return self._heard(self._player.reminder())

    def begin_cues(self) -> bool:
        """Tell the exercise that it is heard from now on; return whether it has begun anew."""
        return self._player.begin_anew()

    def wait_for_words(self, seconds: WeakMethod[Callable[[Sequence[Text]], float]]) -> None:
        """Have the exercise wait for its words; `seconds` is how long texts may take.

        Who can tell holds this page, and this page the player: neither is held in return.
        """
        page = ref(self)

        def seconds_of(said: Sequence[Said]) -> float:
            here, tells = page(), seconds()
            return tells(here._heard(said)) if here and tells else 0.0

        self._player.cues.seconds = seconds_of

    def follow_tone(self, play: Callable[[bytes], None]) -> None:
        """Have the exercise's tone played with a slot, which takes a WAV, from now on."""
        self._player.toneAsked.connect(play)
        self._player.offer_tone()

    def follow_reminders(self, remind: Callable[[], None]) -> None:
        """Have what she does told again by a slot, when a phase lasts."""
        self._player.reminded.connect(remind)

    def words_said(self) -> None:
        """Tell the exercise that it need not wait for its words any more."""
        self._player.words_said()

    def _heard(self, said: Sequence[Said]) -> list[Text]:
        language = self.language
        how = self._saying(language)
        return [Text(one.text_id, one.words, language, saying=how) for one in said]

    def next_texts(self) -> tuple[Text, ...]:
        """Return what is read of the leaflet's on the screen that `turn` would turn to."""
        pack, visit = self._navigator.pack, self._navigator.visit
        if pack is None or not self.can_turn:
            return ()
        return spoken_texts(context_of(next_page(visit, pack), self._navigator.offer))

    def turn(self) -> bool:
        """Turn to the next page of the leaflet; return whether there was one."""
        if not self.can_turn:
            return False
        self._navigator.nextPage()
        return True
