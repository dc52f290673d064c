"""What the checks find in a leaflet: nothing in a sound one; a useful line for each fault."""

import shutil
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from packs import GARDEN, LANGUAGES_FILE, NAME, copy_garden, edit, edit_entry, faults_of

from kiosk import paths
from kiosk.checks.svg_rules import LARGEST_BYTES
from kiosk.cli import main

Check = Callable[..., list[str]]
Spoil = Callable[[Path], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_garden(tmp_path)


@pytest.fixture
def own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the kiosk's own nl.po, which the command then reads."""
    locale = tmp_path / "locale"
    locale.mkdir()
    for name in ("nl.po", "ar.po"):
        shutil.copy(paths.KIOSK_LOCALE / name, locale / name)
    monkeypatch.setattr(paths, "KIOSK_LOCALE", locale)
    return locale / "nl.po"


@pytest.fixture
def check(
    capsys: pytest.CaptureFixture[str],
    qapp: object,
    own_words: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Check:
    """Return a function that runs the command and returns its lines, without the summary.

    The command takes a second, as it looks for the words in the QML as well: `_lines` does not.
    """
    monkeypatch.setattr(paths, "LANGUAGES", LANGUAGES_FILE)

    def check(folder: Path, code: int) -> list[str]:
        assert main(["check", str(folder)]) == code
        *lines, summary = capsys.readouterr().out.splitlines()
        assert summary == f"{folder.name}: " + (f"{len(lines)} faults" if lines else "no faults")
        return lines

    return check


def _lines(folder: Path) -> list[str]:
    """Return what is wrong with the leaflet itself, as the command would print it."""
    return [str(fault) for fault in sorted(set(faults_of(folder)))]


def _edited(name: str, old: str, new: str) -> Spoil:
    return lambda folder: edit(folder / name, old, new)


def _entry(text_id: str, change: Callable[[polib.POEntry], object]) -> Spoil:
    return lambda folder: edit_entry(folder / "locale" / "en.po", text_id, change)


def _without_entry(text_id: str) -> Spoil:
    def spoil(folder: Path) -> None:
        file = folder / "locale" / "en.po"
        entries = polib.pofile(str(file))
        entries.remove(next(entry for entry in entries if entry.msgctxt == text_id))
        entries.save(str(file))

    return spoil


def _figure(content: str, attributes: str = 'viewBox="0 0 9 9"') -> Spoil:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{content}</svg>'
    return _bytes("figures/apple.svg", svg.encode())


PLAIN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'


def _bytes(name: str, content: bytes) -> Spoil:
    return lambda folder: (folder / name).write_bytes(content)


def _removed(name: str) -> Spoil:
    return lambda folder: (folder / name).unlink()


def _copied(old: str, new: str) -> Spoil:
    return lambda folder: shutil.copy(folder / old, folder / new)


def _moved(old: str, new: str) -> Spoil:
    return lambda folder: (folder / old).rename(folder / new)


def test_a_sound_leaflet_has_no_faults(folder: Path, check: Check) -> None:
    assert check(folder, 0) == []


DRAWING = 'text = "De tekening laat zien waar alles staat."\nfacts = ["G1"]'

CONTENT = {
    "a fact left out": (
        _edited("facts.toml", "[facts]", '[facts]\nG9 = "It rains."'),
        ["facts.toml", "G9", "is on no page", "Write a block that says it"],
    ),
    "a fact that only a cue carries": (
        _edited(
            "exercises.toml",
            'los, in één keer."\nfacts = ["X1a"]',
            'los, in één keer."\nfacts = ["X1"]',
        ),
        ["facts.toml", "X1a", "is on no page", "Write a block that says it"],
    ),
    "a block with no fact": (
        _edited("leaflet.toml", DRAWING, DRAWING.partition("\n")[0]),
        ["leaflet.toml", "garden.plan.drawing", "names no fact", "Name the facts"],
    ),
    "a cue with no fact": (
        _edited("exercises.toml", 'facts = ["X1a", "M1"]', "facts = []"),
        ["exercises.toml", "ladder.cue.rest", "names no fact", "Name the facts"],
    ),
    "an unknown fact": (
        _edited("leaflet.toml", DRAWING, DRAWING.replace("G1", "G11")),
        ["leaflet.toml", "garden.plan.drawing", "'G11'", "not in facts.toml", "Did you mean 'G1'"],
    ),
    "an unknown fact like no other": (
        _edited("leaflet.toml", DRAWING, DRAWING.replace("G1", "Z99")),
        ["leaflet.toml", "garden.plan.drawing", "'Z99'", "not in facts.toml", "Correct the id"],
    ),
    "a missing figure": (
        _edited("leaflet.toml", 'figure = "apple"', 'figure = "appel"'),
        ["leaflet.toml", "garden.fruit.apple", "'appel'", "Did you mean 'apple'"],
    ),
    "a figure that was not drawn": (
        _edited("exercises.toml", 'figure = "on-bench"', 'figure = "qqqq"'),
        [
            "exercises.toml",
            "guidance.positions.bench",
            "'qqqq', which is not in figures/",
            "Draw it",
        ],
    ),
    "a figure that is gone": (
        _removed("figures/pear.svg"),
        ["leaflet.toml", "garden.fruit.pear", "'pear', which is not in figures/"],
    ),
    "a figure not described": (
        _bytes("figures/new.svg", PLAIN),
        ["figures/new.svg", "is not described in figures.toml", "Add its alt and facts"],
    ),
    "a description of no figure": (
        _edited("figures.toml", 'id = "on-grass"', 'id = "on-gras"'),
        ["figures.toml", "on-gras:", "is described, but not in figures/", "on-grass"],
    ),
    "a figure without words": (
        _edited("figures.toml", 'alt = "Een peer."', 'alt = ""'),
        ["figures.toml", "pear", "expected `str` of length >= 1"],
    ),
    "a figure with an unknown fact": (
        _edited("figures.toml", 'facts = ["G6", "M2"]', 'facts = ["G6", "M2", "G66"]'),
        ["figures.toml", "phone", "names the fact 'G66'", "G6"],
    ),
    "a label without an anchor": (
        _edited("figures/plan.svg", 'id="anchor-pond"', 'id="pond"'),
        ["figures.toml", "plan", "label for 'pond', but the drawing has no anchor"],
    ),
    "an anchor without a label": (
        _edited("figures/pot.svg", "</svg>", '<circle id="anchor-x" cx="1" cy="1"/></svg>'),
        ["figures.toml", "pot", "has no label for the anchor 'x'", "Add one"],
    ),
    "a figure that shows something else": (
        _edited("leaflet.toml", 'figure = "pot"', 'figure = "plum"'),
        ["leaflet.toml", "garden.sow", "'plum', which shows nothing of what it says"],
    ),
    "a picture that shows something else": (
        _edited("leaflet.toml", 'figure = "apple"', 'figure = "pot"'),
        ["leaflet.toml", "garden.fruit.apple", "'pot', which shows none of its facts"],
    ),
    "guidance without its picture": (
        _edited(
            "exercises.toml",
            'facts = ["M1"]\nfigure = "pot"\n\n[[guidance',
            'facts = ["M1"]\n\n[[guidance',
        ),
        ["exercises.toml", "guidance.find.bucket", "has no figure", "Name the one that shows it"],
    ),
    "an exercise not listed": (
        _edited("leaflet.toml", '"bend", ', ""),
        ["exercises.toml", "bend", "is in no chapter's `exercises`", "List it there"],
    ),
    "an address without its kind": (
        _edited("leaflet.toml", 'alles staat."\nfacts', 'alles staat."\naddress = "088"\nfacts'),
        ["leaflet.toml", "garden.plan.drawing", "address without the kind", "Give it both"],
    ),
    "the kind without its address": (
        _edited("leaflet.toml", 'address = "030 123 45 67"\n', ""),
        ["leaflet.toml", "moves.help.phone", "address without the kind", "Give it both"],
    ),
    "a plan with a cue of another exercise": (
        _edited("exercises.toml", 'cue = "ladder.cue.rest"', 'cue = "ladder.cue.rset"'),
        ["exercises.toml", "plan of ladder", "'ladder.cue.rset'", "Correct the plan's phases"],
    ),
    "broken facts": (
        _bytes("facts.toml", b"[source\n"),
        ["facts.toml", "is not TOML", "Mend the line"],
    ),
    "broken exercises": (
        _edited(
            "exercises.toml",
            'title = "Buigen naar drie kanten"',
            'title = "Buigen naar drie kanten',
        ),
        ["exercises.toml", "line 189, column", "is not TOML", "Mend the line"],
    ),
    "a broken leaflet": (
        _edited("leaflet.toml", 'title = "De plattegrond"', "title = De plattegrond"),
        ["leaflet.toml", "line 15, column", "is not TOML", "Mend the line"],
    ),
    "a key nobody reads": (
        _edited("leaflet.toml", 'text = "De tekening', 'txet = "De tekening'),
        ["leaflet.toml", "in garden.plan.drawing", "unknown field `txet`", "Did you mean 'text'"],
    ),
}

TRANSLATIONS = {
    "a missing translation": (
        _without_entry("garden.plan.drawing"),
        ["locale/en.po", "garden.plan.drawing", "is missing", "translate update"],
    ),
    "a missing translation of a title": (
        _without_entry("ladder.title"),
        ["locale/en.po", "ladder.title", "is missing", "translate update"],
    ),
    "an empty translation": (
        _entry("garden.plan.drawing", lambda entry: setattr(entry, "msgstr", "")),
        ["locale/en.po", "garden.plan.drawing", "is not translated", "Translate it"],
    ),
    "a translation of blanks": (
        _entry("garden.plan.drawing", lambda entry: setattr(entry, "msgstr", " \n")),
        ["locale/en.po", "garden.plan.drawing", "is not translated", "Translate it"],
    ),
    "a stale translation": (
        _edited(
            "leaflet.toml", "De tekening laat zien waar alles staat.", "De tekening toont dit."
        ),
        ["locale/en.po", "garden.plan.drawing", "is stale", "translate update", "anew"],
    ),
    "a fuzzy translation": (
        _entry("garden.plan.drawing", lambda entry: entry.flags.append("fuzzy")),
        ["locale/en.po", "garden.plan.drawing", "is marked fuzzy", "Check it", "remove the mark"],
    ),
    "a translation of what was taken out": (
        _edited(
            "leaflet.toml",
            f'[[chapters.pages.blocks]]\nid = "garden.plan.drawing"\nkind = "text"\n{DRAWING}\n',
            "",
        ),
        ["locale/en.po", "garden.plan.drawing", "is the id of no text", "Did you mean 'garden."],
    ),
    "an unclosed quote in a PO": (
        _edited("locale/en.po", 'msgstr "The plan"', 'msgstr "The "plan"'),
        ["locale/en.po", "line ", "is not PO", "Mend the line"],
    ),
    "a last quote left out of a PO": (
        _edited("locale/en.po", 'msgstr "The plan"', 'msgstr "The plan'),
        ["locale/en.po", "line ", "is not PO", "Mend the line"],
    ),
    "a conflict of versions in a PO": (
        _edited(
            "locale/en.po", '\nmsgctxt "garden.title"', '\n<<<<<<< HEAD\nmsgctxt "garden.title"'
        ),
        ["locale/en.po", "line ", "is not PO", "Mend the line"],
    ),
    "a PO that is not text": (
        _bytes("locale/en.po", b'msgid "caf\xe9"\nmsgstr "x"\n'),
        ["locale/en.po", "byte 10", "is not UTF-8", "Save the file as UTF-8"],
    ),
    "an empty PO": (
        _bytes("locale/en.po", b""),
        ["locale/en.po", "the file", "has no entry", "translate update"],
    ),
    "a language without a translation": (
        _moved("locale/en.po", "en.po"),
        ["locale/en.po", "the file", "is missing", "translate update --add en"],
    ),
    "a language that the kiosk does not know": (
        _copied("locale/en.po", "locale/xx.po"),
        ["locale/xx.po", "the file name", "'xx' is not in languages.toml", "rename the file"],
    ),
}

FIGURES = {
    "a broken figure": (
        _bytes("figures/apple.svg", b"<svg viewBox='0 0 9 9'><path></svg>"),
        ["figures/apple.svg", "the file", "is not SVG", "line 1", "Draw or export it again"],
    ),
    "an empty figure": (
        _bytes("figures/apple.svg", b""),
        ["figures/apple.svg", "the file", "is not SVG", "Draw or export it again"],
    ),
    "a figure in a strange encoding": (
        _bytes("figures/apple.svg", b"<?xml version='1.0' encoding='x-none'?><svg viewBox='0'/>"),
        ["figures/apple.svg", "the file", "is not SVG", "Draw or export it again"],
    ),
    "a figure of many-byte characters": (
        _bytes("figures/apple.svg", b"<?xml version='1.0' encoding='gb2312'?><svg viewBox='0'/>"),
        ["figures/apple.svg", "the file", "is not SVG", "Draw or export it again"],
    ),
    "text in a figure": (
        _figure("<g><text>lift</text></g>"),
        ["figures/apple.svg", "<text>", "is not allowed in a figure", "Draw it with paths"],
    ),
    "a raster image in a figure": (
        _figure('<image href="data:image/png;base64,AAAA"/>'),
        ["figures/apple.svg", "<image>", "is not allowed in a figure", "Draw it with paths"],
    ),
    "a script in a figure": (
        _figure("<script>1</script>"),
        ["figures/apple.svg", "<script>", "is not allowed in a figure"],
    ),
    "a colour outside the palette": (
        _figure('<path d="M0 0" fill="#123456"/>'),
        ["figures/apple.svg", "<path>", "#123456", "outside the palette", "Use one of it"],
    ),
    "a stroke outside the palette": (
        _figure('<path d="M0 0" stroke="red" fill="none"/>'),
        ["figures/apple.svg", "<path>", "red", "outside the palette", "Use one of it"],
    ),
    "a stop outside the palette": (
        _figure('<defs><linearGradient><stop stop-color="#000"/></linearGradient></defs>'),
        ["figures/apple.svg", "<stop>", "#000", "outside the palette", "Use one of it"],
    ),
    "a colour outside the palette in a style": (
        _figure('<path d="M0 0" style="stroke: none; fill: #abcdef"/>'),
        ["figures/apple.svg", "<path>", "#abcdef", "outside the palette", "Use one of it"],
    ),
    "a figure that is too large": (
        _figure("<desc>" + "x" * LARGEST_BYTES + "</desc>"),
        ["figures/apple.svg", "the file", "bytes, over 60000", "Simplify it"],
    ),
    "a figure that cannot be scaled": (
        _figure("", 'width="400"'),
        ["figures/apple.svg", "<svg>", "has no viewBox", "Add one"],
    ),
    "a figure with a document type": (
        _bytes("figures/apple.svg", b'<!DOCTYPE svg><svg viewBox="0 0 9 9"/>'),
        ["figures/apple.svg", "the file", "DOCTYPE", "Remove the declaration"],
    ),
}

SPOILT = CONTENT | TRANSLATIONS | FIGURES


FOLLOWED_BY_OTHERS = {
    "a description of no figure",
    "a stale translation",
    "a translation of what was taken out",
}
"""A renamed figure is missed where it was wanted, and its words have a new id to translate; what
happens to the source text happens to every translation."""


@pytest.mark.parametrize("name", SPOILT)
def test_each_fault_gives_a_useful_line(name: str, folder: Path) -> None:
    spoil, parts = SPOILT[name]
    spoil(folder)
    lines = _lines(folder)
    assert [line for line in lines if all(part in line for part in parts)], "\n".join(lines)
    if name not in FOLLOWED_BY_OTHERS:
        assert len(lines) == 1, "\n".join(lines)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            'id = "garden.plan.where"',
            ["leaflet.toml: garden.plan.where: is the id of 2 texts. Give each its own id."],
        ),
        (
            'id = "garden.title"',
            ["leaflet.toml: garden.title: is the id of 2 texts. Give each its own id."],
        ),
        (
            'id = "ladder.aim.goal"',
            ["exercises.toml: ladder.aim.goal: is the id of 2 texts. Give each its own id."],
        ),
    ],
)
def test_a_duplicated_id(folder: Path, name: str, expected: list[str]) -> None:
    edit(folder / "leaflet.toml", 'id = "garden.plan.drawing"', name)
    lines = _lines(folder)
    for line in expected:
        assert [found for found in lines if found.endswith(f"{NAME}/{line}")], lines


