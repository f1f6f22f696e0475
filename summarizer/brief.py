"""The nouns of a brief, and their JSON.

Terms follow the field's standards; each class names the source of its own. Evidence positions
are Unicode code points of ``Article.text``, ``end`` exclusive. Every model is immutable,
refuses unknown keys, and round-trips through ``Brief.from_json``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from summarizer.arguments import require
from summarizer.derive import (
    Certainty,
    Factuality,
    Firmness,
    Polarity,
    derive_factuality,
    derive_firmness,
    estimative_band,
)
from summarizer.errors import InputError
from summarizer.making import make, words_at

if TYPE_CHECKING:
    from pandas import DataFrame

    from summarizer.article import Article

OUTLET = "outlet"
"""The actor id of the writer: ``chain[0]`` of every attribution."""

Match = Literal["exact", "normalized"]
Stance = Literal["neutral", "distancing", "endorsing", "none"]
Quotation = Literal["direct", "indirect", "mixed", "none"]
HedgeKind = Literal["plausibility_shield", "attribution_shield", "rounder", "adaptor", "conditional", "weasel"]
HedgeScope = Literal["content", "attribution"]
ClaimType = Literal["fact", "judgment", "prediction", "intention", "demand", "evaluation", "question"]
Salience = Literal["key", "supporting", "background"]
Location = Literal["headline", "lede", "body"]
ActorKind = Literal["person", "organization", "government", "group", "outlet", "document", "place"]
Naming = Literal["named", "unnamed", "collective"]
PositionStance = Literal["support", "oppose", "mixed", "neutral"]
Basis = Literal["stated", "reported", "inferred"]
Severity = Literal["error", "warning", "note"]
Rule = Literal[
    "evidence_dropped",
    "hedge_lost",
    "hedge_invented",
    "attribution_lost",
    "speaker_mismatch",
    "number_changed",
    "sentence_uncovered",
    "unnamed_only",
]


class _Noun(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def trusted(cls, **fields: Any) -> Self:
        """The noun of all its ``fields``, which are right by construction: nothing is checked."""
        return make(cls, fields)


class Evidence(_Noun):
    """Words of the article and where they stand (W3C Web Annotation selectors).

    ``exact`` is always ``article.text[start:end]``; ``match`` says how the words that were
    quoted compare with it. ``prefix`` and ``suffix`` are up to 32 code points of context.
    """

    exact: str = Field(min_length=1)
    prefix: str
    suffix: str
    start: int = Field(ge=0)
    end: int
    match: Match = "exact"

    @classmethod
    def cut(cls, text: str, start: int, end: int, match: Match = "exact") -> Evidence:
        """The words ``text[start:end]``, which cannot disagree with the text: nothing is checked."""
        return make(cls, words_at(text, start, end, match))

    # Of the last of the three fields, as a validator of the model runs again wherever evidence is put into something.
    @field_validator("end")
    @classmethod
    def _length_agrees(cls, end: int, info: ValidationInfo) -> int:
        exact, start = info.data.get("exact"), info.data.get("start")
        if exact is not None and start is not None and end - start != len(exact):
            raise ValueError(f"end - start is {end - start}, exact has {len(exact)} code points")
        return end


class Actor(_Noun):
    """Someone or something that speaks or is spoken of (PLOVER entity, ICD 206 source descriptor).

    ``unnamed`` are those whose names are withheld ("a senior official", "analysts"); a public or a body of
    people that nobody could name one by one is ``collective`` ("residents", "Democrats").
    """

    id: str
    name: str
    kind: ActorKind
    naming: Naming
    role: str | None = None
    mentions: tuple[Evidence, ...] = ()


class Link(_Noun):
    """One voice of an attribution chain; ``stance`` is the cue's (neutral, distancing, endorsing)."""

    actor: str
    mention: Evidence | None = None
    cue: Evidence | None = None
    stance: Stance = "none"


class Attribution(_Noun):
    """Who says it through whom (MPQA nested source), and how it is quoted (PARC 3.0, BBC Citron).

    ``chain`` runs from the writer to the immediate source; its first link is the outlet.
    """

    chain: tuple[Link, ...] = Field(default=(Link(actor=OUTLET),), min_length=1)
    quotation: Quotation = "none"

    @field_validator("chain")
    @classmethod
    def _starts_with_outlet(cls, chain: tuple[Link, ...]) -> tuple[Link, ...]:
        if chain[0].actor != OUTLET:
            raise ValueError(f"chain[0] is {chain[0].actor!r}, it must be {OUTLET!r}")
        return chain

    @property
    def depth(self) -> int:
        """Links − 1; 0 is the outlet's own voice."""
        return len(self.chain) - 1

    @property
    def source(self) -> Link:
        """The immediate source: the last link."""
        return self.chain[-1]


