"""Articles or saved briefs to a comparison; the Python API."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from itertools import combinations
from os import PathLike
from pathlib import Path
from string import ascii_uppercase

from summarizer.agreement import refuse_disagreement
from summarizer.arguments import require
from summarizer.article import Article
from summarizer.brief import Brief
from summarizer.cassettes import Recordings
from summarizer.comparing.actors import align_actors
from summarizer.comparing.by_rules import compare_by_rules
from summarizer.comparing.comparison import Compared, Comparison, Pair
from summarizer.comparing.matrix import build_matrix
from summarizer.comparing.positions import align_positions
from summarizer.comparing.side import Side
from summarizer.configuration import DEFAULT_TIMEOUT, RULES, Options, locate_model
from summarizer.errors import ArticleError, ConfigurationError, InputError, MissingRecordingError
from summarizer.event_loop import all_of, run
from summarizer.pipeline import Pipeline, options_of

Source = Article | Brief | str | Path
"""An article, a brief, or the path of a file that holds either; a brief is saved as ``.json``."""

MOST = 26
"""The most articles that are compared at once."""


def compare(
    *sources: Source,
    model: str | None = None,
    replay: str | Path | None = None,
    store: bool = True,
    timeout: float = DEFAULT_TIMEOUT,
) -> Comparison:
    """Two or more articles side by side.

    ``sources`` are articles, briefs, or paths of either, never a text itself. ``model``, ``replay``,
    ``store`` and ``timeout`` (seconds for one reply) are those of :func:`summarizer.summarize`; a model is
    asked once for each pair. Raises a :class:`~summarizer.errors.SummarizerError`.
    """
    return run(acompare(*sources, model=model, replay=replay, store=store, timeout=timeout))


async def acompare(
    *sources: Source,
    model: str | None = None,
    replay: str | Path | None = None,
    store: bool = True,
    timeout: float = DEFAULT_TIMEOUT,
) -> Comparison:
    """As :func:`compare`, for use inside an event loop."""
    for source in sources:
        require("source", source, Article, Brief, str, PathLike)
    async with Pipeline(options_of(model, replay, store, timeout)) as pipeline:
        return await Comparing(pipeline).compare(sources)


class Comparing:
    """Compares with one pipeline; ``jobs`` briefs and pairs are worked on side by side."""

    def __init__(self, pipeline: Pipeline, jobs: int = 8) -> None:
        self.pipeline = pipeline
        self._turn = asyncio.Semaphore(jobs)

    async def compare(self, sources: Sequence[Source]) -> Comparison:
        """The comparison of all sources, A, B, C … in the order given."""
        sides = dict(zip(ascii_uppercase, await self.sides(sources), strict=False))
        pairs = await all_of(self._pair(sides, one, other) for one, other in combinations(sides, 2))
        actors = align_actors(sides)
        return Comparison(
            articles=tuple(_compared(key, side) for key, side in sides.items()),
            actors=actors,
            positions=align_positions(sides, actors),
            pairs=tuple(pairs),
            matrix=build_matrix(sides, pairs),
        )

    async def sides(self, sources: Sequence[Source]) -> list[Side]:
        """The briefs of the sources, each with its article where that can be read."""
        if not 2 <= len(sources) <= MOST:
            raise ConfigurationError(f"a comparison needs from 2 to {MOST} articles, not {len(sources)}")
        return await all_of(map(self._side, sources))

    async def _side(self, source: Source) -> Side:
        if isinstance(source, Brief):
            return Side(source, _article_of(source))
        if isinstance(source, (str, Path)) and str(source).endswith(".json"):
            return _saved(Path(source))
        article = source if isinstance(source, Article) else Article.from_path(source)
        async with self._turn:
            return Side(await self.pipeline.brief(article), article)

    async def _pair(self, sides: dict[str, Side], left: str, right: str) -> Pair:
        """One judgment serves both orders: it is made in the order of the articles' hashes, then told from the left."""
        here, there = sides[left], sides[right]
        if here.identity <= there.identity:
            pair = await self._judged(here, there)
        else:
            pair = (await self._judged(there, here)).swapped()
        return pair.model_copy(update={"left": left, "right": right})

    async def _judged(self, first: Side, second: Side) -> Pair:
        options = self.pipeline.options
        if first.identity == second.identity or (options.replay is None and self.pipeline.choice.model == RULES):
            return await self.pipeline.compute(partial(compare_by_rules, first, second))
        async with self._turn:
            return await self._by_model(first, second)

    async def _by_model(self, first: Side, second: Side) -> Pair:
        from summarizer.comparing.by_model import compare_by_model, replay_pair

        pipeline, options = self.pipeline, self.pipeline.options
        if options.replay is not None:
            recordings = _recordings(options.replay, options)
            return await replay_pair(recordings, pipeline.pack, options.model, first, second)
        endpoint = locate_model(pipeline.choice.model)
        return await compare_by_model(endpoint, pipeline.pack, pipeline.connection, first, second)


class PairRecording:
    """The live endpoint asked about each pair of some sides; every exchange is kept as a case.

    Raises :class:`~summarizer.errors.InputError` when the answers could not be kept.
    """

    def __init__(self, recordings: Recordings, live: Pipeline, sides: Sequence[Side]) -> None:
        from summarizer.comparing.by_model import pair_name, refuse_another_pair

        self._recordings, self._live = recordings, live
        self._endpoint = locate_model(live.choice.model)
        ordered = [sorted(pair, key=lambda side: side.identity) for pair in combinations(sides, 2)]
        recordings.prepare(pair_name(one, two) for one, two in ordered)
        self._pairs = {pair_name(one, two): (one, two) for one, two in ordered}
        for pair in self._pairs.values():
            refuse_another_pair(recordings, pair)

    @property
    def names(self) -> list[str]:
        """The names of the cases, one a pair."""
        return list(self._pairs)

    async def record(self, name: str) -> Path:
        """Ask about one pair; returns the file of its case."""
        from summarizer.comparing.by_model import record_pair

        live = self._live
        return await record_pair(self._recordings, live.pack, self._endpoint, live.connection, self._pairs[name])


def _recordings(folder: Path, options: Options) -> Recordings:
    if not folder.is_dir():
        raise MissingRecordingError(f"{folder}: there is no such folder of recordings")
    return Recordings(folder, options.pack, options.model)


def _saved(path: Path) -> Side:
    """A brief saved as JSON."""
    try:
        brief = Brief.from_json(path.read_bytes())
    except OSError as error:
        raise ArticleError(f"{path}: {error.strerror or error}") from error
    except InputError as error:
        raise ArticleError(f"{path}: {error}") from error
    return Side(brief, _article_of(brief))


def _article_of(brief: Brief) -> Article | None:
    """The article of a brief, when the file it was read from is still there and unchanged.

    Raises :class:`ArticleError` for a brief that quotes what does not stand there: its own file was edited.
    """
    path = Path(brief.article.source)
    try:
        article = Article.from_path(path) if path.is_file() else None
    except (ArticleError, OSError):
        return None
    if article is None or article.sha256 != brief.article.sha256:
        return None
    refuse_disagreement(brief, article)
    return article


def _compared(key: str, side: Side) -> Compared:
    text = side.article.text if side.article else None
    return Compared(key=key, article=side.brief.article, gist=side.brief.gist, claims=len(side.brief.claims), text=text)