def test_two_exercises_of_one_name(folder: Path) -> None:
    edit(folder / "exercises.toml", 'id = "bend"', 'id = "hold"')
    lines = _lines(folder)
    assert [line for line in lines if "exercises.toml: hold.title: is the id of 2 texts" in line]


def test_an_exercise_listed_under_a_wrong_name(folder: Path) -> None:
    edit(folder / "leaflet.toml", '"bend", ', '"bned", ')
    lines = _lines(folder)
    assert len(lines) == 2
    assert "leaflet.toml: bned: is an exercise that is not in exercises.toml" in lines[1]
    assert "Did you mean 'bend'" in lines[1]
    assert "exercises.toml: bend: is in no chapter's" in lines[0]


def test_an_unknown_id_in_a_translation_names_the_nearest(folder: Path) -> None:
    edit(folder / "locale" / "en.po", '"garden.plan.drawing"', '"garden.plan.drawign"')
    missing, unknown = sorted(_lines(folder), key=lambda line: "drawign" in line)
    assert "en.po: garden.plan.drawing: is missing" in missing
    assert "en.po: garden.plan.drawign: is the id of no text" in unknown
    assert "Did you mean 'garden.plan.drawing'" in unknown


def test_a_text_translated_twice(folder: Path) -> None:
    file = folder / "locale" / "en.po"
    again = 'msgctxt "garden.plan.title"\nmsgid "De plattegrond"\nmsgstr "Elsewhere"\n'
    file.write_text(file.read_text(encoding="utf-8") + "\n" + again, encoding="utf-8")
    assert [line for line in _lines(folder) if "en.po" in line and "garden.plan.title" in line]


