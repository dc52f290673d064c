"""Leaflets of which a figure is spoilt, and what the check is to say."""

from packs import edit
from spoilt import CONTENT, TRANSLATIONS, bytes_in, copied, edited, figure_drawn

from kiosk.leaflet.svg import LARGEST_BYTES

DIGIT = '<path id="letters-1" d="M9 9 V1" fill="none"/>'

FIGURES = {
    "a posture in no position": (
        edited(
            "exercises.toml",
            "[guidance.question]",
            '[guidance]\nsitting = ["guidance.positions.stool"]\n\n[guidance.question]',
        ),
        [
            "exercises.toml",
            "guidance.sitting",
            "guidance.positions.stool",
            "is no position",
            "Name one of",
        ],
    ),
    "a broken figure": (
        bytes_in("figures/apple.svg", b"<svg viewBox='0 0 9 9'><path></svg>"),
        ["figures/apple.svg", "the file", "is not SVG", "line 1", "Draw or export it again"],
    ),
    "an empty figure": (
        bytes_in("figures/apple.svg", b""),
        ["figures/apple.svg", "the file", "is not SVG", "Draw or export it again"],
    ),
    "a figure in a strange encoding": (
        bytes_in("figures/apple.svg", b"<?xml version='1.0' encoding='x-none'?><svg viewBox='0'/>"),
        ["figures/apple.svg", "the file", "is not SVG", "Draw or export it again"],
    ),
    "a figure of many-byte characters": (
        bytes_in("figures/apple.svg", b"<?xml version='1.0' encoding='gb2312'?><svg viewBox='0'/>"),
        ["figures/apple.svg", "the file", "is not SVG", "Draw or export it again"],
    ),
    "text in a figure": (
        figure_drawn("<g><text>lift</text></g>"),
        ["figures/apple.svg", "<text>", "is not allowed in a figure", "Draw it with paths"],
    ),
    "a raster image in a figure": (
        figure_drawn('<image href="data:image/png;base64,AAAA"/>'),
        ["figures/apple.svg", "<image>", "is not allowed in a figure", "Draw it with paths"],
    ),
    "a script in a figure": (
        figure_drawn("<script>1</script>"),
        ["figures/apple.svg", "<script>", "is not allowed in a figure"],
    ),
    "a colour outside the palette": (
        figure_drawn('<path d="M0 0" fill="#123456"/>'),
        ["figures/apple.svg", "<path>", "#123456", "outside the palette", "Use one of it"],
    ),
    "a stroke outside the palette": (
        figure_drawn('<path d="M0 0" stroke="red" fill="none"/>'),
        ["figures/apple.svg", "<path>", "red", "outside the palette", "Use one of it"],
    ),
    "a stop outside the palette": (
        figure_drawn('<defs><linearGradient><stop stop-color="#000"/></linearGradient></defs>'),
        ["figures/apple.svg", "<stop>", "#000", "outside the palette", "Use one of it"],
    ),
    "a colour outside the palette in a style": (
        figure_drawn('<path d="M0 0" style="stroke: none; fill: #abcdef"/>'),
        ["figures/apple.svg", "<path>", "#abcdef", "outside the palette", "Use one of it"],
    ),
    "a figure that is too large": (
        figure_drawn("<desc>" + "x" * LARGEST_BYTES + "</desc>"),
        ["figures/apple.svg", "the file", "bytes, over 60000", "Simplify it"],
    ),
    "a figure that cannot be scaled": (
        figure_drawn("", 'width="400"'),
        ["figures/apple.svg", "<svg>", "has no viewBox", "Add one"],
    ),
    "a part that the figure has no label for": (
        edited("leaflet.toml", 'parts = ["gate"]', 'parts = ["gates"]'),
        ["leaflet.toml", "garden.plan.where", "the part 'gates'", "'plan'", "Did you mean 'gate'"],
    ),
    "a part of no figure": (
        edited(
            "exercises.toml",
            'facts = ["X1a", "M1"]',
            'facts = ["X1a", "M1"]\nparts = ["gate"]',
        ),
        ["exercises.toml", "ladder.cue.rest", "the part 'gate'", "no figure", "Leave it out"],
    ),
    "labels of what is mirrored": (
        edited(
            "figures.toml",
            'hek."\nfacts = ["G1", "M1"]',
            'hek."\nfacts = ["G1", "M1"]\nmirrors = true',
        ),
        ["figures.toml", "plan", "`mirrors`", "labels", "never mirrored", "Leave out `mirrors`"],
    ),
    "digits of what is mirrored": (
        lambda folder: edit(folder / "figures/spade.svg", "</svg>", f"{DIGIT}</svg>"),
        ["figures.toml", "spade", "`mirrors`", "letters or digits", "Leave out `mirrors`"],
    ),
    "digits of what is mirrored, where it is small": (
        lambda folder: (folder / "figures/spade.small.svg").write_text(
            (folder / "figures/spade.svg").read_text().replace("</svg>", f"{DIGIT}</svg>")
        ),
        ["figures.toml", "spade", "`mirrors`", "letters or digits", "Leave out `mirrors`"],
    ),
    "a small figure without its large one": (
        copied("figures/apple.svg", "figures/appel.small.svg"),
        ["figures/appel.small.svg", "the small drawing of 'appel'", "no large one", "'apple'"],
    ),
    "a small figure in another colour": (
        bytes_in("figures/apple.small.svg", b"<svg viewBox='0 0 9 9'><path fill='red'/></svg>"),
        ["figures/apple.small.svg", "<path>", "red", "outside the palette", "Use one of it"],
    ),
    "a figure with a document type": (
        bytes_in("figures/apple.svg", b'<!DOCTYPE svg><svg viewBox="0 0 9 9"/>'),
        ["figures/apple.svg", "the file", "DOCTYPE", "Remove the declaration"],
    ),
}
SPOILT = CONTENT | TRANSLATIONS | FIGURES
