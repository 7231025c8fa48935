"""Why something was not done, in sentences: for each reason what happened, and what to do now."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from corpus.errors import Reason
from ui.i18n import QT_TRANSLATE_NOOP


class Pair(NamedTuple):
    """English sources, context `Reasons`. `{file}` and `{detail}` are put in; `advice` may be empty."""

    what: str
    advice: str


REASONS: Mapping[Reason, Pair] = {
    Reason.NOT_FOUND: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is not there."),
        QT_TRANSLATE_NOOP("Reasons", "It may have been moved or renamed; open it from where it is now."),
    ),
    Reason.NOT_READABLE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} cannot be read."),
        QT_TRANSLATE_NOOP("Reasons", "Ask whoever owns it for permission, or copy it to a folder of yours."),
    ),
    Reason.IS_EMPTY: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is empty."),
        QT_TRANSLATE_NOOP("Reasons", "There is nothing in it to label; look whether it was copied whole."),
    ),
    Reason.IS_BINARY: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is not a text file."),
        QT_TRANSLATE_NOOP("Reasons", "Save it as plain text (.txt) in the program it comes from, then open that."),
    ),
    Reason.NO_TEXT_INSIDE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "There is no text to open in {file}."),
        QT_TRANSLATE_NOOP("Reasons", "Tawsim opens texts, the files of many annotation tools, and folders of them."),
    ),
    Reason.ENCODING_UNKNOWN: Pair(
        QT_TRANSLATE_NOOP("Reasons", "It is not known how the letters of {file} are encoded."),
        QT_TRANSLATE_NOOP("Reasons", "Save it as UTF-8 in a text editor, or name its encoding when you open it."),
    ),
    Reason.ENCODING_GUESSED: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is not in UTF-8; it looks like {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Look at the preview and say whether the letters are right."),
    ),
    Reason.ENCODING_WRONG: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} cannot be read as {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Choose another encoding, or let Tawsim look for it."),
    ),
    Reason.FORMAT_UNKNOWN: Pair(
        QT_TRANSLATE_NOOP("Reasons", "Tawsim does not know what kind of file {file} is."),
        QT_TRANSLATE_NOOP("Reasons", "It opens texts, the files of many annotation tools, and projects."),
    ),
    Reason.LINE_TOO_LONG: Pair(
        QT_TRANSLATE_NOOP("Reasons", "A line is longer than the limit."),
        QT_TRANSLATE_NOOP("Reasons", "Split the document, or import it by command with a higher limit."),
    ),
    Reason.NOT_JSON: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The line is not JSON: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Mend the line in a text editor, or ask for the file again; it may be cut off."),
    ),
    Reason.NOT_AN_OBJECT: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The line is JSON, but not an object in braces."),
        QT_TRANSLATE_NOOP("Reasons", "Each line must hold one document."),
    ),
    Reason.KEY_MISSING: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The key {detail} is missing."),
        QT_TRANSLATE_NOOP("Reasons", "Add it to the line and import the file again."),
    ),
    Reason.KEY_OF_WRONG_TYPE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "What stands under {detail} is of the wrong kind."),
        QT_TRANSLATE_NOOP("Reasons", "Compare it with a line that Tawsim has written."),
    ),
    Reason.TEXT_EMPTY: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The document has no text."),
        QT_TRANSLATE_NOOP("Reasons", "There is nothing to label in it; it was left out."),
    ),
    Reason.TEXT_CHANGED: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The text is not the one that was labelled."),
        QT_TRANSLATE_NOOP("Reasons", "Something has changed it since; bring back the text as it was."),
    ),
    Reason.LONE_SURROGATE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The text holds half a character ({detail})."),
        QT_TRANSLATE_NOOP("Reasons", "It was cut inside an emoji or a rare letter; make the file again."),
    ),
    Reason.SPAN_OUTSIDE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "A span lies outside the text: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Positions are counted in code points, the end not included; check the file’s."),
    ),
    Reason.SPAN_TEXT_DIFFERS: Pair(
        QT_TRANSLATE_NOOP("Reasons", "A span’s own text is not what stands at its place: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Its positions may be counted in bytes or UTF-16; make the file again."),
    ),
    Reason.DUPLICATE_ID: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The id {detail} is there twice."),
        QT_TRANSLATE_NOOP("Reasons", "Give one of them another id."),
    ),
    Reason.RELATION_DANGLING: Pair(
        QT_TRANSLATE_NOOP("Reasons", "A link leads to a span that is not there: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Add the span or take out the link."),
    ),
    Reason.LABEL_REFUSED: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The label {detail} cannot be used."),
        QT_TRANSLATE_NOOP("Reasons", "A label needs a name of at least one letter."),
    ),
    Reason.SCHEME_BROKEN: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The label scheme in {file} cannot be used: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Mend the file, or take it away to begin with the usual labels."),
    ),
    Reason.NOT_A_PROJECT: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is not a Tawsim project."),
        QT_TRANSLATE_NOOP("Reasons", "It was left as it is; open the text itself to begin a project beside it."),
    ),
    Reason.NEWER_VERSION: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} was made by a newer Tawsim."),
        QT_TRANSLATE_NOOP("Reasons", "Update Tawsim to open it; nothing in it was changed."),
    ),
    Reason.DAMAGED: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "Keep it, and open the .jsonl file that lies beside it: your labels are there."),
    ),
    Reason.IN_USE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is open in another window of Tawsim."),
        QT_TRANSLATE_NOOP("Reasons", "You can read it here; close the other window to label."),
    ),
    Reason.READ_ONLY: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} may only be read."),
        QT_TRANSLATE_NOOP("Reasons", "Copy it to a folder of yours to label it."),
    ),
    Reason.DISK_FULL: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The disk is full, so {file} was not written."),
        QT_TRANSLATE_NOOP(
            "Reasons", "What was there before is whole. Make room, and repeat any step that is not shown."
        ),
    ),
    Reason.NOT_WRITABLE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} cannot be written."),
        QT_TRANSLATE_NOOP("Reasons", "Allow writing in its folder, or move your work to a folder of yours."),
    ),
    Reason.STRANGERS_FILE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} was not made by this project, so it was not replaced."),
        QT_TRANSLATE_NOOP("Reasons", "Move or rename it, and Tawsim will write its own. Your labels are safe."),
    ),
    Reason.STALE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The document was changed elsewhere meanwhile, so this step was not done."),
        QT_TRANSLATE_NOOP("Reasons", "Open it again and repeat the step."),
    ),
    Reason.NEEDS_EXTRA: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} needs a library that is not installed."),
        QT_TRANSLATE_NOOP("Reasons", "Add it with “pip install {detail}” and open the file again."),
    ),
    Reason.FORMAT_UNSURE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} may be of more than one kind: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Choose the kind yourself when you import it."),
    ),
    Reason.FORMAT_NOT_WRITTEN: Pair(
        QT_TRANSLATE_NOOP("Reasons", "Tawsim does not write files of the kind {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Choose one of the kinds that the list offers."),
    ),
    Reason.OPTION_WRONG: Pair(
        QT_TRANSLATE_NOOP("Reasons", "This setting cannot be used: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Choose one of the values that are offered."),
    ),
    Reason.MALFORMED: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is not as its kind of file should be: {detail}."),
        QT_TRANSLATE_NOOP(
            "Reasons", "It may be cut off or of another kind; export it again from the program it comes from."
        ),
    ),
    Reason.XML_FORBIDDEN: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} holds a DOCTYPE or entities, which are not read ({detail})."),
        QT_TRANSLATE_NOOP(
            "Reasons", "They can make a file read others; take them out, or export it again without them."
        ),
    ),
    Reason.TOO_LARGE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} unpacks to more than Tawsim reads ({detail})."),
        QT_TRANSLATE_NOOP("Reasons", "It may be damaged or made to do harm; save it in parts if it is truly yours."),
    ),
    Reason.COLUMNS_WRONG: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The columns of {file} are not as they should be: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Choose the columns yourself when you import it."),
    ),
    Reason.PART_MISSING: Pair(
        QT_TRANSLATE_NOOP("Reasons", "A file that belongs to {file} is missing: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Put it beside it and import again."),
    ),
    Reason.TEXT_MISMATCH: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The text is not the one that its labels were made on: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Look for the text as it was when it was labelled."),
    ),
    Reason.TAGS_WRONG: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The tags do not fit one another: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Name the right tagging scheme when you import the file."),
    ),
    Reason.ENCRYPTED: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is encrypted."),
        QT_TRANSLATE_NOOP("Reasons", "Open it in the program it comes from, and save it without a password."),
    ),
    Reason.COLUMNS_UNSURE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "It is not clear which column of {file} is the text: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Choose the columns yourself when you import it."),
    ),
    Reason.HEADER_UNSURE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "It is not clear whether the first row of {file} names the columns: {detail}."),
        QT_TRANSLATE_NOOP("Reasons", "Say so yourself when you import it."),
    ),
    Reason.READ_BACK_DIFFERS: Pair(
        QT_TRANSLATE_NOOP(
            "Reasons", "What was written does not read back as it was ({detail}), so {file} was not kept."
        ),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was changed. Please report this: it is a mistake of ours."),
    ),
    Reason.NOT_A_PIPELINE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} is no pipeline that can be loaded ({detail})."),
        QT_TRANSLATE_NOOP(
            "Reasons", "Choose a folder to which spaCy, or a token classifier of Hugging Face, was saved whole."
        ),
    ),
    Reason.BRINGS_CODE: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} wants to run code of its own ({detail}), so it was not loaded."),
        QT_TRANSLATE_NOOP("Reasons", "Use a model whose kind the installed library knows itself."),
    ),
    Reason.UNSAFE_WEIGHTS: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The weights of {file} are in a form that may run code, so it was not loaded."),
        QT_TRANSLATE_NOOP("Reasons", "Save it again as safetensors, and choose that folder."),
    ),
    Reason.LIBRARY_OLDER: Pair(
        QT_TRANSLATE_NOOP("Reasons", "{file} was saved by a newer version than is installed here ({detail})."),
        QT_TRANSLATE_NOOP("Reasons", "Update the library, or save the pipeline with the version that is here."),
    ),
    Reason.PROCESS_ENDED: Pair(
        QT_TRANSLATE_NOOP("Reasons", "The process in which {file} worked has ended."),
        QT_TRANSLATE_NOOP("Reasons", "Too little memory may be the cause. What it had suggested by then is kept."),
    ),
}