class Hedge(_Noun):
    """Words that soften (Prince et al. 1982, CoNLL-2010, Vincze 2013).

    ``scope`` tells whether the source hedges (``content``) or the reporter hedges that it was
    said (``attribution``).
    """

    cue: Evidence
    kind: HedgeKind
    scope: HedgeScope

    @property
    def band(self) -> tuple[int, int] | None:
        """The ICD 203 band of an estimative term in percent, when the word is in that table."""
        return estimative_band(self.cue.exact)


class Claim(_Noun):
    """One assertion of one source, with the words it rests on.

    ``certainty`` and ``polarity`` are the immediate source's (FactBank); ``factuality`` and
    ``firmness`` follow from them and are filled in when left out. ``type`` after Kent 1964 and
    PolNeAR's acts. ``evidence`` is the content, not the whole sentence.
    """

    id: str
    text: str
    type: ClaimType
    salience: Salience
    location: Location
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    attribution: Attribution = Attribution()
    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    factuality: Factuality = Field(default_factory=lambda data: derive_factuality(data["certainty"], data["polarity"]))
    firmness: Firmness = Field(default="firm")
    hedges: tuple[Hedge, ...] = Field(default=(), validate_default=True)

    @model_validator(mode="before")
    @classmethod
    def _derive_firmness(cls, data: Any) -> Any:
        if isinstance(data, dict) and "firmness" not in data:
            return data | {"firmness": _firmness_of(data.get("certainty", "certain"), data.get("hedges", ()))}
        return data

    # Of the last field, which is read after all that the others follow from.
    @field_validator("hedges")
    @classmethod
    def _rest_follows(cls, hedges: tuple[Hedge, ...], info: ValidationInfo) -> tuple[Hedge, ...]:
        told = info.data
        certainty, polarity = told.get("certainty"), told.get("polarity")
        factuality, firmness = told.get("factuality"), told.get("firmness")
        if certainty and polarity and factuality and factuality != derive_factuality(certainty, polarity):
            raise ValueError(f"factuality {factuality} does not follow from {certainty}, {polarity}")
        if certainty and firmness and firmness != _firmness_of(certainty, hedges):
            raise ValueError(f"firmness {firmness} does not follow from {certainty} and the hedges")
        return hedges

    @property
    def source(self) -> str:
        """The actor id of the immediate source."""
        return self.attribution.source.actor


class Position(_Noun):
    """An actor's stance on an issue (political claims analysis, Koopmans & Statham)."""

    id: str
    actor: str
    issue: str
    stance: PositionStance
    basis: Basis
    claims: tuple[str, ...] = ()


class Finding(_Noun):
    """Something a review objects to; the message names the words that caused it."""

    rule: Rule
    severity: Severity
    message: str
    claim: str | None = None
    evidence: Evidence | None = None


class SourceSummary(_Noun):
    """Who the claims rest on (ICD 206 source summary statement).

    ``named``, ``unnamed``, ``collective`` and ``document`` count the distinct voices that claims
    are attributed to; ``outlet_claims`` counts the claims in the outlet's own voice;
    ``single_source`` counts the attributed claims whose words no second voice is credited with;
    ``deepest_chain`` is the largest depth.
    """

    named: int = 0
    unnamed: int = 0
    collective: int = 0
    document: int = 0
    outlet_claims: int = 0
    single_source: int = 0
    deepest_chain: int = 0


class ArticleRecord(_Noun):
    """What the brief says of the article it was made from; ``characters`` counts code points."""

    id: str
    title: str | None
    source: str
    outlet: str | None
    published: str | None
    language: str
    sha256: str
    characters: int
    sentences: int


class Run(_Noun):
    """How the brief was made (ICS 206-01, 2024: cite the AI that was used).

    ``seconds`` is the time spent waiting for the endpoint; a replay repeats the recorded time.
    """

    engine: str
    prompt: str | None = None
    prompt_sha256: str | None = None
    schema_sha256: str | None = None
    fingerprint: str | None = None
    requests: int = 0
    reasks: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0
    version: str = ""


@dataclass(frozen=True)
class _Held:
    """An article kept beside a brief, no part of what makes two briefs equal."""

    article: Article | None = field(default=None, compare=False)


