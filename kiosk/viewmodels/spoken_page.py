"""The page on the screen as it is read aloud."""

from __future__ import annotations

from typing import Any

from kiosk.navigation.visit import Screen
from kiosk.speech.sentences import Text
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.pages import Pages

CUE = "cue"
"""The id of the text that an exercise says just now."""


class SpokenPage:
    """What ReadAloud asks of the visit: the texts of its screen, and the next page."""

    def __init__(self, navigator: Navigator, pages: Pages, player: ExercisePlayer) -> None:
        """Nothing is asked of them yet."""
        self._navigator = navigator
        self._chapter = pages.chapter
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
        before = [self._in_a_language(text) for is_last, text in own if not is_last]
        after = [self._in_a_language(text) for is_last, text in own if is_last]
        return [*before, *self._shell.spoken, *after]

    def _in_a_language(self, text: Text) -> Text:
        return text if text.language else Text(text.id, text.words, self.language)

    def cue(self) -> Text | None:
        """Return what the exercise says just now; None on another screen than the exercise's."""
        if self._shell.screen is not Screen.GUIDED:
            return None
        return Text(CUE, self._player.cueSpoken, self.language)

    def turn(self) -> bool:
        """Turn to the next page of the leaflet; return whether there was one."""
        if not self.can_turn or self._chapter.isLast:
            return False
        self._navigator.nextPage()
        return True
