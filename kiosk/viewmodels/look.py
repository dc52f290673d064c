"""What the Theme shows the screen by, as one frozen value."""

from __future__ import annotations

from msgspec import Struct

DAY, NIGHT, CONTRAST = "day", "night", "contrast"
THEMES = (DAY, NIGHT, CONTRAST)


class Look(Struct, frozen=True):
    """All that the Theme shows the screen by; each field is the property of that name."""

    theme: str = DAY
    textScale: float = 1.0
    reducedMotion: bool = False
    isLeftHanded: bool = False
    isRightToLeft: bool = False
    turn: int = 0
    screenWidth: int = 0
    screenHeight: int = 0
    unit: float = 1.0
