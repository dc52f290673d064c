"""espeak-ng's library, asked when each word of a sentence is said. Only in a process of its own."""

from __future__ import annotations

import ctypes
from typing import Any, ClassVar

from kiosk.speech.word_times import Moment

LIBRARY = "libespeak-ng.so.1"
_SYNCHRONOUS, _DO_NOT_EXIT = 2, 0x8000
_UTF8, _SSML, _PHONEMES, _END_PAUSE = 1, 0x10, 0x100, 0x1000
_RATE = 1
_LIST_ENDED, _WORD = 0, 1


class _Event(ctypes.Structure):
    _fields_: ClassVar = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    ]


class EspeakLibrary:
    """The library of the program, with the same voices: what it makes lasts as long."""

    def __init__(self) -> None:
        """Load it. Raises OSError where it is not installed, or has no voices."""
        self._library: Any = ctypes.CDLL(LIBRARY)
        if self._library.espeak_Initialize(_SYNCHRONOUS, 0, None, _DO_NOT_EXIT) <= 0:
            raise OSError(f"{LIBRARY}: does not find its voices")
        self._moments: list[Moment] = []
        kind = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
        )
        self._take = kind(self._take_events)  # Kept: the library has only its address.
        self._library.espeak_SetSynthCallback(self._take)

    def moments(self, words: str, voice: str, rate: int, is_marked: bool) -> tuple[Moment, ...]:
        """Return when a voice comes to which place of the words, at a rate in words a minute.

        Places are numbers of characters, 0 for the first; `is_marked` is whether this is SSML.
        """
        self._moments = []
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            return ()
        self._library.espeak_SetParameter(_RATE, rate, 0)
        text = words.encode() + b"\0"
        flags = _UTF8 | _PHONEMES | _END_PAUSE | (_SSML if is_marked else 0)
        self._library.espeak_Synth(text, len(text), 0, 1, 0, flags, None, None)
        self._library.espeak_Synchronize()
        return tuple(self._moments)

    def _take_events(self, samples: object, count: int, events: Any) -> int:
        index = 0
        while events[index].type != _LIST_ENDED:
            event = events[index]
            if event.type == _WORD and event.length > 0:
                self._moments.append(Moment(event.audio_position, event.text_position - 1))
            index += 1
        return 0
