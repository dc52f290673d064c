"""An exercise at her own pace, by hand and as light."""

import pytest
from guided import cue_of, level_of, levels_of
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from screen import TAP_SECONDS, Screen

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State
from kiosk.viewmodels.exercise_kinds import Posture


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


def test_she_moves_the_lift_up_a_floor_at_a_time_and_down_in_one(lift: Screen) -> None:
    for floor in (1, 2, 3):
        lift.touch("floor-3")
        assert lift.player.state == State.ByHand
        assert lift.player.floor == floor
        assert level_of(lift) == pytest.approx(floor / 3, abs=0.001)
        assert lift.player.moveSeconds == pytest.approx(0.9)
    up = cue_of(lift)
    lift.touch("floor-2")
    assert lift.player.floor == 0
    assert level_of(lift) == 0
    assert cue_of(lift) != up


def test_tapping_a_floor_takes_over_from_the_clock(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(5)
    lift.touch("floor-2")
    cue = cue_of(lift)
    lift.pass_time(9)
    assert cue_of(lift) == cue
    lift.pass_time(2)
    assert cue_of(lift) == "Laat het touw helemaal los. Doe het in één keer."
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

    lift.let_time_go(TAP_SECONDS)
    event().press(0, at(0.9), lift.window).commit()
    seen = []
    for share in (0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.25):
        event().move(0, at(share), lift.window).commit()
        settle(lift.window)
        seen.append(level_of(lift))
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(1 / 3)
    event().release(0, at(0.25), lift.window).commit()
    settle(lift.window)
    assert lift.player.state == State.ByHand
    assert lift.player.floor == 1
    assert "Eerste tree" in cue_of(lift)
    event().press(0, at(0.62), lift.window).commit()
    for share in (0.7, 0.8, 0.9, 0.8, 0.7):
        event().move(0, at(share), lift.window).commit()
        settle(lift.window)
    assert level_of(lift) == 0
    event().release(0, at(0.7), lift.window).commit()
    settle(lift.window)
    assert lift.player.floor == 0


def test_the_muscle_is_tight_as_long_as_she_holds_the_picture(hold: Screen) -> None:
    hold.touch("byMyself")
    finger = Finger(hold)
    waiting = cue_of(hold)
    finger.down()
    assert levels_of(hold) == (1, 1, 1)
    assert cue_of(hold).startswith("Til op")
    hold.pass_time(9.5)
    assert levels_of(hold) == (1, 1, 1)
    finger.up()
    assert levels_of(hold) == (0, 0, 0)
    assert cue_of(hold).startswith("Zet de emmer neer")
    assert waiting not in (cue_of(hold), "")
    assert not hold.shows("breath")


def test_a_tap_tightens_and_the_next_one_lets_go(hold: Screen) -> None:
    hold.touch("byMyself")
    finger = Finger(hold)
    finger.down()
    hold.pass_time(0.25)
    finger.up()
    hold.pass_time(9)
    assert levels_of(hold) == (1, 1, 1)
    finger.down()
    assert levels_of(hold) == (0, 0, 0)
    finger.up()
    hold.pass_time(5)
    assert levels_of(hold) == (0, 0, 0)


def test_after_ten_seconds_the_picture_lets_go_and_says_so(hold: Screen) -> None:
    hold.touch("byMyself")
    finger = Finger(hold)
    finger.down()
    hold.pass_time(10.5)
    assert levels_of(hold) == (0, 0, 0)
    assert cue_of(hold).startswith("Zet de emmer neer")
    finger.up()
    assert levels_of(hold) == (0, 0, 0)
    finger.down()
    assert levels_of(hold) == (1, 1, 1)


def test_by_herself_she_goes_through_the_postures(bend: Screen) -> None:
    bend.touch("byMyself")
    finger = Finger(bend)
    for posture, tightest in ((Posture.Hollow, 0), (Posture.Upright, 1), (Posture.Rounded, 2)):
        bend.touch(f"posture-{posture:d}")
        assert bend.player.posture == posture
        finger.down()
        assert levels_of(bend)[tightest] == 1
        bend.pass_time(1)
        finger.up()
        assert levels_of(bend) == (0, 0, 0)


def test_the_picture_does_nothing_when_it_is_not_hers_to_touch(hold: Screen) -> None:
    finger = Finger(hold)
    finger.down()
    assert hold.player.state == State.Ready
    assert levels_of(hold) == (0, 0, 0)
    finger.up()


def test_nothing_is_judged_by_herself(hold: Screen) -> None:
    hold.touch("byMyself")
    words = " ".join(hold.texts()).lower()
    assert not [word for word in ("goed gedaan", "fout", "score", "punten") if word in words]
    assert not hold.shows("slower")


def test_as_light_there_are_a_few_words_and_nothing_else(hold: Screen) -> None:
    hold.touch("quiet")
    assert hold.player.state == State.Running
    view = hold.item("quietView")
    words = [text for text in hold.items() if text.inherits("QQuickText") and text.property("text")]
    shown = [text.property("text") for text in words if view.isAncestorOf(text)]
    assert shown == [hold.player.cueShort]
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
        for item in map(hold.item, ("back", "contents", "appearance"))
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
    assert level_of(hold) == 0
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
