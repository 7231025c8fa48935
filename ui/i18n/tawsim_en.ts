<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tawsim</source>
        <translation>About Tawsim</translation>
    </message>
    <message>
        <source>The sign of Tawsim</source>
        <translation>The sign of Tawsim</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>Tawsim</translation>
    </message>
    <message>
        <source>Label entities, quotations and sentiment in Arabic text, and keep them as JSONL.</source>
        <translation>Label entities, quotations and sentiment in Arabic text, and keep them as JSONL.</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}</source>
        <translation>Version {version}, with Qt {qt}</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Free software under the GNU General Public License, version 3 or later.</translation>
    </message>
    <message>
        <source>Noto and Amiri fonts under the SIL Open Font License 1.1; Qt under the LGPL 3.</source>
        <translation>Noto and Amiri fonts under the SIL Open Font License 1.1; Qt under the LGPL 3.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>Data set</source>
        <translation>Data set</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>&amp;Licence</translation>
    </message>
    <message>
        <source>N&amp;ame of the data set</source>
        <translation>N&amp;ame of the data set</translation>
    </message>
    <message>
        <source>How it is to &amp;be cited</source>
        <translation>How it is to &amp;be cited</translation>
    </message>
    <message>
        <source>All three stand in the report beside the export, and may stay empty.</source>
        <translation>All three stand in the report beside the export, and may stay empty.</translation>
    </message>
    <message>
        <source>When it is written</source>
        <translation>When it is written</translation>
    </message>
    <message>
        <source>&amp;Read it again and compare</source>
        <translation>&amp;Read it again and compare</translation>
    </message>
    <message>
        <source>What does not read back as it was written is not kept. A large export is written sooner without.</source>
        <translation>What does not read back as it was written is not kept. A large export is written sooner without.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Open &amp;folder…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Open the &amp;sample</translation>
    </message>
    <message>
        <source>Write the JSONL &amp;now</source>
        <translation>Write the JSONL &amp;now</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>&amp;Close project</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferences…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Delete span</source>
        <translation>&amp;Delete span</translation>
    </message>
    <message>
        <source>Ne&amp;xt span</source>
        <translation>Ne&amp;xt span</translation>
    </message>
    <message>
        <source>Pre&amp;vious span</source>
        <translation>Pre&amp;vious span</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>&amp;Copy text</translation>
    </message>
    <message>
        <source>Put the label down</source>
        <translation>Put the label down</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>&amp;Previous document</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>&amp;Next document</translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation>Done, and on to the next</translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation>Mark as new</translation>
    </message>
    <message>
        <source>Mark as started</source>
        <translation>Mark as started</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>Mark as skipped</source>
        <translation>Mark as skipped</translation>
    </message>
    <message>
        <source>Mark as flagged</source>
        <translation>Mark as flagged</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Larger text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Smaller text</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Usual size</translation>
    </message>
    <message>
        <source>Text from left to right</source>
        <translation>Text from left to right</translation>
    </message>
    <message>
        <source>Show &amp;invisible characters</source>
        <translation>Show &amp;invisible characters</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Documents</translation>
    </message>
    <message>
        <source>&amp;Labels and spans</source>
        <translation>&amp;Labels and spans</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Dar&amp;k</translation>
    </message>
    <message>
        <source>العربية / English</source>
        <translation>العربية / English</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>&amp;About Tawsim</source>
        <translation>&amp;About Tawsim</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Link…</translation>
    </message>
    <message>
        <source>Next &amp;kind of link</source>
        <translation>Next &amp;kind of link</translation>
    </message>
    <message>
        <source>To the &amp;other end of the link</source>
        <translation>To the &amp;other end of the link</translation>
    </message>
    <message>
        <source>&amp;Remove the link</source>
        <translation>&amp;Remove the link</translation>
    </message>
    <message>
        <source>Label &amp;everywhere in the document…</source>
        <translation>Label &amp;everywhere in the document…</translation>
    </message>
    <message>
        <source>Label everywhere in the &amp;project…</source>
        <translation>Label everywhere in the &amp;project…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Find…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Find ne&amp;xt</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Find pre&amp;vious</translation>
    </message>
    <message>
        <source>Find in the &amp;project…</source>
        <translation>Find in the &amp;project…</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>Change &amp;keys…</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>Next area of the window</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>Previous area of the window</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Find a command…</translation>
    </message>
    <message>
        <source>&amp;Edit the scheme…</source>
        <translation>&amp;Edit the scheme…</translation>
    </message>
    <message>
        <source>&amp;Import a scheme…</source>
        <translation>&amp;Import a scheme…</translation>
    </message>
    <message>
        <source>E&amp;xport the scheme…</source>
        <translation>E&amp;xport the scheme…</translation>
    </message>
    <message>
        <source>&amp;Take back the last change of the scheme</source>
        <translation>&amp;Take back the last change of the scheme</translation>
    </message>
    <message>
        <source>&amp;Bring the change of the scheme back</source>
        <translation>&amp;Bring the change of the scheme back</translation>
    </message>
    <message>
        <source>&amp;Guideline of the label</source>
        <translation>&amp;Guideline of the label</translation>
    </message>
    <message>
        <source>Set an &amp;attribute…</source>
        <translation>Set an &amp;attribute…</translation>
    </message>
    <message>
        <source>&amp;Doubtful, or no more</source>
        <translation>&amp;Doubtful, or no more</translation>
    </message>
    <message>
        <source>&amp;Note on the span</source>
        <translation>&amp;Note on the span</translation>
    </message>
    <message>
        <source>Choose all with the same &amp;words</source>
        <translation>Choose all with the same &amp;words</translation>
    </message>
    <message>
        <source>Choose all with the same &amp;label</source>
        <translation>Choose all with the same &amp;label</translation>
    </message>
    <message>
        <source>To the l&amp;ist of spans, and back</source>
        <translation>To the l&amp;ist of spans, and back</translation>
    </message>
    <message>
        <source>&amp;Label the document…</source>
        <translation>&amp;Label the document…</translation>
    </message>
    <message>
        <source>Note on the d&amp;ocument</source>
        <translation>Note on the d&amp;ocument</translation>
    </message>
    <message>
        <source>First layer finished, or not</source>
        <translation>First layer finished, or not</translation>
    </message>
    <message>
        <source>Second layer finished, or not</source>
        <translation>Second layer finished, or not</translation>
    </message>
    <message>
        <source>Third layer finished, or not</source>
        <translation>Third layer finished, or not</translation>
    </message>
    <message>
        <source>Fourth layer finished, or not</source>
        <translation>Fourth layer finished, or not</translation>
    </message>
    <message>
        <source>Hide vowel &amp;marks</source>
        <translation>Hide vowel &amp;marks</translation>
    </message>
    <message>
        <source>Hide &amp;tatweel</source>
        <translation>Hide &amp;tatweel</translation>
    </message>
    <message>
        <source>&amp;Colour vowel marks</source>
        <translation>&amp;Colour vowel marks</translation>
    </message>
    <message>
        <source>L&amp;oupe</source>
        <translation>L&amp;oupe</translation>
    </message>
    <message>
        <source>&amp;Repeat the last label</source>
        <translation>&amp;Repeat the last label</translation>
    </message>
    <message>
        <source>Leave a &amp;clitic out, or take it in</source>
        <translation>Leave a &amp;clitic out, or take it in</translation>
    </message>
    <message>
        <source>Leave an attached &amp;pronoun out, or take it in</source>
        <translation>Leave an attached &amp;pronoun out, or take it in</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>Start a word earlier</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>Start a word later</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>End a word later</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>End a word earlier</translation>
    </message>
    <message>
        <source>Start a letter earlier</source>
        <translation>Start a letter earlier</translation>
    </message>
    <message>
        <source>Start a letter later</source>
        <translation>Start a letter later</translation>
    </message>
    <message>
        <source>End a letter later</source>
        <translation>End a letter later</translation>
    </message>
    <message>
        <source>End a letter earlier</source>
        <translation>End a letter earlier</translation>
    </message>
    <message>
        <source>Span &amp;around this one</source>
        <translation>Span &amp;around this one</translation>
    </message>
    <message>
        <source>Next span of this &amp;label</source>
        <translation>Next span of this &amp;label</translation>
    </message>
    <message>
        <source>Previous span of this label</source>
        <translation>Previous span of this label</translation>
    </message>
    <message>
        <source>Next &amp;quotation without a speaker</source>
        <translation>Next &amp;quotation without a speaker</translation>
    </message>
    <message>
        <source>Previous quotation without a speaker</source>
        <translation>Previous quotation without a speaker</translation>
    </message>
    <message>
        <source>Next &amp;doubtful span</source>
        <translation>Next &amp;doubtful span</translation>
    </message>
    <message>
        <source>Previous doubtful span</source>
        <translation>Previous doubtful span</translation>
    </message>
    <message>
        <source>Next &amp;unfinished document</source>
        <translation>Next &amp;unfinished document</translation>
    </message>
    <message>
        <source>Previous unfinished document</source>
        <translation>Previous unfinished document</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Export…</translation>
    </message>
    <message>
        <source>Next su&amp;ggestion</source>
        <translation>Next su&amp;ggestion</translation>
    </message>
    <message>
        <source>Previous sugges&amp;tion</source>
        <translation>Previous sugges&amp;tion</translation>
    </message>
    <message>
        <source>&amp;Accept the suggestion everywhere here</source>
        <translation>&amp;Accept the suggestion everywhere here</translation>
    </message>
    <message>
        <source>Accept the suggestion at this place only</source>
        <translation>Accept the suggestion at this place only</translation>
    </message>
    <message>
        <source>Accept the quotation with its speaker and cue</source>
        <translation>Accept the quotation with its speaker and cue</translation>
    </message>
    <message>
        <source>Choose among the places of the suggestion…</source>
        <translation>Choose among the places of the suggestion…</translation>
    </message>
    <message>
        <source>Re&amp;ject the suggestion everywhere here</source>
        <translation>Re&amp;ject the suggestion everywhere here</translation>
    </message>
    <message>
        <source>Reject the suggestion at this place only</source>
        <translation>Reject the suggestion at this place only</translation>
    </message>
    <message>
        <source>Accept all suggestions shown here</source>
        <translation>Accept all suggestions shown here</translation>
    </message>
    <message>
        <source>&amp;Figures of the assistant…</source>
        <translation>&amp;Figures of the assistant…</translation>
    </message>
    <message>
        <source>The &amp;assistant of this project…</source>
        <translation>The &amp;assistant of this project…</translation>
    </message>
    <message>
        <source>Ask the pipe&amp;lines for suggestions</source>
        <translation>Ask the pipe&amp;lines for suggestions</translation>
    </message>
    <message>
        <source>Unfinished documents as they came</source>
        <translation>Unfinished documents as they came</translation>
    </message>
    <message>
        <source>First what the assistant is least sure of</source>
        <translation>First what the assistant is least sure of</translation>
    </message>
    <message>
        <source>First what has the most new words</source>
        <translation>First what has the most new words</translation>
    </message>
    <message>
        <source>Unfinished documents by chance</source>
        <translation>Unfinished documents by chance</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Open texts or a project</source>
        <translation>Open texts or a project</translation>
    </message>
    <message>
        <source>Texts and projects</source>
        <translation>Texts and projects</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Open a folder of texts</source>
        <translation>Open a folder of texts</translation>
    </message>
    <message>
        <source>Somebody else&apos;s file</source>
        <translation>Somebody else&apos;s file</translation>
    </message>
    <message>
        <source>Replace {file}?</source>
        <translation>Replace {file}?</translation>
    </message>
    <message>
        <source>This project did not write it, or it was changed since. What is in it now would be gone.</source>
        <translation>This project did not write it, or it was changed since. What is in it now would be gone.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Replace it</translation>
    </message>
    <message>
        <source>A big file to write</source>
        <translation>A big file to write</translation>
    </message>
    <message>
        <source>Write {file} before closing?</source>
        <translation>Write {file} before closing?</translation>
    </message>
    <message>
        <source>It takes a while. Your labels are kept either way; the file can be written another time.</source>
        <translation>It takes a while. Your labels are kept either way; the file can be written another time.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Write it</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>Another time</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>Import a scheme</translation>
    </message>
    <message>
        <source>Label schemes</source>
        <translation>Label schemes</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>Export the scheme</translation>
    </message>
    <message>
        <source>A scheme in use</source>
        <translation>A scheme in use</translation>
    </message>
    <message>
        <source>Change the scheme, and with it what is labelled?</source>
        <translation>Change the scheme, and with it what is labelled?</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Change it</translation>
    </message>
    <message>
        <source>The scheme will be the one in the file, and no other.</source>
        <translation>The scheme will be the one in the file, and no other.</translation>
    </message>
    <message>
        <source>Where the export goes</source>
        <translation>Where the export goes</translation>
    </message>
    <message>
        <source>Add word lists</source>
        <translation>Add word lists</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>Word lists</translation>
    </message>
    <message>
        <source>The folder of a pipeline</source>
        <translation>The folder of a pipeline</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>What was labelled &amp;before, wherever it stands again</source>
        <translation>What was labelled &amp;before, wherever it stands again</translation>
    </message>
    <message>
        <source>What resembles your &amp;labels, learnt from their words and neighbours</source>
        <translation>What resembles your &amp;labels, learnt from their words and neighbours</translation>
    </message>
    <message>
        <source>&amp;Quotations, by their marks and verbs</source>
        <translation>&amp;Quotations, by their marks and verbs</translation>
    </message>
    <message>
        <source>&amp;Opinions, by the words you labelled as such</source>
        <translation>&amp;Opinions, by the words you labelled as such</translation>
    </message>
    <message>
        <source>Predictions that came with a &amp;file</source>
        <translation>Predictions that came with a &amp;file</translation>
    </message>
    <message>
        <source>blank: {count}</source>
        <translation>blank: {count}</translation>
    </message>
    <message>
        <source>of one letter: {count}</source>
        <translation>of one letter: {count}</translation>
    </message>
    <message>
        <source>there twice: {count}</source>
        <translation>there twice: {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Right: {percent} {judged}</source>
        <translation>Right: {percent} {judged}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>Not measured yet</translation>
    </message>
    <message>
        <source>silent for now on {labels}</source>
        <translation>silent for now on {labels}</translation>
    </message>
    <message>
        <source>lines that cannot be read: {count}</source>
        <translation>lines that cannot be read: {count}</translation>
    </message>
    <message>
        <source>The scheme does not have: {labels}</source>
        <translation>The scheme does not have: {labels}</translation>
    </message>
    <message>
        <source>{name} has suggested: {suggestions} in {documents}.</source>
        <translation>{name} has suggested: {suggestions} in {documents}.</translation>
    </message>
    <message>
        <source>Outside their text, left out: {count}</source>
        <translation>Outside their text, left out: {count}</translation>
    </message>
    <message>
        <source>It failed on: {titles}</source>
        <translation>It failed on: {titles}</translation>
    </message>
    <message>
        <source>{learnt}: the clitic stays outside.</source>
        <translation>{learnt}: the clitic stays outside.</translation>
    </message>
    <message>
        <source>{learnt}: the clitic belongs to it.</source>
        <translation>{learnt}: the clitic belongs to it.</translation>
    </message>
    <message>
        <source>Nothing is learnt yet; until then the clitic stays outside.</source>
        <translation>Nothing is learnt yet; until then the clitic stays outside.</translation>
    </message>
</context>
<context>
    <name>AssistantDialog</name>
    <message>
        <source>The assistant of this project</source>
        <translation>The assistant of this project</translation>
    </message>
    <message>
        <source>&amp;Suggesters</source>
        <translation>&amp;Suggesters</translation>
    </message>
    <message>
        <source>&amp;Word lists</source>
        <translation>&amp;Word lists</translation>
    </message>
    <message>
        <source>&amp;Pipelines</source>
        <translation>&amp;Pipelines</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>Assisting</name>
    <message>
        <source>The assistant has stopped. Labelling goes on without its suggestions.</source>
        <translation>The assistant has stopped. Labelling goes on without its suggestions.</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>One of some values</source>
        <translation>One of some values</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>Any text</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Yes or no</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Every span must have it</source>
        <translation>Every span must have it</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>The folder of this text cannot be written to, so the project lies in {folder}.</source>
        <translation>The folder of this text cannot be written to, so the project lies in {folder}.</translation>
    </message>
    <message>
        <source>This folder (a network&apos;s?) allows no quick log: edits are kept, but may wait for a saving.</source>
        <translation>This folder (a network&apos;s?) allows no quick log: edits are kept, but may wait for a saving.</translation>
    </message>
    <message>
        <source>Reading texts</source>
        <translation>Reading texts</translation>
    </message>
    <message>
        <source>Opening the document</source>
        <translation>Opening the document</translation>
    </message>
    <message>
        <source>Changing {count}</source>
        <translation>Changing {count}</translation>
    </message>
    <message>
        <source>Taking back a large change</source>
        <translation>Taking back a large change</translation>
    </message>
    <message>
        <source>Bringing back a large change</source>
        <translation>Bringing back a large change</translation>
    </message>
</context>
<context>
    <name>BroughtPage</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>{kind}: choose by number or click · Esc leaves</source>
        <translation>{kind}: choose by number or click · Esc leaves</translation>
    </message>
    <message>
        <source>{kind}: nothing near by; click what it is · Esc leaves</source>
        <translation>{kind}: nothing near by; click what it is · Esc leaves</translation>
    </message>
    <message>
        <source>{key}: {kind} instead</source>
        <translation>{key}: {kind} instead</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>ticked: {line}</source>
        <translation>ticked: {line}</translation>
    </message>
    <message>
        <source>not ticked: {line}</source>
        <translation>not ticked: {line}</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message>
        <source>Space ticks · A all or none · Enter labels · Esc leaves</source>
        <translation>Space ticks · A all or none · Enter labels · Esc leaves</translation>
    </message>
    <message>
        <source>A label&apos;s key: for that label · Enter goes there · Esc leaves</source>
        <translation>A label&apos;s key: for that label · Enter goes there · Esc leaves</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Nowhere else</source>
        <translation>Nowhere else</translation>
    </message>
    <message>
        <source>{ticked} of {count} ticked</source>
        <translation>{ticked} of {count} ticked</translation>
    </message>
    <message>
        <source>{words}; the first ones only, the rest comes when these are labelled</source>
        <translation>{words}; the first ones only, the rest comes when these are labelled</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>Whole project</translation>
    </message>
    <message>
        <source>Same form</source>
        <translation>Same form</translation>
    </message>
    <message>
        <source>What counts as the same form</source>
        <translation>What counts as the same form</translation>
    </message>
    <message>
        <source>Leave the list (Esc)</source>
        <translation>Leave the list (Esc)</translation>
    </message>
    <message>
        <source>Leave the list</source>
        <translation>Leave the list</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ContentPage</name>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Documents that are</source>
        <translation>Documents that are</translation>
    </message>
    <message>
        <source>Choose documents of one state at least.</source>
        <translation>Choose documents of one state at least.</translation>
    </message>
    <message>
        <source>Wh&amp;ose work</source>
        <translation>Wh&amp;ose work</translation>
    </message>
    <message>
        <source>L&amp;abels</source>
        <translation>L&amp;abels</translation>
    </message>
    <message>
        <source>Write another name over one in the last column; labels that get the same name become one.</source>
        <translation>Write another name over one in the last column; labels that get the same name become one.</translation>
    </message>
    <message>
        <source>{state} ({count})</source>
        <translation>{state} ({count})</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Nobody named</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>%Ln span</numerusform>
            <numerusform>%Ln spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s)</source>
        <translation>
            <numerusform>%Ln edit</numerusform>
            <numerusform>%Ln edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) imported.</source>
        <translation>
            <numerusform>%Ln document imported.</numerusform>
            <numerusform>%Ln documents imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) refused.</source>
        <translation>
            <numerusform>%Ln record refused.</numerusform>
            <numerusform>%Ln records refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document label(s)</source>
        <translation>
            <numerusform>%Ln document label</numerusform>
            <numerusform>%Ln document labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>%Ln suggestion</numerusform>
            <numerusform>%Ln suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learnt from %Ln label(s)</source>
        <translation>
            <numerusform>Learnt from %Ln label</numerusform>
            <numerusform>Learnt from %Ln labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>of %Ln judged</numerusform>
            <numerusform>of %Ln judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Something went wrong</translation>
    </message>
    <message>
        <source>Tawsim has a fault, and you have just met it. Your labels are safe: each was saved when made.</source>
        <translation>Tawsim has a fault, and you have just met it. Your labels are safe: each was saved when made.</translation>
    </message>
    <message>
        <source>You can go on. Sending us this report helps to mend it.</source>
        <translation>You can go on. Sending us this report helps to mend it.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copy report</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Detailing</name>
    <message>
        <source>Place {ranges}</source>
        <translation>Place {ranges}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>{said} (doubtful)</source>
        <translation>{said} (doubtful)</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>they differ</source>
        <translation>they differ</translation>
    </message>
    <message>
        <source>Details of the span</source>
        <translation>Details of the span</translation>
    </message>
    <message>
        <source>Choose a span to see and set its details.</source>
        <translation>Choose a span to see and set its details.</translation>
    </message>
