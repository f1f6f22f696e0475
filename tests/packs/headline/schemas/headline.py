"""A schema with a rule that the prompt does not tell, so that a first answer is sent back."""

from pydantic import BaseModel, field_validator

from summarizer.article import Article
from summarizer.response import Assertion, Response, SentenceNumber


class Headline(BaseModel):
    headline: str
    words: str


class HeadlineAnswer(Response[Headline]):
    """A headline and the words it rests on."""

    sentence: SentenceNumber
    words: Assertion
    headline: str

    @field_validator("headline")
    @classmethod
    def _is_short(cls, headline: str) -> str:
        if len(headline.split()) > 4:
            raise ValueError(f"a headline has at most four words, this has {len(headline.split())}")
        return headline

    def build(self, article: Article) -> Headline:  # noqa: ARG002
        return Headline(headline=self.headline, words=self.words)
