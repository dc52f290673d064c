"""Looking at a window from outside: waiting until it is painted, and finding its items."""

from __future__ import annotations

from collections.abc import Iterator

SETTLE_SECONDS = 10.0
"""How long loading may take before a command gives up on it."""


def settle(window: object) -> None:
    """Process events until every picture in the window is loaded and no text changes its size.

    `window` is a QQuickWindow. Raises TimeoutError after SETTLE_SECONDS.
    """
    # An event loop of its own, not processEvents(): only a loop disposes of what was deleted later.
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtQuick import QQuickWindow

    assert isinstance(window, QQuickWindow)
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    guard = QTimer()
    guard.setSingleShot(True)
    guard.timeout.connect(loop.quit)
    guard.start(round(SETTLE_SECONDS * 1000))
    before: list[float] | None = None
    while True:  # what a loaded picture or a measured text starts in turn needs another frame
        window.update()
        loop.exec()
        if not guard.isActive():
            raise TimeoutError("a picture did not load, a text not settle, or no frame was painted")
        everything = list(items(window.contentItem()))
        now = None if _is_loading(everything) else _text_heights(everything)
        if now is not None and now == before:
            break
        before = now
    window.frameSwapped.disconnect(loop.quit)


def let_events_pass() -> None:
    """Run an event loop for what is waiting: only a loop disposes of what was deleted later."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def items(root: object) -> Iterator[object]:
    """Yield a QQuickItem and all items below it."""
    left = [root]
    while left:
        item = left.pop()
        yield item
        left.extend(reversed(item.childItems()))  # type: ignore[attr-defined]


def visible_items(root: object) -> Iterator[object]:
    """Yield all items below a QQuickItem, and itself, that are not hidden with what holds them."""
    left = [root]
    while left:
        item = left.pop()
        if item.isVisible():  # type: ignore[attr-defined]
            yield item
            left.extend(reversed(item.childItems()))  # type: ignore[attr-defined]


def visible_item(window: object, name: str) -> object | None:
    """Return the visible QQuickItem with that objectName in a QQuickWindow, or None."""
    return next(
        (
            item
            for item in visible_items(window.contentItem())  # type: ignore[attr-defined]
            if item.objectName() == name  # type: ignore[attr-defined]
        ),
        None,
    )


def _is_loading(everything: list[object]) -> bool:
    """Return whether a Drawing still waits for its words to be painted."""
    return any(item.property("isLoading") for item in everything)  # type: ignore[attr-defined]


def _text_heights(everything: list[object]) -> list[float]:
    return [
        item.height()  # type: ignore[attr-defined]
        for item in everything
        if item.inherits("QQuickText")  # type: ignore[attr-defined]
    ]
