"""The event loop from outside of it, and blocking work beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import Any, TypeVar

T = TypeVar("T")


def run(work: Coroutine[Any, Any, T]) -> T:
    """Run async work from sync code, inside a notebook's event loop too."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


async def all_of(works: Iterable[Awaitable[T]]) -> list[T]:
    """The results of several works side by side, in their order.

    Where one fails the others are waited for, so that nothing they pay for is lost; then the first failure is raised.
    """
    outcomes = await asyncio.gather(*works, return_exceptions=True)
    results = [outcome for outcome in outcomes if not isinstance(outcome, BaseException)]
    if len(results) < len(outcomes):
        raise next(outcome for outcome in outcomes if isinstance(outcome, BaseException))
    return results


async def off_loop(work: Callable[[], T]) -> T:
    """Do blocking work in a thread, so that the loop can go on or be interrupted meanwhile.

    Nothing waits for the thread when this is cancelled, the end of the process neither; an executor's would be joined.
    """
    future: Future[T] = Future()
    Thread(target=_fulfil, args=(future, work), daemon=True).start()
    return await asyncio.wrap_future(future)


def _fulfil(future: Future[T], work: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except BaseException as error:  # it is raised where the work is awaited
        future.set_exception(error)
    else:
        future.set_result(result)
