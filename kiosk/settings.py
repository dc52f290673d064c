"""The ward's settings, from one TOML file; every key has a default."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from msgspec import Meta, Struct
from msgspec.structs import replace

from kiosk import paths
from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError, converted, read_table
from kiosk.leaflet.languages import load_languages
from kiosk.ward.idle import Times
from kiosk.ward.loudness import Loudness
from kiosk.ward.night import NightHours, night_hours
from kiosk.ward.pin import is_hash
from kiosk.ward.protection import NO_SIGNERS, all_strengthened, strengthened

PackName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*\Z")]
FilePath = Annotated[str, Meta(pattern=r"^(/[^\0-\x1f]*|[A-Za-z]:[^\0-\x1f]*)?\Z")]

log = logging.getLogger(__name__)


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What a ward can set."""

    ward_name: Annotated[str, Meta(max_length=80)] = ""
    """Shown on the resting screen; empty for none."""
    leaflets_dir: FilePath = ""
    """The folder with the hospital's own leaflets, an absolute path; empty for none.

    A leaflet that is there is taken from there, any other from resources/leaflets/.
    """
    leaflets: Annotated[tuple[PackName, ...], Meta(min_length=1)] = ("totaalruptuur",)
    """The folder names of the leaflets to offer, in this order."""
    languages: tuple[str, ...] = ()
    """The language codes to offer, in this order; empty for all that the leaflet has."""
    staff_language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")] = "nl"
    """The code of the language that staff reads beside hers."""
    signed_languages_only: bool = False
    """Whether only languages are offered in which the hospital has signed every text."""
    allowed_signers: FilePath = ""
    """The file of those who may seal leaflets (ssh-keygen(1)), an absolute path; empty: no seals.

    With it, the signatures of a leaflet count only if its seal is whole.
    """
    sealed_leaflets_only: bool = False
    """Whether a leaflet whose seal is not whole is not offered at all; needs `allowed_signers`."""
    screen_diagonal_inches: Annotated[float, Meta(ge=5, le=120)] | None = None
    """The screen's diagonal in inches, for sizes in millimetres; None: as the screen reports it."""
    screen_turned: Literal[0, 90, 180, 270] = 0
    """By how many degrees the picture is turned clockwise, for a screen mounted on its side."""
    theme: Literal["hours", "day", "night", "contrast"] = "hours"
    """The colours: `hours` is night in the night hours and day in others."""
    night_hours: str = "22:00-07:00"
    """The night hours of the ward; empty for none."""
    reduced_motion: bool = False
    """Whether the exercises fade from one state to the next instead of moving."""
    idle_seconds: Annotated[float, Meta(ge=30, le=3600)] = 180
    """After how long without a touch the visit is forgotten (WCAG 2.2.1)."""
    warning_seconds: Annotated[float, Meta(ge=10, le=600)] = 30
    """How long before that a countdown is shown; WCAG 2.2.1 asks for at least 20 s."""
    exercise_seconds: Annotated[float, Meta(ge=120, le=7200)] = 900
    """After how long without a touch a running exercise is taken to be abandoned."""
    dim_seconds: Annotated[float, Meta(ge=10, le=3600)] = 60
    """After how long without a touch the resting screen dims."""
    first_use_hint: bool = True
    """Whether each visit begins with a screen that shows how the kiosk works."""
    reading_aloud: bool = True
    """Whether pages can be heard."""
    volume: Annotated[float, Meta(ge=0, le=1)] = 0.5
    """The volume of reading aloud at the start of each visit, 0 to 1."""
    volume_most: Annotated[float, Meta(ge=0, le=1)] = 1.0
    """The volume that a patient may choose at most, 0 to 1."""
    night_volume_most: Annotated[float, Meta(ge=0, le=1)] = 0.65
    """The same in the night hours, whatever the theme."""
    printer: Annotated[str, Meta(pattern=r"^([^\s\0-\x1f/#-][^\s\0-\x1f/#]*)?\Z")] = ""
    """The name of the ward's printer, as in `lpstat -e`; empty for none. It needs a PIN."""
    staff_pin: str = ""
    """The hash of the staff's PIN, made by `ward-kiosk pin`; empty for none."""

    def __post_init__(self) -> None:
        """Raise ValueError for values that do not go together."""
        night_hours(self.night_hours)
        if self.warning_seconds >= self.idle_seconds:
            raise ValueError("warning_seconds must be less than idle_seconds")
        if self.staff_pin and not is_hash(self.staff_pin):
            raise ValueError("staff_pin is not a hash of a PIN; make one with `ward-kiosk pin`")

    @property
    def leaflet_folders(self) -> tuple[Path, ...]:
        """The folders in which leaflets are looked for, in this order."""
        return (*([Path(self.leaflets_dir)] if self.leaflets_dir else []), paths.LEAFLETS)

    @property
    def signers(self) -> str:
        """The file of those who may seal leaflets; empty where seals are not looked at."""
        return self.allowed_signers or (NO_SIGNERS if self.sealed_leaflets_only else "")

    @property
    def times(self) -> Times:
        """The times after which the visit is forgotten and the screen dims."""
        return Times(
            self.idle_seconds, self.warning_seconds, self.exercise_seconds, self.dim_seconds
        )

    @property
    def loudness(self) -> Loudness:
        """How loud reading aloud is, and may be."""
        hours = night_hours(self.night_hours)
        return Loudness(self.volume, self.volume_most, self.night_volume_most, hours)

    @property
    def night(self) -> NightHours | None:
        """The night hours; None when the theme does not depend on them."""
        return night_hours(self.night_hours) if self.theme == "hours" else None


