"""Which keys and mouse buttons the kiosk accepts. Loaded at the first key or mouse event."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

ACCEPTED_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    }
)
"""Enough to reach everything with a keyboard or a switch. Escape closes a figure, and no more."""

HARMLESS_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def is_accepted(event: QKeyEvent) -> bool:
    """Return whether the kiosk reacts to the key."""
    return event.key() in ACCEPTED_KEYS and not event.modifiers() & ~HARMLESS_MODIFIERS


def is_left_button(event: QMouseEvent) -> bool:
    """Return whether the button pressed or released is the left one."""
    return event.button() == Qt.MouseButton.LeftButton


def is_dragging(event: QMouseEvent) -> bool:
    """Return whether the left button is down while the mouse moves."""
    return bool(event.buttons() & Qt.MouseButton.LeftButton)
