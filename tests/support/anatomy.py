"""The kiosk's own drawings of the anatomy, and bodies to draw."""

import random
from functools import cache

from kiosk import paths
from kiosk.exercise.anatomy import Anatomy
from kiosk.exercise.anatomy_weights import Body
from kiosk.exercise.moment import Direction
from kiosk.exercise.plan import Levels
from kiosk.images.anatomy_files import AnatomyFiles
from kiosk.images.theme_colours import ThemeColours

VIEWS = ("side", "below")


@cache
def anatomy(view: str, theme: str = "day") -> Anatomy:
    files = AnatomyFiles(paths.ANATOMY / view, ThemeColours(paths.FIGURE_PALETTE))
    found = files.in_theme(theme)
    assert found is not None
    return found


def bodies(number: int, seed: int = 1) -> list[Body]:
    """Return that many bodies, any that the kiosk can show, the same for a seed."""
    chance = random.Random(seed)
    return [
        Body(
            levels=Levels(*[chance.random() for _ in range(3)]),
            breath=chance.random(),
            is_lift=chance.random() < 0.5,
            direction=chance.choice(list(Direction)),
            turn=chance.choice([0.0, 0.0, 12.0, -12.0, 4.5, 90.0]),
            is_sitting=chance.random() < 0.5,
        )
        for _ in range(number)
    ]
