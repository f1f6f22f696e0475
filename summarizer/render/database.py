"""Briefs as an SQLite database: tables tied by foreign keys, full-text search on claims. Drawn in ``database.sql``."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from importlib.resources import files

from summarizer.brief import Actor, Brief, Claim, Evidence, Finding, Link, Position
from summarizer.render.failure import Failure
from summarizer.render.voices import chain_of, voices_of


def to_sqlite(briefs: Sequence[Brief], failures: Sequence[Failure] = ()) -> bytes:
    """The bytes of a database file; ``failures`` go into a table of their own."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript((files("summarizer.render") / "database.sql").read_text(encoding="utf-8"))
        tables = _Tables(connection)
        for brief in briefs:
            _Writer(tables, brief).write()
        for failure in failures:
            tables.insert("failures", source=failure.source, message=failure.message)
        connection.execute("INSERT INTO claims_fts(claims_fts) VALUES ('rebuild')")
        connection.commit()
        return connection.serialize()


class _Tables:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.execute("PRAGMA foreign_keys = ON")

    def insert(self, table: str, **values: str | int | None) -> int:
        """Add a row; returns its id. Names of tables and columns are ours, values are bound."""
        marks = ", ".join("?" * len(values))
        statement = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})"
        return self._connection.execute(statement, tuple(values.values())).lastrowid or 0


class _Writer:
    """Writes one brief; remembers which row stands for which id."""

    def __init__(self, tables: _Tables, brief: Brief) -> None:
        self.insert, self.brief = tables.insert, brief
        self.voices = voices_of(brief)
        self.id = self._brief()
        self.actors: dict[str, int] = {}
        self.claims: dict[str, int] = {}

    def write(self) -> None:
        """Actors first, then what points at them."""
        for actor in self.brief.actors:
            self._actor(actor)
        for claim in self.brief.claims:
            self._claim(claim)
        for position in self.brief.positions:
            self._position(position)
        for finding in self.brief.findings:
            self._finding(finding)

    def _brief(self) -> int:
        article, run = self.brief.article, self.brief.run
        return self.insert(
            "briefs",
            **article.model_dump(exclude={"id"}),
            gist=self.brief.gist,
            engine=run.engine,
            prompt=run.prompt,
            fingerprint=run.fingerprint,
            version=run.version,
        )

    def _actor(self, actor: Actor) -> None:
        told = actor.model_dump(include={"name", "kind", "naming", "role"})
        self.actors[actor.id] = self.insert("actors", brief=self.id, key=actor.id, **told)
        for mention in actor.mentions:
            self._evidence(mention, "mention", actor=self.actors[actor.id])

    def _claim(self, claim: Claim) -> None:
        chain = chain_of(claim, self.voices)
        self.claims[claim.id] = row = self.insert(
            "claims",
            brief=self.id,
            key=claim.id,
            **claim.model_dump(include=_PLAIN),
            quotation=claim.attribution.quotation,
            voice=chain[-1].kind,
            source=self.actors.get(claim.source),
            depth=claim.attribution.depth,
            chain=" → ".join(voice.name for voice in chain),
            quote=" … ".join(e.exact for e in claim.evidence),
        )
        for evidence in claim.evidence:
            self._evidence(evidence, "content", claim=row)
        for number, link in enumerate(claim.attribution.chain):
            self._link(row, number, link)
        for hedge in claim.hedges:
            cue = self._evidence(hedge.cue, "hedge", claim=row)
            self.insert("hedges", claim=row, cue=cue, words=hedge.cue.exact, kind=hedge.kind, scope=hedge.scope)

    def _link(self, claim: int, number: int, link: Link) -> None:
        actor = self.actors.get(link.actor)
        self.insert(
            "chains",
            claim=claim,
            link=number,
            actor=actor,
            name=self.voices[link.actor].name,
            mention=self._evidence(link.mention, "source", claim, actor) if link.mention else None,
            cue=self._evidence(link.cue, "cue", claim, actor) if link.cue else None,
            stance=link.stance,
        )

    def _position(self, position: Position) -> None:
        told = position.model_dump(include={"issue", "stance", "basis"})
        row = self.insert("positions", brief=self.id, key=position.id, actor=self.actors.get(position.actor), **told)
        for name in dict.fromkeys(position.claims):
            if name in self.claims:
                self.insert("position_claims", position=row, claim=self.claims[name])

    def _finding(self, finding: Finding) -> None:
        claim = self.claims.get(finding.claim or "")
        evidence = self._evidence(finding.evidence, "finding", claim) if finding.evidence else None
        told = finding.model_dump(include={"rule", "severity", "message"})
        self.insert("findings", brief=self.id, claim=claim, evidence=evidence, **told)

    def _evidence(self, evidence: Evidence, role: str, claim: int | None = None, actor: int | None = None) -> int:
        return self.insert(
            "evidence",
            brief=self.id,
            claim=claim,
            actor=actor,
            role=role,
            **evidence.model_dump(include={"exact", "prefix", "suffix"}),
            start_offset=evidence.start,
            end_offset=evidence.end,
            matched=evidence.match,
        )


_PLAIN = {"text", "type", "salience", "location", "firmness", "certainty", "polarity", "factuality"}
