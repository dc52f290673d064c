"""The view-models of all pages, and the order in which they follow the visit."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Slot

from kiosk.viewmodels.about import AboutViewModel
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.bilingual import BilingualViewModel
from kiosk.viewmodels.block_pager import BlockPager
from kiosk.viewmodels.chapter import ChapterViewModel
from kiosk.viewmodels.chapter_end import ChapterEndViewModel
from kiosk.viewmodels.contents import ContentsViewModel
from kiosk.viewmodels.exercise_list import ExerciseListViewModel
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.figure import FigureViewModel
from kiosk.viewmodels.gestures import Gestures
from kiosk.viewmodels.guidance import GuidanceViewModel
from kiosk.viewmodels.guided import GuidedViewModel
from kiosk.viewmodels.her_paper import HerPaper
from kiosk.viewmodels.languages import LanguagesViewModel
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.pin_pad import PinPad
from kiosk.viewmodels.questions import QuestionsViewModel
from kiosk.viewmodels.shelf import ShelfViewModel
from kiosk.viewmodels.shell import ShellViewModel
from kiosk.viewmodels.staff import Staff
from kiosk.viewmodels.take_home import TakeHomeViewModel


class Pages(QObject):
    """Holds one view-model a page, and shows them each new state of the visit."""

    def __init__(
        self,
        navigator: Navigator,
        appearance: Appearance,
        player: ExercisePlayer,
        pager: BlockPager,
        staff: Staff,
        her_paper: HerPaper,
        pin_pad: PinPad,
        ward_name: str = "",
        pictures: Mapping[str, QObject] = MappingProxyType({}),
    ) -> None:
        """`ward_name` is shown at rest; empty for none. `pictures` are items that pages show.

        They are asked for when the page is.
        """
        super().__init__(navigator)
        self._navigator = navigator
        self.languages = LanguagesViewModel(ward_name, self)
        self.shelf = ShelfViewModel(self)
        self.contents = ContentsViewModel(self)
        self.chapter = ChapterViewModel(appearance, pager, self)
        self.chapter_end = ChapterEndViewModel(self)
        self.bilingual = BilingualViewModel(self)
        self.exercise_list = ExerciseListViewModel(self)
        self.figure = FigureViewModel(self)
        self.guidance = GuidanceViewModel(pager, self)
        self.guided = GuidedViewModel(player, self)
        self.questions = QuestionsViewModel(self)
        self.about = AboutViewModel(self)
        self.take_home = TakeHomeViewModel(self)
        self.gestures = Gestures(navigator, pager, appearance, self)
        self.shell = ShellViewModel(
            {
                "navigator": navigator,
                "appearance": appearance,
                "player": player,
                "pager": pager,
                "staff": staff,
                "herPaper": her_paper,
                "pinPad": pin_pad,
                "languages": self.languages,
                "shelf": self.shelf,
                "contents": self.contents,
                "chapter": self.chapter,
                "chapterEnd": self.chapter_end,
                "bilingual": self.bilingual,
                "exerciseList": self.exercise_list,
                "largeFigure": self.figure,
                "guidance": self.guidance,
                "guided": self.guided,
                "questions": self.questions,
                "about": self.about,
                "takeHome": self.take_home,
            },
            pictures,
            self,
        )
        self._followers = (
            self.bilingual,
            self.languages,
            self.shelf,
            self.contents,
            self.chapter,
            self.chapter_end,
            self.exercise_list,
            self.figure,
            self.guidance,
            self.guided,
            self.questions,
            self.about,
            self.take_home,
        )
        navigator.moved.connect(self._follow)
        navigator.begun.connect(player.start)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show the visit as it is now.

        The language comes first, as all that follows is asked for in it; then what the pages show;
        then the screen, whose page finds everything in its place.
        """
        context = self._navigator.context
        self.shell.follow_language(context)
        for follower in self._followers:
            follower.follow(context)
        self.shell.follow(context)
