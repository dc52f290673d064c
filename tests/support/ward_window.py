"""The kiosk as staff finds it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from screen import Screen

from kiosk.ward.pin import hash_pin

STAFF_PIN = "2468"
HASH = hash_pin(STAFF_PIN, b"0123456789abcdef")
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def is_unmoved(screen: Screen, title: str) -> bool:
    shown = screen.window.isVisible() and screen.window.visibility() != QWindow.Visibility.Minimized
    return shown and (screen.navigator.visit.screen, screen.pages.chapter.pageTitle) == (
        "chapter",
        title,
    )