</context>
<context>
    <name>DocumentLabelsPanel</name>
    <message>
        <source>Note on the document</source>
        <translation>Note on the document</translation>
    </message>
    <message>
        <source>The document as a whole</source>
        <translation>The document as a whole</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents looked at</source>
        <translation>Documents looked at</translation>
    </message>
    <message>
        <source>Suggested: {what}</source>
        <translation>Suggested: {what}</translation>
    </message>
    <message>
        <source>The beginning of the document</source>
        <translation>The beginning of the document</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Find by title</source>
        <translation>Find by title</translation>
    </message>
    <message>
        <source>Find documents by title</source>
        <translation>Find documents by title</translation>
    </message>
    <message>
        <source>Show documents by state</source>
        <translation>Show documents by state</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>All states</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>{done} of {total} done</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} of {total} shown</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Are the letters right?</source>
        <translation>Are the letters right?</translation>
    </message>
    <message>
        <source>{file} does not say how its letters are encoded. Choose the encoding in which it reads well.</source>
        <translation>{file} does not say how its letters are encoded. Choose the encoding in which it reads well.</translation>
    </message>
    <message>
        <source>The beginning of the file as it would be read</source>
        <translation>The beginning of the file as it would be read</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Leave this file out</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>Read it so</translation>
    </message>
    <message>
        <source>{encoding}, most likely</source>
        <translation>{encoding}, most likely</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encoding</translation>
    </message>
    <message>
        <source>The file cannot be read in this encoding.</source>
        <translation>The file cannot be read in this encoding.</translation>
    </message>
    <message>
        <source>Nothing in the file itself is changed.</source>
        <translation>Nothing in the file itself is changed.</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>Unicode (UTF-8)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabic (Windows-1256)</translation>
    </message>
    <message>
        <source>Arabic (ISO 8859-6)</source>
        <translation>Arabic (ISO 8859-6)</translation>
    </message>
    <message>
        <source>Arabic (Macintosh)</source>
        <translation>Arabic (Macintosh)</translation>
    </message>
    <message>
        <source>Arabic (DOS 720)</source>
        <translation>Arabic (DOS 720)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation>Unicode (UTF-16, little-endian)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>Unicode (UTF-16, big-endian)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Western (Windows-1252)</translation>
    </message>
</context>
<context>
    <name>Equipping</name>
    <message>
        <source>Reading a word list</source>
        <translation>Reading a word list</translation>
    </message>
    <message>
        <source>Taking suggestions away</source>
        <translation>Taking suggestions away</translation>
    </message>
    <message>
        <source>No pipeline is in use. Add a folder in “The assistant of this project”.</source>
        <translation>No pipeline is in use. Add a folder in “The assistant of this project”.</translation>
    </message>
    <message>
        <source>Asking {name}</source>
        <translation>Asking {name}</translation>
    </message>
    <message>
        <source>The assistant goes on without it: {trouble}</source>
        <translation>The assistant goes on without it: {trouble}</translation>
    </message>
    <message>
        <source>The suggester “{name}” took too long and was switched off. The others go on.</source>
        <translation>The suggester “{name}” took too long and was switched off. The others go on.</translation>
    </message>
    <message>
        <source>The suggester “{name}” failed and was switched off. The others go on.</source>
        <translation>The suggester “{name}” failed and was switched off. The others go on.</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Choose a span first: then G lists every other place of its words</source>
        <translation>Choose a span first: then G lists every other place of its words</translation>
    </message>
    <message>
        <source>Looking for every place</source>
        <translation>Looking for every place</translation>
    </message>
    <message>
        <source>Looking through the project</source>
        <translation>Looking through the project</translation>
    </message>
    <message>
        <source>{words} stands nowhere else without this label</source>
        <translation>{words} stands nowhere else without this label</translation>
    </message>
    <message>
        <source>Hits of {words}</source>
        <translation>Hits of {words}</translation>
    </message>
    <message>
        <source>{words} as {label}</source>
        <translation>{words} as {label}</translation>
    </message>
    <message>
        <source>Labelling everywhere</source>
        <translation>Labelling everywhere</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>&amp;Open the folder</translation>
    </message>
    <message>
        <source>&amp;Back to the choices</source>
        <translation>&amp;Back to the choices</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stop</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>O&amp;ptions</source>
        <translation>O&amp;ptions</translation>
    </message>
    <message>
        <source>Co&amp;ntent</source>
        <translation>Co&amp;ntent</translation>
    </message>
    <message>
        <source>P&amp;ieces</source>
        <translation>P&amp;ieces</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Data set</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>An earlier export lies there; the new one takes its place.</source>
        <translation>An earlier export lies there; the new one takes its place.</translation>
    </message>
    <message>
        <source>Something lies there that is no unchanged export; it stays as it is. Choose another name.</source>
        <translation>Something lies there that is no unchanged export; it stays as it is. Choose another name.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another.</source>
        <translation>There is no such folder. Choose another.</translation>
    </message>
    <message>
        <source>Choose where the export goes.</source>
        <translation>Choose where the export goes.</translation>
    </message>
    <message>
        <source>Will be written: {documents}, {spans}.</source>
        <translation>Will be written: {documents}, {spans}.</translation>
    </message>
    <message>
        <source>Will be written: {documents}, in {records}, {spans}.</source>
        <translation>Will be written: {documents}, in {records}, {spans}.</translation>
    </message>
    <message>
        <source>Written: {documents}, {spans}.</source>
        <translation>Written: {documents}, {spans}.</translation>
    </message>
    <message>
        <source>Nothing would be written yet: no document is chosen. Choose their states under Content.</source>
        <translation>Nothing would be written yet: no document is chosen. Choose their states under Content.</translation>
    </message>
    <message>
        <source>Left out, as not chosen: {documents}.</source>
        <translation>Left out, as not chosen: {documents}.</translation>
    </message>
    <message>
        <source>{words} (in: {document})</source>
        <translation>{words} (in: {document})</translation>
    </message>
    <message>
        <source>{words} inside {around} (in: {document})</source>
        <translation>{words} inside {around} (in: {document})</translation>
    </message>
    <message>
        <source>A library for it is not installed. Add it in a terminal, and start Tawsim anew:</source>
        <translation>A library for it is not installed. Add it in a terminal, and start Tawsim anew:</translation>
    </message>
    <message>
        <source>Opening the export</source>
        <translation>Opening the export</translation>
    </message>
    <message>
        <source>Looking where the export goes</source>
        <translation>Looking where the export goes</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be written.</source>
        <translation>Nothing is chosen that could be written.</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>Making the preview</translation>
    </message>
    <message>
        <source>Counting what would be lost</source>
        <translation>Counting what would be lost</translation>
    </message>
    <message>
        <source>Not counted, so nothing can be written yet.</source>
        <translation>Not counted, so nothing can be written yet.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exporting</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Exported: {file}</translation>
    </message>
    <message>
        <source>What it was made with and what was lost stands in {report}.</source>
        <translation>What it was made with and what was lost stands in {report}.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Stopped. Nothing was written.</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>No actions saved so far</source>
        <translation>No actions saved so far</translation>
    </message>
    <message>
        <source>Actions saved: {saved} of {hand} ({share})</source>
        <translation>Actions saved: {saved} of {hand} ({share})</translation>
    </message>
    <message>
        <source>{documents}, {labels}. Actions by hand: {hand}; with “everywhere” alone: {everywhere}; with the suggestions, form by form: {form}; accepted all at once: {all}.</source>
        <translation>{documents}, {labels}. Actions by hand: {hand}; with “everywhere” alone: {everywhere}; with the suggestions, form by form: {form}; accepted all at once: {all}.</translation>
    </message>
    <message>
        <source>Counted, not watched. A label by hand is two actions for one word and three for several; everywhere one, and one for each wrong tick; accepting or rejecting a form one, and one for each wrong place, two for a wrong edge or label. Each document counts with what was suggested before it was learnt.</source>
        <translation>Counted, not watched. A label by hand is two actions for one word and three for several; everywhere one, and one for each wrong tick; accepting or rejecting a form one, and one for each wrong place, two for a wrong edge or label. Each document counts with what was suggested before it was learnt.</translation>
    </message>
    <message>
        <source>Time is told once enough has been timed: labels by hand {hand} of {hands}, accepted ones {accepted} of {accepteds}.</source>
        <translation>Time is told once enough has been timed: labels by hand {hand} of {hands}, accepted ones {accepted} of {accepteds}.</translation>
    </message>
    <message>
        <source>Time saved: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches}).</source>
        <translation>Time saved: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches}).</translation>
    </message>
    <message>
        <source>Time lost: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches}).</source>
        <translation>Time lost: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches}).</translation>
    </message>
    <message>
        <source>Timed by the project&apos;s log: from the act before to the act that labels, reading included; of a pause no more than a minute.</source>
        <translation>Timed by the project&apos;s log: from the act before to the act that labels, reading included; of a pause no more than a minute.</translation>
    </message>
    <message>
        <source>What more documents would bring about is told from {count} finished ones on.</source>
        <translation>What more documents would bring about is told from {count} finished ones on.</translation>
    </message>
    <message>
        <source>recall from {now} to {then}</source>
        <translation>recall from {now} to {then}</translation>
    </message>
    <message>
        <source>Whether more documents would bring anything about cannot be told from chance so far.</source>
        <translation>Whether more documents would bring anything about cannot be told from chance so far.</translation>
    </message>
    <message>
        <source>What another {documents} would bring about: {what}.</source>
        <translation>What another {documents} would bring about: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) fewer for a hundred labels</source>
        <translation>
            <numerusform>%Ln action fewer for a hundred labels</numerusform>
            <numerusform>%Ln actions fewer for a hundred labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) more for a hundred labels</source>
        <translation>
            <numerusform>%Ln action more for a hundred labels</numerusform>
            <numerusform>%Ln actions more for a hundred labels</numerusform>
        </translation>
    </message>
    <message>
        <source>as many actions for a hundred labels as now</source>
        <translation>as many actions for a hundred labels as now</translation>
    </message>
    <message>
        <source>Silent: {right} of the last {judged} right; speaks again from {floor}</source>
        <translation>Silent: {right} of the last {judged} right; speaks again from {floor}</translation>
    </message>
    <message>
        <source>Speaks: {right} of the last {judged} right</source>
        <translation>Speaks: {right} of the last {judged} right</translation>
    </message>
    <message>
        <source>Speaks, being measured: {right} of {judged} right</source>
        <translation>Speaks, being measured: {right} of {judged} right</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Fitted by least squares to the logarithm of the documents learnt; no further ahead than {count} documents, nor than as many as there are.</source>
        <translation>Fitted by least squares to the logarithm of the documents learnt; no further ahead than {count} documents, nor than as many as there are.</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>all together</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>all labels</translation>
    </message>
    <message>
        <source>Nothing judged so far</source>
        <translation>Nothing judged so far</translation>
    </message>
    <message>
        <source>document {number}</source>
        <translation>document {number}</translation>
    </message>
    <message>
        <source>documents {first} to {last}</source>
        <translation>documents {first} to {last}</translation>
    </message>
    <message>
        <source>Of those taken by chance, which speak for the whole project ({documents}): actions saved {saved} of {hand} ({share}), precision {precision}, recall {recall}.</source>
        <translation>Of those taken by chance, which speak for the whole project ({documents}): actions saved {saved} of {hand} ({share}), precision {precision}, recall {recall}.</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Figures of the assistant</source>
        <translation>Figures of the assistant</translation>
    </message>
    <message>
        <source>What it &amp;saves</source>
        <translation>What it &amp;saves</translation>
    </message>
    <message>
        <source>&amp;Who is right</source>
        <translation>&amp;Who is right</translation>
    </message>
    <message>
        <source>Over &amp;time</source>
        <translation>Over &amp;time</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>What it saves</source>
        <translation>What it saves</translation>
    </message>
    <message>
        <source>Which documents</source>
        <translation>Which documents</translation>
    </message>
    <message>
        <source>Documents:</source>
        <translation>Documents:</translation>
    </message>
    <message>
        <source>Precision and recall by suggester and label</source>
        <translation>Precision and recall by suggester and label</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>What is drawn</translation>
    </message>
    <message>
        <source>Drawn:</source>
        <translation>Drawn:</translation>
    </message>
    <message>
        <source>all finished ones</source>
        <translation>all finished ones</translation>
    </message>
    <message>
        <source>Actions a label</source>
        <translation>Actions a label</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>By hand</translation>
    </message>
    <message>
        <source>With “everywhere”</source>
        <translation>With “everywhere”</translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>With suggestions</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Suggester</source>
        <translation>Suggester</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Right / shown</source>
        <translation>Right / shown</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>How it stands</translation>
    </message>
    <message>
        <source>Who suggests</source>
        <translation>Who suggests</translation>
    </message>
    <message>
        <source>What is suggested</source>
        <translation>What is suggested</translation>
    </message>
    <message>
        <source>Of what was shown, so many were labelled as suggested</source>
        <translation>Of what was shown, so many were labelled as suggested</translation>
    </message>
    <message>
        <source>The share of what was shown that was right</source>
        <translation>The share of what was shown that was right</translation>
    </message>
    <message>
        <source>The share of the labels that was suggested</source>
        <translation>The share of the labels that was suggested</translation>
    </message>
    <message>
        <source>By the last 300 that were judged</source>
        <translation>By the last 300 that were judged</translation>
    </message>
