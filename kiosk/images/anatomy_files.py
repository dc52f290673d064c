"""Reads the drawings of the anatomy from their folder, in the colours of a theme."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.files import UnreadableFileError, read_bytes, read_toml
from kiosk.images.anatomy_picture import AnatomyPicture

if TYPE_CHECKING:
    from kiosk.exercise.anatomy import Anatomy

log = logging.getLogger(__name__)


class AnatomyFiles:
    """The drawings of one view: `rest.svg` and the changes of it, in one folder."""

    def __init__(self, folder: Path, palette: Path) -> None:
        """`palette` is the file with the colours of every theme."""
        self._folder = folder
        self._palette_file = palette
        self._read: dict[str, Anatomy | None] = {}

    def in_theme(self, theme: str) -> Anatomy | None:
        """Return the anatomy in a theme's colours; None, with a log line, when it cannot be read.

        It is kept: the files are read once for each theme.
        """
        if theme not in self._read:
            self._read[theme] = self._in_theme(theme)
        return self._read[theme]

    def _in_theme(self, theme: str) -> Anatomy | None:
        # Imported here to keep them out of start-up: the first page has no anatomy.
        from kiosk.exercise.anatomy import AnatomyError
        from kiosk.exercise.anatomy_svg import read_anatomy
        from kiosk.leaflet.svg import Palette, UnsafeSvgError, parsed

        try:
            palette = read_toml(self._palette_file, Palette)
            drawings = {
                file.stem: parsed(palette.recoloured(read_bytes(file), theme))
                for file in sorted(self._folder.glob("*.svg"))
            }
            return read_anatomy(drawings)
        except UnreadableFileError as error:
            log.error("the anatomy: %s", error.fault.problem)
        except (AnatomyError, UnsafeSvgError) as error:
            log.error("the anatomy: %s. `ward-kiosk check` tells what to do.", error)
        return None


def anatomy_pictures(folder: Path, palette: Path, parent: QObject) -> dict[str, AnatomyPicture]:
    """Return the pictures of both views, by the names of the properties that pages have for them.

    `folder` has a folder for each view, `palette` is the file with the colours.
    """
    pictures: dict[str, AnatomyPicture] = {}
    for view in ("side", "below"):
        picture = AnatomyPicture(AnatomyFiles(folder / view, palette).in_theme, parent)
        picture.setObjectName(f"{view}Picture")
        pictures[picture.objectName()] = picture
    return pictures
