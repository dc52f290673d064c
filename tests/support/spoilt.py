"""Leaflets spoilt in one way each, and what the check is to say."""

import shutil
from collections.abc import Callable
from pathlib import Path

import polib
from packs import edit, edit_entry, faults_of

Check = Callable[..., list[str]]
Spoil = Callable[[Path], object]


def said_of(folder: Path) -> list[str]:
    """Return what is wrong with the leaflet itself, as the command would print it."""
    return [str(fault) for fault in sorted(set(faults_of(folder)))]


def edited(name: str, old: str, new: str) -> Spoil:
    return lambda folder: edit(folder / name, old, new)


def entry_changed(text_id: str, change: Callable[[polib.POEntry], object]) -> Spoil:
    return lambda folder: edit_entry(folder / "locale" / "en.po", text_id, change)


def without_entry(text_id: str) -> Spoil:
    def spoil(folder: Path) -> None:
        file = folder / "locale" / "en.po"
        entries = polib.pofile(str(file))
        entries.remove(next(entry for entry in entries if entry.msgctxt == text_id))
        entries.save(str(file))

    return spoil


def figure_drawn(content: str, attributes: str = 'viewBox="0 0 9 9"') -> Spoil:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{content}</svg>'
    return bytes_in("figures/apple.svg", svg.encode())


PLAIN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'


def bytes_in(name: str, content: bytes) -> Spoil:
    return lambda folder: (folder / name).write_bytes(content)


def removed(name: str) -> Spoil:
    return lambda folder: (folder / name).unlink()


def copied(old: str, new: str) -> Spoil:
    return lambda folder: shutil.copy(folder / old, folder / new)


def moved(old: str, new: str) -> Spoil:
    return lambda folder: (folder / old).rename(folder / new)


