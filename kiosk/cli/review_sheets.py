"""Writing the sheets of a leaflet: HTML to fill in, PDF to print, with the kiosk's own screens."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.review.desk import Desk
from kiosk.review.sheet import Sheet, Shot
from kiosk.review.sign_off import PacketName

KEYS_OF = {"A": "page", "B": "exercise", "D": "behaviour"}
"""With what the keys of the screens of a packet begin; the others have none."""

DRAWING_SECONDS = 900.0
"""How long drawing the screens may take."""


class SheetError(Exception):
    """Sheets cannot be written; its text says why."""


def write_sheets(
    desk: Desk,
    out: Path,
    packets: Iterable[PacketName],
    languages: Iterable[str],
    today: date,
    has_screens: bool = True,
    has_pdf: bool = True,
) -> tuple[str, ...]:
    """Write the packets that there are in those languages; return their names.

    Raises SheetError, UnreadableFileError.
    """
    unknown = [code for code in languages if code not in desk.languages]
    if unknown:
        known = ", ".join(desk.languages)
        raise SheetError(f"'{unknown[0]}' is not a language of the leaflet: {known}")
    names = []
    try:
        out.mkdir(parents=True, exist_ok=True)
        for code in languages:
            wanted = [one for one in packets if desk.packet(one, code) is not None]
            keys = [KEYS_OF[one] for one in wanted if one in KEYS_OF] if has_screens else []
            shots = _shots(desk.folder, code, keys) if keys else {}
            for name in wanted:
                packet, language = desk.packet(name, code), desk.leaflet.language(code)
                assert packet is not None
                assert language is not None
                sheet = Sheet(
                    packet=packet,
                    pack=desk.pack,
                    folder=desk.folder,
                    language_name=language.name,
                    is_right_to_left=language.direction == "rtl",
                    edition=desk.edition,
                    made=today,
                    sign_off=desk.sign_off,
                    shots=shots,
                    resources=paths.REVIEW,
                )
                names.append(f"{name}-{code}")
                (out / f"{names[-1]}.html").write_text(sheet.html(), encoding="utf-8")
                if has_pdf:
                    pdf = _pdf(sheet.html(for_paper=True), f"{names[-1]} {desk.folder.name}")
                    (out / f"{names[-1]}.pdf").write_bytes(pdf)
    except OSError as error:
        raise SheetError(f"{out} cannot be written: {error.strerror}") from error
    if not names:
        raise SheetError("there is no such packet in that language")
    return tuple(names)


def _shots(folder: Path, language: str, keys: Iterable[str]) -> dict[str, tuple[Shot, ...]]:
    """Have another process draw the screens of a leaflet; return them by section."""
    with tempfile.TemporaryDirectory() as place:
        command = [*paths.PYTHON, *paths.PROGRAM, "storyboard", str(folder), place]
        command += ["--lang", language, *(word for key in keys for word in ("--only", key))]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=DRAWING_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise SheetError(f"the screens cannot be drawn: {error}") from error
        if done.returncode != 0:
            said = " ".join((done.stdout + done.stderr).split()[-60:])
            raise SheetError(f"the screens cannot be drawn: {said}. Or use --no-screens")
        drawn = json.loads((Path(place) / "screens.json").read_text(encoding="utf-8"))
        return {
            key: tuple(Shot((Path(place) / file).read_bytes(), word) for file, word in files)
            for key, files in drawn.items()
        }


def _pdf(html: str, title: str) -> bytes:
    """Return a page as a PDF: the one place that knows how."""
    from kiosk.platform.offscreen import use_offscreen

    use_offscreen()
    from kiosk.platform.fonts import load_fonts
    from kiosk.printing.page import page_pdf
    from kiosk.startup import make_application

    application = make_application()
    load_fonts(paths.FONTS)
    pdf = page_pdf(html, title)
    del application
    return pdf
