"""The kiosk's own words in the printed leaflet. Translated under the context "Paper"."""

from __future__ import annotations

from collections.abc import Callable

import msgspec


class Words(msgspec.Struct, frozen=True):
    """What the printed leaflet says beside the text of the leaflet, in its language."""

    signed: str
    """How much of the text the hospital has signed."""
    fallback: str
    """Marks a text that is still in the source language."""
    questions: str = ""
    """Over what she wants to ask about."""


def words_on_paper(
    translate: Callable[[str, str], str],
    signed: int,
    count: int,
    source_language: str,
    number: Callable[[object], str] = str,
) -> Words:
    """Return the words for a leaflet of which `signed` of `count` texts are signed.

    `translate` takes a context and an English text; pyside6-lupdate finds the calls here by its
    name. `source_language` is the code of the language that untranslated texts are in; `number`
    writes a number in the digits of the paper's language.
    """
    state = translate("Paper", "%1 of %2 texts approved")
    lines = [state.replace("%1", number(signed)).replace("%2", number(count))]
    if signed < count:
        lines.append(
            translate(
                "Paper", "The hospital has not checked this text yet. Ask your midwife or nurse."
            )
        )
    if source_language == "nl":
        fallback = translate("Paper", "Not translated yet. This text is in Dutch.")
    else:
        fallback = translate("Paper", "Not translated yet.")
    return Words(
        # On lines of their own: languages end a sentence each in another way.
        signed="\u2028".join(lines),
        fallback=fallback,
        questions=translate("Paper", "My questions"),
    )