DRAWING = 'text = "De tekening laat zien waar alles staat."\nfacts = ["G1"]'
CONTENT = {
    "a fact left out": (
        edited("facts.toml", "[facts]", '[facts]\nG9 = "It rains."'),
        ["facts.toml", "G9", "is on no page", "Write a block that says it"],
    ),
    "a fact that only a cue carries": (
        edited(
            "exercises.toml",
            'los, in één keer."\nfacts = ["X1a"]',
            'los, in één keer."\nfacts = ["X1"]',
        ),
        ["facts.toml", "X1a", "is on no page", "Write a block that says it"],
    ),
    "a block with no fact": (
        edited("leaflet.toml", DRAWING, DRAWING.partition("\n")[0]),
        ["leaflet.toml", "garden.plan.drawing", "names no fact", "Name the facts"],
    ),
    "a cue with no fact": (
        edited("exercises.toml", 'facts = ["X1a", "M1"]', "facts = []"),
        ["exercises.toml", "ladder.cue.rest", "names no fact", "Name the facts"],
    ),
    "four words to be shown large": (
        edited("exercises.toml", 'short = "Trek licht"', 'short = "Trek nu heel licht"'),
        ["exercises.toml", "ladder.cue.rung-1.short", "has 4 words, more than 3", "shorter words"],
    ),
    "words that are too long to be shown large": (
        edited("exercises.toml", 'short = "Trek licht"', 'short = "Trek nu voorzichtiger"'),
        ["exercises.toml", "ladder.cue.rung-1.short", "has 21 letters and spaces, more than 20"],
    ),
    "a translated word that is too long to be shown large": (
        entry_changed(
            "ladder.cue.rest.short",
            lambda entry: setattr(entry, "msgstr", "Stand uninter\u00adruptedly"),
        ),
        ["locale/en.po", "ladder.cue.rest.short", "of 15 letters, more than 13"],
    ),
    "too many words to be said in time": (
        entry_changed(
            "ladder.cue.rest.spoken",
            lambda entry: setattr(entry, "msgstr", "Stand still before you pull the rope again."),
        ),
        ["locale/en.po", "ladder.cue.rest.spoken", "has 43 letters and spaces, more than 40"],
    ),
    "an unknown fact": (
        edited("leaflet.toml", DRAWING, DRAWING.replace("G1", "G11")),
        ["leaflet.toml", "garden.plan.drawing", "'G11'", "not in facts.toml", "Did you mean 'G1'"],
    ),
    "an unknown fact like no other": (
        edited("leaflet.toml", DRAWING, DRAWING.replace("G1", "Z99")),
        ["leaflet.toml", "garden.plan.drawing", "'Z99'", "not in facts.toml", "Correct the id"],
    ),
    "a missing figure": (
        edited("leaflet.toml", 'figure = "apple"', 'figure = "appel"'),
        ["leaflet.toml", "garden.fruit.apple", "'appel'", "Did you mean 'apple'"],
    ),
    "a figure that was not drawn": (
        edited("exercises.toml", 'figure = "on-bench"', 'figure = "qqqq"'),
        [
            "exercises.toml",
            "guidance.positions.bench",
            "'qqqq', which is not in figures/",
            "Draw it",
        ],
    ),
    "a figure that is gone": (
        removed("figures/pear.svg"),
        ["leaflet.toml", "garden.fruit.pear", "'pear', which is not in figures/"],
    ),
    "a figure not described": (
        bytes_in("figures/new.svg", PLAIN),
        ["figures/new.svg", "is not described in figures.toml", "Add its alt and facts"],
    ),
    "a description of no figure": (
        edited("figures.toml", 'id = "on-grass"', 'id = "on-gras"'),
        ["figures.toml", "on-gras:", "is described, but not in figures/", "on-grass"],
    ),
    "a figure without words": (
        edited("figures.toml", 'alt = "Een peer."', 'alt = ""'),
        ["figures.toml", "pear", "expected `str` of length >= 1"],
    ),
    "a figure with an unknown fact": (
        edited("figures.toml", 'facts = ["G6", "M2"]', 'facts = ["G6", "M2", "G66"]'),
        ["figures.toml", "phone", "names the fact 'G66'", "G6"],
    ),
    "a label without an anchor": (
        edited("figures/plan.svg", 'id="anchor-pond"', 'id="pond"'),
        ["figures.toml", "plan", "label for 'pond', but the drawing has no anchor"],
    ),
    "an anchor without a label": (
        edited("figures/pot.svg", "</svg>", '<circle id="anchor-x" cx="1" cy="1"/></svg>'),
        ["figures.toml", "pot", "has no label for the anchor 'x'", "Add one"],
    ),
    "a figure that shows something else": (
        edited("leaflet.toml", 'figure = "pot"', 'figure = "plum"'),
        ["leaflet.toml", "garden.sow", "'plum', which shows nothing of what it says"],
    ),
    "a picture that shows something else": (
        edited("leaflet.toml", 'figure = "apple"', 'figure = "pot"'),
        ["leaflet.toml", "garden.fruit.apple", "'pot', which shows none of its facts"],
    ),
    "guidance without its picture": (
        edited(
            "exercises.toml",
            'optilt."\nfacts = ["M1"]\nfigure = "pot"\n',
            'optilt."\nfacts = ["M1"]\n',
        ),
        ["exercises.toml", "guidance.find.bucket", "has no figure", "Name the one that shows it"],
    ),
    "an exercise not listed": (
        edited("leaflet.toml", '"bend", ', ""),
        ["exercises.toml", "bend", "is in no chapter's `exercises`", "List it there"],
    ),
    "an address without its kind": (
        edited(
            "leaflet.toml", 'alles staat."\nfacts', 'alles staat."\naddress = "088 12 34"\nfacts'
        ),
        ["leaflet.toml", "garden.plan.drawing", "address without the kind", "Give it both"],
    ),
    "the kind without its address": (
        edited("leaflet.toml", 'address = "030 123 45 67"\n', ""),
        ["leaflet.toml", "moves.help.phone", "address without the kind", "Give it both"],
    ),
    "a plan with a cue of another exercise": (
        edited("exercises.toml", 'cue = "ladder.cue.rest"', 'cue = "ladder.cue.rset"'),
        ["exercises.toml", "plan of ladder", "'ladder.cue.rset'", "Correct the plan's phases"],
    ),
    "broken facts": (
        bytes_in("facts.toml", b"[source\n"),
        ["facts.toml", "is not TOML", "Mend the line"],
    ),
    "broken exercises": (
        edited(
            "exercises.toml",
            'title = "Buigen naar drie kanten"',
            'title = "Buigen naar drie kanten',
        ),
        ["exercises.toml", "line 219, column", "is not TOML", "Mend the line"],
    ),
    "rest without its picture": (
        edited(
            "exercises.toml",
            'langzaam op."\nfacts = ["M1"]\nfigure = "ladder"\n',
            'langzaam op."\nfacts = ["M1"]\n',
        ),
        ["exercises.toml", "guidance.rest.slow", "has no figure", "Name the one that shows it"],
    ),
    "a door to a chapter that is not there": (
        edited("leaflet.toml", 'language = "nl"', 'language = "nl"\ndoors = ["movse"]'),
        ["leaflet.toml", "doors", "the chapter 'movse', which is not", "Did you mean 'moves'"],
    ),
    "the same door twice": (
        edited("leaflet.toml", 'language = "nl"', 'language = "nl"\ndoors = ["moves", "moves"]'),
        ["leaflet.toml", "doors", "the chapter 'moves' more than once", "Name it once"],
    ),
    "a page for the first day that is not there": (
        edited("leaflet.toml", 'language = "nl"', 'language = "nl"\nfirst_day = ["garden.plna"]'),
        ["leaflet.toml", "first_day", "the page 'garden.plna'", "Did you mean 'garden.plan'"],
    ),
    "a broken leaflet": (
        edited("leaflet.toml", 'title = "De plattegrond"', "title = De plattegrond"),
        ["leaflet.toml", "line 16, column", "is not TOML", "Mend the line"],
    ),
    "a key nobody reads": (
        edited("leaflet.toml", 'text = "De tekening', 'txet = "De tekening'),
        ["leaflet.toml", "in garden.plan.drawing", "unknown field `txet`", "Did you mean 'text'"],
    ),
}
TRANSLATIONS = {
    "a missing translation": (
        without_entry("garden.plan.drawing"),
        ["locale/en.po", "garden.plan.drawing", "is missing", "translate update"],
    ),
    "a missing translation of a title": (
        without_entry("ladder.title"),
        ["locale/en.po", "ladder.title", "is missing", "translate update"],
    ),
    "an empty translation": (
        entry_changed("garden.plan.drawing", lambda entry: setattr(entry, "msgstr", "")),
        ["locale/en.po", "garden.plan.drawing", "is not translated", "Translate it"],
    ),
    "a translation of blanks": (
        entry_changed("garden.plan.drawing", lambda entry: setattr(entry, "msgstr", " \n")),
        ["locale/en.po", "garden.plan.drawing", "is not translated", "Translate it"],
    ),
    "a stale translation": (
        edited("leaflet.toml", "De tekening laat zien waar alles staat.", "De tekening toont dit."),
        ["locale/en.po", "garden.plan.drawing", "is stale", "translate update", "anew"],
    ),
    "a fuzzy translation": (
        entry_changed("garden.plan.drawing", lambda entry: entry.flags.append("fuzzy")),
        ["locale/en.po", "garden.plan.drawing", "is marked fuzzy", "Check it", "remove the mark"],
    ),
    "a translation of what was taken out": (
        edited(
            "leaflet.toml",
            f'[[chapters.pages.blocks]]\nid = "garden.plan.drawing"\nkind = "text"\n{DRAWING}\n',
            "",
        ),
        ["locale/en.po", "garden.plan.drawing", "is the id of no text", "Did you mean 'garden."],
    ),
    "an unclosed quote in a PO": (
        edited("locale/en.po", 'msgstr "The plan"', 'msgstr "The "plan"'),
        ["locale/en.po", "line ", "is not PO", "Mend the line"],
    ),
    "a last quote left out of a PO": (
        edited("locale/en.po", 'msgstr "The plan"', 'msgstr "The plan'),
        ["locale/en.po", "line ", "is not PO", "Mend the line"],
    ),
    "a conflict of versions in a PO": (
        edited(
            "locale/en.po", '\nmsgctxt "garden.title"', '\n<<<<<<< HEAD\nmsgctxt "garden.title"'
        ),
        ["locale/en.po", "line ", "is not PO", "Mend the line"],
    ),
    "a PO that is not text": (
        bytes_in("locale/en.po", b'msgid "caf\xe9"\nmsgstr "x"\n'),
        ["locale/en.po", "byte 10", "is not UTF-8", "Save the file as UTF-8"],
    ),
    "an empty PO": (
        bytes_in("locale/en.po", b""),
        ["locale/en.po", "the file", "has no entry", "translate update"],
    ),
    "a language without a translation": (
        moved("locale/en.po", "en.po"),
        ["locale/en.po", "the file", "is missing", "translate update --add en"],
    ),
    "a language that the kiosk does not know": (
        copied("locale/en.po", "locale/xx.po"),
        ["locale/xx.po", "the file name", "'xx' is not in languages.toml", "rename the file"],
    ),
}
