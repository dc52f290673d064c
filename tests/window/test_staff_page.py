"""What staff sees at a glance: what is signed, how the machine is; what ends the kiosk, apart."""

import logging
import math
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from layout_faults import Look, layout_faults, touch_faults
from PySide6.QtQml import QQmlProperty
from screen import TABLET_INCHES, Screen
from ward_window import HASH, hold_corners

from kiosk import paths
from kiosk.installed import Health
from kiosk.layout.units import MILLIMETRES_PER_INCH
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.offer import Offer
from kiosk.platform.logs import LastFault
from kiosk.settings import Settings
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.health_row import KINDS, HealthRow
from kiosk.viewmodels.installed_row import InstalledRow
from kiosk.viewmodels.staff import Staff

NOON = datetime(2050, 5, 4, 12, 0)


@pytest.fixture
def offer(leaflet_folder: Path) -> Offer:
    known = known_languages(paths.LANGUAGES)
    return Offer([OpenLeaflet(leaflet_folder, known)], known)


def _open(screen: Screen) -> None:
    screen.navigator.askPin()
    screen.kiosk.staff.begin()
    screen.navigator.openStaff()
    screen.resize(screen.window.width(), screen.window.height())


def _letters(screen: Screen) -> list[int]:
    """Return the size of the letters of all that is written, in pixels."""
    written = [item for item in screen.items() if item.inherits("QQuickText") and item.isVisible()]
    return [QQmlProperty.read(item, "font.pixelSize") for item in written]


@pytest.mark.parametrize("language", ["nl", "ar", "de"])
@pytest.mark.parametrize("printer", ["", "ward-3"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1920, 1080)])
def test_all_of_it_is_read_and_touched_in_the_largest_letters_of_her_too(
    make_screen: Callable[..., Screen], size: tuple[int, int], printer: str, language: str
) -> None:
    ward = Settings(
        screen_diagonal_inches=TABLET_INCHES,
        staff_pin=HASH,
        printer=printer,
        staff_language=language,
    )
    screen = make_screen(*size, settings=ward)
    screen.touch("language-nl")
    _open(screen)
    sizes = _letters(screen)
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.resize(*size)
    assert _letters(screen) == sizes
    assert screen.shows("staffLeave")
    assert screen.shows("staffPrint") is bool(printer)
    look = Look(screen)
    assert not layout_faults(screen, look)
    millimetre = math.hypot(*size) / (TABLET_INCHES * MILLIMETRES_PER_INCH)
    assert not touch_faults(screen, look, millimetre)


def test_what_ends_the_kiosk_stands_apart(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(settings=Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=HASH))
    hold_corners(screen, 3.1)
    _open(screen)
    ground = screen.item("staffEnds")
    box = ground.mapRectToScene(ground.boundingRect())
    for name, is_inside in (("staffLeave", True), ("staffRestart", True), ("staffCleaning", False)):
        item = screen.item(name)
        assert box.contains(item.mapToScene(item.boundingRect().center())) is is_inside


def test_the_machine_tells_of_itself_when_it_is_looked_at(screen: Screen) -> None:
    hold_corners(screen, 3.1)
    for kind in KINDS:
        assert screen.shows(f"health-{kind}")
    assert "1280x800" in screen.texts()


def test_a_bar_is_as_long_as_what_is_signed(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    rows = [
        InstalledRow.named("Nederlands", count=4, signed=4),
        InstalledRow.named("English", count=4, signed=2),
        InstalledRow.named("Polski", count=4),
    ]
    hold_corners(screen, 3.1)
    screen.kiosk.staff.installed.show(rows)
    screen.resize(1280, 800)
    bars = [item.width() for item in screen.items() if item.objectName() == "signedBar"]
    assert len(bars) == 2
    assert bars[0] == pytest.approx(2 * bars[1], rel=0.02)


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1280, 720)])
def test_eighteen_languages_have_room(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=HASH, printer="ward-3")
    screen = make_screen(*size, settings=ward)
    _open(screen)
    names = [language.name for language in known_languages(paths.LANGUAGES)]
    signed = [*range(len(names) - 1), 397]
    rows = [
        InstalledRow.named(name, "", 397, number)
        for name, number in zip(names, signed, strict=True)
    ]
    screen.kiosk.staff.installed.show(rows)
    screen.resize(*size)
    assert not layout_faults(screen)
    assert {*names, "0%", "4%", "100%"} <= set(screen.texts())


def test_a_tick_marks_what_is_signed_as_a_whole(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    hold_corners(screen, 3.1)
    for signed, count in ((0, 0), (3, 4), (4, 5)):
        screen.kiosk.staff.installed.show([InstalledRow.named("Polski", "", count, signed)])
        assert not screen.shows("signedTick")
    screen.kiosk.staff.installed.show([InstalledRow.named("Polski", count=4, signed=4)])
    assert screen.shows("signedTick")


@pytest.mark.parametrize("staff_language", ["nl", "ar"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1920, 1080)])
def test_names_and_numbers_stand_clear_of_each_other_and_of_the_bar(
    make_screen: Callable[..., Screen], size: tuple[int, int], staff_language: str
) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, staff_language=staff_language)
    screen = make_screen(*size, settings=ward)
    hold_corners(screen, 3.1)
    names = ("Nederlands", "Українська", "Français")
    screen.kiosk.staff.installed.show(
        [InstalledRow.named(name, count=384, signed=384) for name in names]
    )
    screen.resize(*size)
    assert screen.shows("staffEnds")
    assert not layout_faults(screen, Look(screen))
    words = [text for text in screen.items() if text.objectName() in ("installed", "signedName")]
    assert len(words) == 2 * len(names)
    assert not any(word.property("truncated") for word in words)


def test_how_the_machine_is(offer: Offer) -> None:
    seconds = [100.0]
    fault = [""]
    health = Health(
        offer, Appearance(TABLET_INCHES), True, lambda: seconds[0], lambda: NOON, lambda: fault[0]
    )
    seconds[0] += 3600
    rows = {row.kind: row for row in health.rows()}
    assert tuple(rows) == KINDS
    assert rows["clock"].value == "04-05-2050 12:00"
    assert rows["since"].value == "04-05-2050 11:00"
    assert rows["fault"].isGood
    assert not rows["sound"].isGood
    assert {kind for kind in KINDS if rows[kind].isJudged} == {"sound", "clock", "disk", "fault"}
    health.voices = len(offer.languages)
    fault[0] = "04-05 11:30 ERROR: no printer"
    rows = {row.kind: row for row in health.rows()}
    assert rows["sound"].isGood
    assert rows["sound"].value == rows["sound"].of
    assert not rows["fault"].isGood


def test_a_clock_from_before_the_program_is_wrong(offer: Offer) -> None:
    health = Health(
        offer, Appearance(TABLET_INCHES), False, lambda: 0.0, lambda: datetime(2001, 1, 1), str
    )
    rows = {row.kind: row for row in health.rows()}
    assert not rows["clock"].isGood
    assert rows["sound"] == HealthRow.of_kind("sound"), "switched off is no fault"


def test_the_last_fault_is_an_error_and_not_what_somebody_did() -> None:
    last = LastFault()
    log = logging.Logger("kiosk.test")
    log.addHandler(last)
    log.warning("staff: wrong PINs in a row: 3")
    assert last.line == ""
    log.error("the printer %s", "is gone")
    log.info("all is well")
    assert last.line.endswith("the printer is gone")


def test_a_page_without_anything_known_is_empty(qapp: object) -> None:
    staff = Staff(False, list)
    staff.begin()
    assert staff.health.count == 0