class LoadedSettings(NamedTuple):
    """The settings to use, and the faults of the file, a line each."""

    settings: Settings
    faults: tuple[str, ...] = ()


def load_settings(file: Path | None) -> LoadedSettings:
    """Return the settings in `file`; the defaults when it is None.

    What cannot be used has its default, or, where it protects people, its stronger value (see
    kiosk.ward.protection); so has everything when the file cannot be read. Each fault is a line of
    the log.
    """
    if file is None:
        return LoadedSettings(Settings())
    try:
        raw = read_table(file)
    except UnreadableFileError as error:
        log.error("%s What protects is at its strongest, all else as usual.", error.fault)
        settings = replace(Settings(), **all_strengthened())
        return LoadedSettings(settings, (str(error.fault),))
    raw = _with_new_names(raw)
    fitting, unfit = _fitting(raw, file)
    settings, faults = converted(fitting, Settings, file), list(unfit.values())
    settings, unknown = _with_known_languages(settings, file)
    faults += unknown
    if "languages" in fitting and not settings.languages and fitting["languages"]:
        unfit["languages"] = unknown[0]
    fields = set(Settings.__struct_fields__)
    stronger = strengthened(unfit.keys() & fields, unfit.keys() - fields, fitting.keys())
    settings = replace(settings, **stronger)
    for found in faults:
        log.error("%s It is left out.", found)
    if stronger:
        log.error("settings: at their strongest until this is mended: %s", ", ".join(stronger))
    return LoadedSettings(settings, tuple(map(str, faults)))


def _with_new_names(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the settings with a key that had another name in version 0.1 under its new one."""
    if "leaflet" not in raw or "leaflets" in raw:
        return raw
    log.warning("The setting 'leaflet' is now a list, 'leaflets'. It is read as such.")
    return {"leaflets": [raw["leaflet"]], **{k: v for k, v in raw.items() if k != "leaflet"}}


def _fitting(raw: dict[str, Any], file: Path) -> tuple[dict[str, Any], dict[str, Fault]]:
    """Return the keys that fit, and what is wrong with the others."""
    fitting: dict[str, Any] = {}
    rest = raw
    while True:
        unfit: dict[str, Fault] = {}
        for key, value in rest.items():
            try:
                converted(fitting | {key: value}, Settings, file)
            except UnreadableFileError as error:
                unfit[key] = error.fault
            else:
                fitting[key] = value
        if len(unfit) in (0, len(rest)):
            return fitting, unfit
        rest = {key: rest[key] for key in unfit}  # Whether a key fits may depend on a later one.


def _with_known_languages(settings: Settings, file: Path) -> tuple[Settings, list[Fault]]:
    """Return the settings without the languages that the kiosk does not know, and the faults."""
    default = Settings()
    asked = (*settings.languages, settings.staff_language)
    if asked == (default.staff_language,):
        return settings, []
    try:
        known = {language.code for language in load_languages(paths.LANGUAGES)}
    except UnreadableFileError:
        return settings, []  # known_languages() logs it.
    remedy = f"The codes are {', '.join(sorted(known))}"
    faults = [
        fault(file, "languages", f"has '{code}', which the kiosk does not know", remedy)
        for code in settings.languages
        if code not in known
    ]
    if settings.staff_language not in known:
        problem = f"is '{settings.staff_language}', which the kiosk does not know"
        faults.append(fault(file, "staff_language", problem, remedy))
        settings = replace(settings, staff_language=default.staff_language)
    offered = tuple(code for code in settings.languages if code in known)
    return replace(settings, languages=offered), faults
