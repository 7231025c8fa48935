"""The page of pipelines: folders of spaCy's and Hugging Face's, and what their labels are called in the scheme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from annotation.scheme import Scheme
from corpus.assistant_wishes import PipelineWish, Wishes
from corpus.predicting import NAME
from corpus.selection import MapRefused, label_map, spelled
from ui import assistant_words, wording
from ui.assistant_words import Fared
from ui.dialogs.assistant.brought_page import BroughtPage
from ui.dialogs.assistant.rows import Rows


class PipelinesPage(BroughtPage[PipelineWish]):
    """A label map that cannot be read is said below it, and the one before it goes on to hold."""

    def __init__(self, scheme: Scheme, wishes: Wishes, fared: Fared, parent: QWidget | None = None) -> None:
        rows = Rows(self.tr("Pipelines"), self.tr("&Add a folder…"))
        super().__init__(NAME, wishes.pipelines, wishes.off, rows, parent)
        self.setAccessibleName(self.tr("Pipelines"))
        self._scheme = scheme
        self._fared = fared
        self.labels = QLineEdit()
        self.labels.setPlaceholderText("PERS=PER, ORGZ=ORG, MISC=")
        rows.add_field(self.tr("&Labels by other names"), self.labels)
        self.add_note(
            self.tr(
                "A folder that spaCy or a token classifier of Hugging Face was saved to. It works on this computer"
                " alone, and suggests for every document that is not done, as soon as you save."
            )
        )
        self.column.addWidget(rows, 1)
        self.labels.editingFinished.connect(self.keep_labels)
        self.show_rows()

    def add(self, path: str) -> None:
        """Take a folder in as a pipeline."""
        self.append(PipelineWish(path, Path(path).name))

    def words(self, one: PipelineWish) -> str:
        """Its name, and how it has fared."""
        return " · ".join(
            (wording.isolated(one.name), assistant_words.fared(self._fared, NAME + one.name, self._scheme))
        )

    def show_fields(self, one: PipelineWish) -> None:
        """Its label map, and where it lies."""
        self.labels.setText(", ".join(spelled(one.labels)))
        self._say_note(one, "")

    def keep_labels(self) -> bool:
        """The map that stands in the field is the chosen row's; False where it is none, and that is said."""
        row = self.rows.list.currentRow()
        if row < 0:
            return True
        one = self.brought[row]
        try:
            labels = label_map([self.labels.text()])
        except MapRefused as refused:
            said = self.tr("“{part}” is no pair of names; write it as PERS=PER.")
            self._say_note(one, said.format(part=wording.isolated(str(refused))))
            return False
        if labels != one.labels:
            self.replace(one._replace(labels=labels))
        return True

    def _say_note(self, one: PipelineWish, trouble: str) -> None:
        lies = self.tr("It stays where it lies: {path}").format(path=wording.left_to_right(one.path))
        self.rows.note.setText("\n".join(part for part in (trouble, lies) if part))