</context>
<context>
    <name>Figuring</name>
    <message>
        <source>The assistant is switched off. It is switched on in the preferences.</source>
        <translation>The assistant is switched off. It is switched on in the preferences.</translation>
    </message>
    <message>
        <source>The assistant has stopped. It starts again when the project is opened again.</source>
        <translation>The assistant has stopped. It starts again when the project is opened again.</translation>
    </message>
    <message>
        <source>One moment: the figures are being drawn up.</source>
        <translation>One moment: the figures are being drawn up.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. Label a document and mark it as done ({key}): from then on this page says who would have been right how often, on which label, and how many actions that saves. What more documents would bring about is told from thirty on.</source>
        <translation>Nothing has been measured yet. Label a document and mark it as done ({key}): from then on this page says who would have been right how often, on which label, and how many actions that saves. What more documents would bring about is told from thirty on.</translation>
    </message>
    <message>
        <source>One moment: the assistant reads what has been finished, {done} of {total}.</source>
        <translation>One moment: the assistant reads what has been finished, {done} of {total}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Not found</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Searching…</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>Find in the text</translation>
    </message>
    <message>
        <source>How what you write is read</source>
        <translation>How what you write is read</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Whole words</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>The hit before</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>The next hit</translation>
    </message>
    <message>
        <source>List the hits in all documents</source>
        <translation>List the hits in all documents</translation>
    </message>
    <message>
        <source>Leave; the hit stays selected</source>
        <translation>Leave; the hit stays selected</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>List all</translation>
    </message>
    <message>
        <source>List all hits, to label them at once</source>
        <translation>List all hits, to label them at once</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>In the project</translation>
    </message>
</context>
<context>
    <name>FindModes</name>
    <message>
        <source>In any spelling</source>
        <translation>In any spelling</translation>
    </message>
    <message>
        <source>Letter by letter</source>
        <translation>Letter by letter</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regular expression</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>The search was stopped.</translation>
    </message>
</context>
<context>
    <name>FirstHintLine</name>
    <message>
        <source>Understood</source>
        <translation>Understood</translation>
    </message>
    <message>
        <source>Understood: do not show this hint again</source>
        <translation>Understood: do not show this hint again</translation>
    </message>
</context>
<context>
    <name>FirstHints</name>
    <message>
        <source>Point at a word, or select some, and press {key} to mark them as {label}.</source>
        <translation>Point at a word, or select some, and press {key} to mark them as {label}.</translation>
    </message>
    <message>
        <source>There is nothing to save: each mark is kept the moment it is made.</source>
        <translation>There is nothing to save: each mark is kept the moment it is made.</translation>
    </message>
    <message>
        <source>{key} marks the same words everywhere in the text, all at once.</source>
        <translation>{key} marks the same words everywhere in the text, all at once.</translation>
    </message>
    <message>
        <source>{key} leaves an attached و ف ب ل ك ال outside the mark, or takes it in again.</source>
        <translation>{key} leaves an attached و ف ب ل ك ال outside the mark, or takes it in again.</translation>
    </message>
    <message>
        <source>{key} hides the vowel marks from the eye; they stay in the text.</source>
        <translation>{key} hides the vowel marks from the eye; they stay in the text.</translation>
    </message>
    <message>
        <source>{key} finds every command by its name.</source>
        <translation>{key} finds every command by its name.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Select a word</source>
        <translation>Select a word</translation>
    </message>
    <message>
        <source>Press 1</source>
        <translation>Press 1</translation>
    </message>
    <message>
        <source>It is saved by itself</source>
        <translation>It is saved by itself</translation>
    </message>
