"""QR codes for QML: addresses to take home on a telephone. The kiosk itself opens none."""

from __future__ import annotations

import logging

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickImageProvider

log = logging.getLogger(__name__)

QUIET_ZONE = 4
"""The width of the empty border, in modules (ISO/IEC 18004)."""

BLACK, WHITE = 0xFF000000, 0xFFFFFFFF


def code_image(content: str, side: int, plate: int = WHITE) -> QImage:
    """Return the QR code of a text, black on a plate, at most `side` pixels wide.

    `plate` is its colour, 0xAARRGGBB. Each module is a whole number of pixels wide.
    The image is empty when the text is too long.
    """
    # Imported here to keep them out of start-up: Qt's namespace alone takes 12 ms.
    import segno
    from PySide6.QtCore import Qt

    try:
        rows = tuple(segno.make_qr(content, error="m").matrix)
    except (segno.DataOverflowError, ValueError) as error:
        log.error("no QR code can be made of an address: %s. Shorten it in the leaflet.", error)
        blank = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        blank.fill(0)
        return blank  # Of none Qt would log the address.
    modules = len(rows) + 2 * QUIET_ZONE
    image = QImage(modules, modules, QImage.Format.Format_RGB32)
    image.fill(plate)
    for y, row in enumerate(rows, QUIET_ZONE):
        for x, is_dark in enumerate(row, QUIET_ZONE):
            if is_dark:
                image.setPixel(x, y, BLACK)
    pixels = modules * max(1, side // modules)
    return image.scaled(pixels, pixels, Qt.AspectRatioMode.KeepAspectRatio)


class CodeProvider(QQuickImageProvider):
    """Serves `image://code/<colour of the plate, like FFFDF9>/<the text, percent-encoded>`."""

    def __init__(self) -> None:
        """Create it; the codes are drawn when QML requests them."""
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, address: str, size: QSize, requested: QSize) -> QImage:
        """Draw a code at the requested size."""
        plate, _, encoded = address.partition("/")
        content = QUrl.fromPercentEncoding(encoded.encode())
        colour = QColor("#" + plate).rgb()
        return code_image(content, min(requested.width(), requested.height()), colour)
