"""`tawsim suggest P.tawsim --pipeline DIR`: ask a pipeline for what is not done, and keep its answers."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from corpus.assistant_wishes import SETTING, PipelineWish, free_name, from_json, to_json, written
from corpus.cli.asked import renamed, writable_project
from corpus.cli.voice import DONE, REFUSED, ProgressLine, fail, tell, tell_json
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError
from corpus.predicting import Predicted, predict
from corpus.store.store import Store


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code."""
    folder: Path = chosen.pipeline.absolute()
    try:
        labels = renamed(chosen)
        project = writable_project(chosen.project)
        try:
            wish = _wish(project.store, written(folder, project.path.absolute().parent))._replace(labels=labels)
            told = predict(project.store, wish, ProgressLine(chosen.project))
            _keep(project.store, wish)
        finally:
            project.close()
    except CorpusError as error:
        return fail(error, "suggest", chosen.json)
    return _say(wish, told, chosen.json)


def _wish(store: Store, path: str) -> PipelineWish:
    """The pipeline in that folder as the project knows it, or a new one."""
    known = from_json(store.setting(SETTING)).wishes.pipelines
    fresh = PipelineWish(path, free_name(Path(path).name, {one.name for one in known}))
    return next((one for one in known if one.path == path), fresh)


def _keep(store: Store, wish: PipelineWish) -> None:
    """The window is to know of it as well."""
    wishes = from_json(store.setting(SETTING)).wishes
    others = tuple(one for one in wishes.pipelines if one.name != wish.name)
    store.set_setting(SETTING, to_json(wishes._replace(pipelines=(*others, wish))))


def _say(wish: PipelineWish, told: Predicted, as_json: bool) -> int:
    if as_json:
        counts = {"documents": told.documents, "suggestions": told.suggestions, "misplaced": told.misplaced}
        left_out = {"unknown_labels": dict(told.strangers), "failed": list(told.failed)}
        tell_json({"command": "suggest", "done": True, "pipeline": wish.name, **counts, **left_out})
    else:
        tell(phrase(Phrase.PREDICTED, name=wish.name, count=told.suggestions, documents=told.documents))
        if told.strangers:
            tell(phrase(Phrase.NOT_IN_SCHEME, labels=", ".join(sorted(told.strangers))))
        for title in told.failed:
            tell(phrase(Phrase.NOT_PREDICTED, title=title))
    return REFUSED if told.failed else DONE
