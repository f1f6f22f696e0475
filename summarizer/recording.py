"""Recording cases and answering from them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from summarizer.article import Article
from summarizer.cassettes import Pins, Recorder, Recordings, Replayer, case_name
from summarizer.configuration import Endpoint, Options, replayed_endpoint
from summarizer.engines.language_model import LanguageModel
from summarizer.errors import AnswerError, MissingRecordingError
from summarizer.exchange import Sender
from summarizer.extraction import Extraction
from summarizer.pack import Pack
from summarizer.store import Store, Stored


async def replay(folder: Path, pack: Pack, options: Options, article: Article) -> Extraction[Any]:
    """Extract from a recording alone; without a model asked for, the recorded one's name is used."""
    if not folder.is_dir():
        raise MissingRecordingError(f"{folder}: there is no such folder of recordings")
    recordings = Recordings(folder, options.pack, options.model)
    name, case = recordings.find(options.prompt, article.sha256, article.source)
    endpoint = replayed_endpoint(options.model or case.model)
    replayer = Replayer(recordings, name, pin(pack, options.prompt, endpoint, article), article.source)
    extraction = await LanguageModel[Any](endpoint, pack, options.prompt, replayer).extract(article)
    replayer.finish()
    return extraction


async def record(
    recordings: Recordings, pack: Pack, prompt: str, endpoint: Endpoint, sender: Sender, article: Article
) -> tuple[Path, Extraction[Any]]:
    """Ask the endpoint about one article and keep the exchange as a case; returns its file and the result.

    An answer that is none (a refusal, one cut off) was paid for: it is kept unless an older case would be lost.
    When a later request fails, the answers before it wait for the next recording of the same.
    """
    recorder = Recorder(Stored(sender, Store.of_unfinished()))
    name, pins = case_name(prompt, article.source), pin(pack, prompt, endpoint, article)
    try:
        extraction = await LanguageModel[Any](endpoint, pack, prompt, recorder).extract(article)
    except AnswerError:
        if recorder.answered_by and name not in recordings.cases:
            recorder.save(recordings, name, pins, article.source)
        raise
    path = recorder.save(recordings, name, pins, article.source)
    recorder.let_go()
    return path, extraction


def pin(pack: Pack, prompt: str, endpoint: Endpoint, article: Article) -> Pins:
    """What a case of this article is tied to now."""
    loaded = pack.prompt(prompt)
    return Pins(
        prompt=prompt,
        prompt_sha256=loaded.sha256,
        schema_sha256=loaded.schema_sha256,
        article_sha256=article.sha256,
        model=endpoint.model,
    )