class Brief(_Noun):
    """A structured brief of one article: actors, claims and positions, each on the article's words."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, serialize_by_alias=True)

    format: Literal["summarizer/brief/1"] = Field(default="summarizer/brief/1", alias="schema")
    article: ArticleRecord
    gist: str
    actors: tuple[Actor, ...] = ()
    claims: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    source_summary: SourceSummary = Field(
        default_factory=lambda data: summarise_sources(data["actors"], data["claims"])
    )
    findings: tuple[Finding, ...] = ()
    run: Run
    _held: _Held = PrivateAttr(default_factory=_Held)

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """A brief that was saved as JSON; raises :class:`~summarizer.errors.InputError` for what is none."""
        require("text", text, str, bytes)
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            raise InputError(f"is no saved brief ({_first_fault(error)})") from error

    def holding(self, article: Article) -> Brief:
        """The same brief with its article at hand, for renderings that show the text; JSON does not carry it."""
        held = self.model_copy()
        held._held = _Held(article)
        return held

    @property
    def held_article(self) -> Article | None:
        """The article the brief was made from; ``None`` when the brief was read back from JSON."""
        return self._held.article

    @property
    def hedged(self) -> tuple[Claim, ...]:
        """The claims that are hedged or uncommitted."""
        return tuple(claim for claim in self.claims if claim.firmness != "firm")

    @property
    def firm(self) -> tuple[Claim, ...]:
        """The claims that are firm: certain, and no hedge on the attribution."""
        return tuple(claim for claim in self.claims if claim.firmness == "firm")

    def actor(self, actor_id: str) -> Actor | None:
        """The actor of that id; ``None`` for the outlet."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)

    def by_actor(self) -> dict[str, tuple[Claim, ...]]:
        """The claims under the id of their immediate source, in the order of their first claim."""
        grouped: dict[str, list[Claim]] = {}
        for claim in self.claims:
            grouped.setdefault(claim.source, []).append(claim)
        return {source: tuple(claims) for source, claims in grouped.items()}

    def to_markdown(self) -> str:
        """The brief as Markdown, written for a reader."""
        from summarizer.render.markdown import to_markdown

        return to_markdown(self)

    def to_html(self, article: Article | None = None) -> str:
        """The brief as one self-contained page, the article beside it.

        A brief that was read back from JSON shows the passages it rests on, unless it is handed its
        ``article``; raises :class:`~summarizer.errors.ArticleError` when that is another text, or
        when what the brief quotes does not stand in it.
        """
        from summarizer.render.html import to_html

        return to_html(self, article)

    def to_dataframe(self) -> DataFrame:
        """One row a claim, the columns of ``docs/tables.md``; needs the extra ``tables``."""
        from summarizer.render.tables import to_dataframe

        return to_dataframe([self])

    def _repr_html_(self) -> str:
        """What a notebook shows in place of the object."""
        from summarizer.render.html import to_card

        return to_card(self)


def _first_fault(error: ValidationError) -> str:
    first, others = error.errors(include_url=False)[0], error.error_count() - 1
    where = " ".join(".".join(map(str, first["loc"])).split())
    return f"{where}{': ' * bool(where)}{first['msg']}{f', and {others} more' * bool(others)}"


def _firmness_of(certainty: Certainty, hedges: Any) -> Firmness:
    scopes = [hedge.scope if isinstance(hedge, Hedge) else hedge.get("scope") for hedge in hedges] if hedges else ()
    return derive_firmness(certainty, attribution_hedged="attribution" in scopes)


def summarise_sources(actors: tuple[Actor, ...], claims: tuple[Claim, ...]) -> SourceSummary:
    """Count the voices behind the claims."""
    chains = [claim.attribution.chain for claim in claims]
    said_by = [chain[-1].actor for chain in chains]
    heard = set(said_by)
    kinds = ["document" if actor.kind == "document" else actor.naming for actor in actors if actor.id in heard]
    return SourceSummary(
        named=kinds.count("named"),
        unnamed=kinds.count("unnamed"),
        collective=kinds.count("collective"),
        document=kinds.count("document"),
        outlet_claims=said_by.count(OUTLET),
        single_source=[len(sources) for sources in _sources_by_words(claims, chains)].count(1),
        deepest_chain=max(map(len, chains), default=1) - 1,
    )


def _sources_by_words(claims: tuple[Claim, ...], chains: Sequence[tuple[Link, ...]]) -> Collection[set[str]]:
    """The sources of each stretch of words that anybody but the outlet is credited with."""
    sources: dict[tuple[tuple[int, int], ...], set[str]] = {}
    for claim, chain in zip(claims, chains, strict=True):
        if len(chain) > 1:
            sources.setdefault(tuple([(e.start, e.end) for e in claim.evidence]), set()).add(chain[-1].actor)
    return sources.values()
