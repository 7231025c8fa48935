"""Pipelines of the user's own: looked at, loaded in a process without network or pickles, asked; named if broken."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotation.document import new_header
from corpus.assistant_wishes import PipelineWish
from corpus.errors import ReadError, Reason
from corpus.pipeline import Found, Sort, Word, decoded, load_libraries, look
from corpus.pipeline_process import PipelineFailed, at_work
from corpus.predicting import NAME, Predicted, forget, predict
from corpus.progress import Cancelled
from corpus.project import Project, open_project
from corpus.record import Record
from corpus.selection import label_map
from tests.architecture import sources
from tests.corpus.pipelines import make_classifier, make_spacy
from tests.corpus.suggested_project import labels, make_project, news


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline of spaCy that finds the names of the news."""
    return make_spacy(tmp_path_factory.mktemp("models") / "names")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Three finished documents and four new ones."""
    path = make_project(tmp_path / "news.tawsim", finished=3, new=4)
    with closing(open_project(path)) as opened:
        yield opened


def _nobody() -> None:
    """Nobody watches."""


def _reason(folder: Path) -> tuple[Reason, str]:
    with pytest.raises(ReadError) as refused:
        look(folder)
    return refused.value.reason, refused.value.detail


def _predicted(project: Project, wish: PipelineWish) -> Predicted:
    with closing(project.writer()) as store:
        return predict(store, wish)


def test_a_folder_says_what_it_is_before_anything_in_it_is_loaded(pipeline: Path, tmp_path: Path) -> None:
    assert look(pipeline) is Sort.SPACY
    assert look(make_classifier(tmp_path / "model")) is Sort.TRANSFORMERS
    assert _reason(tmp_path / "nothing") == (Reason.NOT_FOUND, "")
    assert _reason(tmp_path) == (Reason.NOT_A_PIPELINE, "config.json")


def test_code_pickles_and_other_sorts_of_model_are_refused(tmp_path: Path) -> None:
    own = make_classifier(tmp_path / "own", auto_map={"AutoModel": "mine.Model"})
    assert _reason(own) == (Reason.BRINGS_CODE, "config.json")
    words = make_classifier(tmp_path / "words")
    (words / "tokenizer_config.json").write_text('{"auto_map": {}}', encoding="utf-8")
    assert _reason(words) == (Reason.BRINGS_CODE, "tokenizer_config.json")
    pickled = make_classifier(tmp_path / "pickled")
    (pickled / "model.safetensors").rename(pickled / "pytorch_model.bin")
    assert _reason(pickled) == (Reason.UNSAFE_WEIGHTS, "model.safetensors")
    (pickled / "pytorch_model.bin").unlink()
    assert _reason(pickled) == (Reason.NOT_A_PIPELINE, "model.safetensors")
    other = make_classifier(tmp_path / "other", architectures=["BertForMaskedLM"])
    assert _reason(other) == (Reason.NOT_A_PIPELINE, "ForTokenClassification")
    wordless = make_classifier(tmp_path / "wordless")
    (wordless / "tokenizer.json").unlink()
    assert _reason(wordless) == (Reason.NOT_A_PIPELINE, "tokenizer.json")
    broken = make_classifier(tmp_path / "broken")
    (broken / "config.json").write_text("{", encoding="utf-8")
    assert _reason(broken) == (Reason.NOT_A_PIPELINE, "config.json")


def test_tagged_words_spell_spans_in_any_notation_as_sure_as_the_least_sure() -> None:
    words = [Word(0, 4, "B-PER", 0.9), Word(5, 9, "I-PER", 0.6), Word(10, 12, "O", 0.9), Word(13, 17, "LOC", 0.8)]
    assert decoded(words) == [Found(0, 9, "PER", score=0.6), Found(13, 17, "LOC", score=0.8)]


def test_a_pipeline_of_spacy_finds_names_in_its_own_process(pipeline: Path) -> None:
    text = news(7, is_done=False).header.text
    with at_work(pipeline, _nobody) as find:
        found = find(text)
        assert [(one.start, one.end, one.label) for one in found] == [
            (one.start, one.end, one.label) for one in labels(text)
        ]
        assert find("") == []
        # Longer than spaCy takes at once: whole lines are, a line of its own is not.
        assert len(find(f"{text}\n" * 2_000)) >= 2_000
        with pytest.raises(PipelineFailed):
            find("ق" * 1_000_001)
        assert find(text) == found


def test_a_newer_one_a_broken_one_and_a_missing_library_are_named(pipeline: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer"
    newer.mkdir()
    for name in ("meta.json", "config.cfg"):
        (newer / name).write_bytes((pipeline / name).read_bytes())
    told = json.loads((newer / "meta.json").read_text("utf-8"))
    with pytest.raises(ReadError) as broken, at_work(newer, _nobody):
        pass
    assert broken.value.reason is Reason.NOT_A_PIPELINE
    (newer / "meta.json").write_text(json.dumps(told | {"spacy_version": ">=99.1.0,<99.2.0"}), encoding="utf-8")
    with pytest.raises(ReadError) as refused, at_work(newer, _nobody):
        pass
    assert (refused.value.reason, refused.value.detail) == (Reason.LIBRARY_OLDER, "spaCy 99.1")
    with pytest.raises(ReadError) as missing:
        load_libraries(make_classifier(tmp_path / "model"))
    assert (missing.value.reason, missing.value.detail) == (Reason.NEEDS_EXTRA, "tawsim[transformers]")


def test_a_sealed_process_reaches_no_network_and_unpickles_nothing() -> None:
    probe = """
