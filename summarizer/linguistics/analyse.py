"""One article through the whole of the plain text analysis."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from summarizer.article import Article
from summarizer.linguistics.analysis import Analysis
from summarizer.linguistics.cues import find_hedges
from summarizer.linguistics.reported_speech import find_speech
from summarizer.linguistics.voices import find_voices


@lru_cache(maxsize=4)
def analyse(article: Article) -> Analysis:
    """Reported speech, voices and hedges; kept for the last few articles, as review reads it again."""
    speeches = find_speech(article)
    voices, speakers = find_voices(article, speeches)
    resolved = tuple(replace(speech, voice=voice) for speech, voice in zip(speeches, speakers, strict=True))
    return Analysis(article, voices, resolved, find_hedges(article, resolved))
