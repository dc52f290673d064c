"""The exercises, done along: by the clock, by herself, as light, and the lift by hand."""

from collections.abc import Callable

import pytest
from packs import EXERCISES, garden
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import Direction, State
from kiosk.settings import Settings
from kiosk.viewmodels.exercise_readout import Posture


def _open(screen: Screen, exercise: str) -> Screen:
    """Go to an exercise as a woman who feels something again."""
    screen.touch("language-nl")
    screen.touch("chapter-1")
    screen.touch(f"exercise-{exercise}")
    screen.touch("guide")
    screen.touch("feelsYes")
    screen.touch("next")
    return screen


@pytest.fixture
def lift(screen: Screen) -> Screen:
    return _open(screen, "ladder")


@pytest.fixture
def hold(screen: Screen) -> Screen:
    return _open(screen, "hold")


@pytest.fixture
def bend(screen: Screen) -> Screen:
    return _open(screen, "bend")


def _cue(screen: Screen) -> str:
    return str(screen.item("cue").property("text"))


def _count(screen: Screen) -> str:
    return str(screen.player.count or "")


def _title(exercise: str) -> str:
    return garden().exercise(exercise).title


def _levels(screen: Screen) -> tuple[float, float, float]:
    return (screen.player.front, screen.player.middle, screen.player.back)


def _level(screen: Screen) -> float:
    return max(_levels(screen))