@pytest.mark.parametrize("file", ["leaflet.toml", "locale/en.po"])
def test_a_character_that_no_font_has(folder: Path, check: Check, file: str) -> None:
    old, new = {
        "leaflet.toml": ("Dan verdampt er minder.", "Dan verdampt er minder 漢."),
        "locale/en.po": ("Before you begin", "Before you begin 漢"),
    }[file]
    edit(folder / file, old, new)
    lines = check(folder, 1)
    parts = ["resources/fonts", "U+6F22 '漢'", "in no bundled font", "Add a font that has it"]
    assert [line for line in lines if all(part in line for part in parts)], lines


def test_a_soft_hyphen_needs_no_glyph(folder: Path, check: Check) -> None:
    edit(folder / "locale" / "en.po", "Before you begin", "Before you be\u00adgin")
    assert check(folder, 0) == []


def test_faults_add_up(folder: Path, check: Check) -> None:
    names = ["a fact left out", "a fuzzy translation", "a broken figure"]
    for name in names:
        SPOILT[name][0](folder)
    lines = check(folder, 1)
    assert len(lines) == len(set(lines)) == len(names)
    for name in names:
        assert [line for line in lines if all(part in line for part in SPOILT[name][1])]


def test_a_folder_that_is_no_pack(tmp_path: Path, check: Check) -> None:
    lines = check(tmp_path / "nowhere", 1)
    assert len(lines) == 2
    assert all("cannot be read" in line and "Put it back" in line for line in lines)


