"""The seal of a leaflet: a list of all its files, signed with an SSH key of the hospital's.

The list is in the form of sha256sum(1), the signature in that of ssh-keygen(1): both can be made
and checked without the kiosk. A file that is changed, added or taken away breaks the seal.
"""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

LIST = "MANIFEST.sha256"
SIGNATURE = "MANIFEST.sha256.sig"
NAMESPACE = "ward-kiosk-leaflet"
"""What a key signs for: a signature that it gave elsewhere is none of a leaflet."""
PROGRAM = "ssh-keygen"
SECONDS = 20.0


class SealError(Exception):
    """A leaflet has no seal, a broken one, or cannot be sealed; its text says why."""


def listed(folder: Path) -> str:
    """Return the list of all files of a leaflet. Raises SealError."""
    lines = []
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_dir() or name in (LIST, SIGNATURE):
            continue
        if "\n" in name:
            raise SealError(f"{name!r} is no name for a file of a leaflet")
        try:
            lines.append(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {name}\n")
        except OSError as error:
            raise SealError(f"{name} cannot be read ({error.strerror})") from error
    return "".join(lines)


def check_seal(folder: Path, signers: Path, program: str = PROGRAM) -> str:
    """Return who sealed the leaflet, as `signers` calls them. Raises SealError.

    `signers` is a file of allowed signers, as ssh-keygen(1) has them.
    """
    try:
        sealed = (folder / LIST).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SealError(f"it is not sealed ({LIST} cannot be read)") from error
    changed = {line[66:] for line in {*sealed.splitlines()} ^ {*listed(folder).splitlines()}}
    if changed:
        raise SealError(f"not as they were sealed: {', '.join(sorted(changed)[:5])}")
    allowed = ("-f", str(signers), "-s", str(folder / SIGNATURE))
    found = _run(program, ("-Y", "find-principals", *allowed), "").splitlines()
    who = found[0] if found else ""
    _run(program, ("-Y", "verify", *allowed, "-n", NAMESPACE, "-I", who), sealed)
    return who


def seal(folder: Path, key: Path, program: str = PROGRAM) -> int:
    """Write the list of a leaflet's files, and sign it with an SSH key. Raises SealError.

    Returns how many files are on the list.
    """
    text = listed(folder)
    (folder / LIST).write_text(text, encoding="utf-8")
    (folder / SIGNATURE).unlink(missing_ok=True)
    command = (program, "-q", "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(folder / LIST))
    try:  # It may ask for the key's passphrase.
        done = subprocess.run(command, check=False)
    except OSError as error:
        raise SealError(f"{program} cannot be run ({error.strerror})") from error
    if done.returncode != 0:
        raise SealError(f"{program} did not sign")
    return text.count("\n")


def _run(program: str, arguments: tuple[str, ...], text: str) -> str:
    try:
        done = subprocess.run(
            (program, *arguments),
            input=text,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except OSError as error:
        raise SealError(f"{program} cannot be run ({error.strerror})") from error
    except subprocess.TimeoutExpired as error:
        raise SealError(f"{program} gave no answer in time") from error
    if done.returncode != 0:
        raise SealError("it is not signed by one of the allowed signers")
    return done.stdout
