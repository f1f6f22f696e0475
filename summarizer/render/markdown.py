"""A brief as Markdown, written for a reader: the gist, who stands where, the key claims, then everything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.brief import OUTLET, Actor, Brief, Claim, Finding, Hedge
from summarizer.render.plain import counted, one_line
from summarizer.render.quoting import unquoted

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~]|&(?=#?\w+;))")
_LEADING = re.compile(r"^(\d*)([-+=.)])")
_FIRMNESS = {"firm": "● firm", "hedged": "◐ hedged", "uncommitted": "○ uncommitted"}
_STANCE = {"support": "supports", "oppose": "opposes", "mixed": "is divided on", "neutral": "is neutral on"}
_OUTLET_NAME = "the outlet"


def to_markdown(brief: Brief) -> str:
    """The whole brief; every text of the article is escaped."""
    parts = (_head(brief), _actors(brief), _key_claims(brief), _all_claims(brief), _findings(brief), _made(brief))
    return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines) + "\n"


def escape(text: str) -> str:
    """Text on one line with nothing in it that Markdown, or the terminal it is shown on, would act on."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def escape_line(text: str) -> str:
    """As :func:`escape`, for a text that begins a line."""
    return _LEADING.sub(r"\1\\\2", escape(text))


def chain_names(brief: Brief, claim: Claim) -> list[str]:
    """The voices of a claim from the outlet to the immediate source, by name."""
    names = {actor.id: actor.name for actor in brief.actors} | {OUTLET: brief.article.outlet or _OUTLET_NAME}
    return [names.get(link.actor, link.actor) for link in claim.attribution.chain]


def _head(brief: Brief) -> Iterator[str]:
    yield f"# {escape(brief.article.title or brief.article.source)}"
    yield ""
    yield escape_line(brief.gist)
    yield ""
    counts = {kind: sum(claim.firmness == kind for claim in brief.claims) for kind in _FIRMNESS}
    told = ", ".join(f"{counts[kind]} {label}" for kind, label in _FIRMNESS.items())
    yield f"{counted(len(brief.claims), 'claim')}: {told}"
    summary = brief.source_summary
    voices = {
        "named": summary.named,
        "unnamed": summary.unnamed,
        "collective": summary.collective,
        "document": summary.document,
    }
    spoken = ", ".join(f"{count} {kind}" for kind, count in voices.items() if count) or "none"
    yield f"Voices: {spoken}; {counted(summary.outlet_claims, 'claim')} in the outlet’s own voice"


def _actors(brief: Brief) -> Iterator[str]:
    if not brief.actors:
        return
    yield "## Actors and their positions"
    yield ""
    for actor in brief.actors:
        yield _actor_line(actor)
        for position in brief.positions:
            if position.actor == actor.id:
                claims = f" ({escape(', '.join(position.claims))})" if position.claims else ""
                yield f"  - {_STANCE[position.stance]} {escape(position.issue)} — {position.basis}{claims}"


def _actor_line(actor: Actor) -> str:
    role = f", {escape(actor.role)}" if actor.role and actor.role not in actor.name else ""
    naming = "" if actor.naming == "named" else f", {actor.naming}"
    return f"- **{escape(actor.name)}**{role} ({actor.kind}{naming})"


def _key_claims(brief: Brief) -> Iterator[str]:
    key = [claim for claim in brief.claims if claim.salience == "key"]
    if not key:
        return
    yield "## Key claims"
    said_by: dict[str, list[Claim]] = {}
    for claim in key:
        said_by.setdefault(" → ".join(chain_names(brief, claim)), []).append(claim)
    for voices, claims in said_by.items():
        yield ""
        yield f"### {escape(voices)}"
        yield ""
        yield from (
            f"- {_FIRMNESS[claim.firmness]} · {_words(claim)}{_hedges(claim)} ({escape(claim.id)})" for claim in claims
        )


def _words(claim: Claim) -> str:
    """The claim for reading: in quotation marks where somebody is quoted, without the "that" of reported speech."""
    pieces = [escape(unquoted(evidence.exact)) for evidence in claim.evidence]
    if claim.attribution.quotation == "direct":
        return f"“{' … '.join(pieces)}”"
    is_verbatim = claim.text == " … ".join(evidence.exact for evidence in claim.evidence)
    text = escape(claim.text.removeprefix("that "))
    return text if is_verbatim or claim.attribution.quotation != "mixed" else f"{text} (“{' … '.join(pieces)}”)"


def _hedges(claim: Claim) -> str:
    if not claim.hedges:
        cue = claim.attribution.chain[-1].cue if claim.firmness == "hedged" else None
        return f" — hedged by its cue, *{escape(cue.exact)}*" if cue else ""
    return " — hedged by " + ", ".join(_hedge(hedge) for hedge in claim.hedges)


def _hedge(hedge: Hedge) -> str:
    band = f", {hedge.band[0]}–{hedge.band[1]} % in ICD 203" if hedge.band else ""
    scope = " (on the attribution)" if hedge.scope == "attribution" else ""
    return f"*{escape(hedge.cue.exact)}*{band}{scope}"


def _all_claims(brief: Brief) -> Iterator[str]:
    if not brief.claims:
        return
    yield "## All claims"
    yield ""
    yield "| | said by | cue | firmness | hedges | factuality | type | the article’s words |"
    yield "|---|---|---|---|---|---|---|---|"
    for claim in brief.claims:
        cue = claim.attribution.source.cue
        cells = (
            escape(claim.id),
            escape(" → ".join(chain_names(brief, claim))),
            escape(cue.exact) if cue else "",
            _FIRMNESS[claim.firmness],
            ", ".join(_hedge(hedge) for hedge in claim.hedges),
            claim.factuality,
            claim.type,
            " … ".join(f"{escape(e.exact)} [{e.start}–{e.end}]" for e in claim.evidence),
        )
        yield "| " + " | ".join(cells) + " |"


def _findings(brief: Brief) -> Iterator[str]:
    if not brief.findings:
        return
    yield f"## Findings ({len(brief.findings)})"
    yield ""
    yield from (_finding(finding) for finding in brief.findings)


def _finding(finding: Finding) -> str:
    about = f" {escape(finding.claim)}" if finding.claim else ""
    return f"- {finding.severity}: {finding.rule}{about}: {escape(finding.message)}"


def _made(brief: Brief) -> Iterator[str]:
    run = brief.run
    parts = [f"Made by {escape(run.engine)}"]
    if run.prompt:
        parts.append(f"prompt {escape(run.prompt)} ({(run.prompt_sha256 or '')[:12]})")
        asked = f"{counted(run.requests, 'request')}, {counted(run.reasks, 're-ask')}"
        parts.append(f"{asked}, {run.tokens_in} + {run.tokens_out} tokens")
    parts.append(f"article {brief.article.sha256[:12]}")
    yield f"*{'; '.join(parts)}; summarizer {run.version}*"
