"""The report as one self-contained page: no script, nothing loaded, everything of an article escaped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from summarizer.regression.lines import CONFIDENCE
from summarizer.regression.metrics import METRICS
from summarizer.regression.report_text import gate_line, idle_line, summary, tally, verdict
from summarizer.regression.status import Standing
from summarizer.render.page import asset, environment, policy

if TYPE_CHECKING:
    from summarizer.regression.comparison import Report


def to_html(standings: Sequence[Standing], report: Report | None) -> str:
    """The page; without a report it says which cases are not fresh."""
    style = asset("report.css") + asset("regression.css")
    template = environment().get_template("regression.html.jinja")
    return template.render(
        untrusted=[one for one in standings if not one.is_fresh and not one.is_orphan],
        orphans=[one for one in standings if one.is_orphan],
        tally=tally(standings),
        report=report,
        verdict=verdict(report) if report else "not scored: not every case is fresh",
        METRICS=METRICS,
        confidence=round(100 * CONFIDENCE),
        gate_line=gate_line,
        idle_line=idle_line,
        summary=summary,
        style=Markup(style),
        policy=policy(style, ""),
    )
