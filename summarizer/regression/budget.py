"""Bounds on what a recording may spend, asked about before they are crossed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from summarizer.errors import BoundError, ConfigurationError
from summarizer.exchange import Reply, Request, Sender
from summarizer.fingerprint import canonical_json
from summarizer.regression.suite import Price

_CHARACTERS_PER_TOKEN = 4
_MILLION = 1_000_000


@dataclass(frozen=True)
class Spending:
    """Tokens read and written by the endpoint."""

    tokens_in: int = 0
    tokens_out: int = 0

    def __add__(self, other: Spending) -> Spending:
        return Spending(self.tokens_in + other.tokens_in, self.tokens_out + other.tokens_out)

    def __sub__(self, other: Spending) -> Spending:
        return Spending(self.tokens_in - other.tokens_in, self.tokens_out - other.tokens_out)

    @property
    def tokens(self) -> int:
        """All of them."""
        return self.tokens_in + self.tokens_out

    def cost(self, price: Price) -> float:
        """In US dollars."""
        return (self.tokens_in * price.input + self.tokens_out * price.output) / _MILLION


class Budget:
    """What may be spent: ``tokens``, and ``cost`` in US dollars at a ``price``; ``None`` is no bound.

    ``allow`` is asked once when a bound would be crossed; when it says yes the bound is lifted.
    """

    def __init__(
        self, tokens: int | None, cost: float | None, price: Price | None, allow: Callable[[str], bool]
    ) -> None:
        if cost is not None and price is None:
            raise ConfigurationError("a bound on cost needs the endpoint's prices: [price] input, output in suite.toml")
        self._tokens, self._cost, self._price, self._allow = tokens, cost, price, allow
        self._refused: str | None = None
        self.spent = Spending()

    def reserve(self, expected: Spending) -> None:
        """Set an expected expense aside; raises :class:`BoundError` when it would cross a bound."""
        crossing = self._refused or self._crossed_by(self.spent + expected)
        if crossing and (self._refused or not self._allow(crossing)):
            self._refused = crossing
            raise BoundError(crossing)
        if crossing:
            self._tokens = self._cost = None
        self.spent += expected

    def settle(self, expected: Spending, actual: Spending) -> None:
        """Put the real expense in place of the one set aside."""
        self.spent = self.spent - expected + actual

    def _crossed_by(self, total: Spending) -> str | None:
        if self._tokens is not None and total.tokens > self._tokens:
            return (
                f"the next request would bring the tokens to about {total.tokens:,}, over the bound of {self._tokens:,}"
            )
        if self._cost is not None and self._price and total.cost(self._price) > self._cost:
            cost, bound = _dollars(total.cost(self._price)), _dollars(self._cost)
            return f"the next request would bring the cost to about {cost}, over the bound of {bound}"
        return None


def _dollars(amount: float) -> str:
    """With cents, or the first two digits of a sum that has none."""
    return f"${amount:.2f}" if amount >= 0.01 else f"${amount:.2g}"


class Bounded:
    """Asks the budget before each request; stands above the retries."""

    def __init__(self, below: Sender, budget: Budget) -> None:
        self._below, self._budget = below, budget

    async def send(self, request: Request) -> Reply:
        expected = estimate(request)
        self._budget.reserve(expected)
        actual = Spending()
        try:
            reply = await self._below.send(request)
            if reply.is_success:
                actual = expected  # what it cost where the reply does not tell
                actual = _counted(reply, expected)
        finally:
            self._budget.settle(expected, actual)
        return reply

    async def aclose(self) -> None:
        await self._below.aclose()


def estimate(request: Request) -> Spending:
    """What a request may cost: its characters over four, and as much again for the answer unless it is bounded."""
    size = len(canonical_json(request.body)) // _CHARACTERS_PER_TOKEN
    return Spending(size, int(request.body.get("max_completion_tokens") or size))


def _counted(reply: Reply, expected: Spending) -> Spending:
    usage = reply.usage
    return Spending(usage.prompt_tokens or expected.tokens_in, usage.completion_tokens or expected.tokens_out)
