"""A monkey at the screen: random gestures and mishaps from a seed, for the soak and its test."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QPoint

from kiosk.app import Kiosk
from kiosk.devtools.hands import Hands
from kiosk.devtools.invariants import Invariants
from kiosk.devtools.losable_sound import LosablePlayer, LosableVoice
from kiosk.devtools.mishaps import Mishaps
from kiosk.devtools.offscreen import let_events_pass, settle
from kiosk.devtools.stepped_clock import WardClock
from kiosk.settings import Settings
from kiosk.viewmodels.idle_monitor import ASLEEP_SECONDS

CHAPTERS = 9
PIN = "271828"
"""What opens the staff's page, where the kiosk was made with its hash."""

LONGEST_JUMP_SECONDS = 400.0
LOOK_SECONDS = 0.5
"""How often the kiosk looks at its clock while nobody is there."""
BETWEEN_SECONDS = 0.5
"""Between two gestures: sooner, a tap is not taken for one on what has just come."""
SETTLES_EVERY = 40
"""After how many gestures it waits for pictures and texts to be there."""


class Monkey:
    """Does one random thing after the other to a kiosk that has `clock` as its clock."""

    def __init__(
        self,
        kiosk: Kiosk,
        clock: WardClock,
        device: object,
        seed: int,
        settings: Settings,
        sounds: tuple[LosableVoice, LosablePlayer] | None = None,
    ) -> None:
        """`device` is a touch device as QTest makes it; `settings` are the kiosk's."""
        self.kiosk = kiosk
        self._window = kiosk.window
        self.clock = clock
        self._random = random.Random(seed)
        self._hands = Hands(kiosk, clock, device, self._random)
        self._idle = settings.idle_seconds
        self.invariants = Invariants(kiosk, settings, sounds[0] if sounds else None)
        self._since_settled = 0
        self._looked_at, self._slept = clock.now, clock.asleep
        self._moves = 0
        self._place = kiosk.navigator.visit
        kiosk.navigator.moved.connect(self._count)
        # A process that was told to end runs no more event loops.
        kiosk.staff.leaveAsked.disconnect()
        kiosk.staff.restartAsked.disconnect()
        self.faults: list[str] = []
        """What did not hold, with what was done just before."""
        self.done: Counter[str] = Counter()
        """How often each kind of thing was done."""
        self.met: Counter[str] = Counter()
        """After how many each screen was shown."""
        self.languages: Counter[str] = Counter()
        """After how many each language was read."""
        gestures = self._hands.kinds()
        self._gestures = {kind.__name__ for kind in gestures}
        self._kinds: dict[Callable[[], object], int] = {
            **gestures,
            **Mishaps(kiosk, clock, self._random, sounds).kinds(),
            self.let_time_go: 4,
            self.wait_untouched: 2,
            self.switch_language: 2,
            self.go_somewhere: 8,
        }

    def act(self) -> None:
        """Do one thing, let the kiosk answer, and look whether all holds that must."""
        self.clock.now += BETWEEN_SECONDS
        looks, at = self._random.random() < 0.5, self._point()
        if self._is_overdue():
            self._come_back(None if looks else at)
        self._looked_at, self._slept = self.clock.now, self.clock.asleep
        self._do(self._random.choices(list(self._kinds), list(self._kinds.values()))[0])
        self._since_settled += 1
        if self._since_settled >= SETTLES_EVERY:
            self._since_settled = 0
            settle(self._window)
        else:
            let_events_pass()
        self._look()

    def _do(self, kind: Callable[[], object]) -> None:
        name = kind.__name__
        was_reading, self._moves = self.kiosk.read_aloud.isReading, 0
        kind()
        self.done[name] += 1
        self._last = name
        # What is read aloud turns pages by itself.
        if name in self._gestures and self._moves > 1 and not was_reading:
            self._tell(f"one touch led to {self._moves} pages")

    def _look(self) -> None:
        visit = self.kiosk.navigator.visit
        self.met[visit.screen] += 1
        if visit.language:
            self.languages[visit.language] += 1
        for broken in self.invariants.broken():
            self._tell(f"not so: {broken}")

    def _tell(self, what: str) -> None:
        visit = self.kiosk.navigator.visit
        at = f"event {sum(self.done.values())}, after {self._last}, on {visit.screen}"
        self.faults.append(f"{what} ({at}, {visit.language or 'no language'})")

    def _count(self) -> None:
        place = self.kiosk.navigator.visit
        self._moves += place != self._place
        self._place = place

    def _is_overdue(self) -> bool:
        """Return whether a visit is to be over before anybody is answered."""
        if self.kiosk.navigator.is_resting:
            return False
        slept = self.clock.asleep - self._slept
        return slept > ASLEEP_SECONDS or self.clock.now - self._looked_at >= self._idle

    def _come_back(self, point: QPoint | None) -> None:
        """Touch a point, as whoever comes next: nothing of before may be seen, nothing done."""
        self._last = "coming back"
        if point is not None:
            self._hands.press(point)
            if not self.kiosk.navigator.is_resting and not self.kiosk.input_guard.ignores_input:
                self._tell("what was before is still there after a touch")
            self._hands.lift(point)
        self.kiosk.idle_monitor.poll()
        let_events_pass()
        if not self.kiosk.navigator.is_resting:
            self._tell("what was before is still there")
        self._look()
        self.clock.now += BETWEEN_SECONDS

    def go_to_rest(self) -> bool:
        """Leave the screen alone for as long as it takes; return whether it is at rest then."""
        for _ in range(40):
            self._pass(60)
            let_events_pass()
        settle(self._window)
        self._look()
        return self.kiosk.navigator.is_resting

    def let_time_go(self) -> None:
        """Let some seconds of an exercise go by."""
        for _ in range(self._random.randint(1, 12)):
            self._pass(LOOK_SECONDS)

    def wait_untouched(self) -> None:
        """Stay away, for a moment or until all is forgotten."""
        seconds = self._random.uniform(0, LONGEST_JUMP_SECONDS)
        for _ in range(10):
            self._pass(seconds / 10)

    def switch_language(self) -> None:
        """Switch to any language, wherever the visit is."""
        languages = self.kiosk.navigator.context.languages
        if languages and not self.kiosk.navigator.is_resting:
            self.kiosk.navigator.chooseLanguage(self._random.choice(languages).code)

    def go_somewhere(self) -> None:
        """Be at once on a screen that taps seldom lead to."""
        navigator = self.kiosk.navigator
        if navigator.is_resting:
            return
        places: list[Callable[[], object]] = [
            self._do_along,
            self._do_along,
            lambda: navigator.openChapter(self._random.randrange(CHAPTERS)),
            navigator.endHint,
            navigator.openPositions,
            navigator.openTired,
            navigator.openQuestions,
            navigator.showQuestions,
            self._enter_pin,
        ]
        self._random.choice(places)()

    def _pass(self, seconds: float) -> None:
        """Move the clock, and have all that lives by it look at it."""
        self.clock.now += seconds
        self.kiosk.staff.poll()
        self.kiosk.pin_pad.poll()
        self.kiosk.player.tick()
        self.kiosk.idle_monitor.poll()
        self._looked_at = self.clock.now

    def _do_along(self) -> None:
        navigator = self.kiosk.navigator
        navigator.openGuided(self._random.choice(sorted(self.kiosk.guided_plans())))
        navigator.answerFeeling(self._random.random() < 0.7)
        navigator.beginGuided()

    def _point(self) -> QPoint:
        return QPoint(
            self._random.randrange(self._window.width()),
            self._random.randrange(self._window.height()),
        )

    def _enter_pin(self) -> None:
        self.kiosk.navigator.askPin()
        self.kiosk.pin_pad.begin()
        if self._random.random() < 0.5:
            return
        for digit in PIN:
            self.kiosk.pin_pad.press(digit)
        self.kiosk.pin_pad.tryPin()
        while self.kiosk.pin_pad.isChecking:
            QCoreApplication.processEvents()
