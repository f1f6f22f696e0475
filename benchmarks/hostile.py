"""How the time of the rules engine and of review grows on hostile text: seconds for 1, 10 and 100 times the text.

python -m benchmarks.hostile
"""

import time

from summarizer.article import Article
from summarizer.engines.rules import write_brief
from summarizer.review import review
from tests.hostile import HOSTILE


def seconds(text: str) -> float:
    """The time for one brief and its review, best of two."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        article = Article.from_text(text)
        review(article, write_brief(article))
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    """Print a row a text."""
    for name, text in HOSTILE.items():
        base = text[:2_000]
        times = [seconds(base * factor) for factor in (1, 10, 100)]
        print(f"{name:34}" + "".join(f"{one:9.4f}" for one in times) + f"   100×/10× {times[2] / times[1]:5.1f}")


if __name__ == "__main__":
    main()
