"""Kinds of posture and of breath, as QML reads them."""

from __future__ import annotations

from enum import IntEnum


class Posture(IntEnum):
    """How she sits. The names are those of a plan's phases, with the capital that QML needs."""

    Any = 0
    Upright = 1
    Rounded = 2
    Hollow = 3


class BreathKind(IntEnum):
    """How she is to breathe; named like Posture."""

    NotAsked = 0
    In = 1
    Out = 2
    Free = 3
