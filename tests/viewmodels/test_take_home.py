"""Addresses as QR codes: the right content, crisp, with words; and nothing is ever opened."""

import math
from collections.abc import Callable
from pathlib import Path

import pytest
import segno
import zxingcpp
from packs import copy_garden, edit, garden
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from screen import TABLET_INCHES, Screen

from kiosk.images.codes import BLACK, QUIET_ZONE, WHITE, CodeProvider, code_image
from kiosk.leaflet.addresses import address_blocks, code_content


def test_what_the_leaflet_names_comes_first(
    make_screen: Callable[..., Screen], tmp_path: Path
) -> None:
    folder = copy_garden(tmp_path)
    last = list(address_blocks(garden()))[-1].id
    edit(folder / "leaflet.toml", 'language = "nl"', f'language = "nl"\ntake_home = ["{last}"]')
    screen = make_screen(leaflets=tmp_path)
    screen.touch("language-nl")
    screen.touch("takeHome")
    rows = screen.pages.take_home.snapshot.addresses
    assert rows[0].textId == last
    assert len(rows) == len(list(address_blocks(garden())))


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_a_code_is_five_centimetres_at_least(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.touch("language-nl")
    screen.touch("takeHome")
    millimetre = math.hypot(*size) / (TABLET_INCHES * 25.4)
    assert screen.item("code-0").width() / millimetre >= 50


@pytest.mark.parametrize(
    ("address", "content"),
    [
        ("088 320 77 50", "tel:0883207750"),
        ("+31 (0)88-3207750", "tel:+310883207750"),
        ("https://a.nl/b", "https://a.nl/b"),
    ],
)
def test_what_a_code_holds(address: str, content: str) -> None:
    assert code_content(address) == content


def test_a_code_has_whole_pixels_a_module_and_white_around_it() -> None:
    matrix = segno.make_qr("https://a.nl", error="m").matrix
    image = code_image("https://a.nl", 200)
    modules = len(matrix) + 2 * QUIET_ZONE
    pixels = image.width() // modules
    assert image.width() == modules * pixels <= 200
    for y in range(modules):
        for x in range(modules):
            inside = (
                QUIET_ZONE <= x < modules - QUIET_ZONE and QUIET_ZONE <= y < modules - QUIET_ZONE
            )
            dark = inside and matrix[y - QUIET_ZONE][x - QUIET_ZONE]
            for dx, dy in ((0, 0), (pixels - 1, pixels - 1)):
                colour = image.pixel(x * pixels + dx, y * pixels + dy)
                assert colour == (BLACK if dark else WHITE)


def test_what_no_code_can_hold_is_empty(caplog: pytest.LogCaptureFixture) -> None:
    image = CodeProvider().requestImage("FFFFFF/" + "x" * 5000, QSize(), QSize(200, 200))
    assert image.pixelColor(0, 0).alpha() == 0
    assert "no QR code" in caplog.text


@pytest.mark.parametrize(
    ("theme", "plate"), [("day", "#fffdf9"), ("night", "#82776b"), ("contrast", "#ffffff")]
)
def test_a_code_is_black_on_a_plate_that_a_camera_reads_in_every_theme(
    make_screen: Callable[..., Screen], theme: str, plate: str
) -> None:
    screen = make_screen()
    screen.touch("language-nl")
    screen.kiosk.appearance.chooseTheme(theme)
    screen.touch("takeHome")
    contents = [row.code for row in screen.pages.take_home.snapshot.addresses]
    for number, content in enumerate(contents):
        code = screen.item(f"code-{number}")
        box = code.mapRectToScene(code.boundingRect()).toRect()
        shot = screen.window.grabWindow()
        seen = {
            shot.pixelColor(x, y).name()
            for x in range(box.left() + 2, box.right() - 2, 3)
            for y in range(box.top() + 2, box.bottom() - 2, 3)
        }
        assert seen <= {"#000000", plate, screen_colour(theme)}
        assert {"#000000", plate} <= seen
        assert read(shot) == [content]
        assert read(seen_from_afar(shot)) == [content]
        if number + 1 < len(contents):
            screen.touch("cardsForward")


def screen_colour(theme: str) -> str:
    """Return the colour of the card around a code."""
    return {"day": "#fffdf9", "night": "#2c2328", "contrast": "#ffffff"}[theme]


def read(shot: QImage) -> list[str]:
    """Return what a decoder finds in a picture."""
    grey = shot.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = memoryview(grey.constBits()).cast("B")
    rows = [pixels[y * grey.bytesPerLine() :][: grey.width()] for y in range(grey.height())]
    picture = memoryview(b"".join(rows)).cast("B", (grey.height(), grey.width()))
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def seen_from_afar(shot: QImage) -> QImage:
    """Return a picture as a telephone may take it: smaller, blurred by that, and askew."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QTransform

    smooth = Qt.TransformationMode.SmoothTransformation
    half = shot.scaledToWidth(shot.width() * 2 // 3, smooth)
    return half.transformed(QTransform().rotate(9).shear(0.08, 0.03), smooth)
