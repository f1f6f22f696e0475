"""The pytest plugin: ``pytest --summarizer-suite DIR`` makes a test of every case, gate and orphan of a suite.

Other tests run where pytest is given their paths. They may take ``brief_case`` (each case in turn) and
``replayed_brief`` (what its recording gives). With the option the network is blocked but for the loopback;
without it the plugin does nothing.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from summarizer.brief import Brief
    from summarizer.regression.cases import Case
    from summarizer.regression.gates import Gate
    from summarizer.regression.status import Standing
    from summarizer.regression.suite import Suite

_OPTION = "--summarizer-suite"
_LOOPBACK = ("127.", "::1", "localhost")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    parser.getgroup("summarizer").addoption(
        _OPTION,
        metavar="DIR",
        type=Path,
        default=None,
        help="test every case of the suite in this folder; other tests run where their paths are given",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Load the suite, when one was asked for; the paths that pytest falls back on are not."""
    folder = config.getoption(_OPTION)
    if folder is None:
        return
    config.pluginmanager.register(_SuitePlugin(folder), "summarizer-suite")
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args = []


@pytest.fixture
def brief_case(request: pytest.FixtureRequest) -> Case:
    """Each case of the suite in turn."""
    case: Case = request.param
    return case


@pytest.fixture
def replayed_brief(brief_case: Case, pytestconfig: pytest.Config) -> Brief:
    """The brief that the case's recording gives; fails unless the recording is fresh."""
    from summarizer.brief import Brief

    plugin = pytestconfig.pluginmanager.get_plugin("summarizer-suite")
    assert isinstance(plugin, _SuitePlugin)
    standing = plugin.standing(brief_case)
    if not isinstance(standing.result, Brief):
        pytest.fail(_complaint(standing), pytrace=False)
    return standing.result


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes ``brief_case`` runs once for each case."""
    if "brief_case" not in metafunc.fixturenames:
        return
    plugin: _SuitePlugin | None = metafunc.config.pluginmanager.get_plugin("summarizer-suite")
    if plugin is None:
        raise pytest.UsageError(f"brief_case and replayed_brief need {_OPTION} DIR")
    metafunc.parametrize(
        "brief_case", plugin.suite.cases, ids=[case.name for case in plugin.suite.cases], indirect=True
    )


class _SuitePlugin:
    """One suite in one pytest run; every case is replayed once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._standings: dict[str, Standing] = {}

    @cached_property
    def suite(self) -> Suite:
        from summarizer.errors import SummarizerError
        from summarizer.regression.suite import Suite

        try:
            suite = Suite.load(self.folder)
            len(suite.cases)
        except SummarizerError as error:
            raise pytest.UsageError(str(error)) from error
        return suite

    def pytest_collection_modifyitems(self, session: pytest.Session, items: list[pytest.Item]) -> None:
        """The suite's tests come first."""
        parent = _SuiteNode.from_parent(session, name="summarizer", path=self.folder.resolve(), nodeid="summarizer")
        items[:0] = self._items(parent)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self) -> Iterator[None]:
        """No test reaches the network."""
        with _blocked_network():
            return (yield)

    def _items(self, parent: pytest.Collector) -> Iterator[pytest.Item]:
        from summarizer.regression.status import orphans

        for case in self.suite.cases:
            yield _item(parent, case.name, partial(self._test_case, case))
        for one in orphans(self.suite, self.suite.recordings):
            yield _item(parent, one.name, partial(pytest.fail, _complaint(one), pytrace=False))
        if self.suite.settings.gold_at_least:
            yield _item(parent, "gate[gold]", self._test_gold)
        for gate in self.suite.settings.gates:
            if gate.floor is not None or gate.ceiling is not None:
                yield _item(parent, f"gate[{gate.metric}]", partial(self._test_gate, gate))
            if gate.drop is not None or gate.not_worse:
                skip = partial(pytest.skip, "a test has no baseline: summarizer regress --against FILE|REF")
                yield _item(parent, f"gate[{gate.metric}] against a baseline", skip)

    def _test_case(self, case: Case) -> None:
        from summarizer.regression.gates import failing_cases

        standing = self.standing(case)
        if standing.result is None:
            pytest.fail(_complaint(standing), pytrace=False)
        measures = case.score(standing.result).measures
        for gate in self.suite.settings.gates:
            measure = measures.get(gate.metric)
            if measure and failing_cases(gate, {case.name: measure}):
                got = measure.part / measure.whole
                pytest.fail(f"{case.name}: gate {gate.metric}, {gate.each:g} in each case, is {got:.4g}", pytrace=False)

    def _test_gold(self) -> None:
        from summarizer.regression.gates import enough_gold
        from summarizer.regression.report_text import gate_line

        for verdict in enough_gold(self.suite.settings.gold_at_least, self.suite.with_gold):
            if not verdict.passed:
                pytest.fail(gate_line(verdict), pytrace=False)

    def _test_gate(self, gate: Gate) -> None:
        from summarizer.regression.gates import bounds

        found = [(case, self.standing(case).result) for case in self.suite.cases]
        scored = [case.score(result).measures.get(gate.metric) for case, result in found if result]
        measures = [measure for measure in scored if measure]
        whole = sum(measure.whole for measure in measures)
        if not whole or len(scored) < len(found):
            pytest.fail(f"{gate.metric} is not measured in every case", pytrace=False)
        for verdict in bounds(gate, sum(measure.part for measure in measures) / whole):
            if not verdict.passed:
                pytest.fail(f"{verdict.metric}: {verdict.condition}; {verdict.message}", pytrace=False)

    def standing(self, case: Case) -> Standing:
        """How a case stands; it is replayed the first time."""
        from summarizer.event_loop import run
        from summarizer.regression.status import stand

        if case.name not in self._standings:
            model = self.suite.settings.model
            self._standings[case.name] = run(stand(case, self.suite.recordings, model))
        return self._standings[case.name]


class _SuiteNode(pytest.Collector):
    """Where the suite's tests hang; it collects nothing by itself."""

    def collect(self) -> list[pytest.Item]:
        return []


class _CaseItem(pytest.Item):
    """A test that is a function without arguments."""

    check: Callable[[], None]

    def runtest(self) -> None:
        self.check()

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, f"suite: {self.name}"


def _item(parent: pytest.Collector, name: str, check: Callable[[], Any]) -> pytest.Item:
    item: _CaseItem = _CaseItem.from_parent(parent, name=name)
    item.check = check
    return item


def _complaint(standing: Standing) -> str:
    return f"{standing.name} is {standing.state}: {standing.reason}\n{standing.difference}".rstrip()


@contextmanager
def _blocked_network() -> Iterator[None]:
    """Connections to anything but the loopback and local sockets are refused."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guard(reach: Callable[[socket.socket, Any], Any]) -> Callable[[socket.socket, Any], Any]:
        def guarded(self: socket.socket, address: Any) -> Any:
            if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
                raise OSError(f"the network is blocked by {_OPTION}: {address[0]}")
            return reach(self, address)

        return guarded

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guard(connect))
        patch.setattr(socket.socket, "connect_ex", guard(connect_ex))
        yield
