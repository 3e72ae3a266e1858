"""The language of a text (py3langid), among those that news is written in. Same text, same answer."""

from __future__ import annotations

from functools import cache
from typing import Any

# ISO 639-1 codes. Tongues hardly ever written in news are left out, they would only take short texts away.
PLAUSIBLE = (
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr",
    "gu", "ha", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "kn", "ko", "ku", "ky", "lo",
    "lt", "lv", "mg", "mk", "ml", "mn", "mr", "ms", "my", "ne", "nl", "no", "om", "pa", "pl", "ps", "pt", "ro", "ru",
    "rw", "si", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "tg", "th", "tk", "tl", "tr", "ug", "uk", "ur",
    "uz", "vi", "yo", "zh", "zu",
)  # fmt: skip
UNDETERMINED = "und"
_SAMPLE = 1000
_LEAST_LETTERS = 20
_LEAST_CONFIDENCE = 0.5


@cache
def _identifier() -> Any:
    import tempfile

    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    try:
        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:  # it is unpacked there, and a disk that is full does not say which it is
        raise OSError(error.errno, error.strerror, error.filename or tempfile.gettempdir()) from error
    identifier.set_languages(PLAUSIBLE)
    return identifier


def detect_language(text: str) -> str:
    """The ISO 639-1 code of the text's language, "und" where it is too short or mixed to tell.

    Judged by its first 1,000 characters.
    """
    sample = text[:_SAMPLE]
    if sum(map(str.isalpha, sample)) < _LEAST_LETTERS:
        return UNDETERMINED
    language, confidence = _identifier().classify(sample)
    return str(language) if confidence >= _LEAST_CONFIDENCE else UNDETERMINED