</context>
<context>
    <name>FormatPage</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>The command that adds it</source>
        <translation>The command that adds it</translation>
    </message>
    <message>
        <source>Not installed: {extra}</source>
        <translation>Not installed: {extra}</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>span left out because it shares words with another</source>
        <translation>span left out because it shares words with another</translation>
    </message>
    <message>
        <source>span that begins or ends inside a word, which is cut there</source>
        <translation>span that begins or ends inside a word, which is cut there</translation>
    </message>
    <message>
        <source>span moved to the edges of its words</source>
        <translation>span moved to the edges of its words</translation>
    </message>
    <message>
        <source>white space at a span&apos;s edge left out of it</source>
        <translation>white space at a span&apos;s edge left out of it</translation>
    </message>
    <message>
        <source>span of white space only, left out</source>
        <translation>span of white space only, left out</translation>
    </message>
    <message>
        <source>span in several pieces, written as one with what lies between</source>
        <translation>span in several pieces, written as one with what lies between</translation>
    </message>
    <message>
        <source>span cut at a line end</source>
        <translation>span cut at a line end</translation>
    </message>
    <message>
        <source>span left out because it crosses the edge of its unit</source>
        <translation>span left out because it crosses the edge of its unit</translation>
    </message>
    <message>
        <source>span longer than its reader looks at</source>
        <translation>span longer than its reader looks at</translation>
    </message>
    <message>
        <source>document left out because a span of it cannot be held</source>
        <translation>document left out because a span of it cannot be held</translation>
    </message>
    <message>
        <source>span left out</source>
        <translation>span left out</translation>
    </message>
    <message>
        <source>id of a span</source>
        <translation>id of a span</translation>
    </message>
    <message>
        <source>layer of a span</source>
        <translation>layer of a span</translation>
    </message>
    <message>
        <source>label or attribute written under another name</source>
        <translation>label or attribute written under another name</translation>
    </message>
    <message>
        <source>attribute of a span</source>
        <translation>attribute of a span</translation>
    </message>
    <message>
        <source>link between spans</source>
        <translation>link between spans</translation>
    </message>
    <message>
        <source>id of a link</source>
        <translation>id of a link</translation>
    </message>
    <message>
        <source>label of a document</source>
        <translation>label of a document</translation>
    </message>
    <message>
        <source>id of a document written otherwise</source>
        <translation>id of a document written otherwise</translation>
    </message>
    <message>
        <source>note on a document</source>
        <translation>note on a document</translation>
    </message>
    <message>
        <source>state of a document</source>
        <translation>state of a document</translation>
    </message>
    <message>
        <source>field that came with a document</source>
        <translation>field that came with a document</translation>
    </message>
    <message>
        <source>source of a document</source>
        <translation>source of a document</translation>
    </message>
    <message>
        <source>whose work a document is</source>
        <translation>whose work a document is</translation>
    </message>
    <message>
        <source>who made a span, and how</source>
        <translation>who made a span, and how</translation>
    </message>
    <message>
        <source>suggestion not yet decided on</source>
        <translation>suggestion not yet decided on</translation>
    </message>
    <message>
        <source>character replaced by another</source>
        <translation>character replaced by another</translation>
    </message>
    <message>
        <source>white space between words</source>
        <translation>white space between words</translation>
    </message>
    <message>
        <source>diacritic left out of the text</source>
        <translation>diacritic left out of the text</translation>
    </message>
    <message>
        <source>{file}: positions were counted in UTF-16 and turned into code points ({detail}).</source>
        <translation>{file}: positions were counted in UTF-16 and turned into code points ({detail}).</translation>
    </message>
    <message>
        <source>{file}: positions were counted in bytes and turned into code points ({detail}).</source>
        <translation>{file}: positions were counted in bytes and turned into code points ({detail}).</translation>
    </message>
    <message>
        <source>{file}: spans whose positions had drifted were put where their text stands ({detail}).</source>
        <translation>{file}: spans whose positions had drifted were put where their text stands ({detail}).</translation>
    </message>
    <message>
        <source>{file}: the text is what could be made of the file; compare it with the original ({detail}).</source>
        <translation>{file}: the text is what could be made of the file; compare it with the original ({detail}).</translation>
    </message>
    <message>
        <source>{file}: the columns were taken as {detail}.</source>
        <translation>{file}: the columns were taken as {detail}.</translation>
    </message>
    <message>
        <source>{file}: the keys were taken as {detail}.</source>
        <translation>{file}: the keys were taken as {detail}.</translation>
    </message>
    <message>
        <source>{file}: not taken: {detail}.</source>
        <translation>{file}: not taken: {detail}.</translation>
    </message>
    <message>
        <source>Already in the project, not brought in again: {count}</source>
        <translation>Already in the project, not brought in again: {count}</translation>
    </message>
    <message>
        <source>{file}: headers and footers were left out ({detail}).</source>
        <translation>{file}: headers and footers were left out ({detail}).</translation>
    </message>
    <message>
        <source>{file}: footnotes and comments were left out ({detail}).</source>
        <translation>{file}: footnotes and comments were left out ({detail}).</translation>
    </message>
    <message>
        <source>{file}: text boxes, formulas and signs of picture fonts were left out ({detail}).</source>
        <translation>{file}: text boxes, formulas and signs of picture fonts were left out ({detail}).</translation>
    </message>
    <message>
        <source>{file}: what was deleted with changes tracked was left out, what was added was taken ({detail}).</source>
        <translation>{file}: what was deleted with changes tracked was left out, what was added was taken ({detail}).</translation>
    </message>
    <message>
        <source>{file}: a PDF keeps how text looks, not its order: Arabic may come out reversed or torn. Compare it first.</source>
        <translation>{file}: a PDF keeps how text looks, not its order: Arabic may come out reversed or torn. Compare it first.</translation>
    </message>
    <message>
        <source>{file}: these pages hold no text, only pictures perhaps: {detail}.</source>
        <translation>{file}: these pages hold no text, only pictures perhaps: {detail}.</translation>
    </message>
    <message>
        <source>{file}: it has Arabic presentation forms in place of letters, kept as they are ({detail}).</source>
        <translation>{file}: it has Arabic presentation forms in place of letters, kept as they are ({detail}).</translation>
    </message>
    <message>
        <source>{file}: only the first sheet was read; the others: {detail}.</source>
        <translation>{file}: only the first sheet was read; the others: {detail}.</translation>
    </message>
    <message>
        <source>Predictions that came along are kept as suggestions, not as labels: {count}</source>
        <translation>Predictions that came along are kept as suggestions, not as labels: {count}</translation>
    </message>
    <message>
        <source>{file}: no type system lies beside it; its types were taken from the file itself ({detail}).</source>
        <translation>{file}: no type system lies beside it; its types were taken from the file itself ({detail}).</translation>
    </message>
    <message>
        <source>To keep and to hand on</source>
        <translation>To keep and to hand on</translation>
    </message>
    <message>
        <source>To train models</source>
        <translation>To train models</translation>
    </message>
    <message>
        <source>For other annotation tools</source>
        <translation>For other annotation tools</translation>
    </message>
    <message>
        <source>For archives and programs of your own</source>
        <translation>For archives and programs of your own</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Others</translation>
    </message>
    <message>
        <source>Tawsim JSONL</source>
        <translation>Tawsim JSONL</translation>
    </message>
    <message>
        <source>Everything, a document a line</source>
        <translation>Everything, a document a line</translation>
    </message>
    <message>
        <source>spaCy DocBin</source>
        <translation>spaCy DocBin</translation>
    </message>
    <message>
        <source>Train spaCy on entities and spans</source>
        <translation>Train spaCy on entities and spans</translation>
    </message>
    <message>
        <source>Texts with their entities, for scripts</source>
        <translation>Texts with their entities, for scripts</translation>
    </message>
    <message>
        <source>Hugging Face data set</source>
        <translation>Hugging Face data set</translation>
    </message>
    <message>
        <source>A folder of tagged words, with its card</source>
        <translation>A folder of tagged words, with its card</translation>
    </message>
    <message>
        <source>CoNLL</source>
        <translation>CoNLL</translation>
    </message>
    <message>
        <source>A word a line, with its tag (IOB2, BIOES)</source>
        <translation>A word a line, with its tag (IOB2, BIOES)</translation>
    </message>
    <message>
        <source>CoNLL-U Plus</source>
        <translation>CoNLL-U Plus</translation>
    </message>
    <message>
        <source>A word a line, a column a layer</source>
        <translation>A word a line, a column a layer</translation>
    </message>
    <message>
        <source>GLiNER</source>
        <translation>GLiNER</translation>
    </message>
    <message>
        <source>Fine-tune GLiNER on words and entities</source>
        <translation>Fine-tune GLiNER on words and entities</translation>
    </message>
    <message>
        <source>Chat and instructions</source>
        <translation>Chat and instructions</translation>
    </message>
    <message>
        <source>Fine-tune language models</source>
        <translation>Fine-tune language models</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>Tasks for Prodigy, with their tokens</source>
        <translation>Tasks for Prodigy, with their tokens</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>A file that a doccano project imports</source>
        <translation>A file that a doccano project imports</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>A folder of tasks, with the interface</source>
        <translation>A folder of tasks, with the interface</translation>
    </message>
    <message>
        <source>brat</source>
        <translation>brat</translation>
    </message>
    <message>
        <source>A folder of .txt and .ann, with its configuration</source>
        <translation>A folder of .txt and .ann, with its configuration</translation>
    </message>
    <message>
        <source>UIMA CAS JSON</source>
        <translation>UIMA CAS JSON</translation>
    </message>
    <message>
        <source>A folder for INCEpTION</source>
        <translation>A folder for INCEpTION</translation>
    </message>
    <message>
        <source>UIMA CAS XMI</source>
        <translation>UIMA CAS XMI</translation>
    </message>
    <message>
        <source>A folder for INCEpTION and other UIMA tools</source>
        <translation>A folder for INCEpTION and other UIMA tools</translation>
    </message>
    <message>
        <source>Spans as JSONL</source>
        <translation>Spans as JSONL</translation>
    </message>
    <message>
        <source>Start, end and label, under names you choose</source>
        <translation>Start, end and label, under names you choose</translation>
    </message>
    <message>
        <source>Spans as a table</source>
        <translation>Spans as a table</translation>
    </message>
    <message>
        <source>A row a span (CSV), for Excel or R</source>
        <translation>A row a span (CSV), for Excel or R</translation>
    </message>
    <message>
        <source>W3C Web Annotation</source>
        <translation>W3C Web Annotation</translation>
    </message>
    <message>
        <source>Annotations that quote the text they are on</source>
        <translation>Annotations that quote the text they are on</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>Stand-off XML, for editions and archives</source>
        <translation>Stand-off XML, for editions and archives</translation>
    </message>
    <message>
        <source>spaCy JSON and JSONL</source>
        <translation>spaCy JSON and JSONL</translation>
    </message>
    <message>
        <source>WebAnno TSV</source>
        <translation>WebAnno TSV</translation>
    </message>
    <message>
        <source>YEDDA</source>
        <translation>YEDDA</translation>
    </message>
    <message>
        <source>fastText</source>
        <translation>fastText</translation>
    </message>
    <message>
        <source>Table of texts (CSV, TSV)</source>
        <translation>Table of texts (CSV, TSV)</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Web page (HTML)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Plain text</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>None yet</source>
        <translation>None yet</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Recent projects</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Choose a span, or take a label in hand, to read about its label.</source>
        <translation>Choose a span, or take a label in hand, to read about its label.</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Guideline</translation>
    </message>
    <message>
        <source>The scheme has no guideline for this label yet.</source>
        <translation>The scheme has no guideline for this label yet.</translation>
    </message>
    <message>
        <source>So</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>Not so</translation>
    </message>
    <message>
        <source>In this corpus</source>
        <translation>In this corpus</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>Nothing is labelled so yet.</source>
        <translation>Nothing is labelled so yet.</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Looking for examples</source>
        <translation>Looking for examples</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>State: {state}</source>
        <translation>State: {state}</translation>
    </message>
    <message>
        <source>Layers {done}/{count}</source>
        <translation>Layers {done}/{count}</translation>
    </message>
    <message>
        <source>Finished layers: {done} of {count}</source>
        <translation>Finished layers: {done} of {count}</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>too unlikely: {count}</source>
        <translation>too unlikely: {count}</translation>
    </message>
    <message>
        <source>silent here: {count}</source>
        <translation>silent here: {count}</translation>
    </message>
    <message>
        <source>not measured enough: {count}</source>
        <translation>not measured enough: {count}</translation>
    </message>
    <message>
        <source>Held back: {count} ({reasons})</source>
        <translation>Held back: {count} ({reasons})</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>silent on {label}: {who}, {right} of the last {judged} right; speaks again from {floor}</source>
        <translation>silent on {label}: {who}, {right} of the last {judged} right; speaks again from {floor}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>{words} is marked as {label} already</source>
        <translation>{words} is marked as {label} already</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} selected</translation>
    </message>
    <message>
        <source>Position {place} of {length}</source>
        <translation>Position {place} of {length}</translation>
    </message>
    <message>
        <source>Kept; {edits} to be written to the JSONL</source>
        <translation>Kept; {edits} to be written to the JSONL</translation>
    </message>
    <message>
        <source>Press a label&apos;s key or click it; with Shift the key lists it everywhere</source>
        <translation>Press a label&apos;s key or click it; with Shift the key lists it everywhere</translation>
    </message>
    <message>
        <source>{key} moves the start</source>
        <translation>{key} moves the start</translation>
    </message>
    <message>
        <source>{key} leaves the clitic outside</source>
        <translation>{key} leaves the clitic outside</translation>
    </message>
    <message>
        <source>{label}: {words} is known here, so {clitic} stays outside</source>
        <translation>{label}: {words} is known here, so {clitic} stays outside</translation>
    </message>
    <message>
        <source>{key} takes it in</source>
        <translation>{key} takes it in</translation>
    </message>
    <message>
        <source>A label&apos;s key marks {words}</source>
        <translation>A label&apos;s key marks {words}</translation>
    </message>
    <message>
        <source>Point at a word, or select some, and press a label&apos;s key</source>
        <translation>Point at a word, or select some, and press a label&apos;s key</translation>
    </message>
    <message>
        <source>None further that way</source>
        <translation>None further that way</translation>
    </message>
    <message>
        <source>Select words to mark them as {label}</source>
        <translation>Select words to mark them as {label}</translation>
    </message>
    <message>
        <source>{key} puts the label down</source>
        <translation>{key} puts the label down</translation>
    </message>
    <message>
        <source>{label}: {words} · a label&apos;s key changes it</source>
        <translation>{label}: {words} · a label&apos;s key changes it</translation>
    </message>
    <message>
        <source>{key} removes it</source>
        <translation>{key} removes it</translation>
    </message>
    <message>
        <source>{key} lists it everywhere</source>
        <translation>{key} lists it everywhere</translation>
    </message>
    <message>
        <source>{spans} chosen · a label&apos;s key changes all</source>
        <translation>{spans} chosen · a label&apos;s key changes all</translation>
    </message>
    <message>
        <source>{key} removes them</source>
        <translation>{key} removes them</translation>
    </message>
    <message>
        <source>{key} lets go</source>
        <translation>{key} lets go</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>undone: {step}</source>
        <translation>undone: {step}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of this document</source>
        <translation>History of this document</translation>
    </message>
    <message>
        <source>Double-click a step to take it and all after it back</source>
        <translation>Double-click a step to take it and all after it back</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>One moment: “{title}” is not finished yet. Nothing else was changed.</source>
        <translation>One moment: “{title}” is not finished yet. Nothing else was changed.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>&amp;Documents</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Labels</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>F&amp;indings</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>Looking at the files…</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>What else came of it</source>
        <translation>What else came of it</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;Copy the list</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>characters (code points)</source>
        <translation>characters (code points)</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16 units</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>{file}: positions count {unit}; so {count} of {total} spans say the words that stand there</source>
        <translation>{file}: positions count {unit}; so {count} of {total} spans say the words that stand there</translation>
    </message>
    <message>
        <source>in {unit} {count}</source>
        <translation>in {unit} {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>At the beginning: {counts}. The rest is read when you import.</source>
        <translation>At the beginning: {counts}. The rest is read when you import.</translation>
    </message>
    <message>
        <source>{file} and {count} more</source>
        <translation>{file} and {count} more</translation>
    </message>
    <message>
        <source>Read: {count}</source>
        <translation>Read: {count}</translation>
    </message>
    <message>
        <source>kept: {count}</source>
        <translation>kept: {count}</translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation>there already: {count}</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>refused: {count}</translation>
    </message>
    <message>
        <source>{count} more were refused and are not listed.</source>
        <translation>{count} more were refused and are not listed.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Looking at the files</source>
        <translation>Looking at the files</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>{key} – a command: {command}</source>
        <translation>{key} – a command: {command}</translation>
    </message>
    <message>
        <source>{key} – taken from {part}</source>
        <translation>{key} – taken from {part}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Search the keys</translation>
    </message>
    <message>
        <source>Keys go by their place, so they work under the Arabic layout as well.</source>
        <translation>Keys go by their place, so they work under the Arabic layout as well.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>also {title}</source>
        <translation>also {title}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remark</translation>
    </message>
</context>
<context>
    <name>Knowing</name>
    <message>
        <source>Gathering labelled names</source>
        <translation>Gathering labelled names</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>Sign of an underline</source>
        <translation>Sign of an underline</translation>
    </message>
    <message>
        <source>Guideline in Arabic</source>
        <translation>Guideline in Arabic</translation>
    </message>
    <message>
        <source>Guideline in English</source>
        <translation>Guideline in English</translation>
    </message>
    <message>
        <source>Markdown; shown as plain text beside the label while one works.</source>
        <translation>Markdown; shown as plain text beside the label while one works.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>A line each, the marked words in [brackets]; begin a wrong one with !</source>
        <translation>A line each, the marked words in [brackets]; begin a wrong one with !</translation>
    </message>
    <message>
        <source>Contrast on the light page {light}, on the dark one {dark}.</source>
        <translation>Contrast on the light page {light}, on the dark one {dark}.</translation>
    </message>
    <message>
        <source>Below 3 it is drawn darker or lighter, until it can be seen.</source>
        <translation>Below 3 it is drawn darker or lighter, until it can be seen.</translation>
    </message>
    <message>
        <source>Some eyes hardly tell it from {labels}.</source>
        <translation>Some eyes hardly tell it from {labels}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>LabelsModel</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Written as</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>No labels were seen.</source>
        <translation>No labels were seen.</translation>
    </message>
    <message>
        <source>A label that the scheme has not is added to it. Those met later come in as they are.</source>
        <translation>A label that the scheme has not is added to it. Those met later come in as they are.</translation>
    </message>
    <message>
        <source>{label} becomes</source>
        <translation>{label} becomes</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>New in the scheme</source>
        <translation>New in the scheme</translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message>
        <source>{label}, key {key}</source>
        <translation>{label}, key {key}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Its key marks the word you point at, or what is selected</source>
        <translation>Its key marks the word you point at, or what is selected</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>Filled box</source>
        <translation>Filled box</translation>
    </message>
    <message>
        <source>Bracket below</source>
        <translation>Bracket below</translation>
    </message>
    <message>
        <source>Underline with a sign</source>
        <translation>Underline with a sign</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Drawn as</translation>
    </message>
    <message>
        <source>Two spans may share letters</source>
        <translation>Two spans may share letters</translation>
    </message>
    <message>
        <source>They may cross, neither inside the other</source>
        <translation>They may cross, neither inside the other</translation>
    </message>
    <message>
        <source>Spans that break these rules are marked, never refused.</source>
        <translation>Spans that break these rules are marked, never refused.</translation>
    </message>
</context>
<context>
    <name>LearntKeeping</name>
    <message>
        <source>Keeping what was learnt</source>
        <translation>Keeping what was learnt</translation>
    </message>
    <message>
        <source>The assistant knew labels that the scheme has no more: {labels}.</source>
        <translation>The assistant knew labels that the scheme has no more: {labels}.</translation>
    </message>
    <message>
        <source>What the assistant had learnt comes from a newer Tawsim and cannot be read by this one.</source>
        <translation>What the assistant had learnt comes from a newer Tawsim and cannot be read by this one.</translation>
    </message>
    <message>
        <source>What the assistant had learnt is damaged. Your documents and labels are not affected.</source>
        <translation>What the assistant had learnt is damaged. Your documents and labels are not affected.</translation>
    </message>
    <message>
        <source>It is learning the finished documents anew.</source>
        <translation>It is learning the finished documents anew.</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>At least, from one span</source>
        <translation>At least, from one span</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>At most, from one span</source>
        <translation>At most, from one span</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>any number</translation>
    </message>
    <message>
        <source>At most, to one span</source>
        <translation>At most, to one span</translation>
    </message>
    <message>
        <source>{layer}: every label</source>
        <translation>{layer}: every label</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>No link begins at {label}</source>
        <translation>No link begins at {label}</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}: {words}</translation>
    </message>
    <message>
        <source>{words} ({label}) cannot be linked as {kind}</source>
        <translation>{words} ({label}) cannot be linked as {kind}</translation>
    </message>
    <message>
        <source>This span has no links</source>
        <translation>This span has no links</translation>
    </message>
</context>
<context>
    <name>LinksModel</name>
    <message>
        <source>{kind}: to {words}</source>
        <translation>{kind}: to {words}</translation>
    </message>
    <message>
        <source>{kind}: from {words}</source>
        <translation>{kind}: from {words}</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Enter or a double click goes to the other end</source>
        <translation>Enter or a double click goes to the other end</translation>
    </message>
    <message>
        <source>Links of the chosen span</source>
        <translation>Links of the chosen span</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove this link (Delete)</source>
        <translation>Remove this link (Delete)</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>Remove this link</translation>
    </message>
    <message>
        <source>The chosen span has no links.</source>
        <translation>The chosen span has no links.</translation>
    </message>
    <message>
        <source>{key} offers whom or what to link it to.</source>
        <translation>{key} offers whom or what to link it to.</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Word lists</source>
        <translation>Word lists</translation>
    </message>
    <message>
        <source>&amp;Add a list…</source>
        <translation>&amp;Add a list…</translation>
    </message>
    <message>
        <source>La&amp;bel of its entries</source>
        <translation>La&amp;bel of its entries</translation>
    </message>
    <message>
        <source>Each line is an entry; behind a tab or a comma its label may stand. Patterns as JSONL are read too.</source>
        <translation>Each line is an entry; behind a tab or a comma its label may stand. Patterns as JSONL are read too.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>It stays where it lies: {path}</source>
        <translation>It stays where it lies: {path}</translation>
    </message>
