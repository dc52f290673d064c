"""A picture of the anatomy is the same, painted anew or from a kept frame."""

import pytest
from anatomy import VIEWS, anatomy, bodies
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from kiosk.exercise.anatomy_weights import Body, shape_weights
from kiosk.exercise.moment import Direction
from kiosk.exercise.plan import Levels
from kiosk.images.kept_frames import FORMAT
from kiosk.images.painted_anatomy import PaintedAnatomy
from kiosk.images.sheet import LIMIT, Format, Sheet

GROUND = QColor("#fff8f2").rgba()
SIZES = ((639.0, 559.0), (317.7, 271.4))


def sheet(view: str = "side", size: tuple[float, float] = SIZES[0], theme: str = "day") -> Sheet:
    painted = PaintedAnatomy(anatomy(view, theme))
    return Sheet(painted, Format(*size, GROUND, (0.0, 20.0, 20.0, 20.0)))


def drawn(on: Sheet, body: Body, is_moving: bool = False) -> QImage:
    image = QImage(round(on.format.width), round(on.format.height), FORMAT)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    on.draw(painter, body, is_moving)
    painter.end()
    return image


def keep(on: Sheet, *all_of: Body, seconds: float = 1.0, now: float = 0.0) -> int:
    """Keep frames of bodies; return how many pieces of work that was."""
    return sum(sum(on.keep(body, False, seconds, now)) for body in all_of)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
def test_a_kept_frame_has_the_pixels_of_a_fresh_painting(
    qapp: QGuiApplication, view: str, size: tuple[float, float]
) -> None:
    keeping, other = sheet(view, size), Body(breath=0.5, turn=2.0)
    some = bodies(12)
    keep(keeping, *some, other)
    for body in some:
        assert keep(keeping, body) == 0
        assert drawn(keeping, body) == drawn(sheet(view, size), body)


@pytest.mark.parametrize("view", VIEWS)
def test_in_layers_it_is_as_painted_at_once(qapp: QGuiApplication, view: str) -> None:
    for body in bodies(12, seed=2):
        on = sheet(view)
        whole, weights = QImage(639, 559, FORMAT), shape_weights(body)
        layered = Sheet(on.painted, Format(639.0, 559.0, GROUND, (0.0, 0.0, 0.0, 0.0)))
        whole.fill(QColor.fromRgba(GROUND))
        painter = QPainter(whole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(layered.placed(body.turn))
        on.painted.draw_still(painter, weights)
        on.painted.draw_moving(painter, weights)
        on.painted.draw_top(painter, weights)
        painter.end()
        assert drawn(layered, body) == whole


def test_the_arrow_is_drawn_over_a_kept_frame(qapp: QGuiApplication) -> None:
    keeping = sheet()
    ways = (Direction.Up, Direction.Down, Direction.Still)
    up, down, still = (Body(levels=Levels(0.5, 0.5, 0.5), direction=way) for way in ways)
    keep(keeping, still)
    assert keep(keeping, up, down) == 0
    pictures = [drawn(keeping, body) for body in (up, down, still)]
    assert pictures == [drawn(sheet(), body) for body in (up, down, still)]
    assert pictures[0] != pictures[1] != pictures[2]


def test_while_the_muscle_moves_a_breath_of_a_step_less_or_more_is_not_drawn(
    qapp: QGuiApplication,
) -> None:
    on = sheet()
    step = 1 / on.steps.breath
    tight = Body(levels=Levels(0.5, 0.5, 0.5), breath=0.5)
    drawn(on, tight)
    near, far = (Body(levels=tight.levels, breath=0.5 + steps * step) for steps in (1, 2))
    assert drawn(on, near, is_moving=True) == drawn(sheet(), tight)
    assert drawn(on, near) == drawn(sheet(), near)
    drawn(on, tight)
    assert drawn(on, far, is_moving=True) == drawn(sheet(), far)


def test_a_larger_picture_goes_in_more_steps(qapp: QGuiApplication) -> None:
    small, large = sheet(size=(300.0, 260.0)).steps, sheet(size=(1200.0, 1000.0)).steps
    assert large.levels > 3 * small.levels
    assert large.breath > 3 * small.breath


def test_the_frames_never_take_more_than_the_limit(qapp: QGuiApplication) -> None:
    on = sheet(size=(1100.0, 980.0))
    for number, body in enumerate(bodies(120)):
        keep(on, body, seconds=number, now=number)
        assert on.kept.size <= LIMIT
    assert on.kept.size > LIMIT / 2
