"""Reads the drawings of the anatomy from their folder, in the colours of a theme."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.files import UnreadableFileError, read_bytes
from kiosk.images.theme_colours import ThemeColours

if TYPE_CHECKING:
    from kiosk.exercise.anatomy import Anatomy
    from kiosk.images.anatomy_picture import AnatomyPicture
    from kiosk.images.frames_ahead import UnderWay

log = logging.getLogger(__name__)


class AnatomyFiles:
    """The drawings of one view: `rest.svg` and the changes of it, in one folder."""

    def __init__(self, folder: Path, colours: ThemeColours) -> None:
        """`colours` are those of every theme."""
        self._folder = folder
        self._colours = colours
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
        from kiosk.leaflet.svg import UnsafeSvgError, parsed

        try:
            drawings = {
                file.stem: parsed(self._colours.recoloured(read_bytes(file), theme))
                for file in sorted(self._folder.glob("*.svg"))
            }
            return read_anatomy(drawings)
        except UnreadableFileError as error:
            log.error("the anatomy: %s", error.fault.problem)
        except (AnatomyError, UnsafeSvgError) as error:
            log.error("the anatomy: %s. `ward-kiosk check` tells what to do.", error)
        return None


class AnatomyPictures(Mapping[str, "AnatomyPicture"]):
    """The pictures of both views, by the names of the properties that pages have for them.

    They are made when the first one is wanted: the first page has none, and Qt's painting takes
    30 to 60 ms of a start.
    """

    def __init__(
        self,
        folder: Path,
        palette: Path,
        parent: QObject,
        under_way: UnderWay = lambda: None,
    ) -> None:
        """`folder` has a folder for each view, `palette` is the file with the colours.

        `under_way` tells of the exercise whose frames are painted ahead.
        """
        self._under_way = under_way
        self._folder = folder
        self._colours = ThemeColours(palette)
        self._parent = parent

    @cached_property
    def _pictures(self) -> dict[str, AnatomyPicture]:
        from kiosk.exercise.anatomy import VIEWS
        from kiosk.images.anatomy_picture import AnatomyPicture
        from kiosk.images.frames_ahead import FramesAhead

        pictures = {}
        for view in VIEWS:
            files = AnatomyFiles(self._folder / view, self._colours)
            picture = AnatomyPicture(files.in_theme, self._parent)
            picture.setObjectName(f"{view}Picture")
            pictures[picture.objectName()] = picture
        FramesAhead(list(pictures.values()), self._under_way, self._parent)
        return pictures

    def __getitem__(self, name: str) -> AnatomyPicture:
        """Return a picture. Raises KeyError for another name."""
        return self._pictures[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._pictures)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._pictures)
