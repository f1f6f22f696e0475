"""How fast the rules engine is: characters a second on one core, whole engine, start-up apart.

    python -m benchmarks.speed --data articles.jsonl

Each part is timed in processor time, best of three rounds, each over articles that no round before it has seen, so
that what is kept from one article helps only as it would in a newsroom. Memory is what a
process that has just begun holds more after so many articles. How fast the machine itself is just then is told by the
turns of an empty loop: a shared machine changes its speed by half within minutes, and figures are compared by it.

With a compiled engine (docs/analysis.md), so that the installed package is read and not the sources beside this folder:

    python -P benchmarks/speed.py --data articles.jsonl
"""

from __future__ import annotations

import json
import multiprocessing
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from summarizer.article import Article
from summarizer.brief import Brief
from summarizer.engines import rules
from summarizer.engines.rules import write_brief
from summarizer.linguistics.analyse import analyse
from summarizer.linguistics.cues import find_hedges
from summarizer.linguistics.reported_speech import find_speech
from summarizer.linguistics.voices import find_voices
from summarizer.review import review

ROUNDS = 3
_TURNS = 2_000_000


def main(
    data: Annotated[Path, typer.Option(help="JSON lines with a field `text`.")],
    limit: Annotated[int, typer.Option(help="How many articles a round.")] = 100,
) -> None:
    """Print megacharacters a second for the engine and its parts, and how memory grows."""
    with data.open(encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(ROUNDS * limit), lines, strict=False)]
    rounds = [texts[number::ROUNDS] for number in range(ROUNDS)]
    parts: dict[str, Callable[[Article], object]] = {
        "reported speech": find_speech,
        "voices": lambda article: find_voices(article, find_speech(article)),
        "hedges": lambda article: find_hedges(article, ()),
        "analysis": analyse.__wrapped__,
        "whole engine": _engine,
        "whole engine and review": lambda article: review(article, write_brief(article)),
    }
    made = "interpreted" if rules.__file__.endswith(".py") else "compiled"
    typer.echo(f"{ROUNDS} rounds of {len(rounds[0])} articles, {sum(map(len, texts)):,} characters, engine {made}")
    typer.echo(f"{'turns of an empty loop':26} {_loop_speed():6.1f} million a second")
    for name, part in parts.items():
        typer.echo(f"{name:26} {_speed(part, rounds):6.2f} million characters a second")
    with multiprocessing.get_context("spawn").Pool(1) as fresh:
        held = fresh.apply(_memory, (texts,))
    typer.echo("memory: " + ", ".join(f"{mega:.1f} MB after {count}" for count, mega in held))


def _loop_speed() -> float:
    """Million turns a second, best of three."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for _ in range(_TURNS):
            pass
        taken.append(time.process_time() - start)
    return _TURNS / min(taken) / 1e6


def _engine(article: Article) -> Brief:
    analyse.cache_clear()
    return write_brief(article)


def _speed(part: Callable[[Article], object], rounds: Sequence[Sequence[str]]) -> float:
    return max(_round(part, texts) for texts in rounds)


def _round(part: Callable[[Article], object], texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        part(Article.from_text(text))
    return sum(map(len, texts)) / (time.process_time() - start) / 1e6


def _memory(texts: Sequence[str]) -> list[tuple[int, float]]:
    """Megabytes held after a thirtieth, a sixth, a third, two thirds and all of the articles."""
    tracemalloc.start()
    marks = {len(texts) * part // 30 for part in (1, 5, 10, 20, 30)}
    held = []
    for count, text in enumerate(texts, 1):
        write_brief(Article.from_text(text))
        if count in marks:
            held.append((count, tracemalloc.get_traced_memory()[0] / 1e6))
    return held


if __name__ == "__main__":
    typer.run(main)
