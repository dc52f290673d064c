"""The kiosk's own words (buttons, prompts) in the chosen language, for qsTr() in QML."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTranslator

from kiosk.files import UnreadableFileError
from kiosk.leaflet.translations import read_translation

log = logging.getLogger(__name__)


class KioskTexts(QTranslator):
    """A QTranslator that reads PO files itself, so that a corrected word needs no build step."""

    def __init__(self, locale: Path, parent: QObject | None = None) -> None:
        """`locale` is the folder of the PO files. It begins in English, as the QML."""
        super().__init__(parent)
        self._locale = locale
        self._by_language: dict[str, dict[tuple[str, str], str]] = {}
        self._texts: dict[tuple[str, str], str] = {}

    def use(self, language: str) -> None:
        """Use the words of that language from now on; without a PO file, English."""
        if language not in self._by_language:
            self._by_language[language] = self._read(language)
        self._texts = self._by_language[language]

    def isEmpty(self) -> bool:
        """Return False: the texts are read later, by use()."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the translation of `source` in the QML file `context`; None when there is none.

        An empty string would count as a translation, also of Qt's own messages.
        """
        return self._texts.get((context, source))  # type: ignore[return-value]

    def _read(self, language: str) -> dict[tuple[str, str], str]:
        file = self._locale / f"{language}.po"
        if not language or not file.is_file():
            return {}
        try:
            return dict(read_translation(file).texts)
        except UnreadableFileError as error:
            log.error("%s The kiosk's own words are shown in English.", error.fault)
            return {}
