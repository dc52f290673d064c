"""Whether the ward looks at the seals of its leaflets, and what follows from what is found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.viewmodels.navigator import Navigator

if TYPE_CHECKING:
    from kiosk.platform.seal_check import SealCheck


def seal_check(signers: str, navigator: Navigator) -> SealCheck | None:
    """Return what looks at the seals of the offer, or None where `signers` is empty.

    `signers` is the path of the file of allowed signers. When all was looked at, the navigator
    shows what is offered now.
    """
    if not signers:
        return None
    from kiosk.platform.seal_check import SealCheck  # Few wards need it.

    check = SealCheck(navigator.offer, Path(signers), navigator)
    check.checked.connect(lambda: navigator.show(navigator.visit))
    return check
