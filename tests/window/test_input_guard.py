"""Nobody leaves the kiosk by keys, gestures or links."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from screen import Screen
from ward_window import Key, Modifier, is_unmoved

from kiosk.devtools.offscreen import settle


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_F4, Modifier.AltModifier),
        (Key.Key_Q, Modifier.ControlModifier),
        (Key.Key_W, Modifier.ControlModifier),
        (Key.Key_C, Modifier.ControlModifier),
        (Key.Key_N, Modifier.ControlModifier),
        (Key.Key_O, Modifier.ControlModifier),
        (Key.Key_P, Modifier.ControlModifier),
        (Key.Key_Tab, Modifier.AltModifier),
        (Key.Key_Tab, Modifier.ControlModifier),
        (Key.Key_Backspace, Modifier.AltModifier),
        (Key.Key_Delete, Modifier.ControlModifier | Modifier.AltModifier),
        (Key.Key_Super_L, Modifier.NoModifier),
        (Key.Key_Menu, Modifier.NoModifier),
        (Key.Key_Back, Modifier.NoModifier),
        (Key.Key_HomePage, Modifier.NoModifier),
        (Key.Key_Print, Modifier.NoModifier),
        (Key.Key_Q, Modifier.MetaModifier),
        (Key.Key_D, Modifier.MetaModifier),
        *[(Key(Key.Key_F1 + number), Modifier.NoModifier) for number in range(12)],
    ],
)
def test_no_key_leads_out(ward: Screen, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    title = ward.pages.chapter.pageTitle
    ward.item("next").forceActiveFocus()
    spy = KeySpy(ward)
    QTest.keyClick(ward.window, key, modifiers)
    settle(ward.window)
    assert is_unmoved(ward, title)
    assert spy.seen == []


class KeySpy(QObject):
    """Sees each key that the lock lets through to the page."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self.seen: list[int] = []
        self._watched = screen.window.activeFocusItem() or screen.window.contentItem()
        self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.seen.append(event.key())
        return False


def test_keys_that_work_the_kiosk_still_do(ward: Screen) -> None:
    ward.item("next").forceActiveFocus()
    spy = KeySpy(ward)
    QTest.keyClick(ward.window, Key.Key_Tab)
    assert spy.seen == [Key.Key_Tab]
    assert ward.window.activeFocusItem() != ward.item("next")
    QTest.keyClick(ward.window, Key.Key_Tab, Modifier.ShiftModifier)
    assert ward.window.activeFocusItem() == ward.item("next")
    ward.item("contents").forceActiveFocus()
    QTest.keyClick(ward.window, Key.Key_Return)
    settle(ward.window)
    assert ward.navigator.visit.screen == "contents"


def test_the_window_does_not_close(ward: Screen) -> None:
    title = ward.pages.chapter.pageTitle
    assert not ward.window.close()
    event = QCloseEvent()
    QCoreApplication.sendEvent(ward.window, event)
    assert not event.isAccepted()
    assert is_unmoved(ward, title)


def test_a_minimized_window_comes_back(ward: Screen) -> None:
    ward.window.showMinimized()
    settle_events()
    assert ward.window.visibility() == QWindow.Visibility.FullScreen


def settle_events() -> None:
    for _ in range(10):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_mouse_buttons_do_nothing(ward: Screen, button: Qt.MouseButton) -> None:
    title = ward.pages.chapter.pageTitle
    item = ward.item("next")
    point = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mouseClick(ward.window, button, Modifier.NoModifier, point)
    QTest.mouseDClick(ward.window, button, Modifier.NoModifier, point)
    settle(ward.window)
    assert is_unmoved(ward, title)


def test_there_is_no_context_menu(ward: Screen) -> None:
    point = QPoint(300, 300)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, point)
    ended = ward.kiosk.input_guard.eventFilter(ward.window, event)
    assert ended


def test_nothing_can_be_dropped_onto_it(ward: Screen) -> None:
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(300, 300), actions, data, button, Modifier.NoModifier)
    drop = QDropEvent(QPointF(300, 300), actions, data, button, Modifier.NoModifier)
    assert ward.kiosk.input_guard.eventFilter(ward.window, enter)
    assert ward.kiosk.input_guard.eventFilter(ward.window, drop)


def test_no_address_is_a_link(ward: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url), raising=True
    )
    tapped = 0
    while ward.navigator.visit.screen == "chapter":
        ward.touch("next")
        for item in ward.items():
            if "www." in str(item.property("text")) or "http" in str(item.property("text")):
                ward.touch_at(item.mapToScene(item.boundingRect().center()).toPoint())
                tapped += 1
    assert tapped
    assert opened == []
