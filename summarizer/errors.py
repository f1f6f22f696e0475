"""Every error the package raises on purpose.

SummarizerError                     exit code
├── InputError                      2   what was given cannot be used
│   ├── ArticleError                2   an article cannot be read
│   ├── PackError                   2   a prompt or a schema is wrong
│   ├── ConfigurationError          2   an option, a model name, a setting
│   ├── SuiteError                  2   a suite, its gates or its baseline
│   ├── OutputError                 2   what was made cannot be written where it was asked for
│   │   └── ReaderGoneError       141   whoever read it went away: no failure, nothing is said of it
│   └── MissingExtraError           2   an optional dependency is not installed
├── EngineError                     3   the endpoint or the model failed
│   ├── EndpointError               3   no usable HTTP answer, after the retries
│   │   └── CredentialsError        3   the endpoint refused the key
│   └── AnswerError                 3   an answer came, but it is not one
│       ├── RefusalError            3   the model declined
│       ├── TruncatedError          3   the reply was cut off (finish_reason=length)
│       ├── EmptyAnswerError        3   nothing was said
│       └── InvalidAnswerError      3   not JSON, or not of the schema after the re-asks
├── BoundError                      1   a bound on tokens or cost would be crossed
└── RecordingError                  4   a cassette cannot answer
    ├── MissingRecordingError       4   no case for this article
    ├── StaleRecordingError         4   a case exists, but for another request
    └── DamagedRecordingError       4   a cassette or its index cannot be trusted
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class SummarizerError(Exception):
    """The root: catch this to catch everything below. ``exit_code`` is the command's."""

    exit_code = 1

    def __str__(self) -> str:
        """The message; it may quote an endpoint or a file."""
        return spelt_out(super().__str__())


def spelt_out(text: str) -> str:
    """Text of which a terminal obeys nothing: each control character is told by its number."""
    return _CONTROLS.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


class InputError(SummarizerError):
    """What was given cannot be used as it is."""

    exit_code = 2


class ArticleError(InputError):
    """An article is missing, empty, not text, too large, or could not be fetched."""


class PackError(InputError):
    """A prompt or a schema of a pack is missing, malformed, or lacks a variable."""


class ConfigurationError(InputError):
    """An option or a setting has a value that means nothing."""


class SuiteError(InputError):
    """A suite, its gates, its gold or what it is compared with cannot be used."""


class MissingExtraError(InputError):
    """An optional dependency is needed; the message names the extra that brings it."""


class OutputError(InputError):
    """A result cannot be written: no such folder, no permission, a full disk."""


class ReaderGoneError(OutputError):
    """Whoever read the result has had enough, as ``head`` has: the exit code is what SIGPIPE gives other tools."""

    exit_code = 141


class EngineError(SummarizerError):
    """The endpoint or the language model failed to produce an answer."""

    exit_code = 3


@contextmanager
def naming(source: str) -> Iterator[None]:
    """Put the article before what an endpoint or a model failed with: of several, the reader has to know which."""
    try:
        yield
    except EngineError as error:
        raise type(error)(f"{source}: {error}") from error


class EndpointError(EngineError):
    """No usable HTTP answer: unreachable, dropped, timed out, or an error status after the retries."""


class CredentialsError(EndpointError):
    """The endpoint answered 401 or 403."""


class AnswerError(EngineError):
    """An answer came, but it cannot be a result."""


class RefusalError(AnswerError):
    """The model declined to answer."""


class TruncatedError(AnswerError):
    """The reply ended at the token limit (``finish_reason=length``)."""


class EmptyAnswerError(AnswerError):
    """The reply holds no content, or nothing that a brief could be made of."""


class InvalidAnswerError(AnswerError):
    """The reply is not JSON, or still breaks the schema after the last re-ask."""


class BoundError(SummarizerError):
    """The next request would cross a bound on tokens or cost, and nobody allowed it."""


class RecordingError(SummarizerError):
    """A recording cannot answer this request."""

    exit_code = 4


class MissingRecordingError(RecordingError):
    """No recorded case is for this article."""


class StaleRecordingError(RecordingError):
    """A case for this article exists, but its request was another one.

    ``changed`` names what differs (the pins, ``sampling``); ``difference`` is a unified diff of the requests.
    """

    def __init__(self, message: str, changed: tuple[str, ...] = (), difference: str = "") -> None:
        super().__init__(message)
        self.changed, self.difference = changed, difference


class DamagedRecordingError(RecordingError):
    """A cassette or the index cannot be read, or does not hold what was pinned."""
