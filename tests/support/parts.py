"""How many screens the pages of a leaflet take."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from screen import Screen


def divide(screen: Screen) -> None:
    """Let the pager measure and cut the page, which takes a few turns of the loop and no frame."""
    for _ in range(8):
        QCoreApplication.processEvents()


def pages(screen: Screen) -> Iterator[str]:
    """Go to each page of each chapter in a visit that has begun; yield its title's id."""
    screen.navigator.openChapter(0)
    while screen.navigator.visit.screen in ("chapter", "chapterEnd"):
        if screen.navigator.visit.screen == "chapter":
            divide(screen)
            yield screen.pages.chapter.pageTitleId
        screen.navigator.nextPage()


def faults_in_large_letters(screen: Screen) -> list[str]:
    """Return what at 200 % is more than twice as much as at 100 %, smaller, or without a figure."""
    appearance, pager, chapter = screen.kiosk.appearance, screen.kiosk.pager, screen.pages.chapter
    faults, met = [], 0
    for page in pages(screen):
        met += 1
        appearance.set_text_scale(1.0)
        divide(screen)
        before = pager.screens
        appearance.set_text_scale(2.0)
        divide(screen)
        if pager.screens > 2 * before:
            faults.append(f"{page}: {pager.screens} screens, {before} at 100 %")
        if pager.shrink < 0.9:
            faults.append(f"{page}: letters of {200 * pager.shrink:.0f} %")
        if not chapter.showsFigure:
            faults.append(f"{page}: no figure")
    assert met
    return faults
