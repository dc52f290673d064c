"""The contact sheet of a tour, for a browser."""

from __future__ import annotations

import html
from pathlib import Path


def write_index(out: Path, drawn: list[Path]) -> None:
    """Write index.html into `out`, with every file that was drawn below it."""
    rows = []
    for folder in sorted({file.parent for file in drawn}):
        rows.append(f"<h2>{html.escape(folder.name)}</h2>")
        rows += [
            f'<a href="{folder.name}/{file.name}"><figure>'
            f'<img loading="lazy" src="{folder.name}/{file.name}" alt="">'
            f"<figcaption>{html.escape(file.stem)}</figcaption></figure></a>"
            for file in drawn
            if file.parent == folder
        ]
    out.mkdir(parents=True, exist_ok=True)
    (out / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>Tour of the ward kiosk</title>'
        "<style>body{font:14px sans-serif;background:#ddd}figure{display:inline-block;margin:6px}"
        "img{max-width:400px;max-height:400px;box-shadow:0 1px 4px #888}</style>" + "\n".join(rows),
        encoding="utf-8",
    )