</context>
<context>
    <name>LossesTable</name>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>For example</translation>
    </message>
    <message>
        <source>What the format does not hold as it is</source>
        <translation>What the format does not hold as it is</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>Behind attached clitics (و ف ب ل ك س ال)</source>
        <translation>Behind attached clitics (و ف ب ل ك س ال)</translation>
    </message>
    <message>
        <source>In any spelling: marks, tatweel, forms of alef and ya</source>
        <translation>In any spelling: marks, tatweel, forms of alef and ya</translation>
    </message>
    <message>
        <source>ؤ and ئ as و and ي</source>
        <translation>ؤ and ئ as و and ي</translation>
    </message>
    <message>
        <source>ة as ه</source>
        <translation>ة as ه</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Span</source>
        <translation>&amp;Span</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Document</translation>
    </message>
    <message>
        <source>S&amp;cheme</source>
        <translation>S&amp;cheme</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Edi&amp;t</source>
        <translation>Edi&amp;t</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>Put this message away</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Open a text or a project first</source>
        <translation>Open a text or a project first</translation>
    </message>
    <message>
        <source>Open a document first</source>
        <translation>Open a document first</translation>
    </message>
    <message>
        <source>This project may only be read</source>
        <translation>This project may only be read</translation>
    </message>
    <message>
        <source>Choose a span first</source>
        <translation>Choose a span first</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>There is nothing to undo</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>There is nothing to redo</translation>
    </message>
    <message>
        <source>Everything is written already</source>
        <translation>Everything is written already</translation>
    </message>
    <message>
        <source>No label is in hand</source>
        <translation>No label is in hand</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>doccano: kind of project</source>
        <translation>doccano: kind of project</translation>
    </message>
    <message>
        <source>Targets look like categories.</source>
        <translation>Targets look like categories.</translation>
    </message>
    <message>
        <source>doccano: what offsets count</source>
        <translation>doccano: what offsets count</translation>
    </message>
    <message>
        <source>doccano&apos;s own window counts UTF-16 units; files that programs made often count code points.</source>
        <translation>doccano&apos;s own window counts UTF-16 units; files that programs made often count code points.</translation>
    </message>
    <message>
        <source>Prodigy: interface</source>
        <translation>Prodigy: interface</translation>
    </message>
    <message>
        <source>The interface for names (ner) holds no two spans over one word.</source>
        <translation>The interface for names (ner) holds no two spans over one word.</translation>
    </message>
    <message>
        <source>Spans: names of keys or columns</source>
        <translation>Spans: names of keys or columns</translation>
    </message>
    <message>
        <source>start=begin,end=stop,label=type,text=body,spans=entities</source>
        <translation>start=begin,end=stop,label=type,text=body,spans=entities</translation>
    </message>
    <message>
        <source>Spans: what offsets count</source>
        <translation>Spans: what offsets count</translation>
    </message>
    <message>
        <source>Told by the spans&apos; own texts.</source>
        <translation>Told by the spans&apos; own texts.</translation>
    </message>
    <message>
        <source>Spans: whether the last character is the end</source>
        <translation>Spans: whether the last character is the end</translation>
    </message>
    <message>
        <source>Table: column of the text</source>
        <translation>Table: column of the text</translation>
    </message>
    <message>
        <source>Its name, or its number from 1; empty: recognised</source>
        <translation>Its name, or its number from 1; empty: recognised</translation>
    </message>
    <message>
        <source>Table: column of the documents&apos; ids</source>
        <translation>Table: column of the documents&apos; ids</translation>
    </message>
    <message>
        <source>Empty: recognised; - for none</source>
        <translation>Empty: recognised; - for none</translation>
    </message>
    <message>
        <source>Table: columns of labels of the document</source>
        <translation>Table: columns of labels of the document</translation>
    </message>
    <message>
        <source>Commas between them; - for none</source>
        <translation>Commas between them; - for none</translation>
    </message>
    <message>
        <source>Table: other columns to keep with the document</source>
        <translation>Table: other columns to keep with the document</translation>
    </message>
    <message>
        <source>* for all, - for none</source>
        <translation>* for all, - for none</translation>
    </message>
    <message>
        <source>Table: what parts several labels in one cell</source>
        <translation>Table: what parts several labels in one cell</translation>
    </message>
    <message>
        <source>Empty: a cell is one label</source>
        <translation>Empty: a cell is one label</translation>
    </message>
    <message>
        <source>Table: whether the first row has the columns&apos; names</source>
        <translation>Table: whether the first row has the columns&apos; names</translation>
    </message>
    <message>
        <source>Table: what parts the cells</source>
        <translation>Table: what parts the cells</translation>
    </message>
    <message>
        <source>Table: whether cells may stand in quotes</source>
        <translation>Table: whether cells may stand in quotes</translation>
    </message>
    <message>
        <source>Excel: which sheet</source>
        <translation>Excel: which sheet</translation>
    </message>
    <message>
        <source>Its name, or its number from 1; empty: the first</source>
        <translation>Its name, or its number from 1; empty: the first</translation>
    </message>
    <message>
        <source>UIMA: types whose annotations are spans</source>
        <translation>UIMA: types whose annotations are spans</translation>
    </message>
    <message>
        <source>Whole or short names, with commas; empty: all that may be labels</source>
        <translation>Whole or short names, with commas; empty: all that may be labels</translation>
    </message>
    <message>
        <source>UIMA: feature that says the label</source>
        <translation>UIMA: feature that says the label</translation>
    </message>
    <message>
        <source>Empty: recognised</source>
        <translation>Empty: recognised</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>The layer whose labels are the tags; * for all of them</source>
        <translation>The layer whose labels are the tags; * for all of them</translation>
    </message>
    <message>
        <source>The layer whose labels are the tags</source>
        <translation>The layer whose labels are the tags</translation>
    </message>
    <message>
        <source>The layer that spaCy&apos;s entity recogniser learns</source>
        <translation>The layer that spaCy&apos;s entity recogniser learns</translation>
    </message>
    <message>
        <source>The layer whose spans are the entities</source>
        <translation>The layer whose spans are the entities</translation>
    </message>
    <message>
        <source>Column of the words</source>
        <translation>Column of the words</translation>
    </message>
    <message>
        <source>Counted from 1; empty: recognised</source>
        <translation>Counted from 1; empty: recognised</translation>
    </message>
    <message>
        <source>Columns of the tags</source>
        <translation>Columns of the tags</translation>
    </message>
    <message>
        <source>3 or 3,4 or all; empty: recognised</source>
        <translation>3 or 3,4 or all; empty: recognised</translation>
    </message>
    <message>
        <source>What is one document</source>
        <translation>What is one document</translation>
    </message>
    <message>
        <source>Notation of the tags</source>
        <translation>Notation of the tags</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columns</translation>
    </message>
    <message>
        <source>The four columns of CoNLL-2003, or word and tag</source>
        <translation>The four columns of CoNLL-2003, or word and tag</translation>
    </message>
    <message>
        <source>CoNLL-U Plus with a column a layer, or CoNLL-U</source>
        <translation>CoNLL-U Plus with a column a layer, or CoNLL-U</translation>
    </message>
    <message>
        <source>Data files</source>
        <translation>Data files</translation>
    </message>
    <message>
        <source>Fine-tuning: shape of a line</source>
        <translation>Fine-tuning: shape of a line</translation>
    </message>
    <message>
        <source>Fine-tuning: answers with offsets</source>
        <translation>Fine-tuning: answers with offsets</translation>
    </message>
    <message>
        <source>Models count characters badly.</source>
        <translation>Models count characters badly.</translation>
    </message>
    <message>
        <source>Fine-tuning: what is asked of the model</source>
        <translation>Fine-tuning: what is asked of the model</translation>
    </message>
    <message>
        <source>Empty: a prompt that names the labels.</source>
        <translation>Empty: a prompt that names the labels.</translation>
    </message>
    <message>
        <source>GLiNER: leave diacritics out</source>
        <translation>GLiNER: leave diacritics out</translation>
    </message>
    <message>
        <source>GLiNER&apos;s own splitter parts words at their diacritics.</source>
        <translation>GLiNER&apos;s own splitter parts words at their diacritics.</translation>
    </message>
    <message>
        <source>GLiNER: tokens of the longest entity</source>
        <translation>GLiNER: tokens of the longest entity</translation>
    </message>
    <message>
        <source>Longer ones are counted, and written.</source>
        <translation>Longer ones are counted, and written.</translation>
    </message>
    <message>
        <source>Recognised by itself</source>
        <translation>Recognised by itself</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
    <message>
        <source>Spans and links</source>
        <translation>Spans and links</translation>
    </message>
    <message>
        <source>Categories of the text</source>
        <translation>Categories of the text</translation>
    </message>
    <message>
        <source>Spans and categories</source>
        <translation>Spans and categories</translation>
    </message>
    <message>
        <source>A text for each text</source>
        <translation>A text for each text</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16 units</translation>
    </message>
    <message>
        <source>Characters (code points)</source>
        <translation>Characters (code points)</translation>
    </message>
    <message>
        <source>Bytes (UTF-8)</source>
        <translation>Bytes (UTF-8)</translation>
    </message>
    <message>
        <source>Names (ner)</source>
        <translation>Names (ner)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Comma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semicolon</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Vertical bar</translation>
    </message>
    <message>
        <source>No, the end lies behind it</source>
        <translation>No, the end lies behind it</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>What is marked as one in the file</source>
        <translation>What is marked as one in the file</translation>
    </message>
    <message>
        <source>Each sentence</source>
        <translation>Each sentence</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>The whole file</translation>
    </message>
    <message>
        <source>Four, as in CoNLL-2003</source>
        <translation>Four, as in CoNLL-2003</translation>
    </message>
    <message>
        <source>Two, word and tag</source>
        <translation>Two, word and tag</translation>
    </message>
    <message>
        <source>A column for each layer (CoNLL-U Plus)</source>
        <translation>A column for each layer (CoNLL-U Plus)</translation>
    </message>
    <message>
        <source>The ten of CoNLL-U</source>
        <translation>The ten of CoNLL-U</translation>
    </message>
    <message>
        <source>A conversation (messages)</source>
        <translation>A conversation (messages)</translation>
    </message>
    <message>
        <source>Instruction and answer</source>
        <translation>Instruction and answer</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Text of the document</translation>
    </message>
    <message>
        <source>Id of the document</source>
        <translation>Id of the document</translation>
    </message>
    <message>
        <source>List of spans</source>
        <translation>List of spans</translation>
    </message>
    <message>
        <source>Start of a span</source>
        <translation>Start of a span</translation>
    </message>
    <message>
        <source>End of a span</source>
        <translation>End of a span</translation>
    </message>
    <message>
        <source>Label of a span</source>
        <translation>Label of a span</translation>
    </message>
    <message>
        <source>Layer of a span</source>
        <translation>Layer of a span</translation>
    </message>
    <message>
        <source>Words of a span</source>
        <translation>Words of a span</translation>
    </message>
    <message>
        <source>Label of the document</source>
        <translation>Label of the document</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>This format leaves nothing to choose.</source>
        <translation>This format leaves nothing to choose.</translation>
    </message>
    <message>
        <source>A span that is no whole word, or lies over another</source>
        <translation>A span that is no whole word, or lies over another</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>Ordering documents</source>
        <translation>Ordering documents</translation>
    </message>
    <message>
        <source>Next: the assistant is least sure of it ({share})</source>
        <translation>Next: the assistant is least sure of it ({share})</translation>
    </message>
    <message>
        <source>Next: it has the most new words ({share})</source>
        <translation>Next: it has the most new words ({share})</translation>
    </message>
    <message>
        <source>Taken by chance, so that the figures are honest</source>
        <translation>Taken by chance, so that the figures are honest</translation>
    </message>
    <message>
        <source>Next as it came: the assistant has not looked at it yet</source>
        <translation>Next as it came: the assistant has not looked at it yet</translation>
    </message>
    <message>
        <source>{looked} of {count} documents looked at</source>
        <translation>{looked} of {count} documents looked at</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>by hand</source>
        <translation>by hand</translation>
    </message>
    <message>
        <source>labelled everywhere at once</source>
        <translation>labelled everywhere at once</translation>
    </message>
    <message>
        <source>accepted suggestion</source>
        <translation>accepted suggestion</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>imported</translation>
    </message>
    <message>
        <source>decided between annotators</source>
        <translation>decided between annotators</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Counting what would be lost</source>
        <translation>Counting what would be lost</translation>
    </message>
    <message>
        <source>S&amp;top counting</source>
        <translation>S&amp;top counting</translation>
    </message>
    <message>
        <source>Count a&amp;gain</source>
        <translation>Count a&amp;gain</translation>
    </message>
    <message>
        <source>The file that is shown</source>
        <translation>The file that is shown</translation>
    </message>
    <message>
        <source>The first records as they would be written</source>
        <translation>The first records as they would be written</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>Previe&amp;w</translation>
    </message>
    <message>
        <source>Counting what would be written and what would be lost…</source>
        <translation>Counting what would be written and what would be lost…</translation>
    </message>
    <message>
        <source>✓ Nothing is lost: the format holds all of it.</source>
        <translation>✓ Nothing is lost: the format holds all of it.</translation>
    </message>
    <message>
        <source>What the format does not hold as it is</source>
        <translation>What the format does not hold as it is</translation>
    </message>
    <message>
        <source>line breaks added for reading</source>
        <translation>line breaks added for reading</translation>
    </message>
    <message>
        <source>This file is made for programs and cannot be read as text.</source>
        <translation>This file is made for programs and cannot be read as text.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Looking for documents</source>
        <translation>Looking for documents</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Nothing is called that</source>
        <translation>Nothing is called that</translation>
    </message>
    <message>
        <source>Return does it · Esc closes</source>
        <translation>Return does it · Esc closes</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Command palette</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>What would you like to do?</translation>
    </message>
    <message>
        <source>Find a command, a label or a document</source>
        <translation>Find a command, a label or a document</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>What can be done</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What is saved in the files; the titles are what people read.</source>
        <translation>What is saved in the files; the titles are what people read.</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>Arabic title</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>English title</translation>
    </message>
    <message>
        <source>A name is not empty, does not begin or end with a blank, and holds neither / nor *.</source>
        <translation>A name is not empty, does not begin or end with a blank, and holds neither / nor *.</translation>
    </message>
    <message>
        <source>Another part has this name; to make the two one, use Merge.</source>
        <translation>Another part has this name; to make the two one, use Merge.</translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Parts of the scheme</source>
        <translation>Parts of the scheme</translation>
    </message>
    <message>
        <source>Layers and labels</source>
        <translation>Layers and labels</translation>
    </message>
    <message>
        <source>Attributes of every layer</source>
        <translation>Attributes of every layer</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>About the whole document</source>
        <translation>About the whole document</translation>
    </message>
    <message>
        <source>{name} – attribute</source>
        <translation>{name} – attribute</translation>
    </message>
    <message>
        <source>{name} – retired</source>
        <translation>{name} – retired</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>this is no regular expression: {detail}</source>
        <translation>this is no regular expression: {detail}</translation>
    </message>
    <message>
        <source>This expression takes too long here; make it simpler.</source>
        <translation>This expression takes too long here; make it simpler.</translation>
    </message>
    <message>
        <source>Character {place}: {what}.</source>
        <translation>Character {place}: {what}.</translation>
    </message>
    <message>
        <source>a round bracket ( is not closed</source>
        <translation>a round bracket ( is not closed</translation>
    </message>
    <message>
        <source>a round bracket ) closes nothing</source>
        <translation>a round bracket ) closes nothing</translation>
    </message>
    <message>
        <source>a square bracket [ is not closed</source>
        <translation>a square bracket [ is not closed</translation>
    </message>
    <message>
        <source>a brace { is not closed</source>
        <translation>a brace { is not closed</translation>
    </message>
    <message>
        <source>there is nothing before it that could be repeated</source>
        <translation>there is nothing before it that could be repeated</translation>
    </message>
    <message>
        <source>two signs of repetition follow one another</source>
        <translation>two signs of repetition follow one another</translation>
    </message>
    <message>
        <source>the least number of repetitions is above the most</source>
        <translation>the least number of repetitions is above the most</translation>
    </message>
    <message>
        <source>a range of letters ends before it begins</source>
        <translation>a range of letters ends before it begins</translation>
    </message>
    <message>
        <source>nothing is known that \ and this letter stand for</source>
        <translation>nothing is known that \ and this letter stand for</translation>
    </message>
    <message>
        <source>what begins with \ is cut short</source>
        <translation>what begins with \ is cut short</translation>
    </message>
    <message>
        <source>no kind of letters has that name</source>
        <translation>no kind of letters has that name</translation>
    </message>
    <message>
        <source>nothing is known that begins with (? like this</source>
        <translation>nothing is known that begins with (? like this</translation>
    </message>
    <message>
        <source>it points at a group that is not there</source>
        <translation>it points at a group that is not there</translation>
    </message>
    <message>
        <source>it is too long, or repeats too often</source>
        <translation>it is too long, or repeats too often</translation>
    </message>
</context>
<context>
    <name>Pieces</name>
    <message>
        <source>Each text as it stands. Models cut what is longer than they take.</source>
        <translation>Each text as it stands. Models cut what is longer than they take.</translation>
    </message>
    <message>
        <source>Who&amp;le documents</source>
        <translation>Who&amp;le documents</translation>
    </message>
    <message>
        <source>Pa&amp;ragraphs</source>
        <translation>Pa&amp;ragraphs</translation>
    </message>
    <message>
        <source>A record a line of the text; two are joined where a span goes over both.</source>
        <translation>A record a line of the text; two are joined where a span goes over both.</translation>
    </message>
    <message>
        <source>&amp;Sentences</source>
        <translation>&amp;Sentences</translation>
    </message>
    <message>
        <source>A record a sentence; two are joined where a span goes over both.</source>
        <translation>A record a sentence; two are joined where a span goes over both.</translation>
    </message>
    <message>
        <source>Windows &amp;of words</source>
        <translation>Windows &amp;of words</translation>
    </message>
    <message>
        <source>For long texts: so many words a record, cut where no span is.</source>
        <translation>For long texts: so many words a record, cut where no span is.</translation>
    </message>
</context>
<context>
    <name>PipelinesPage</name>
    <message>
        <source>Pipelines</source>
        <translation>Pipelines</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Add a folder…</translation>
    </message>
    <message>
        <source>&amp;Labels by other names</source>
        <translation>&amp;Labels by other names</translation>
    </message>
    <message>
        <source>A folder that spaCy or a token classifier of Hugging Face was saved to. It works on this computer alone, and suggests for every document that is not done, as soon as you save.</source>
        <translation>A folder that spaCy or a token classifier of Hugging Face was saved to. It works on this computer alone, and suggests for every document that is not done, as soon as you save.</translation>
    </message>
    <message>
        <source>“{part}” is no pair of names; write it as PERS=PER.</source>
        <translation>“{part}” is no pair of names; write it as PERS=PER.</translation>
    </message>
    <message>
        <source>It stays where it lies: {path}</source>
        <translation>It stays where it lies: {path}</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Where to</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choose…</translation>
    </message>
    <message>
        <source>Choose where the export goes</source>
        <translation>Choose where the export goes</translation>
    </message>
    <message>
        <source>W&amp;here to</source>
        <translation>W&amp;here to</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>Label %Ln place(s)</source>
        <translation>
            <numerusform>Label %Ln place</numerusform>
            <numerusform>Label %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln place</numerusform>
            <numerusform>%Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) labelled · Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>%Ln place labelled · Ctrl+Z takes it back</numerusform>
            <numerusform>%Ln places labelled · Ctrl+Z takes all of them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Cut the word at the edge of the span</source>
        <translation>Cut the word at the edge of the span</translation>
    </message>
    <message>
        <source>Where «روسيا» is labelled in «لروسيا», the words written are «ل» and «روسيا», and the label stays exact. Of spans over one another the outer one is written.</source>
        <translation>Where «روسيا» is labelled in «لروسيا», the words written are «ل» and «روسيا», and the label stays exact. Of spans over one another the outer one is written.</translation>
    </message>
    <message>
        <source>Let the span take the whole word</source>
        <translation>Let the span take the whole word</translation>
    </message>
    <message>
        <source>Where «روسيا» is labelled in «لروسيا», the label goes to all of «لروسيا», as models that do not cut words need it. Of spans over one another the outer one is written.</source>
        <translation>Where «روسيا» is labelled in «لروسيا», the label goes to all of «لروسيا», as models that do not cut words need it. Of spans over one another the outer one is written.</translation>
    </message>
    <message>
        <source>Of spans over one another write the longest</source>
        <translation>Of spans over one another write the longest</translation>
    </message>
    <message>
        <source>Of «وزير خارجية روسيا» and «روسيا» inside it the longer one is written and the other left out, whichever begins first. Words are cut at the edges of spans.</source>
        <translation>Of «وزير خارجية روسيا» and «روسيا» inside it the longer one is written and the other left out, whichever begins first. Words are cut at the edges of spans.</translation>
    </message>
    <message>
        <source>Of spans over one another write the outer one</source>
        <translation>Of spans over one another write the outer one</translation>
    </message>
    <message>
        <source>Of «وزير خارجية روسيا» and «روسيا» inside it the outer one is written.</source>
        <translation>Of «وزير خارجية روسيا» and «روسيا» inside it the outer one is written.</translation>
    </message>
    <message>
        <source>Write spans over one another side by side</source>
        <translation>Write spans over one another side by side</translation>
    </message>
    <message>
        <source>Both «وزير خارجية روسيا» and «روسيا» inside it are written, each depth in a place of its own. Not every reader looks for a second one.</source>
        <translation>Both «وزير خارجية روسيا» and «روسيا» inside it are written, each depth in a place of its own. Not every reader looks for a second one.</translation>
    </message>
    <message>
        <source>Leave out documents with such spans</source>
        <translation>Leave out documents with such spans</translation>
    </message>
    <message>
        <source>A document in which «روسيا» is labelled inside «لروسيا» is not written, so that no label in the file is other than it was made.</source>
        <translation>A document in which «روسيا» is labelled inside «لروسيا» is not written, so that no label in the file is other than it was made.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferences</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Several values may be chosen</source>
        <translation>Several values may be chosen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Without values it is answered with any text.</source>
        <translation>Without values it is answered with any text.</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encoding</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encoding</translation>
    </message>
    <message>
        <source>What the names in the file mean</source>
        <translation>What the names in the file mean</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Being recognised…</source>
        <translation>Being recognised…</translation>
    </message>
    <message>
        <source>{encoding}, most likely</source>
        <translation>{encoding}, most likely</translation>
    </message>
    <message>
        <source>Recognised: {encoding}</source>
        <translation>Recognised: {encoding}</translation>
    </message>
    <message>
        <source>Recognised: {format}</source>
        <translation>Recognised: {format}</translation>
    </message>
    <message>
        <source>Recognised, each file by itself</source>
        <translation>Recognised, each file by itself</translation>
    </message>
    <message>
        <source>Not recognised: choose one</source>
        <translation>Not recognised: choose one</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>{file} is not there.</source>
        <translation>{file} is not there.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; open it from where it is now.</source>
        <translation>It may have been moved or renamed; open it from where it is now.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>{file} cannot be read.</translation>
    </message>
    <message>
        <source>Ask whoever owns it for permission, or copy it to a folder of yours.</source>
        <translation>Ask whoever owns it for permission, or copy it to a folder of yours.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} is empty.</translation>
    </message>
    <message>
        <source>There is nothing in it to label; look whether it was copied whole.</source>
        <translation>There is nothing in it to label; look whether it was copied whole.</translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation>{file} is not a text file.</translation>
    </message>
    <message>
        <source>Save it as plain text (.txt) in the program it comes from, then open that.</source>
        <translation>Save it as plain text (.txt) in the program it comes from, then open that.</translation>
    </message>
    <message>
        <source>There is no text to open in {file}.</source>
        <translation>There is no text to open in {file}.</translation>
    </message>
    <message>
        <source>It is not known how the letters of {file} are encoded.</source>
        <translation>It is not known how the letters of {file} are encoded.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in a text editor, or name its encoding when you open it.</source>
        <translation>Save it as UTF-8 in a text editor, or name its encoding when you open it.</translation>
    </message>
    <message>
        <source>{file} is not in UTF-8; it looks like {detail}.</source>
        <translation>{file} is not in UTF-8; it looks like {detail}.</translation>
    </message>
    <message>
        <source>Look at the preview and say whether the letters are right.</source>
        <translation>Look at the preview and say whether the letters are right.</translation>
    </message>
    <message>
        <source>{file} cannot be read as {detail}.</source>
        <translation>{file} cannot be read as {detail}.</translation>
    </message>
    <message>
        <source>Choose another encoding, or let Tawsim look for it.</source>
        <translation>Choose another encoding, or let Tawsim look for it.</translation>
    </message>
    <message>
        <source>Tawsim does not know what kind of file {file} is.</source>
        <translation>Tawsim does not know what kind of file {file} is.</translation>
    </message>
    <message>
        <source>A line is longer than the limit.</source>
        <translation>A line is longer than the limit.</translation>
    </message>
    <message>
        <source>Split the document, or import it by command with a higher limit.</source>
        <translation>Split the document, or import it by command with a higher limit.</translation>
    </message>
    <message>
        <source>The line is not JSON: {detail}.</source>
        <translation>The line is not JSON: {detail}.</translation>
    </message>
    <message>
        <source>Mend the line in a text editor, or ask for the file again; it may be cut off.</source>
        <translation>Mend the line in a text editor, or ask for the file again; it may be cut off.</translation>
    </message>
    <message>
        <source>The line is JSON, but not an object in braces.</source>
        <translation>The line is JSON, but not an object in braces.</translation>
    </message>
    <message>
        <source>Each line must hold one document.</source>
        <translation>Each line must hold one document.</translation>
    </message>
    <message>
        <source>The key {detail} is missing.</source>
        <translation>The key {detail} is missing.</translation>
    </message>
    <message>
        <source>Add it to the line and import the file again.</source>
        <translation>Add it to the line and import the file again.</translation>
    </message>
    <message>
        <source>What stands under {detail} is of the wrong kind.</source>
        <translation>What stands under {detail} is of the wrong kind.</translation>
    </message>
    <message>
        <source>Compare it with a line that Tawsim has written.</source>
        <translation>Compare it with a line that Tawsim has written.</translation>
    </message>
    <message>
        <source>The document has no text.</source>
        <translation>The document has no text.</translation>
    </message>
    <message>
        <source>There is nothing to label in it; it was left out.</source>
        <translation>There is nothing to label in it; it was left out.</translation>
    </message>
    <message>
        <source>The text is not the one that was labelled.</source>
        <translation>The text is not the one that was labelled.</translation>
    </message>
    <message>
        <source>Something has changed it since; bring back the text as it was.</source>
        <translation>Something has changed it since; bring back the text as it was.</translation>
    </message>
    <message>
        <source>The text holds half a character ({detail}).</source>
        <translation>The text holds half a character ({detail}).</translation>
    </message>
    <message>
        <source>It was cut inside an emoji or a rare letter; make the file again.</source>
        <translation>It was cut inside an emoji or a rare letter; make the file again.</translation>
    </message>
    <message>
        <source>A span lies outside the text: {detail}.</source>
        <translation>A span lies outside the text: {detail}.</translation>
    </message>
    <message>
        <source>Positions are counted in code points, the end not included; check the file’s.</source>
        <translation>Positions are counted in code points, the end not included; check the file’s.</translation>
    </message>
    <message>
        <source>A span’s own text is not what stands at its place: {detail}.</source>
        <translation>A span’s own text is not what stands at its place: {detail}.</translation>
    </message>
    <message>
        <source>Its positions may be counted in bytes or UTF-16; make the file again.</source>
        <translation>Its positions may be counted in bytes or UTF-16; make the file again.</translation>
    </message>
    <message>
        <source>The id {detail} is there twice.</source>
        <translation>The id {detail} is there twice.</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>Give one of them another id.</translation>
    </message>
    <message>
        <source>A link leads to a span that is not there: {detail}.</source>
        <translation>A link leads to a span that is not there: {detail}.</translation>
    </message>
    <message>
        <source>Add the span or take out the link.</source>
        <translation>Add the span or take out the link.</translation>
    </message>
    <message>
        <source>The label {detail} cannot be used.</source>
        <translation>The label {detail} cannot be used.</translation>
    </message>
    <message>
        <source>A label needs a name of at least one letter.</source>
        <translation>A label needs a name of at least one letter.</translation>
    </message>
    <message>
        <source>The label scheme in {file} cannot be used: {detail}.</source>
        <translation>The label scheme in {file} cannot be used: {detail}.</translation>
    </message>
    <message>
        <source>Mend the file, or take it away to begin with the usual labels.</source>
        <translation>Mend the file, or take it away to begin with the usual labels.</translation>
    </message>
    <message>
        <source>{file} is not a Tawsim project.</source>
        <translation>{file} is not a Tawsim project.</translation>
    </message>
    <message>
        <source>It was left as it is; open the text itself to begin a project beside it.</source>
        <translation>It was left as it is; open the text itself to begin a project beside it.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Tawsim.</source>
        <translation>{file} was made by a newer Tawsim.</translation>
    </message>
    <message>
        <source>Update Tawsim to open it; nothing in it was changed.</source>
        <translation>Update Tawsim to open it; nothing in it was changed.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} is damaged.</translation>
    </message>
    <message>
        <source>Keep it, and open the .jsonl file that lies beside it: your labels are there.</source>
        <translation>Keep it, and open the .jsonl file that lies beside it: your labels are there.</translation>
    </message>
    <message>
        <source>{file} is open in another window of Tawsim.</source>
        <translation>{file} is open in another window of Tawsim.</translation>
    </message>
    <message>
        <source>You can read it here; close the other window to label.</source>
        <translation>You can read it here; close the other window to label.</translation>
    </message>
    <message>
        <source>{file} may only be read.</source>
        <translation>{file} may only be read.</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours to label it.</source>
        <translation>Copy it to a folder of yours to label it.</translation>
    </message>
    <message>
        <source>The disk is full, so {file} was not written.</source>
        <translation>The disk is full, so {file} was not written.</translation>
    </message>
    <message>
        <source>What was there before is whole. Make room, and repeat any step that is not shown.</source>
        <translation>What was there before is whole. Make room, and repeat any step that is not shown.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>{file} cannot be written.</translation>
    </message>
    <message>
        <source>Allow writing in its folder, or move your work to a folder of yours.</source>
        <translation>Allow writing in its folder, or move your work to a folder of yours.</translation>
    </message>
    <message>
        <source>{file} was not made by this project, so it was not replaced.</source>
        <translation>{file} was not made by this project, so it was not replaced.</translation>
    </message>
    <message>
        <source>Move or rename it, and Tawsim will write its own. Your labels are safe.</source>
        <translation>Move or rename it, and Tawsim will write its own. Your labels are safe.</translation>
    </message>
    <message>
        <source>The document was changed elsewhere meanwhile, so this step was not done.</source>
        <translation>The document was changed elsewhere meanwhile, so this step was not done.</translation>
    </message>
    <message>
        <source>Open it again and repeat the step.</source>
        <translation>Open it again and repeat the step.</translation>
    </message>
    <message>
        <source>{file} is no pipeline that can be loaded ({detail}).</source>
        <translation>{file} is no pipeline that can be loaded ({detail}).</translation>
    </message>
    <message>
        <source>Choose a folder to which spaCy, or a token classifier of Hugging Face, was saved whole.</source>
        <translation>Choose a folder to which spaCy, or a token classifier of Hugging Face, was saved whole.</translation>
    </message>
    <message>
        <source>{file} wants to run code of its own ({detail}), so it was not loaded.</source>
        <translation>{file} wants to run code of its own ({detail}), so it was not loaded.</translation>
    </message>
    <message>
        <source>Use a model whose kind the installed library knows itself.</source>
        <translation>Use a model whose kind the installed library knows itself.</translation>
    </message>
    <message>
        <source>The weights of {file} are in a form that may run code, so it was not loaded.</source>
        <translation>The weights of {file} are in a form that may run code, so it was not loaded.</translation>
    </message>
    <message>
        <source>Save it again as safetensors, and choose that folder.</source>
        <translation>Save it again as safetensors, and choose that folder.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer version than is installed here ({detail}).</source>
        <translation>{file} was saved by a newer version than is installed here ({detail}).</translation>
    </message>
    <message>
        <source>Update the library, or save the pipeline with the version that is here.</source>
        <translation>Update the library, or save the pipeline with the version that is here.</translation>
    </message>
    <message>
        <source>The process in which {file} worked has ended.</source>
        <translation>The process in which {file} worked has ended.</translation>
    </message>
    <message>
        <source>Too little memory may be the cause. What it had suggested by then is kept.</source>
        <translation>Too little memory may be the cause. What it had suggested by then is kept.</translation>
    </message>
    <message>
        <source>Tawsim opens texts, the files of many annotation tools, and folders of them.</source>
        <translation>Tawsim opens texts, the files of many annotation tools, and folders of them.</translation>
    </message>
    <message>
        <source>It opens texts, the files of many annotation tools, and projects.</source>
        <translation>It opens texts, the files of many annotation tools, and projects.</translation>
    </message>
    <message>
        <source>{file} needs a library that is not installed.</source>
        <translation>{file} needs a library that is not installed.</translation>
    </message>
    <message>
        <source>Add it with “pip install {detail}” and open the file again.</source>
        <translation>Add it with “pip install {detail}” and open the file again.</translation>
    </message>
    <message>
        <source>{file} may be of more than one kind: {detail}.</source>
        <translation>{file} may be of more than one kind: {detail}.</translation>
    </message>
    <message>
        <source>Choose the kind yourself when you import it.</source>
        <translation>Choose the kind yourself when you import it.</translation>
    </message>
    <message>
        <source>Tawsim does not write files of the kind {detail}.</source>
        <translation>Tawsim does not write files of the kind {detail}.</translation>
    </message>
    <message>
        <source>Choose one of the kinds that the list offers.</source>
        <translation>Choose one of the kinds that the list offers.</translation>
    </message>
    <message>
        <source>This setting cannot be used: {detail}.</source>
        <translation>This setting cannot be used: {detail}.</translation>
    </message>
    <message>
        <source>Choose one of the values that are offered.</source>
        <translation>Choose one of the values that are offered.</translation>
    </message>
    <message>
        <source>{file} is not as its kind of file should be: {detail}.</source>
        <translation>{file} is not as its kind of file should be: {detail}.</translation>
    </message>
    <message>
        <source>It may be cut off or of another kind; export it again from the program it comes from.</source>
        <translation>It may be cut off or of another kind; export it again from the program it comes from.</translation>
    </message>
    <message>
        <source>{file} holds a DOCTYPE or entities, which are not read ({detail}).</source>
        <translation>{file} holds a DOCTYPE or entities, which are not read ({detail}).</translation>
    </message>
    <message>
        <source>They can make a file read others; take them out, or export it again without them.</source>
        <translation>They can make a file read others; take them out, or export it again without them.</translation>
    </message>
    <message>
        <source>{file} unpacks to more than Tawsim reads ({detail}).</source>
        <translation>{file} unpacks to more than Tawsim reads ({detail}).</translation>
    </message>
    <message>
        <source>It may be damaged or made to do harm; save it in parts if it is truly yours.</source>
        <translation>It may be damaged or made to do harm; save it in parts if it is truly yours.</translation>
    </message>
    <message>
        <source>The columns of {file} are not as they should be: {detail}.</source>
        <translation>The columns of {file} are not as they should be: {detail}.</translation>
    </message>
    <message>
        <source>Choose the columns yourself when you import it.</source>
        <translation>Choose the columns yourself when you import it.</translation>
    </message>
    <message>
        <source>A file that belongs to {file} is missing: {detail}.</source>
        <translation>A file that belongs to {file} is missing: {detail}.</translation>
    </message>
    <message>
        <source>Put it beside it and import again.</source>
        <translation>Put it beside it and import again.</translation>
    </message>
    <message>
        <source>The text is not the one that its labels were made on: {detail}.</source>
        <translation>The text is not the one that its labels were made on: {detail}.</translation>
    </message>
    <message>
        <source>Look for the text as it was when it was labelled.</source>
        <translation>Look for the text as it was when it was labelled.</translation>
    </message>
    <message>
        <source>The tags do not fit one another: {detail}.</source>
        <translation>The tags do not fit one another: {detail}.</translation>
    </message>
    <message>
        <source>Name the right tagging scheme when you import the file.</source>
        <translation>Name the right tagging scheme when you import the file.</translation>
    </message>
    <message>
        <source>It is not clear whether the first row of {file} names the columns: {detail}.</source>
        <translation>It is not clear whether the first row of {file} names the columns: {detail}.</translation>
    </message>
    <message>
        <source>Say so yourself when you import it.</source>
        <translation>Say so yourself when you import it.</translation>
    </message>
    <message>
        <source>What was written does not read back as it was ({detail}), so {file} was not kept.</source>
        <translation>What was written does not read back as it was ({detail}), so {file} was not kept.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please report this: it is a mistake of ours.</source>
        <translation>Nothing was changed. Please report this: it is a mistake of ours.</translation>
    </message>
    <message>
        <source>{file} is encrypted.</source>
        <translation>{file} is encrypted.</translation>
    </message>
    <message>
        <source>Open it in the program it comes from, and save it without a password.</source>
        <translation>Open it in the program it comes from, and save it without a password.</translation>
    </message>
    <message>
        <source>It is not clear which column of {file} is the text: {detail}.</source>
        <translation>It is not clear which column of {file} is the text: {detail}.</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>Tidying the project&apos;s file</source>
        <translation>Tidying the project&apos;s file</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Remove</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The scheme does not know this label</source>
        <translation>The scheme does not know this label</translation>
    </message>
    <message>
        <source>Overlaps another span of its layer</source>
        <translation>Overlaps another span of its layer</translation>
    </message>
    <message>
        <source>Crosses another span of its layer</source>
        <translation>Crosses another span of its layer</translation>
    </message>
    <message>
        <source>Begins or ends with white space</source>
        <translation>Begins or ends with white space</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>Missing: {name}</translation>
    </message>
    <message>
        <source>The scheme does not know: {name}</source>
        <translation>The scheme does not know: {name}</translation>
    </message>
    <message>
        <source>The scheme does not know the value of: {name}</source>
        <translation>The scheme does not know the value of: {name}</translation>
    </message>
    <message>
        <source>The scheme does not know the link: {name}</source>
        <translation>The scheme does not know the link: {name}</translation>
    </message>
    <message>
        <source>Links what it may not link: {name}</source>
        <translation>Links what it may not link: {name}</translation>
    </message>
    <message>
        <source>Too many links: {name}</source>
        <translation>Too many links: {name}</translation>
    </message>
    <message>
        <source>Missing link: {name}</source>
        <translation>Missing link: {name}</translation>
    </message>
    <message>
        <source>Linked from too many spans: {name}</source>
        <translation>Linked from too many spans: {name}</translation>
    </message>
    <message>
        <source>Answered twice: {name}</source>
        <translation>Answered twice: {name}</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Writing the JSONL</source>
        <translation>Writing the JSONL</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{file} written {when}</source>
        <translation>{file} written {when}</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>The file</translation>
    </message>
    <message>
        <source>That cannot be done here, so nothing was changed.</source>
        <translation>That cannot be done here, so nothing was changed.</translation>
    </message>
    <message>
        <source>Undo what stands in the way, or choose another place.</source>
        <translation>Undo what stands in the way, or choose another place.</translation>
    </message>
    <message>
        <source>Something went wrong that Tawsim does not know.</source>
        <translation>Something went wrong that Tawsim does not know.</translation>
    </message>
    <message>
        <source>Your labels are safe. The details below say more.</source>
        <translation>Your labels are safe. The details below say more.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}</source>
        <translation>{file}, line {line}: {what}</translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message>
        <source>Layer {name}</source>
        <translation>Layer {name}</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>Label {name}</translation>
    </message>
    <message>
        <source>Attribute {name}</source>
        <translation>Attribute {name}</translation>
    </message>
    <message>
        <source>Link {name}</source>
        <translation>Link {name}</translation>
    </message>
    <message>
        <source>Document label {name}</source>
        <translation>Document label {name}</translation>
    </message>
    <message>
        <source>{name}: this cannot be a name.</source>
        <translation>{name}: this cannot be a name.</translation>
    </message>
    <message>
        <source>{name} hides another part of the same name.</source>
        <translation>{name} hides another part of the same name.</translation>
    </message>
    <message>
        <source>{name} has the key of {detail}.</source>
        <translation>{name} has the key of {detail}.</translation>
    </message>
    <message>
        <source>{name}: there is no key {detail}.</source>
        <translation>{name}: there is no key {detail}.</translation>
    </message>
    <message>
        <source>{name} has the colour of {detail}.</source>
        <translation>{name} has the colour of {detail}.</translation>
    </message>
    <message>
        <source>{name} has no labels yet.</source>
        <translation>{name} has no labels yet.</translation>
    </message>
    <message>
        <source>{name} is a choice without values.</source>
        <translation>{name} is a choice without values.</translation>
    </message>
    <message>
        <source>{name}: say from where to where it leads.</source>
        <translation>{name}: say from where to where it leads.</translation>
    </message>
    <message>
        <source>{name} leads to {detail}, which is not there.</source>
        <translation>{name} leads to {detail}, which is not there.</translation>
    </message>
    <message>
        <source>{name}: the least number is above the most ({detail}).</source>
        <translation>{name}: the least number is above the most ({detail}).</translation>
    </message>
    <message>
        <source>{name}: an example has nothing in [brackets].</source>
        <translation>{name}: an example has nothing in [brackets].</translation>
    </message>
    <message>
        <source>Left out, since Tawsim has nothing like it: {subject}</source>
        <translation>Left out, since Tawsim has nothing like it: {subject}</translation>
    </message>
    <message>
        <source>Another colour was given: {subject}</source>
        <translation>Another colour was given: {subject}</translation>
    </message>
    <message>
        <source>Its key cannot be a label&apos;s key here: {subject}</source>
        <translation>Its key cannot be a label&apos;s key here: {subject}</translation>
    </message>
    <message>
        <source>Its key is another label&apos;s already: {subject}</source>
        <translation>Its key is another label&apos;s already: {subject}</translation>
    </message>
    <message>
        <source>Takes one value here, not several: {subject}</source>
        <translation>Takes one value here, not several: {subject}</translation>
    </message>
    <message>
        <source>The link allows more than it did: {subject}</source>
        <translation>The link allows more than it did: {subject}</translation>
    </message>
    <message>
        <source>The attribute may be set on more labels than before: {subject}</source>
        <translation>The attribute may be set on more labels than before: {subject}</translation>
    </message>
    <message>
        <source>Links have no attributes here: {subject}</source>
        <translation>Links have no attributes here: {subject}</translation>
    </message>
    <message>
        <source>A record that cannot be read: {subject}</source>
        <translation>A record that cannot be read: {subject}</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>Line {line}: {what}</translation>
    </message>
    <message>
        <source>Value {name} of {attribute}</source>
        <translation>Value {name} of {attribute}</translation>
    </message>
    <message>
        <source>{what}: deleted</source>
        <translation>{what}: deleted</translation>
    </message>
    <message>
        <source>{what}: becomes one with {new}</source>
        <translation>{what}: becomes one with {new}</translation>
    </message>
    <message>
        <source>{what}: is called {new} from now on</source>
        <translation>{what}: is called {new} from now on</translation>
    </message>
    <message>
        <source>Change with it: {what}</source>
        <translation>Change with it: {what}</translation>
    </message>
    <message>
        <source>Are taken away: {what}</source>
        <translation>Are taken away: {what}</translation>
    </message>
    <message>
        <source>Stay, though no longer offered: {what}</source>
        <translation>Stay, though no longer offered: {what}</translation>
    </message>
    <message>
        <source>In all, {documents} are concerned.</source>
        <translation>In all, {documents} are concerned.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>Layers: {layers} · labels: {labels} · links: {links}</source>
        <translation>Layers: {layers} · labels: {labels} · links: {links}</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Label scheme</source>
        <translation>Label scheme</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Choose a part on the side, or add one.</source>
        <translation>Choose a part on the side, or add one.</translation>
    </message>
    <message>
        <source>What is not right yet</source>
        <translation>What is not right yet</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Label</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>La&amp;yer</translation>
    </message>
    <message>
        <source>&amp;Attribute</source>
        <translation>&amp;Attribute</translation>
    </message>
    <message>
        <source>L&amp;ink</source>
        <translation>L&amp;ink</translation>
    </message>
    <message>
        <source>&amp;Document label</source>
        <translation>&amp;Document label</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Retire: offer it no more, keep what is marked</source>
        <translation>Retire: offer it no more, keep what is marked</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>Offer it again</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Merge into</translation>
    </message>
    <message>
        <source>Delete, and what bears it</source>
        <translation>Delete, and what bears it</translation>
    </message>
    <message>
        <source>{name}: its key {key} is a command&apos;s ({command}), so it does nothing.</source>
        <translation>{name}: its key {key} is a command&apos;s ({command}), so it does nothing.</translation>
    </message>
    <message>
        <source>That cannot be done: {reason}</source>
        <translation>That cannot be done: {reason}</translation>
    </message>
</context>
<context>
    <name>SchemeImportDialog</name>
    <message>
        <source>Import a scheme</source>
        <translation>Import a scheme</translation>
    </message>
    <message>
        <source>Add what is new to the scheme</source>
        <translation>Add what is new to the scheme</translation>
    </message>
    <message>
        <source>Replace the scheme</source>
        <translation>Replace the scheme</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>What will happen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Nothing: the scheme has all of it already.</source>
        <translation>Nothing: the scheme has all of it already.</translation>
    </message>
    <message>
        <source>Not taken over as it is in the file:</source>
        <translation>Not taken over as it is in the file:</translation>
    </message>
</context>
<context>
    <name>Scheming</name>
    <message>
        <source>Counting what it touches…</source>
        <translation>Counting what it touches…</translation>
    </message>
    <message>
        <source>Counting what the scheme touches</source>
        <translation>Counting what the scheme touches</translation>
    </message>
    <message>
        <source>Changing the scheme…</source>
        <translation>Changing the scheme…</translation>
    </message>
    <message>
        <source>Changing the scheme</source>
        <translation>Changing the scheme</translation>
    </message>
    <message>
        <source>The scheme was changed.</source>
        <translation>The scheme was changed.</translation>
    </message>
    <message>
        <source>Taking the scheme&apos;s change back</source>
        <translation>Taking the scheme&apos;s change back</translation>
    </message>
    <message>
        <source>The scheme has no change to take back or bring back.</source>
        <translation>The scheme has no change to take back or bring back.</translation>
    </message>
    <message>
        <source>The scheme is as it was before.</source>
        <translation>The scheme is as it was before.</translation>
    </message>
    <message>
        <source>The scheme is changed again.</source>
        <translation>The scheme is changed again.</translation>
    </message>
    <message>
        <source>Reading the scheme</source>
        <translation>Reading the scheme</translation>
    </message>
    <message>
        <source>No scheme can be read from {file}. It is read from a scheme.json, brat&apos;s annotation.conf, Label Studio&apos;s config.xml, doccano&apos;s label file or a JSONL.</source>
        <translation>No scheme can be read from {file}. It is read from a scheme.json, brat&apos;s annotation.conf, Label Studio&apos;s config.xml, doccano&apos;s label file or a JSONL.</translation>
    </message>
    <message>
        <source>Writing the scheme</source>
        <translation>Writing the scheme</translation>
    </message>
    <message>
        <source>The scheme was written to {file}.</source>
        <translation>The scheme was written to {file}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language and look</source>
        <translation>Language and look</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>You</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Digits in Arabic</source>
        <translation>Digits in Arabic</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Typeface</translation>
    </message>
    <message>
        <source>Size in points</source>
        <translation>Size in points</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Line spacing</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>Right to left</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>Left to right</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>Show invisible characters</translation>
    </message>
    <message>
        <source>Direction marks and joiners appear as small signs; the text stays as it is.</source>
        <translation>Direction marks and joiners appear as small signs; the text stays as it is.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Kept with each label you make and written to the JSONL; may stay empty.</source>
        <translation>Kept with each label you make and written to the JSONL; may stay empty.</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>High contrast, light</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>High contrast, dark</translation>
    </message>
    <message>
        <source>Size of menus and lists in percent</source>
        <translation>Size of menus and lists in percent</translation>
    </message>
    <message>
        <source>Hide vowel marks</source>
        <translation>Hide vowel marks</translation>
    </message>
    <message>
        <source>Hide tatweel</source>
        <translation>Hide tatweel</translation>
    </message>
    <message>
        <source>Hidden from the eye only: they stay in the text, in the labels and in the JSONL.</source>
        <translation>Hidden from the eye only: they stay in the text, in the labels and in the JSONL.</translation>
    </message>
    <message>
        <source>Colour vowel marks</source>
        <translation>Colour vowel marks</translation>
    </message>
    <message>
        <source>Show the word under the pointer enlarged</source>
        <translation>Show the word under the pointer enlarged</translation>
    </message>
    <message>
        <source>With all its marks, and the code points of the letter.</source>
        <translation>With all its marks, and the code points of the letter.</translation>
    </message>
    <message>
        <source>Hints for first steps</source>
        <translation>Hints for first steps</translation>
    </message>
    <message>
        <source>Each goes by itself once you have done it. Switch off and on to see them all again.</source>
        <translation>Each goes by itself once you have done it. Switch off and on to see them all again.</translation>
    </message>
    <message>
        <source>Suggest labels</source>
        <translation>Suggest labels</translation>
    </message>
    <message>
        <source>Learnt on this computer from the documents you have finished; nothing leaves it.</source>
        <translation>Learnt on this computer from the documents you have finished; nothing leaves it.</translation>
    </message>
    <message>
        <source>Documents taken by chance, in percent</source>
        <translation>Documents taken by chance, in percent</translation>
    </message>
    <message>
        <source>Where the assistant chooses the next document: from these alone come honest figures.</source>
        <translation>Where the assistant chooses the next document: from these alone come honest figures.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Change keys</source>
        <translation>Change keys</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Search…</translation>
    </message>
    <message>
        <source>Search actions, labels and keys</source>
        <translation>Search actions, labels and keys</translation>
    </message>
    <message>
        <source>Click here and press the key</source>
        <translation>Click here and press the key</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>Take it from there</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>No key</translation>
    </message>
    <message>
        <source>Its own key</source>
        <translation>Its own key</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Reset all</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Actions and labels with their keys</source>
        <translation>Actions and labels with their keys</translation>
    </message>
    <message>
        <source>Key for {title}:</source>
        <translation>Key for {title}:</translation>
    </message>
    <message>
        <source>New key for {title}</source>
        <translation>New key for {title}</translation>
    </message>
    <message>
        <source>Keys go by their place, under any layout.</source>
        <translation>Keys go by their place, under any layout.</translation>
    </message>
    <message>
        <source>The text needs {key} itself.</source>
        <translation>The text needs {key} itself.</translation>
    </message>
    <message>
        <source>This key belongs to {title}.</source>
        <translation>This key belongs to {title}.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Spans</source>
        <translation>Spans</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Lists of this document</source>
        <translation>Lists of this document</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>Guideline</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
</context>
<context>
    <name>SpansModel</name>
    <message>
        <source>{span}, chosen</source>
        <translation>{span}, chosen</translation>
    </message>
</context>
<context>
    <name>SpansPanel</name>
    <message>
        <source>Spans of this document</source>
        <translation>Spans of this document</translation>
    </message>
    <message>
        <source>{chosen} chosen of {spans}</source>
        <translation>{chosen} chosen of {spans}</translation>
    </message>
</context>
<context>
    <name>SplitFields</name>
    <message>
        <source>&amp;Keep documents apart for testing</source>
        <translation>&amp;Keep documents apart for testing</translation>
    </message>
    <message>
        <source>Keep documents apart for testing</source>
        <translation>Keep documents apart for testing</translation>
    </message>
    <message>
        <source>A document goes where its text and the seed say, and stays there whatever is added later.</source>
        <translation>A document goes where its text and the seed say, and stays there whatever is added later.</translation>
    </message>
    <message>
        <source>Kept together: those with the same</source>
        <translation>Kept together: those with the same</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>the most even</source>
        <translation>the most even</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>annotator</translation>
    </message>
</context>
<context>
    <name>Splits</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Development</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>{side}: {documents}, {spans}</source>
        <translation>{side}: {documents}, {spans}</translation>
    </message>
    <message>
        <source>{side} has nothing of: {labels}</source>
        <translation>{side} has nothing of: {labels}</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>Seed: {seed}</translation>
    </message>
    <message>
        <source>✓ No document and no sentence stands on two sides.</source>
        <translation>✓ No document and no sentence stands on two sides.</translation>
    </message>
    <message>
        <source>Documents on two sides: the same {same}, nearly the same {near}</source>
        <translation>Documents on two sides: the same {same}, nearly the same {near}</translation>
    </message>
    <message>
        <source>Sentences on two sides: the same {same}, nearly the same {near}</source>
        <translation>Sentences on two sides: the same {same}, nearly the same {near}</translation>
    </message>
</context>
<context>
    <name>SpokenView</name>
    <message>
        <source>Selected: {words}</source>
        <translation>Selected: {words}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open {project}</source>
        <translation>Open {project}</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>Tawsim</translation>
    </message>
    <message>
        <source>Mark names, quotations and opinions in Arabic text.</source>
        <translation>Mark names, quotations and opinions in Arabic text.</translation>
    </message>
    <message>
        <source>The sign of Tawsim</source>
        <translation>The sign of Tawsim</translation>
    </message>
    <message>
        <source>Your own text</source>
        <translation>Your own text</translation>
    </message>
    <message>
        <source>Drop a file or a folder here, or look for it. The labels are kept beside it.</source>
        <translation>Drop a file or a folder here, or look for it. The labels are kept beside it.</translation>
    </message>
    <message>
        <source>First try it</source>
        <translation>First try it</translation>
    </message>
    <message>
        <source>Six short Arabic texts to play with; nothing can go wrong.</source>
        <translation>Six short Arabic texts to play with; nothing can go wrong.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>What you have worked on will be here.</source>
        <translation>What you have worked on will be here.</translation>
    </message>
    <message>
        <source>This is how it goes</source>
        <translation>This is how it goes</translation>
    </message>
    <message>
        <source>Everything stays on this computer, and every step can be undone.</source>
        <translation>Everything stays on this computer, and every step can be undone.</translation>
    </message>
    <message>
        <source>Open a text…</source>
        <translation>Open a text…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>Open a folder…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Open the sample</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Started</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Flagged</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stop this work; what is finished stays</source>
        <translation>Stop this work; what is finished stays</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Imported</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>{label}: {what}</source>
        <translation>{label}: {what}</translation>
    </message>
    <message>
        <source>Deleted {label}: {what}</source>
        <translation>Deleted {label}: {what}</translation>
    </message>
    <message>
        <source>Moved the edge of {label}: {what}</source>
        <translation>Moved the edge of {label}: {what}</translation>
    </message>
    <message>
        <source>Changed to {label}: {what}</source>
        <translation>Changed to {label}: {what}</translation>
    </message>
    <message>
        <source>Changed the details of {label}: {what}</source>
        <translation>Changed the details of {label}: {what}</translation>
    </message>
    <message>
        <source>Document: {what}</source>
        <translation>Document: {what}</translation>
    </message>
    <message>
        <source>Wrote a note on the document</source>
        <translation>Wrote a note on the document</translation>
    </message>
    <message>
        <source>Labelled the document: {what}</source>
        <translation>Labelled the document: {what}</translation>
    </message>
    <message>
        <source>Linked: {label}</source>
        <translation>Linked: {label}</translation>
    </message>
    <message>
        <source>Everywhere, {label}: {what}</source>
        <translation>Everywhere, {label}: {what}</translation>
    </message>
    <message>
        <source>Changed the label scheme</source>
        <translation>Changed the label scheme</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Redone</translation>
    </message>
    <message numerus="yes">
        <source>(and in %Ln other document(s))</source>
        <translation>
            <numerusform>(and in %Ln other document)</numerusform>
            <numerusform>(and in %Ln other documents)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This step cannot be taken back: later work in %Ln document(s) builds on it.</source>
        <translation>
            <numerusform>This step cannot be taken back: later work in %Ln document builds on it.</numerusform>
            <numerusform>This step cannot be taken back: later work in %Ln documents builds on it.</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer {what}</source>
        <translation>no longer {what}</translation>
    </message>
    <message>
        <source>finished layer {layer}</source>
        <translation>finished layer {layer}</translation>
    </message>
</context>
<context>
    <name>Suggesters</name>
    <message>
        <source>labelled before</source>
        <translation>labelled before</translation>
    </message>
    <message>
        <source>from a word list</source>
        <translation>from a word list</translation>
    </message>
    <message>
        <source>by quotation marks</source>
        <translation>by quotation marks</translation>
    </message>
    <message>
        <source>by opinion words</source>
        <translation>by opinion words</translation>
    </message>
    <message>
        <source>learnt from your labels</source>
        <translation>learnt from your labels</translation>
    </message>
    <message>
        <source>came with the file</source>
        <translation>came with the file</translation>
    </message>
    <message>
        <source>by the pipeline</source>
        <translation>by the pipeline</translation>
    </message>
</context>
<context>
    <name>SuggestersPage</name>
    <message>
        <source>Suggesters</source>
        <translation>Suggesters</translation>
    </message>
    <message>
        <source>Who suggests</source>
        <translation>Who suggests</translation>
    </message>
    <message>
        <source>How many of a &amp;hundred shown should be right</source>
        <translation>How many of a &amp;hundred shown should be right</translation>
    </message>
    <message>
        <source>The surest are shown first, as long as so many of a hundred are right on average. Below {usual} they slow most people down.</source>
        <translation>The surest are shown first, as long as so many of a hundred are right on average. Below {usual} they slow most people down.</translation>
    </message>
    <message>
        <source>A clitic before a name (و، ب، ل …)</source>
        <translation>A clitic before a name (و، ب، ل …)</translation>
    </message>
    <message>
        <source>As your labels ha&amp;ve it</source>
        <translation>As your labels ha&amp;ve it</translation>
    </message>
    <message>
        <source>Of وسالم the name سالم is suggested.</source>
        <translation>Of وسالم the name سالم is suggested.</translation>
    </message>
    <message>
        <source>Always o&amp;utside</source>
        <translation>Always o&amp;utside</translation>
    </message>
    <message>
        <source>Always &amp;inside</source>
        <translation>Always &amp;inside</translation>
    </message>
    <message>
        <source>Of وسالم the whole word is suggested.</source>
        <translation>Of وسالم the whole word is suggested.</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Nothing is suggested here</source>
        <translation>Nothing is suggested here</translation>
    </message>
    <message>
        <source>It is not suggested here again</source>
        <translation>It is not suggested here again</translation>
    </message>
    <message>
        <source>Go to a suggestion first</source>
        <translation>Go to a suggestion first</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>forms are suggested here</source>
        <translation>forms are suggested here</translation>
    </message>
    <message>
        <source>{words} as {label}</source>
        <translation>{words} as {label}</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Accept with its speaker</source>
        <translation>Accept with its speaker</translation>
    </message>
    <message>
        <source>Choose places</source>
        <translation>Choose places</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>Previous suggestion</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Next suggestion</translation>
    </message>
    <message>
        <source>Nothing is suggested here</source>
        <translation>Nothing is suggested here</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>just now</source>
        <translation>just now</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) ago</source>
        <translation>
            <numerusform>%Ln second ago</numerusform>
            <numerusform>%Ln seconds ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>Pieces</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>What a record holds</source>
        <translation>What a record holds</translation>
    </message>
    <message>
        <source>Words in &amp;a window</source>
        <translation>Words in &amp;a window</translation>
    </message>
    <message>
        <source>Of these shared with the window &amp;before</source>
        <translation>Of these shared with the window &amp;before</translation>
    </message>
    <message>
        <source>A window shares fewer words than it has.</source>
        <translation>A window shares fewer words than it has.</translation>
    </message>
    <message>
        <source>Training and test</source>
        <translation>Training and test</translation>
    </message>
</context>
<context>
    <name>ValueMenu</name>
    <message>
        <source>Write…</source>
        <translation>Write…</translation>
    </message>
    <message>
        <source>{title} ({place} of {count}) · {key}: next</source>
        <translation>{title} ({place} of {count}) · {key}: next</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>Arabic title</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>English title</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Add a value</source>
        <translation>Add a value</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>speaker: {words}</source>
        <translation>speaker: {words}</translation>
    </message>
    <message>
        <source>cue: {words}</source>
        <translation>cue: {words}</translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>What is there now stays until all of it is written and read.</source>
        <translation>What is there now stays until all of it is written and read.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nothing was lost.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Not exported</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>Refused records</translation>
    </message>
</context>
</TS>
