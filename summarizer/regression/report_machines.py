"""Reports for machines: JUnit XML, GitHub annotations and step summary."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from summarizer.files import output_errors
from summarizer.regression.comparison import Report
from summarizer.regression.gates import Verdict
from summarizer.regression.report_text import change_lines, idle_line, markdown_lines, status_lines, summary, tally
from summarizer.regression.status import Standing

# What XML 1.0 cannot hold (section 2.2), not even escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RUNNER, _SUMMARY = "GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"


def to_junit(standings: Sequence[Standing], report: Report | None) -> str:
    """A test case for each case and for each condition of a gate; an orphan is skipped."""
    suite = ET.Element("testsuite", name="summarizer")
    if report:
        properties = ET.SubElement(suite, "properties")
        ET.SubElement(properties, "property", name="cases with gold", value=str(len(report.with_gold)))
    for one in standings:
        _case(ET.SubElement(suite, "testcase", classname="case", name=_clean(one.name)), one, report)
    for gate in report.gates if report else ():
        _gate(ET.SubElement(suite, "testcase", classname="gate", name=f"{gate.metric}: {gate.condition}"), gate)
    for attribute, outcome in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(len(suite.findall(f"testcase/{outcome}"))))
    suite.set("tests", str(len(suite.findall("testcase"))))
    ET.indent(suite)
    return ET.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _case(test: ET.Element, standing: Standing, report: Report | None) -> None:
    if standing.is_orphan:
        ET.SubElement(test, "skipped", message=_clean(f"orphan: {standing.reason}"))
    elif not standing.is_fresh:
        _complain(test, "error", f"{standing.state}: {standing.reason}", standing.difference)
    broken = [gate for gate in report.failed if standing.name in gate.cases] if report else []
    if broken and report:
        claims = [flip for flip in report.flipped if flip.case == standing.name]
        text = "\n".join(line for flip in claims for line in change_lines(flip.changes))
        _complain(test, "failure", "; ".join(map(_sentence, broken)), text)


def _gate(test: ET.Element, gate: Verdict) -> None:
    if gate.passed is False:
        _complain(test, "failure", _sentence(gate), ", ".join(gate.cases))
    elif gate.passed is None:
        ET.SubElement(test, "skipped", message=gate.message)


def tell_github(standings: Sequence[Standing], report: Report | None, environment: Mapping[str, str]) -> Iterator[str]:
    """The annotations to print when run by GitHub; the step summary is written to its file."""
    if environment.get(_RUNNER) != "true":
        return
    yield from workflow_commands(standings, report)
    if environment.get(_SUMMARY):
        lines = markdown_lines(report) if report else ("```", *status_lines(standings), tally(standings), "```")
        path = Path(environment[_SUMMARY])
        with output_errors(path), path.open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")


def workflow_commands(standings: Sequence[Standing], report: Report | None) -> Iterator[str]:
    """Workflow commands: errors for cases that are not fresh and for gates that failed, warnings for orphans, and a
    notice for each case with flipped claims.
    """
    for one in standings:
        if not one.is_fresh:
            kind = "warning" if one.is_orphan else "error"
            yield _command(kind, one.source, f"{one.name} is {one.state}", one.reason or one.state)
    for gate in report.failed if report else ():
        yield _command("error", "", f"gate {gate.metric}", f"{_sentence(gate)} {', '.join(gate.cases)}".strip())
    if report and report.idle_gold:
        yield _command("warning", "", "gold of no case", idle_line(report))
    for flipped in report.flipped if report else ():
        text = "\n".join(change_lines(flipped.changes))
        yield _command("notice", flipped.source, f"{flipped.case}: {summary(flipped.changes)}", text)


def _command(kind: str, file: str, title: str, message: str) -> str:
    place = f"file={_property(file)}," if file else ""
    return f"::{kind} {place}title={_property(title)}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _complain(test: ET.Element, kind: str, message: str, text: str) -> None:
    ET.SubElement(test, kind, message=_clean(message)).text = _clean(text)


def _sentence(gate: Verdict) -> str:
    return f"{gate.metric}: {gate.condition}; {gate.message}"


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
