"""One article through the whole of the plain text analysis."""

from __future__ import annotations

from functools import lru_cache

from summarizer.article import Article
from summarizer.linguistics.analysis import Analysis, Speech, speech_of
from summarizer.linguistics.cues import find_hedges
from summarizer.linguistics.reported_speech import read_speech
from summarizer.linguistics.voices import find_voices


@lru_cache(maxsize=4)
def analyse(article: Article) -> Analysis:
    """Reported speech, voices and hedges; kept for the last few articles, as review reads it again."""
    speeches, asides, questions = read_speech(article)
    voices, heard = find_voices(article, speeches)
    resolved = tuple([_said_by(speech, spoken) for speech, spoken in zip(speeches, heard, strict=True)])
    return Analysis(article, voices, resolved, find_hedges(article, resolved), asides, questions)


def _said_by(speech: Speech, voices: tuple[int, ...]) -> Speech:
    source, cue, content, quotation, stance, _, parent, _ = speech
    voice = voices[0] if voices else None
    return speech_of((source, cue, content, quotation, stance, voice, parent, voices[1:]))
