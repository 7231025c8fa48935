"""`tawsim prove EXPORT`: load an export with its real consumer, train on it for twenty steps, say what came of it."""

from __future__ import annotations

from argparse import Namespace

from corpus.cli.asked import reading
from corpus.cli.voice import DONE, REFUSED, ProgressLine, fail, plain_problems, tell, tell_json, tell_problem
from corpus.cli.words import Phrase, phrase
from corpus.errors import CorpusError
from corpus.training import Learned, Proof, prove


def run(chosen: Namespace) -> int:
    """Carry out the command; its exit code, 1 where a span is not seen or a loss does not fall."""
    try:
        proof = prove(chosen.path, reading(chosen), chosen.learned_layer, ProgressLine(chosen.path))
    except CorpusError as error:
        return fail(error, "prove", chosen.json)
    for problem in proof.problems:
        tell_problem(problem)
    if chosen.json:
        told = {"command": "prove", "done": True, "path": str(chosen.path), "is_proven": proof.is_proven}
        tell_json({**told, **plain_proof(proof), "problems": plain_problems(proof.problems)})
    else:
        tell(phrase(Phrase.PROVEN, path=chosen.path, consumer=proof.consumer, documents=proof.documents))
        _say("ner", proof.ner)
        _say("spancat", proof.spancat)
    return DONE if proof.is_proven else REFUSED


def plain_proof(proof: Proof) -> dict[str, object]:
    """The proof as JSON holds it."""
    ner, spancat = (_plain(one) for one in (proof.ner, proof.spancat))
    return {"consumer": proof.consumer, "documents": proof.documents, "ner": ner, "spancat": spancat}


def _plain(one: Learned) -> dict[str, object]:
    return {**one._asdict(), "losses": list(one.losses), "is_falling": one.is_falling}


def _say(name: str, one: Learned) -> None:
    first, last = (f"{loss:.2f}" for loss in (one.losses[0], one.losses[-1])) if one.losses else ("-", "-")
    tell(phrase(Phrase.LEARNED, name=name, exported=one.exported, seen=one.seen, first=first, last=last))
    if one.scores:
        scores = ", ".join(f"{key.upper()} {score:.2f}" for key, score in one.scores.items())
        tell(phrase(Phrase.SCORED, name=name, scores=scores))