import pickle, socket, pathlib
from corpus.pipeline_process import seal
packed = pickle.dumps(pathlib.PurePosixPath("x"))
seal()
for attempt in (lambda: socket.create_connection(("127.0.0.1", 9)), lambda: socket.getaddrinfo("example", 80),
                lambda: pickle.loads(packed)):
    try:
        attempt()
    except PermissionError as error:
        print(error)
"""
    ran = subprocess.run([sys.executable, "-c", probe], cwd=sources.ROOT, capture_output=True, text=True, check=True)
    refused = [line.rpartition(" ")[2] for line in ran.stdout.splitlines()]
    assert refused == ["socket.getaddrinfo", "socket.getaddrinfo", "pickle.find_class"]


def test_predictions_are_kept_for_what_is_not_finished(pipeline: Path, project: Project) -> None:
    wish = PipelineWish(str(pipeline), "names")
    told = _predicted(project, wish)
    texts = {row.id: project.store.read(row.id).record.header.text for row in project.store.documents()}
    expected = {number: len(labels(text)) for number, text in texts.items() if number in {"d3", "d4", "d5", "d6"}}
    kept = {number: project.store.suggestions(number) for number in texts}
    assert {number: len(those) for number, those in kept.items() if those} == expected
    assert {one.suggester for those in kept.values() for one in those} == {NAME + "names"}
    assert told == Predicted(4, sum(expected.values()), {}, 0, ())
    # Asked again it says the same, once.
    assert _predicted(project, wish) == told
    assert {number: project.store.suggestions(number) for number in texts} == kept
    with closing(project.writer()) as store:
        forget(store, ["another", "names"])
    assert not any(project.store.suggestions(number) for number in texts)


def test_labels_are_mapped_to_the_schemes_or_named(pipeline: Path, project: Project) -> None:
    told = _predicted(project, PipelineWish(str(pipeline), "names", label_map(["PER=ORG,LOC="])))
    assert told.strangers == {}
    assert {one.label for one in project.store.suggestions("d4")} == {"ORG"}
    told = _predicted(project, PipelineWish(str(pipeline), "names", label_map(["PER=PERSON", "LOC=quote/QUOTE"])))
    mentions = [one.label for number in range(3, 7) for one in labels(news(number, is_done=False).header.text)]
    assert told.strangers == {"PER": mentions.count("PER")}
    assert {(one.layer, one.label) for one in project.store.suggestions("d4")} == {("quote", "QUOTE")}


def test_a_text_on_which_it_fails_costs_no_other(pipeline: Path, project: Project) -> None:
    project.store.add([Record(new_header("long", "ق" * 1_000_001))], maker="", at=0)
    told = _predicted(project, PipelineWish(str(pipeline), "names"))
    assert (told.documents, len(told.failed)) == (5, 1)
    assert project.store.suggestions("d6")


def test_it_can_be_stopped_and_what_was_there_stays(pipeline: Path, project: Project) -> None:
    def progress(done: int, total: int) -> None:
        if (done, total) == (2, 4):
            raise Cancelled

    with closing(project.writer()) as store, pytest.raises(Cancelled):
        predict(store, PipelineWish(str(pipeline), "names"), progress)
    counts = [len(project.store.suggestions(f"d{number}")) for number in range(3, 7)]
    assert all(counts[:2])
    assert not any(counts[2:])


def test_a_folder_that_is_gone_changes_nothing(project: Project) -> None:
    with pytest.raises(ReadError) as refused:
        _predicted(project, PipelineWish("gone", "names"))
    assert refused.value.reason is Reason.NOT_FOUND
