"""Words of finished documents: counted as a plain search through them counts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotation.suggest.reading import Reading
from annotation.suggest.vocabulary import Vocabulary

_WORDS = st.sampled_from(("قال", "زيد", "من", "عمان"))
_DOCUMENTS = st.lists(st.lists(_WORDS, max_size=12), max_size=4)


@given(_DOCUMENTS, st.lists(_WORDS, min_size=1, max_size=3))
def test_a_run_is_counted_wherever_it_stands_and_never_across_documents(
    documents: list[list[str]], run: list[str]
) -> None:
    vocabulary = Vocabulary()
    for words in documents:
        vocabulary.add(Reading(" ".join(words)))
    size = len(run)
    expected = sum(words[at : at + size] == run for words in documents for at in range(len(words) - size + 1))
    assert vocabulary.count_run(run) == expected


def test_a_word_nobody_has_seen_counts_nothing() -> None:
    vocabulary = Vocabulary()
    vocabulary.add(Reading("قال زيد"))
    assert vocabulary.count("عمرو") == 0
    assert vocabulary.count_run(["قال", "عمرو"]) == 0