class Finger:
    """A finger that stays down on the picture."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        stage = screen.item("stage")
        self._point = stage.mapToScene(stage.boundingRect().center()).toPoint()

    def down(self) -> None:
        self._event().press(0, self._point, self._screen.window).commit()
        settle(self._screen.window)

    def up(self) -> None:
        self._event().release(0, self._point, self._screen.window).commit()
        settle(self._screen.window)

    def _event(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._screen.window, self._screen.device)


# --- by the clock --------------------------------------------------------------------------------


@pytest.mark.parametrize("exercise", EXERCISES)
def test_it_waits_until_she_begins(screen: Screen, exercise: str) -> None:
    _open(screen, exercise)
    screen.pass_time(10)
    assert screen.player.state == State.Ready
    assert _level(screen) == 0
    assert not screen.shows("breath")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_it_runs_to_its_end_and_ends_relaxed(screen: Screen, exercise: str) -> None:
    _open(screen, exercise)
    screen.touch("start")
    for _ in range(90):
        if screen.player.state != State.Running:
            break
        screen.pass_time(1)
    assert screen.player.state == State.Finished
    assert _levels(screen) == (0, 0, 0)
    screen.touch("start")
    assert screen.player.state == State.Running


def test_the_lift_goes_up_floor_by_floor_and_lets_go_in_one(lift: Screen) -> None:
    lift.touch("start")
    floors = [lift.player.floor]
    cues = [_cue(lift)]
    while lift.player.state == State.Running:
        lift.pass_time(0.5)
        if lift.player.floor != floors[-1]:
            floors.append(lift.player.floor)
        if _cue(lift) != cues[-1]:
            cues.append(_cue(lift))
    assert floors == [0, 1, 2, 3, 0]
    assert len(cues) == 6
    assert "Laat het touw helemaal los" in cues[4]


def test_it_counts_along(screen: Screen) -> None:
    _open(screen, "hold")
    screen.touch("start")
    counts = []
    for _ in range(11):
        counts.append(screen.item("count").property("text"))
        screen.pass_time(1)
    assert counts == ["1", "2", "3", "4", "1", "2", "3", "4", "1", "2", "3"]


def test_the_lift_counts_in_dots_as_its_floors_have_numbers(lift: Screen) -> None:
    lift.touch("start")
    assert not lift.shows("count")
    assert lift.shows("countDots")
    assert lift.player.counts == 4


def test_it_says_which_round_it_is(screen: Screen) -> None:
    _open(screen, "hold")
    screen.touch("start")
    rounds = [screen.item("round").property("text")]
    while screen.player.state == State.Running:
        screen.pass_time(1)
        text = screen.item("round").property("text")
        if text != rounds[-1]:
            rounds.append(text)
    name = _title("hold")
    assert rounds == [name, *(f"{name}: {number} van 3" for number in (1, 2, 3)), name]


def test_the_breath_swells_and_sinks_with_the_cue(bend: Screen) -> None:
    bend.touch("start")
    seen = {}
    for _ in range(16):
        label = bend.item("breathLabel").property("text")
        seen.setdefault(label, (_cue(bend), bend.player.breath, bend.player.middle))
        bend.pass_time(1)
    assert seen["Adem in"][0] == "Adem in."
    assert seen["Adem in"][1:] == (1, 0)
    assert seen["Adem uit"][0].startswith("Adem uit. Trek")
    assert seen["Adem uit"][1:] == (0, 1)
    assert next(iter(seen)) == "Blijf ademen"


def test_each_posture_has_its_accent_and_its_picture(bend: Screen) -> None:
    bend.touch("start")
    pictures: dict[Posture, str] = {}
    tightest: dict[Posture, tuple[float, float, float]] = {}
    while bend.player.state == State.Running:
        posture = bend.player.posture
        pictures[posture] = bend.item("posture").property("source").toString()
        tightest[posture] = max(tightest.get(posture, (0, 0, 0)), _levels(bend), key=max)
        bend.pass_time(1)
    assert list(pictures) == [Posture.Upright, Posture.Rounded, Posture.Hollow]
    assert [address.rpartition("/")[2] for address in pictures.values()] == [
        "sit-upright",
        "sit-rounded",
        "sit-hollow",
    ]
    assert {posture: levels.index(1.0) for posture, levels in tightest.items()} == {
        Posture.Upright: 1,  # middle
        Posture.Rounded: 2,  # back
        Posture.Hollow: 0,  # front
    }


PLACES = {"front": (158, 319), "middle": (219, 322), "back": (306, 316)}
"""Where each part of the muscle is when it is tight, in the frame of the drawing."""


def _parts_in_place(screen: Screen) -> set[str]:
    """Return the parts of the muscle that are drawn where a tight part is: dark red there."""
    pelvis = screen.item("pelvis")
    scale = min(pelvis.width() / 500, pelvis.height() / 420)
    left, top = (pelvis.width() - 500 * scale) / 2, (pelvis.height() - 420 * scale) / 2
    image = screen.window.grabWindow()
    found = set()
    for part, (x, y) in PLACES.items():
        colour = image.pixelColor(
            pelvis.mapToScene(QPointF(left + x * scale, top + y * scale)).toPoint()
        )
        if colour.red() - colour.green() > 60 and colour.lightness() < 140:
            found.add(part)
    return found


@pytest.mark.parametrize(
    ("seconds", "tight"),
    [(2, set()), (12.9, {"middle"}), (28.9, {"back"}), (44.9, {"front"}), (47.9, set())],
)
def test_the_part_with_the_accent_is_drawn_darker_and_higher(
    bend: Screen, seconds: float, tight: set[str]
) -> None:
    bend.player.show_at(seconds)
    settle(bend.window)
    assert _parts_in_place(bend) == tight


def test_an_arrow_tells_tightening_from_letting_go(lift: Screen) -> None:
    shown = {}
    for seconds in (2, 5, 7, 9, 13, 15, 16.5, 17.5, 19):
        lift.player.show_at(seconds)
        shown[seconds] = lift.item("pelvis").property("direction")
    moving = {5: Direction.Up, 9: Direction.Up, 13: Direction.Up, 16.5: Direction.Down}
    assert shown == {**dict.fromkeys(shown, Direction.Still), **moving}


def test_pause_keeps_the_place(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(9.5)
    before = (_cue(lift), _count(lift), lift.player.floor)
    lift.touch("pause")
    level, breath = _level(lift), lift.player.breath
    lift.pass_time(60)
    assert lift.player.state == State.Paused
    assert (_cue(lift), _count(lift), lift.player.floor) == before
    assert (_level(lift), lift.player.breath) == (level, breath)
    lift.touch("pause")
    assert (_cue(lift), _count(lift), lift.player.floor) == before
    lift.pass_time(0.375)
    assert _count(lift) == before[1]
    lift.pass_time(0.125)
    assert _count(lift) == str(int(before[1]) + 1)


def test_stop_goes_back_to_the_beginning_relaxed(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(14)
    assert lift.player.floor == 3
    lift.touch("stop")
    assert lift.player.state == State.Ready
    assert lift.player.floor == 0
    assert _level(lift) == 0
    assert not lift.shows("stop")


def test_slower_and_faster_change_the_length_of_a_count_and_not_the_place(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(5.125)
    before = (_cue(lift), _count(lift))
    lift.touch("slower")
    assert lift.player.pace == 1.25
    assert (_cue(lift), _count(lift)) == before
    lift.pass_time(1)
    assert (_cue(lift), _count(lift)) == before
    lift.pass_time(0.125)
    assert _count(lift) == str(int(before[1]) + 1)
    while lift.item("faster").isEnabled():
        lift.touch("faster")
    assert lift.player.pace == 0.6
    while lift.item("slower").isEnabled():
        lift.touch("slower")
    assert lift.player.pace == 2.0


def test_her_pace_goes_with_her_to_the_next_exercise_and_is_forgotten_with_her(
    lift: Screen,
) -> None:
    lift.touch("slower")
    lift.touch("back")
    lift.navigator.openExercise("hold")
    lift.touch("guide")
    assert lift.player.pace == 1.25
    lift.touch("done")
    _open(lift, "hold")
    assert lift.player.pace == 1.0


def test_she_chooses_how_long_to_hold(hold: Screen) -> None:
    assert not hold.item("shorter").isEnabled()
    assert hold.player.length == 4
    hold.touch("longer")
    hold.touch("longer")
    assert hold.player.length == 8
    hold.touch("start")
    held = 0
    while hold.player.state == State.Running:
        held += _level(hold) == 1 and hold.player.round == 1
        hold.pass_time(1)
    assert held == 8
    while hold.item("longer").isEnabled():
        hold.touch("longer")
    assert hold.player.length == 20
    while hold.item("shorter").isEnabled():
        hold.touch("shorter")
    assert hold.player.length == 4


def test_only_where_the_length_is_hers_it_can_be_set(lift: Screen) -> None:
    assert not lift.shows("longer")
    assert not lift.shows("shorter")


def test_the_drawing_follows_the_levels(lift: Screen) -> None:
    pelvis = lift.item("pelvis")
    assert pelvis.property("middle") == 0
    for seconds, level in [(4.0, 0.0), (5.0, 1 / 6), (7.0, 1 / 3), (15.9, 1.0), (17.5, 0.0)]:
        lift.player.show_at(seconds)
        for part in ("front", "middle", "back"):
            assert pelvis.property(part) == pytest.approx(level, abs=0.001)
        assert lift.item("lift").property("level") == pelvis.property("middle")


def test_the_parts_of_the_muscle_move_apart(bend: Screen) -> None:
    bend.player.show_at(12.9)
    pelvis = bend.item("pelvis")
    assert pelvis.property("middle") == pytest.approx(1, abs=0.01)
    assert pelvis.property("front") < 0.5
    assert pelvis.property("back") < 0.5
    assert bend.item("breath").property("breath") < 1


def test_another_language_mid_exercise_pauses_and_keeps_the_place(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(9)
    floor, count = lift.player.floor, _count(lift)
    lift.touch("language")
    lift.pass_time(30)
    lift.touch("language-en")
    assert lift.player.state == State.Paused
    assert (lift.player.floor, _count(lift)) == (floor, count)
    assert "rung" in _cue(lift)


def test_going_back_to_the_page_stops_it(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(9)
    lift.touch("back")
    assert lift.navigator.visit.screen == "chapter"
    assert lift.player.state == State.Ready


# --- the lift by hand ----------------------------------------------------------------------------


@pytest.mark.parametrize("floor", [1, 2, 3])
def test_she_moves_the_lift_by_tapping_a_floor(lift: Screen, floor: int) -> None:
    lift.touch(f"floor-{floor}")
    assert lift.player.state == State.ByHand
    assert lift.player.floor == floor
    assert _level(lift) == pytest.approx(floor / 3, abs=0.001)
    assert lift.player.moveSeconds >= 0.9 * floor * 0.99
    up = _cue(lift)
    lift.touch("floor-0")
    assert lift.player.floor == 0
    assert _level(lift) == 0
    assert _cue(lift) != up


def test_tapping_a_floor_takes_over_from_the_clock(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(5)
    lift.touch("floor-2")
    cue = _cue(lift)
    lift.pass_time(30)
    assert _cue(lift) == cue
    lift.touch("stop")
    lift.touch("start")
    assert lift.player.state == State.Running
    assert lift.player.floor == 0


def test_she_drags_the_lift_up_and_down_and_it_stops_at_a_floor(lift: Screen) -> None:
    shaft = lift.item("lift")
    cabin = QPointF(shaft.width() * 0.75, shaft.height() * 0.9)

    def at(share: float) -> QPoint:
        return shaft.mapToScene(QPointF(cabin.x(), shaft.height() * share)).toPoint()

    def event() -> QTest.QTouchEventSequence:
        return QTest.touchEvent(lift.window, lift.device)

    event().press(0, at(0.9), lift.window).commit()
    seen = []
    for share in (0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25):
        event().move(0, at(share), lift.window).commit()
        settle(lift.window)
        seen.append(_level(lift))
    assert seen == sorted(seen)
    assert 0.5 < seen[-1] < 1
    for share in (0.4, 0.5, 0.62):
        event().move(0, at(share), lift.window).commit()
    event().release(0, at(0.62), lift.window).commit()
    settle(lift.window)
    assert lift.player.state == State.ByHand
    assert lift.player.floor == 1
    assert _level(lift) == pytest.approx(1 / 3, abs=0.001)
    assert "Eerste tree" in _cue(lift)


# --- by herself ----------------------------------------------------------------------------------


def test_the_muscle_is_tight_as_long_as_she_holds_the_picture(hold: Screen) -> None:
    hold.touch("byMyself")
    finger = Finger(hold)
    waiting = _cue(hold)
    finger.down()
    assert _levels(hold) == (1, 1, 1)
    assert _cue(hold).startswith("Til op")
    hold.pass_time(20)
    assert _levels(hold) == (1, 1, 1)
    finger.up()
    assert _levels(hold) == (0, 0, 0)
    assert _cue(hold).startswith("Zet de emmer neer")
    assert waiting not in (_cue(hold), "")
    assert not hold.shows("breath")


def test_a_tap_tightens_and_the_next_one_lets_go(hold: Screen) -> None:
    hold.touch("byMyself")
    finger = Finger(hold)
    finger.down()
    hold.pass_time(0.25)
    finger.up()
    hold.pass_time(30)
    assert _levels(hold) == (1, 1, 1)
    finger.down()
    assert _levels(hold) == (0, 0, 0)
    finger.up()
    hold.pass_time(5)
    assert _levels(hold) == (0, 0, 0)


def test_by_herself_she_goes_through_the_postures(bend: Screen) -> None:
    bend.touch("byMyself")
    finger = Finger(bend)
    for posture, tightest in ((Posture.Hollow, 0), (Posture.Upright, 1), (Posture.Rounded, 2)):
        bend.touch(f"posture-{posture:d}")
        assert bend.player.posture == posture
        finger.down()
        assert _levels(bend)[tightest] == 1
        bend.pass_time(1)
        finger.up()
        assert _levels(bend) == (0, 0, 0)


def test_the_picture_does_nothing_when_it_is_not_hers_to_touch(hold: Screen) -> None:
    finger = Finger(hold)
    finger.down()
    assert hold.player.state == State.Ready
    assert _levels(hold) == (0, 0, 0)
    finger.up()


def test_nothing_is_judged_by_herself(hold: Screen) -> None:
    hold.touch("byMyself")
    words = " ".join(hold.texts()).lower()
    assert not [word for word in ("goed gedaan", "fout", "score", "punten") if word in words]
    assert not hold.shows("slower")


# --- as light ------------------------------------------------------------------------------------


def test_as_light_there_are_no_words(hold: Screen) -> None:
    hold.touch("quiet")
    assert hold.player.state == State.Running
    view = hold.item("quietView")
    words = [text for text in hold.items() if text.inherits("QQuickText") and text.property("text")]
    covered = [text for text in words if not view.isAncestorOf(text)]
    assert len(covered) == len(words)
    assert view.width() == hold.window.width()
    assert view.height() == hold.window.height()


def test_the_light_rises_and_falls_with_the_muscle(hold: Screen) -> None:
    hold.player.show_quietly_at(1)
    dark = hold.item("quietView").property("color").lightnessF()
    hold.player.show_quietly_at(7)
    light = hold.item("quietView").property("color").lightnessF()
    hold.player.show_quietly_at(13)
    assert hold.item("quietView").property("color").lightnessF() == pytest.approx(dark)
    assert dark < 0.2
    assert light > 0.7


def test_nothing_of_the_page_shines_through_the_quiet_exercise(hold: Screen) -> None:
    places = [
        item.mapToScene(item.boundingRect().center()).toPoint()
        for item in map(hold.item, ("back", "contents", "done", "language", "appearance"))
    ]
    hold.touch("quiet")
    hold.player.show_quietly_at(1)
    settle(hold.window)
    seen = hold.window.grabWindow()
    dark = hold.item("quietView").property("color").name()
    assert {seen.pixelColor(place).name() for place in places} == {dark}


def test_the_quiet_exercise_ends_dark_and_can_be_done_again(hold: Screen) -> None:
    hold.touch("quiet")
    hold.pass_time(60)
    assert hold.player.state == State.Finished
    assert hold.shows("quietView")
    assert _level(hold) == 0
    hold.touch("quietPause")
    assert hold.player.state == State.Running
    hold.touch("quietPause")
    assert hold.player.state == State.Paused
    hold.touch("quietStop")
    assert not hold.shows("quietView")
    assert hold.player.state == State.Ready


def test_tired_is_one_tap_away_from_the_light_too(hold: Screen) -> None:
    hold.touch("quiet")
    hold.pass_time(6)
    hold.touch("quietTired")
    assert hold.navigator.visit.screen == "tired"
    assert hold.player.state == State.Ready


# --- before she may begin ------------------------------------------------------------------------


def test_without_feeling_she_is_told_to_wait_and_may_watch(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold", "guide"):
        screen.touch(step)
    assert "Staat u weer stevig op de grond?" in screen.texts()
    screen.touch("feelsNotYet")
    words = " ".join(screen.texts())
    assert "Dat is niet vreemd." in words
    assert "zodra u weer stevig staat" in words
    screen.touch("watch")
    assert "U kijkt nu alleen." in screen.texts()
    assert not any(screen.shows(name) for name in ("byMyself", "quiet", "position", "tired"))
    screen.touch("start")
    screen.pass_time(6)
    assert _level(screen) == 1
    assert "U kijkt nu alleen." in screen.texts()
    screen.touch("stop")
    screen.touch("feelsNow")
    assert screen.navigator.visit.screen == "find"
    screen.touch("next")
    assert "U kijkt nu alleen." not in screen.texts()
    assert screen.shows("byMyself")


def test_three_pictures_tell_how_to_find_the_muscle(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold", "guide", "feelsYes"):
        screen.touch(step)
    texts = screen.texts()
    for words in ("Doe alsof u een touw vasthoudt.", "Doe alsof u een emmer optilt."):
        assert words in texts
    assert any("het hek" in text for text in texts)
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]


# --- tired muscles, positions, reduced motion ----------------------------------------------------


@pytest.mark.parametrize("exercise", EXERCISES)
@pytest.mark.parametrize("begin", [None, "start", "byMyself"])
def test_tired_muscles_are_always_one_tap_away(
    screen: Screen, exercise: str, begin: str | None
) -> None:
    _open(screen, exercise)
    if begin:
        screen.touch(begin)
        screen.pass_time(6)
    screen.touch("tired")
    assert screen.navigator.visit.screen == "tired"
    assert screen.player.state == State.Ready
    assert _level(screen) == 0
    words = " ".join(screen.texts())
    assert "niet meer gelijkmatig" in words
    assert "een dag later" in words
    screen.touch("back")
    assert screen.navigator.visit.screen == "guided"
    screen.touch("tired")
    screen.touch("restNow")
    assert screen.navigator.visit.screen == "exercises"


def test_the_positions_are_shown_from_the_easiest_and_one_is_taken(hold: Screen) -> None:
    assert hold.item("posture").property("source").toString().endswith("on-chair")
    hold.touch("position")
    shown = [text for text in hold.texts() if ":" in text]
    assert shown == [
        "Op een stoel: het makkelijkst",
        "Op een bank: iets moeilijker",
        "Op het gras: het moeilijkst",
    ]
    hold.touch("picture-2")
    assert hold.navigator.visit.screen == "guided"
    assert hold.item("posture").property("source").toString().endswith("on-grass")


def test_an_exercise_with_postures_of_its_own_asks_for_no_position(bend: Screen) -> None:
    assert not bend.shows("position")


def test_with_reduced_motion_pictures_fade_instead_of_moving(
    make_screen: Callable[..., Screen],
) -> None:
    moving = _open(make_screen(), "ladder")
    moving.touch("start")
    moving.pass_time(4)
    assert moving.item("pelvis").property("middle") < 0.3
    still = make_screen(
        settings=Settings(screen_diagonal_inches=TABLET_INCHES, reduced_motion=True)
    )
    _open(still, "ladder")
    still.touch("start")
    still.pass_time(4)
    assert still.item("pelvis").property("middle") == pytest.approx(1 / 3, abs=0.001)
    assert still.item("ghost").property("middle") == 0
