"""Sound as bytes: a WAV that was written to a pipe, made whole."""

from __future__ import annotations


class NoSoundError(Exception):
    """What came is no sound, or none that lasts."""


def whole_wav(data: bytes) -> bytes:
    """Return a WAV with true lengths in its header; a pipe's writer cannot know them.

    Raises NoSoundError for anything that is not a WAV with some sound in it.
    """
    start = data.find(b"data", 12, 4096)
    if data[:4] != b"RIFF" or data[8:12] != b"WAVE" or start < 0:
        raise NoSoundError("it is not a WAV")
    samples = data[start + 8 :]
    try:
        channels, width, rate = _format(data)
    except (ValueError, IndexError) as error:
        raise NoSoundError(f"its header is broken: {error}") from error
    samples = samples[: len(samples) // (channels * width) * channels * width]
    if not samples:
        raise NoSoundError("there is no sound in it")
    import io
    import wave

    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(samples)
    return out.getvalue()


def seconds(wav: bytes) -> float:
    """Return how long a whole WAV lasts. Raises NoSoundError."""
    import io
    import wave

    try:
        with wave.open(io.BytesIO(wav)) as file:
            return float(file.getnframes() / file.getframerate())
    except (wave.Error, EOFError) as error:
        raise NoSoundError("it is not a WAV") from error


def with_silence(wav: bytes, length: float) -> bytes:
    """Return a whole WAV with so many seconds of silence after it. Raises NoSoundError."""
    import io
    import wave

    out = io.BytesIO()
    try:
        with wave.open(io.BytesIO(wav)) as file, wave.open(out, "wb") as longer:
            longer.setparams(file.getparams())
            silence = b"\0" if file.getsampwidth() > 1 else b"\x80"
            frames = round(length * file.getframerate())
            longer.writeframes(file.readframes(file.getnframes()))
            longer.writeframes(silence * frames * file.getsampwidth() * file.getnchannels())
    except (wave.Error, EOFError) as error:
        raise NoSoundError("it is not a WAV") from error
    return out.getvalue()


def _format(data: bytes) -> tuple[int, int, int]:
    at = data.index(b"fmt ") + 8
    kind = int.from_bytes(data[at : at + 2], "little")
    channels = int.from_bytes(data[at + 2 : at + 4], "little")
    rate = int.from_bytes(data[at + 4 : at + 8], "little")
    width = int.from_bytes(data[at + 14 : at + 16], "little") // 8
    if kind != 1 or not 1 <= channels <= 2 or width not in (1, 2) or not 4000 <= rate <= 192_000:
        raise ValueError("a kind of sound that cannot be played")
    return channels, width, rate