def test_the_words_on_the_buttons_are_checked_too(own_words: Path, check: Check) -> None:
    entries = polib.pofile(str(own_words))
    first = next(iter(entries))
    first.msgstr = ""
    entries.save(str(own_words))
    (line,) = check(GARDEN, 1)
    assert f"locale/nl.po: {first.msgctxt}: is not translated. Translate it." in line


def test_broken_words_on_the_buttons_are_told(own_words: Path, check: Check) -> None:
    own_words.write_text("msgid nothing at all\n<<<<\n", encoding="utf-8")
    (line,) = check(GARDEN, 1)
    assert "locale/nl.po: " in line
    assert "is not PO" in line


@pytest.mark.parametrize("constant", ["LANGUAGES", "FIGURE_PALETTE"])
def test_without_what_the_checks_go_by_they_say_so(
    constant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    monkeypatch.setattr(paths, constant, tmp_path / "gone.toml")
    (line,) = check(GARDEN, 1)
    assert "gone.toml: the file: cannot be read" in line


def test_a_wards_settings_can_be_checked_beforehand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ward.toml"
    lines = ["volume = 2", 'leaflets = ["no-such-leaflet"]', 'leaflets_dir = "/nowhere/at/all"']
    file.write_text("\n".join(lines), encoding="utf-8")
    assert main(["check", "--settings", str(file)]) == 1
    first, second, third, summary = capsys.readouterr().out.splitlines()
    assert "volume" in first
    assert "leaflets_dir: is '/nowhere/at/all', which is no folder" in second
    assert "has 'no-such-leaflet', which is no leaflet. The leaflets are" in third
    assert summary == "ward.toml: 3 faults"
    file.write_text("volume = 0.2", encoding="utf-8")
    assert main(["check", "--settings", str(file)]) == 0
    assert capsys.readouterr().out == "ward.toml: no faults\n"
