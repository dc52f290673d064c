"""Which keys and mouse buttons work the kiosk. Loaded at the first of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

WORKING_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    }
)
"""Enough to go everywhere with a keyboard or a switch."""

HARMLESS_MODIFIERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


def works_the_kiosk(event: QKeyEvent) -> bool:
    """Return whether a key does something within the kiosk."""
    return event.key() in WORKING_KEYS and not event.modifiers() & ~HARMLESS_MODIFIERS


def is_left_button(event: QMouseEvent) -> bool:
    """Return whether the button that went down or up is the left one."""
    return event.button() == Qt.MouseButton.LeftButton


def is_dragging(event: QMouseEvent) -> bool:
    """Return whether a moving mouse has its left button down."""
    return bool(event.buttons() & Qt.MouseButton.LeftButton)
