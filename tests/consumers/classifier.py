"""A token classifier of Hugging Face as a suggester: `python -m tests.consumers.classifier`, where transformers is.

A tiny model with random weights is made, saved, and asked in the process in which pipelines are asked; what it says
must be what the library itself says of the same words, however long the text.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from corpus.errors import ReadError, Reason
from corpus.formats.doors import load
from corpus.pipeline import Found, Word, decoded
from corpus.pipeline_process import at_work

_LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
_SENTENCE = "قالت ليلى الصباغ إن عمر الحكيم وصل إلى بيروت صباح اليوم مع وفد كبير."
_TEXT = f"{_SENTENCE}\n\n{_SENTENCE} ثم سافرت.\n" + " ".join([_SENTENCE[:-1]] * 9) + "."
_MOST_TOKENS = 40
_PLACES_OF_SCORES = 4


def _make(folder: Path) -> None:
    """A model of two layers that knows the words of the text and their letters."""
    torch, transformers = load("torch"), load("transformers")
    torch.manual_seed(1)
    words = sorted({one.strip(".") for one in _TEXT.split()})
    letters = sorted(set(_TEXT) - {" ", "\n"})
    known = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{one}" for one in letters), *words[::2]]
    vocabulary = folder.with_name("vocab.txt")
    vocabulary.write_text("\n".join(dict.fromkeys(known)), encoding="utf-8")
    made = import_module("tokenizers").BertWordPieceTokenizer(str(vocabulary), lowercase=False, strip_accents=False)
    made.save(str(folder.with_name("tokenizer.json")))
    special = {f"{one.lower()}_token": f"[{one}]" for one in ("PAD", "UNK", "CLS", "SEP", "MASK")}
    tokenizer = transformers.PreTrainedTokenizerFast(
        tokenizer_file=str(folder.with_name("tokenizer.json")), model_max_length=_MOST_TOKENS, **special
    )
    config = transformers.BertConfig(
        vocab_size=len(known),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
        id2label=dict(enumerate(_LABELS)),
        label2id={label: number for number, label in enumerate(_LABELS)},
        initializer_range=1.0,
    )
    transformers.BertForTokenClassification(config).save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def _expected(folder: Path) -> list[Found]:
    """The first sentence as the library has it, word by word, without us."""
    torch, transformers = load("torch"), load("transformers")
    tokenizer: Any = transformers.AutoTokenizer.from_pretrained(str(folder), local_files_only=True)
    model = transformers.BertForTokenClassification.from_pretrained(str(folder), local_files_only=True)
    read = tokenizer(_SENTENCE, return_offsets_mapping=True, return_tensors="pt")
    offsets = read.pop("offset_mapping")[0].tolist()
    with torch.inference_mode():
        shares = model(**read).logits[0].softmax(-1)
    words: dict[int, Word] = {}
    for token, number in enumerate(read.word_ids(0)):
        if number is not None:
            start, end = offsets[token]
            tagged = Word(start, end, _LABELS[int(shares[token].argmax())], float(shares[token].max()))
            words[number] = words.setdefault(number, tagged)._replace(end=end)
    return decoded(list(words.values()))


def _problems(folder: Path) -> Iterator[str]:
    _make(folder)
    with at_work(folder, lambda: None) as find:
        found = find(_TEXT)
    own = [_rounded(one) for one in found if one.end <= len(_SENTENCE)]
    if not own or own != [_rounded(one) for one in _expected(folder)]:
        yield f"the first sentence: {own}"
    second = [one for one in found if len(_SENTENCE) < one.start < 2 * len(_SENTENCE)]
    shift = _TEXT.index(_SENTENCE, 1)
    if [one.start - shift for one in second[: len(own)]] != [start for start, *_ in own]:
        yield "the same sentence further on is read otherwise"
    if not any(one.start > len(_TEXT) - len(_SENTENCE) for one in found):
        yield "nothing is found behind what the model takes at once"
    code = shutil.copytree(folder, folder.with_name("code"))
    (code / "tokenizer_config.json").write_text('{"auto_map": {"AutoTokenizer": "mine.Tokenizer"}}', encoding="utf-8")
    pickled = shutil.copytree(folder, folder.with_name("pickled"))
    load("torch").save({}, pickled / "pytorch_model.bin")
    (pickled / "model.safetensors").unlink()
    cut = shutil.copytree(folder, folder.with_name("cut"))
    (cut / "model.safetensors").write_bytes((folder / "model.safetensors").read_bytes()[:1000])
    bare = shutil.copytree(folder, folder.with_name("bare"))
    for name in ("tokenizer.json", "tokenizer_config.json"):
        (bare / name).unlink()
    for place, reason in (
        (code, Reason.BRINGS_CODE),
        (pickled, Reason.UNSAFE_WEIGHTS),
        (cut, Reason.NOT_A_PIPELINE),
        (bare, Reason.NOT_A_PIPELINE),
    ):
        try:
            with at_work(place, lambda: None):
                yield f"{place.name} is loaded"
        except ReadError as error:
            print(f"{place.name}: {error.reason} {error.detail}")
            if error.reason is not reason:
                yield f"{place.name}: {error.reason} {error.detail}"


def _rounded(one: Found) -> tuple[int, int, str, float]:
    return one.start, one.end, one.label, round(one.score or 0.0, _PLACES_OF_SCORES)


def main() -> int:
    """Say what is wrong; 1 where something is."""
    with tempfile.TemporaryDirectory(prefix="tawsim-classifier-") as folder:
        problems = list(_problems(Path(folder) / "model"))
    print("\n".join((*problems, f"{len(problems)} problems")))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
