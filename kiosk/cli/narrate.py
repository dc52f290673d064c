"""`ward-kiosk narrate`: the recordings of a language, by an engine or from a human voice."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.files import UnreadableFileError
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.model import Pack
from kiosk.leaflet.translations import Translation, read_translation, source_translation
from kiosk.platform.offscreen import use_offscreen
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.narration.engines import Engine
    from kiosk.narration.make import Progress
    from kiosk.narration.script import Line
    from kiosk.narration.store import Narration
    from kiosk.speech.sentences import Text

NEEDED = (
    "needs numpy and soundfile. Install them: pip install 'ward-kiosk[narrate]', or on Debian 13 "
    "apt-get install python3-soundfile"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("language", metavar="LANG", help="the language's code")
    parser.add_argument(
        "--pack",
        type=Path,
        default=paths.LEAFLETS / Settings().leaflets[0],
        metavar="PACK",
        help="the folder of a leaflet; without it, the one that is shipped",
    )
    parser.add_argument(
        "--engine", choices=["espeak-ng", "piper"], default="espeak-ng", help="what reads it"
    )
    parser.add_argument(
        "--voice", default="", help="the .onnx file of Piper's voice, or the name of espeak-ng's"
    )
    parser.add_argument(
        "--command",
        default="",
        metavar="'PROGRAM …'",
        help="any other program that turns text, from stdin or {text_file}, into a sound file, "
        "{wav} or stdout",
        dest="template",
    )
    parser.add_argument("--all", action="store_true", help="also what an engine has made before")
    parser.add_argument("--accept", action="store_true", help="write what is doubtful too")
    parser.add_argument(
        "--script",
        type=Path,
        metavar="OUT",
        help="write what a human voice is to read, as OUT.pdf and OUT.csv, and make nothing",
    )
    parser.add_argument(
        "--import",
        type=Path,
        metavar="FOLDER",
        dest="takes",
        help="take a human voice's recordings: a file for each number of the script, or one long "
        "take",
    )


def execute(options: argparse.Namespace) -> int:
    """Do what was asked; return FAULTS, after a line for each, when something is wrong."""
    try:
        texts, pack = _texts(options.pack.resolve(), options.language)
        if options.script and not options.takes:
            return _write_script(options, texts, pack)
        try:
            from kiosk.narration.store import Narration
        except ImportError:
            print(f"narrate: {NEEDED}.", file=sys.stderr)
            return ExitCode.FAULTS
        narration = Narration(options.pack.resolve(), options.language)
        if options.takes:
            return _import(options, narration, texts, pack)
        return _make(options, narration, texts)
    except UnreadableFileError as error:
        print(error.fault, file=sys.stderr)
    except OSError as error:
        print(f"narrate: {error.filename}: {error.strerror}.", file=sys.stderr)
    return ExitCode.FAULTS


def _texts(folder: Path, code: str) -> tuple[tuple[Text, ...], Pack]:
    """Return what is read aloud in a language. Raises UnreadableFileError."""
    from kiosk.narration.texts import narrated_texts, own_words

    loaded = load_pack(folder)
    if loaded.pack is None:
        raise UnreadableFileError(loaded.faults[0])
    language = next((one for one in load_languages(paths.LANGUAGES) if one.code == code), None)
    own = own_words(paths.QML, paths.KIOSK_LOCALE, code)
    translation = _translation(folder, code, loaded.pack.leaflet.language)
    return narrated_texts(loaded.pack, translation, language, own), loaded.pack


def _translation(folder: Path, code: str, source: str) -> Translation:
    return (
        source_translation(code)
        if code == source
        else read_translation(folder / "locale" / f"{code}.po")
    )


def _make(options: argparse.Namespace, narration: Narration, texts: tuple[Text, ...]) -> int:
    from kiosk.narration.engines import EngineError
    from kiosk.narration.make import Making

    try:
        making = Making(narration, _engine(options), options.accept)
        try:
            _show(making.run(texts, options.all))
        except KeyboardInterrupt:
            print("\nnarrate: stopped. The same command goes on.", file=sys.stderr)
            return ExitCode.FAULTS
    except EngineError as error:
        print(f"narrate: {error}.", file=sys.stderr)
        return ExitCode.FAULTS
    written = "written all the same" if options.accept else "not written"
    for doubt in making.doubts:
        where = f"{doubt.text_id}, sentence {doubt.number + 1}"
        print(f"{where}: {doubt.why}; {written}: {doubt.words}")
    _tell(options, narration, texts, making.lufs)
    return ExitCode.FAULTS if making.doubts and not options.accept else ExitCode.OK


def _engine(options: argparse.Namespace) -> Engine:
    from kiosk.narration.engines import CommandEngine, PiperEngine, espeak_engine

    if options.template:
        return CommandEngine(options.template)
    if options.engine == "piper":
        return PiperEngine(Path(options.voice))
    return espeak_engine(options.language, options.voice)


def _script(options: argparse.Namespace, texts: tuple[Text, ...], pack: Pack) -> tuple[Line, ...]:
    """Return all that is read aloud, numbered. Raises UnreadableFileError."""
    from kiosk.narration.script import NAMES_FILE, read_names, script_lines
    from kiosk.narration.texts import cue_ids
    from kiosk.narration.usual import UsualLengths
    from kiosk.speech.recordings import FOLDER

    names = read_names(options.pack / FOLDER / options.language / NAMES_FILE)
    return script_lines(texts, cue_ids(pack), UsualLengths(texts), names)


def _write_script(options: argparse.Namespace, texts: tuple[Text, ...], pack: Pack) -> int:
    use_offscreen()
    from kiosk.narration.script import script_csv
    from kiosk.platform.fonts import load_fonts
    from kiosk.printing.reading_script import script_pdf
    from kiosk.startup import make_application

    lines = _script(options, texts, pack)
    application = make_application()
    load_fonts(paths.FONTS)
    known = {one.code: one.direction for one in load_languages(paths.LANGUAGES)}
    title = f"{pack.leaflet.title} ({options.language})"
    pdf = script_pdf(lines, title, options.language, known.get(options.language) == "rtl")
    options.script.with_suffix(".pdf").write_bytes(pdf)
    # With a mark at its beginning, by which spreadsheets know that it is UTF-8.
    options.script.with_suffix(".csv").write_text(
        script_csv(lines), encoding="utf-8-sig", newline=""
    )
    minutes = sum(line.seconds for line in lines) / 60
    print(f"{options.language}: {len(lines)} sentences, {minutes:.0f} minutes without pauses")
    del application
    return ExitCode.OK


def _import(
    options: argparse.Namespace, narration: Narration, texts: tuple[Text, ...], pack: Pack
) -> int:
    from kiosk.narration.imported import write_matches
    from kiosk.narration.script import renumbered
    from kiosk.narration.takes import matched

    lines, changed = _script(options, texts, pack), list[str]()
    folder = options.takes if options.takes.is_dir() else options.takes.parent
    script = options.script or next(iter(sorted(folder.glob("*.csv"))), None)
    if script is not None:
        lines, changed = renumbered(lines, script.with_suffix(".csv"))
    found = matched(options.takes, lines)
    for told in (*changed, *found.left):
        print(told)
    for line in found.missing:
        print(f"number {line.number}: is missing: {line.words}")
    doubtful = [match for match in found.matches if match.doubts]
    written = "written all the same" if options.accept else "not written"
    for match in doubtful:
        why = "; ".join(match.doubts)
        print(f"number {match.line.number} ({match.where}): {why}; {written}: {match.line.words}")
    imported = write_matches(narration, texts, found, options.accept)
    for text_id in imported.incomplete:
        print(f"{text_id}: not written, as not all of its sentences are there")
    _tell(options, narration, texts, imported.lufs)
    wrong = changed or found.missing or (doubtful and not options.accept)
    return ExitCode.FAULTS if wrong else ExitCode.OK


def _show(progress: Iterable[Progress]) -> None:
    """Tell how far it is: in one line of a terminal, else every tenth."""
    is_terminal, told = sys.stderr.isatty(), 0
    for one in progress:
        tenth = 10 * one.done // max(1, one.of)
        if not one.done or not (is_terminal or tenth > told):
            continue
        told = tenth
        left = _duration(one.seconds_left or 0.0)
        line = f"{one.done} of {one.of} sentences, {left} left"
        print(f"\r{line:<60}" if is_terminal else line, end="" if is_terminal else "\n", flush=True,
              file=sys.stderr)  # fmt: skip
    if is_terminal:
        print(file=sys.stderr)


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 90 else f"{seconds / 60:.0f} min"


def _tell(
    options: argparse.Namespace,
    narration: Narration,
    texts: tuple[Text, ...],
    lufs: Sequence[float],
) -> None:
    left = narration.tidy({text.id for text in texts})
    there = sum(narration.of(text) is not None for text in texts)
    loud = f", {min(lufs):.1f} to {max(lufs):.1f} LUFS" if lufs else ""
    print(
        f"{options.language}: {len(lufs)} sentences made{loud}; {there} of {len(texts)} texts are "
        f"recorded, {narration.megabytes():.1f} MB"
    )
    if left:
        print(f"{left} recordings of a human voice are of texts that are no more")
    if lufs:
        print("What was signed of these texts, and the leaflet's seal, is to be signed anew.")
