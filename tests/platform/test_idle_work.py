"""What can wait is done a step at a time, behind everything else."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlComponent
from screen import Screen

from kiosk.navigation.screens import PAGES
from kiosk.platform.idle_work import IdleWork, finish


def test_each_step_lets_the_event_loop_go_first(qtbot: object) -> None:
    done: list[str] = []

    def steps() -> Iterator[None]:
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("a touch"))
        yield
        done.append("second")
        yield

    work = IdleWork(steps())
    with qtbot.waitSignal(work.done):
        work.start()
    assert done == ["first", "a touch", "second"]


def test_every_page_is_compiled_beforehand(screen: Screen) -> None:
    finish(screen.kiosk.idle_steps())
    pages = screen.kiosk.engine.findChildren(QQmlComponent)
    assert len(pages) == len(PAGES)
    assert all(page.isReady() for page in pages)
