<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Tawsim</source>
        <translation>حول «توسيم»</translation>
    </message>
    <message>
        <source>The sign of Tawsim</source>
        <translation>شعار «توسيم»</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Label entities, quotations and sentiment in Arabic text, and keep them as JSONL.</source>
        <translation>وسم الكيانات والاقتباسات والمشاعر في النصوص العربية، وحفظها بصيغة JSONL.</translation>
    </message>
    <message>
        <source>Version {version}, with Qt {qt}</source>
        <translation>الإصدار {version}، مع Qt {qt}</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>برنامج حر برخصة جنو العمومية العامة، الإصدار 3 أو ما بعده.</translation>
    </message>
    <message>
        <source>Noto and Amiri fonts under the SIL Open Font License 1.1; Qt under the LGPL 3.</source>
        <translation>خطوط Noto وAmiri برخصة SIL Open Font License 1.1، وQt برخصة LGPL 3.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>Data set</source>
        <translation>مجموعة البيانات</translation>
    </message>
    <message>
        <source>&amp;Licence</source>
        <translation>الر&amp;خصة</translation>
    </message>
    <message>
        <source>N&amp;ame of the data set</source>
        <translation>ا&amp;سم مجموعة البيانات</translation>
    </message>
    <message>
        <source>How it is to &amp;be cited</source>
        <translation>ك&amp;يف يُستشهد بها</translation>
    </message>
    <message>
        <source>All three stand in the report beside the export, and may stay empty.</source>
        <translation>تُذكر الثلاثة في التقرير المرافق للتصدير، ولا بأس في تركها فارغة.</translation>
    </message>
    <message>
        <source>When it is written</source>
        <translation>عند الكتابة</translation>
    </message>
    <message>
        <source>&amp;Read it again and compare</source>
        <translation>إعادة &amp;قراءته ومقابلته بالأصل</translation>
    </message>
    <message>
        <source>What does not read back as it was written is not kept. A large export is written sooner without.</source>
        <translation>ما لا يُقرأ كما كُتب لا يُحفظ. والتصدير الكبير أسرع بدون هذه الخطوة.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>فتح العينة</translation>
    </message>
    <message>
        <source>Write the JSONL &amp;now</source>
        <translation>كتابة ملف JSONL الآن</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>إغلاق المشروع</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>التفضيلات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Delete span</source>
        <translation>حذف المقطع</translation>
    </message>
    <message>
        <source>Ne&amp;xt span</source>
        <translation>المقطع التالي</translation>
    </message>
    <message>
        <source>Pre&amp;vious span</source>
        <translation>المقطع السابق</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>نسخ النص</translation>
    </message>
    <message>
        <source>Put the label down</source>
        <translation>ترك الوسم</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>المستند السابق</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>المستند التالي</translation>
    </message>
    <message>
        <source>Done, and on to the next</source>
        <translation>منجز، وإلى التالي</translation>
    </message>
    <message>
        <source>Mark as new</source>
        <translation>الحالة: جديد</translation>
    </message>
    <message>
        <source>Mark as started</source>
        <translation>وضع علامة: قيد العمل</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>وضع علامة: منجز</translation>
    </message>
    <message>
        <source>Mark as skipped</source>
        <translation>وضع علامة: متروك</translation>
    </message>
    <message>
        <source>Mark as flagged</source>
        <translation>وضع علامة: للمراجعة</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>تكبير النص</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>تصغير النص</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>Text from left to right</source>
        <translation>النص من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Show &amp;invisible characters</source>
        <translation>إظهار المحارف الخفية</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>&amp;Labels and spans</source>
        <translation>الوسوم والمقاطع</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>المظهر الداكن</translation>
    </message>
    <message>
        <source>العربية / English</source>
        <translation>العربية / English</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Tawsim</source>
        <translation>حول «توسيم»</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>Next &amp;kind of link</source>
        <translation>نوع الرابط التالي</translation>
    </message>
    <message>
        <source>To the &amp;other end of the link</source>
        <translation>إلى الطرف الآخر من الرابط</translation>
    </message>
    <message>
        <source>&amp;Remove the link</source>
        <translation>إزالة الرابط</translation>
    </message>
    <message>
        <source>Label &amp;everywhere in the document…</source>
        <translation>وسم كل المواضع في المستند…</translation>
    </message>
    <message>
        <source>Label everywhere in the &amp;project…</source>
        <translation>وسم كل المواضع في المشروع…</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>الموضع التالي من البحث</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>الموضع السابق من البحث</translation>
    </message>
    <message>
        <source>Find in the &amp;project…</source>
        <translation>بحث في المشروع…</translation>
    </message>
    <message>
        <source>Change &amp;keys…</source>
        <translation>تغيير المفاتيح…</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Previous area of the window</source>
        <translation>الجزء السابق من النافذة</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>البحث عن أمر…</translation>
    </message>
    <message>
        <source>&amp;Edit the scheme…</source>
        <translation>&amp;تحرير المخطط…</translation>
    </message>
    <message>
        <source>&amp;Import a scheme…</source>
        <translation>ا&amp;ستيراد مخطط…</translation>
    </message>
    <message>
        <source>E&amp;xport the scheme…</source>
        <translation>ت&amp;صدير المخطط…</translation>
    </message>
    <message>
        <source>&amp;Take back the last change of the scheme</source>
        <translation>ت&amp;راجع عن آخر تغيير في المخطط</translation>
    </message>
    <message>
        <source>&amp;Bring the change of the scheme back</source>
        <translation>إ&amp;عادة تغيير المخطط</translation>
    </message>
    <message>
        <source>&amp;Guideline of the label</source>
        <translation>إ&amp;رشادات الوسم</translation>
    </message>
    <message>
        <source>Set an &amp;attribute…</source>
        <translation>تحديد سمة…</translation>
    </message>
    <message>
        <source>&amp;Doubtful, or no more</source>
        <translation>مشكوك فيه، أو إزالة الشك</translation>
    </message>
    <message>
        <source>&amp;Note on the span</source>
        <translation>ملاحظة على المقطع</translation>
    </message>
    <message>
        <source>Choose all with the same &amp;words</source>
        <translation>اختيار كل ما له الكلمات نفسها</translation>
    </message>
    <message>
        <source>Choose all with the same &amp;label</source>
        <translation>اختيار كل ما له الوسم نفسه</translation>
    </message>
    <message>
        <source>To the l&amp;ist of spans, and back</source>
        <translation>إلى قائمة المقاطع ومنها</translation>
    </message>
    <message>
        <source>&amp;Label the document…</source>
        <translation>وسم المستند…</translation>
    </message>
    <message>
        <source>Note on the d&amp;ocument</source>
        <translation>ملاحظة على المستند</translation>
    </message>
    <message>
        <source>First layer finished, or not</source>
        <translation>الطبقة الأولى: منجزة أو لا</translation>
    </message>
    <message>
        <source>Second layer finished, or not</source>
        <translation>الطبقة الثانية: منجزة أو لا</translation>
    </message>
    <message>
        <source>Third layer finished, or not</source>
        <translation>الطبقة الثالثة: منجزة أو لا</translation>
    </message>
    <message>
        <source>Fourth layer finished, or not</source>
        <translation>الطبقة الرابعة: منجزة أو لا</translation>
    </message>
    <message>
        <source>Hide vowel &amp;marks</source>
        <translation>إخفاء الحركات</translation>
    </message>
    <message>
        <source>Hide &amp;tatweel</source>
        <translation>إخفاء التطويل</translation>
    </message>
    <message>
        <source>&amp;Colour vowel marks</source>
        <translation>تلوين الحركات</translation>
    </message>
    <message>
        <source>L&amp;oupe</source>
        <translation>العدسة المكبرة</translation>
    </message>
    <message>
        <source>&amp;Repeat the last label</source>
        <translation>تكرار الوسم الأخير</translation>
    </message>
    <message>
        <source>Leave a &amp;clitic out, or take it in</source>
        <translation>إخراج السابقة المتصلة أو إدخالها</translation>
    </message>
    <message>
        <source>Leave an attached &amp;pronoun out, or take it in</source>
        <translation>إخراج الضمير المتصل أو إدخاله</translation>
    </message>
    <message>
        <source>Start a word earlier</source>
        <translation>تقديم البداية كلمةً</translation>
    </message>
    <message>
        <source>Start a word later</source>
        <translation>تأخير البداية كلمةً</translation>
    </message>
    <message>
        <source>End a word later</source>
        <translation>تأخير النهاية كلمةً</translation>
    </message>
    <message>
        <source>End a word earlier</source>
        <translation>تقديم النهاية كلمةً</translation>
    </message>
    <message>
        <source>Start a letter earlier</source>
        <translation>تقديم البداية حرفًا</translation>
    </message>
    <message>
        <source>Start a letter later</source>
        <translation>تأخير البداية حرفًا</translation>
    </message>
    <message>
        <source>End a letter later</source>
        <translation>تأخير النهاية حرفًا</translation>
    </message>
    <message>
        <source>End a letter earlier</source>
        <translation>تقديم النهاية حرفًا</translation>
    </message>
    <message>
        <source>Span &amp;around this one</source>
        <translation>المقطع المحيط بهذا</translation>
    </message>
    <message>
        <source>Next span of this &amp;label</source>
        <translation>المقطع التالي بالوسم نفسه</translation>
    </message>
    <message>
        <source>Previous span of this label</source>
        <translation>المقطع السابق بالوسم نفسه</translation>
    </message>
    <message>
        <source>Next &amp;quotation without a speaker</source>
        <translation>الاقتباس التالي بلا قائل</translation>
    </message>
    <message>
        <source>Previous quotation without a speaker</source>
        <translation>الاقتباس السابق بلا قائل</translation>
    </message>
    <message>
        <source>Next &amp;doubtful span</source>
        <translation>المقطع التالي المشكوك فيه</translation>
    </message>
    <message>
        <source>Previous doubtful span</source>
        <translation>المقطع السابق المشكوك فيه</translation>
    </message>
    <message>
        <source>Next &amp;unfinished document</source>
        <translation>المستند التالي غير المنجز</translation>
    </message>
    <message>
        <source>Previous unfinished document</source>
        <translation>المستند السابق غير المنجز</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;تصدير…</translation>
    </message>
    <message>
        <source>Next su&amp;ggestion</source>
        <translation>الاقتراح ال&amp;تالي</translation>
    </message>
    <message>
        <source>Previous sugges&amp;tion</source>
        <translation>الاقتراح ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Accept the suggestion everywhere here</source>
        <translation>&amp;قبول الاقتراح في كل مواضعه هنا</translation>
    </message>
    <message>
        <source>Accept the suggestion at this place only</source>
        <translation>قبول الاقتراح في هذا الموضع وحده</translation>
    </message>
    <message>
        <source>Accept the quotation with its speaker and cue</source>
        <translation>قبول الاقتباس مع قائله وفعل قوله</translation>
    </message>
    <message>
        <source>Choose among the places of the suggestion…</source>
        <translation>اختيار مواضع من الاقتراح…</translation>
    </message>
    <message>
        <source>Re&amp;ject the suggestion everywhere here</source>
        <translation>&amp;رفض الاقتراح في كل مواضعه هنا</translation>
    </message>
    <message>
        <source>Reject the suggestion at this place only</source>
        <translation>رفض الاقتراح في هذا الموضع وحده</translation>
    </message>
    <message>
        <source>Accept all suggestions shown here</source>
        <translation>قبول كل ما يُقترح هنا</translation>
    </message>
    <message>
        <source>&amp;Figures of the assistant…</source>
        <translation>أ&amp;رقام المساعد…</translation>
    </message>
    <message>
        <source>The &amp;assistant of this project…</source>
        <translation>مساعد هذا المشروع…</translation>
    </message>
    <message>
        <source>Ask the pipe&amp;lines for suggestions</source>
        <translation>طلب الاقتراحات من النماذج</translation>
    </message>
    <message>
        <source>Unfinished documents as they came</source>
        <translation>المستندات غير المنجزة بترتيبها</translation>
    </message>
    <message>
        <source>First what the assistant is least sure of</source>
        <translation>ما يكون المساعد أقل ثقة فيه أولًا</translation>
    </message>
    <message>
        <source>First what has the most new words</source>
        <translation>ما تكثر فيه الكلمات الجديدة أولًا</translation>
    </message>
    <message>
        <source>Unfinished documents by chance</source>
        <translation>المستندات غير المنجزة عشوائيًا</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Open texts or a project</source>
        <translation>فتح نصوص أو مشروع</translation>
    </message>
    <message>
        <source>Texts and projects</source>
        <translation>النصوص والمشاريع</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Open a folder of texts</source>
        <translation>فتح مجلد نصوص</translation>
    </message>
    <message>
        <source>Somebody else&apos;s file</source>
        <translation>ملف لغيرك</translation>
    </message>
    <message>
        <source>Replace {file}?</source>
        <translation>أيُستبدل {file}؟</translation>
    </message>
    <message>
        <source>This project did not write it, or it was changed since. What is in it now would be gone.</source>
        <translation>لم يكتبه هذا المشروع، أو غُيّر بعد ذلك. وسيضيع ما فيه الآن.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>استبداله</translation>
    </message>
    <message>
        <source>A big file to write</source>
        <translation>ملف كبير يُنتظر كتابته</translation>
    </message>
    <message>
        <source>Write {file} before closing?</source>
        <translation>أتريد كتابة {file} قبل الإغلاق؟</translation>
    </message>
    <message>
        <source>It takes a while. Your labels are kept either way; the file can be written another time.</source>
        <translation>تستغرق الكتابة بعض الوقت. وسومك محفوظة في الحالين، ويمكن كتابة الملف في وقت آخر.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>اكتبه</translation>
    </message>
    <message>
        <source>Another time</source>
        <translation>في وقت آخر</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>استيراد مخطط</translation>
    </message>
    <message>
        <source>Label schemes</source>
        <translation>مخططات الوسوم</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>تصدير المخطط</translation>
    </message>
    <message>
        <source>A scheme in use</source>
        <translation>مخطط قيد الاستعمال</translation>
    </message>
    <message>
        <source>Change the scheme, and with it what is labelled?</source>
        <translation>أتغيّر المخطط وما وُسم به معًا؟</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>غيّره</translation>
    </message>
    <message>
        <source>The scheme will be the one in the file, and no other.</source>
        <translation>سيحل المخطط الذي في الملف محل المخطط الحالي كله.</translation>
    </message>
    <message>
        <source>Where the export goes</source>
        <translation>مكان التصدير</translation>
    </message>
    <message>
        <source>Add word lists</source>
        <translation>إضافة قوائم كلمات</translation>
    </message>
    <message>
        <source>Word lists</source>
        <translation>قوائم الكلمات</translation>
    </message>
    <message>
        <source>The folder of a pipeline</source>
        <translation>مجلد النموذج</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>What was labelled &amp;before, wherever it stands again</source>
        <translation>ما وُسم من قبل، حيثما تكرر</translation>
    </message>
    <message>
        <source>What resembles your &amp;labels, learnt from their words and neighbours</source>
        <translation>ما يشبه وسومك، تعلُّمًا من كلماتها وجوارها</translation>
    </message>
    <message>
        <source>&amp;Quotations, by their marks and verbs</source>
        <translation>الاقتباسات، بعلاماتها وأفعالها</translation>
    </message>
    <message>
        <source>&amp;Opinions, by the words you labelled as such</source>
        <translation>الآراء، بالكلمات التي وسمتها</translation>
    </message>
    <message>
        <source>Predictions that came with a &amp;file</source>
        <translation>تنبؤات جاءت مع ملف</translation>
    </message>
    <message>
        <source>blank: {count}</source>
        <translation>فارغة: {count}</translation>
    </message>
    <message>
        <source>of one letter: {count}</source>
        <translation>من حرف واحد: {count}</translation>
    </message>
    <message>
        <source>there twice: {count}</source>
        <translation>مكررة: {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Right: {percent} {judged}</source>
        <translation>الصحيح: {percent} {judged}</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>لم تُقَس دقته بعد</translation>
    </message>
    <message>
        <source>silent for now on {labels}</source>
        <translation>ساكت الآن عن {labels}</translation>
    </message>
    <message>
        <source>lines that cannot be read: {count}</source>
        <translation>أسطر لا تُقرأ: {count}</translation>
    </message>
    <message>
        <source>The scheme does not have: {labels}</source>
        <translation>ليس في المخطط: {labels}</translation>
    </message>
    <message>
        <source>{name} has suggested: {suggestions} in {documents}.</source>
        <translation>حصيلة {name}: {suggestions} في {documents}.</translation>
    </message>
    <message>
        <source>Outside their text, left out: {count}</source>
        <translation>خارج النص، تُركت: {count}</translation>
    </message>
    <message>
        <source>It failed on: {titles}</source>
        <translation>تعذّر عليه: {titles}</translation>
    </message>
    <message>
        <source>{learnt}: the clitic stays outside.</source>
        <translation>{learnt}: تبقى السابقة خارج الوسم.</translation>
    </message>
    <message>
        <source>{learnt}: the clitic belongs to it.</source>
        <translation>{learnt}: السابقة داخلة في الوسم.</translation>
    </message>
    <message>
        <source>Nothing is learnt yet; until then the clitic stays outside.</source>
        <translation>لم يُتعلَّم شيء بعد، وإلى أن يحدث ذلك تبقى السابقة خارج الوسم.</translation>
    </message>
</context>
<context>
    <name>AssistantDialog</name>
    <message>
        <source>The assistant of this project</source>
        <translation>مساعد هذا المشروع</translation>
    </message>
    <message>
        <source>&amp;Suggesters</source>
        <translation>المقترِحون</translation>
    </message>
    <message>
        <source>&amp;Word lists</source>
        <translation>قوائم الكلمات</translation>
    </message>
    <message>
        <source>&amp;Pipelines</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>Assisting</name>
    <message>
        <source>The assistant has stopped. Labelling goes on without its suggestions.</source>
        <translation>توقف المساعد. يستمر الوسم بلا اقتراحاته.</translation>
    </message>
</context>
<context>
    <name>AttributeForm</name>
    <message>
        <source>One of some values</source>
        <translation>واحدة من قيم محددة</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>أي نص</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>محتواها</translation>
    </message>
    <message>
        <source>Every span must have it</source>
        <translation>لازمة لكل مقطع</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
</context>
<context>
    <name>Bridge</name>
    <message>
        <source>The folder of this text cannot be written to, so the project lies in {folder}.</source>
        <translation>تتعذر الكتابة في مجلد هذا النص، فوُضع المشروع في {folder}.</translation>
    </message>
    <message>
        <source>This folder (a network&apos;s?) allows no quick log: edits are kept, but may wait for a saving.</source>
        <translation>يبدو أن المجلد على شبكة، فلا سجلّ سريع فيه: تُحفظ التعديلات، لكنها قد تنتظر الحفظ.</translation>
    </message>
    <message>
        <source>Reading texts</source>
        <translation>قراءة النصوص</translation>
    </message>
    <message>
        <source>Opening the document</source>
        <translation>فتح المستند</translation>
    </message>
    <message>
        <source>Changing {count}</source>
        <translation>تغيير {count}</translation>
    </message>
    <message>
        <source>Taking back a large change</source>
        <translation>التراجع عن تغيير كبير</translation>
    </message>
    <message>
        <source>Bringing back a large change</source>
        <translation>إعادة تغيير كبير</translation>
    </message>
</context>
<context>
    <name>BroughtPage</name>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>{kind}: choose by number or click · Esc leaves</source>
        <translation>{kind}: اختر بالرقم أو بالنقر · ‏Esc للتراجع</translation>
    </message>
    <message>
        <source>{kind}: nothing near by; click what it is · Esc leaves</source>
        <translation>{kind}: لا مرشح قريب، فانقر المقطع المقصود · ‏Esc للتراجع</translation>
    </message>
    <message>
        <source>{key}: {kind} instead</source>
        <translation>{key} لاختيار: {kind}</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>ticked: {line}</source>
        <translation>مختار: {line}</translation>
    </message>
    <message>
        <source>not ticked: {line}</source>
        <translation>غير مختار: {line}</translation>
    </message>
</context>
<context>
    <name>ConcordancePanel</name>
    <message>
        <source>Space ticks · A all or none · Enter labels · Esc leaves</source>
        <translation>المسافة تختار · A الكل أو لا شيء · Enter يسِم · Esc يغلق</translation>
    </message>
    <message>
        <source>A label&apos;s key: for that label · Enter goes there · Esc leaves</source>
        <translation>مفتاح وسم: المواضع لذلك الوسم · Enter ينتقل إلى الموضع · Esc يغلق</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nowhere else</source>
        <translation>لا مواضع أخرى</translation>
    </message>
    <message>
        <source>{ticked} of {count} ticked</source>
        <translation>اختير {ticked} من {count}</translation>
    </message>
    <message>
        <source>{words}; the first ones only, the rest comes when these are labelled</source>
        <translation>{words}؛ هذه هي الأولى فقط، ويظهر الباقي بعد وسمها</translation>
    </message>
    <message>
        <source>Whole project</source>
        <translation>المشروع كله</translation>
    </message>
    <message>
        <source>Same form</source>
        <translation>معيار التطابق</translation>
    </message>
    <message>
        <source>What counts as the same form</source>
        <translation>ما يُعدّ صيغة واحدة</translation>
    </message>
    <message>
        <source>Leave the list (Esc)</source>
        <translation>إغلاق القائمة (Esc)</translation>
    </message>
    <message>
        <source>Leave the list</source>
        <translation>إغلاق القائمة</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>ContentPage</name>
    <message>
        <source>Content</source>
        <translation>المحتوى</translation>
    </message>
    <message>
        <source>Documents that are</source>
        <translation>المستندات التي حالتها</translation>
    </message>
    <message>
        <source>Choose documents of one state at least.</source>
        <translation>اختر حالة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Wh&amp;ose work</source>
        <translation>عمل &amp;مَن</translation>
    </message>
    <message>
        <source>L&amp;abels</source>
        <translation>الو&amp;سوم</translation>
    </message>
    <message>
        <source>Write another name over one in the last column; labels that get the same name become one.</source>
        <translation>لتغيير اسمٍ اكتب فوقه في العمود الأخير. والوسوم التي تأخذ اسمًا واحدًا تصير وسمًا واحدًا.</translation>
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
        <translation>بلا اسم</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%Ln span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%Ln مقاطع</numerusform>
            <numerusform>%Ln مقطعًا</numerusform>
            <numerusform>%Ln مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>لا مستندات</numerusform>
            <numerusform>مستند واحد</numerusform>
            <numerusform>مستندان</numerusform>
            <numerusform>%Ln مستندات</numerusform>
            <numerusform>%Ln مستندًا</numerusform>
            <numerusform>%Ln مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%Ln محارف</numerusform>
            <numerusform>%Ln محرفًا</numerusform>
            <numerusform>%Ln محرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s)</source>
        <translation>
            <numerusform>لا تعديلات</numerusform>
            <numerusform>تعديل واحد</numerusform>
            <numerusform>تعديلان</numerusform>
            <numerusform>%Ln تعديلات</numerusform>
            <numerusform>%Ln تعديلًا</numerusform>
            <numerusform>%Ln تعديل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) imported.</source>
        <translation>
            <numerusform>لم يُستورد أي مستند.</numerusform>
            <numerusform>استُورد مستند واحد.</numerusform>
            <numerusform>استُورد مستندان.</numerusform>
            <numerusform>استُوردت %Ln مستندات.</numerusform>
            <numerusform>استُورد %Ln مستندًا.</numerusform>
            <numerusform>استُورد %Ln مستند.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) refused.</source>
        <translation>
            <numerusform>لم يُرفض أي سجل.</numerusform>
            <numerusform>رُفض سجل واحد.</numerusform>
            <numerusform>رُفض سجلان.</numerusform>
            <numerusform>رُفضت %Ln سجلات.</numerusform>
            <numerusform>رُفض %Ln سجلًا.</numerusform>
            <numerusform>رُفض %Ln سجل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>لا روابط</numerusform>
            <numerusform>رابط واحد</numerusform>
            <numerusform>رابطان</numerusform>
            <numerusform>%Ln روابط</numerusform>
            <numerusform>%Ln رابطًا</numerusform>
            <numerusform>%Ln رابط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document label(s)</source>
        <translation>
            <numerusform>لا وسوم مستندات</numerusform>
            <numerusform>وسم مستند واحد</numerusform>
            <numerusform>وسما مستند</numerusform>
            <numerusform>%Ln وسوم مستندات</numerusform>
            <numerusform>%Ln وسم مستند</numerusform>
            <numerusform>%Ln وسم مستند</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلّان</numerusform>
            <numerusform>%Ln سجلات</numerusform>
            <numerusform>%Ln سجلًا</numerusform>
            <numerusform>%Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln suggestion(s)</source>
        <translation>
            <numerusform>لا اقتراحات</numerusform>
            <numerusform>اقتراح واحد</numerusform>
            <numerusform>اقتراحان</numerusform>
            <numerusform>%Ln اقتراحات</numerusform>
            <numerusform>%Ln اقتراحًا</numerusform>
            <numerusform>%Ln اقتراح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>لا مداخل</numerusform>
            <numerusform>مدخل واحد</numerusform>
            <numerusform>مدخلان</numerusform>
            <numerusform>%Ln مداخل</numerusform>
            <numerusform>%Ln مدخلًا</numerusform>
            <numerusform>%Ln مدخل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>لم يُترك شيء</numerusform>
            <numerusform>تُرك واحد</numerusform>
            <numerusform>تُرك اثنان</numerusform>
            <numerusform>تُركت %Ln</numerusform>
            <numerusform>تُرك %Ln</numerusform>
            <numerusform>تُرك %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learnt from %Ln label(s)</source>
        <translation>
            <numerusform>لم يُتعلَّم من وسم</numerusform>
            <numerusform>تعلُّمًا من وسم واحد</numerusform>
            <numerusform>تعلُّمًا من وسمين</numerusform>
            <numerusform>تعلُّمًا من %Ln وسوم</numerusform>
            <numerusform>تعلُّمًا من %Ln وسمًا</numerusform>
            <numerusform>تعلُّمًا من %Ln وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln judged</source>
        <translation>
            <numerusform>ولم يُحكم على شيء</numerusform>
            <numerusform>من اقتراح واحد</numerusform>
            <numerusform>من اقتراحين</numerusform>
            <numerusform>من %Ln اقتراحات</numerusform>
            <numerusform>من %Ln اقتراحًا</numerusform>
            <numerusform>من %Ln اقتراح</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>حدث خطأ</translation>
    </message>
    <message>
        <source>Tawsim has a fault, and you have just met it. Your labels are safe: each was saved when made.</source>
        <translation>في «توسيم» عيب صادفته الآن. وسومك سالمة: حُفظ كل منها ساعة وضعه.</translation>
    </message>
    <message>
        <source>You can go on. Sending us this report helps to mend it.</source>
        <translation>يمكنك المتابعة. وإرسال هذا التقرير إلينا يعين على إصلاحه.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
</context>
<context>
    <name>Detailing</name>
    <message>
        <source>Place {ranges}</source>
        <translation>الموضع {ranges}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>{said} (doubtful)</source>
        <translation>{said} (مشكوك فيه)</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>they differ</source>
        <translation>مختلفة</translation>
    </message>
    <message>
        <source>Details of the span</source>
        <translation>تفاصيل المقطع</translation>
    </message>
    <message>
        <source>Choose a span to see and set its details.</source>
        <translation>اختر مقطعًا لترى تفاصيله وتحددها.</translation>
    </message>
</context>
<context>
    <name>DocumentLabelsPanel</name>
    <message>
        <source>Note on the document</source>
        <translation>ملاحظة على المستند</translation>
    </message>
    <message>
        <source>The document as a whole</source>
        <translation>المستند بأكمله</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents looked at</source>
        <translation>المستندات التي عُوينت</translation>
    </message>
    <message>
        <source>Suggested: {what}</source>
        <translation>مقترح: {what}</translation>
    </message>
    <message>
        <source>The beginning of the document</source>
        <translation>بداية المستند</translation>
    </message>
</context>
<context>
    <name>DocumentsPanel</name>
    <message>
        <source>Documents</source>
        <translation>المستندات</translation>
    </message>
    <message>
        <source>Find by title</source>
        <translation>بحث بالعنوان</translation>
    </message>
    <message>
        <source>Find documents by title</source>
        <translation>البحث عن المستندات بعناوينها</translation>
    </message>
    <message>
        <source>Show documents by state</source>
        <translation>إظهار المستندات بحسب حالتها</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الحالات</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>المنجز: {done} من {total}</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>المعروض {shown} من {total}</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتين</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتين</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتين</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>Are the letters right?</source>
        <translation>أصحيحة هذه الحروف؟</translation>
    </message>
    <message>
        <source>{file} does not say how its letters are encoded. Choose the encoding in which it reads well.</source>
        <translation>لا يذكر الملف {file} ترميز حروفه. اختر الترميز الذي تُقرأ به قراءة صحيحة.</translation>
    </message>
    <message>
        <source>The beginning of the file as it would be read</source>
        <translation>أول الملف كما سيُقرأ</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>ترك هذا الملف</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>قراءته هكذا</translation>
    </message>
    <message>
        <source>{encoding}, most likely</source>
        <translation>{encoding}، وهو الأرجح</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>The file cannot be read in this encoding.</source>
        <translation>لا يمكن أن يُقرأ الملف بهذا الترميز.</translation>
    </message>
    <message>
        <source>Nothing in the file itself is changed.</source>
        <translation>لا يُغيَّر شيء في الملف نفسه.</translation>
    </message>
</context>
<context>
    <name>Encodings</name>
    <message>
        <source>Unicode (UTF-8)</source>
        <translation>يونيكود (UTF-8)</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>العربية (Windows-1256)</translation>
    </message>
    <message>
        <source>Arabic (ISO 8859-6)</source>
        <translation>العربية (ISO 8859-6)</translation>
    </message>
    <message>
        <source>Arabic (Macintosh)</source>
        <translation>العربية (ماكنتوش)</translation>
    </message>
    <message>
        <source>Arabic (DOS 720)</source>
        <translation>العربية (DOS 720)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>يونيكود (UTF-16)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, little-endian)</source>
        <translation>يونيكود (UTF-16، الأصغر أولًا)</translation>
    </message>
    <message>
        <source>Unicode (UTF-16, big-endian)</source>
        <translation>يونيكود (UTF-16، الأكبر أولًا)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>الغربية (Windows-1252)</translation>
    </message>
</context>
<context>
    <name>Equipping</name>
    <message>
        <source>Reading a word list</source>
        <translation>قراءة قائمة كلمات</translation>
    </message>
    <message>
        <source>Taking suggestions away</source>
        <translation>سحب الاقتراحات</translation>
    </message>
    <message>
        <source>No pipeline is in use. Add a folder in “The assistant of this project”.</source>
        <translation>لا نموذج مستعمل. أضف مجلدًا في «مساعد هذا المشروع».</translation>
    </message>
    <message>
        <source>Asking {name}</source>
        <translation>سؤال {name}</translation>
    </message>
    <message>
        <source>The assistant goes on without it: {trouble}</source>
        <translation>يواصل المساعد من دونه: {trouble}</translation>
    </message>
    <message>
        <source>The suggester “{name}” took too long and was switched off. The others go on.</source>
        <translation>استغرق المقترِح «{name}» أطول مما ينبغي فأُوقف. ويواصل الآخرون.</translation>
    </message>
    <message>
        <source>The suggester “{name}” failed and was switched off. The others go on.</source>
        <translation>تعطّل المقترِح «{name}» فأُوقف. ويواصل الآخرون.</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message>
        <source>Choose a span first: then G lists every other place of its words</source>
        <translation>اختر مقطعًا أولًا، ثم يعرض G كل المواضع الأخرى لكلماته</translation>
    </message>
    <message>
        <source>Looking for every place</source>
        <translation>البحث عن كل المواضع</translation>
    </message>
    <message>
        <source>Looking through the project</source>
        <translation>البحث في المشروع</translation>
    </message>
    <message>
        <source>{words} stands nowhere else without this label</source>
        <translation>لا موضع آخر لـ {words} من دون هذا الوسم</translation>
    </message>
    <message>
        <source>Hits of {words}</source>
        <translation>نتائج البحث عن {words}</translation>
    </message>
    <message>
        <source>{words} as {label}</source>
        <translation>{words} بوسم «{label}»</translation>
    </message>
    <message>
        <source>Labelling everywhere</source>
        <translation>وسم كل المواضع</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>ا&amp;فتح المجلد</translation>
    </message>
    <message>
        <source>&amp;Back to the choices</source>
        <translation>&amp;عودة إلى الخيارات</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>إي&amp;قاف</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;تصدير</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>O&amp;ptions</source>
        <translation>ال&amp;خيارات</translation>
    </message>
    <message>
        <source>Co&amp;ntent</source>
        <translation>الم&amp;حتوى</translation>
    </message>
    <message>
        <source>P&amp;ieces</source>
        <translation>الت&amp;جزئة</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>ال&amp;بيانات</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>An earlier export lies there; the new one takes its place.</source>
        <translation>هناك تصدير سابق، وسيحلّ الجديد محلّه.</translation>
    </message>
    <message>
        <source>Something lies there that is no unchanged export; it stays as it is. Choose another name.</source>
        <translation>هناك شيء ليس تصديرًا باقيًا على حاله، فلن يُمسّ. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no such folder. Choose another.</source>
        <translation>لا يوجد مجلد بهذا الاسم. اختر غيره.</translation>
    </message>
    <message>
        <source>Choose where the export goes.</source>
        <translation>اختر مكان التصدير.</translation>
    </message>
    <message>
        <source>Will be written: {documents}, {spans}.</source>
        <translation>سيُكتب: {documents}، {spans}.</translation>
    </message>
    <message>
        <source>Will be written: {documents}, in {records}, {spans}.</source>
        <translation>سيُكتب: {documents} في {records}، {spans}.</translation>
    </message>
    <message>
        <source>Written: {documents}, {spans}.</source>
        <translation>كُتب: {documents}، {spans}.</translation>
    </message>
    <message>
        <source>Nothing would be written yet: no document is chosen. Choose their states under Content.</source>
        <translation>لن يُكتب شيء بعد: لم يُختر مستند. اختر الحالات في «المحتوى».</translation>
    </message>
    <message>
        <source>Left out, as not chosen: {documents}.</source>
        <translation>لم يُختر فتُرك: {documents}.</translation>
    </message>
    <message>
        <source>{words} (in: {document})</source>
        <translation>{words} (في: {document})</translation>
    </message>
    <message>
        <source>{words} inside {around} (in: {document})</source>
        <translation>{words} داخل {around} (في: {document})</translation>
    </message>
    <message>
        <source>A library for it is not installed. Add it in a terminal, and start Tawsim anew:</source>
        <translation>تحتاج إلى مكتبة غير مثبتة. أضفها من الطرفية ثم أعد تشغيل توسيم:</translation>
    </message>
    <message>
        <source>Opening the export</source>
        <translation>فتح التصدير</translation>
    </message>
    <message>
        <source>Looking where the export goes</source>
        <translation>تفقّد مكان التصدير</translation>
    </message>
    <message>
        <source>Nothing is chosen that could be written.</source>
        <translation>لم يُختر شيء يُكتب.</translation>
    </message>
    <message>
        <source>Making the preview</source>
        <translation>إعداد المعاينة</translation>
    </message>
    <message>
        <source>Counting what would be lost</source>
        <translation>عدّ ما سيُفقد</translation>
    </message>
    <message>
        <source>Not counted, so nothing can be written yet.</source>
        <translation>لم يتم العدّ، فلا يمكن التصدير بعد.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>تم التصدير: {file}</translation>
    </message>
    <message>
        <source>What it was made with and what was lost stands in {report}.</source>
        <translation>وفي {report} ذكرُ ما صُنع به وما فُقد.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>توقّف العمل، ولم يُكتب شيء.</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>No actions saved so far</source>
        <translation>لم تُوفَّر إجراءات حتى الآن</translation>
    </message>
    <message>
        <source>Actions saved: {saved} of {hand} ({share})</source>
        <translation>الإجراءات الموفَّرة: {saved} من {hand} ({share})</translation>
    </message>
    <message>
        <source>{documents}, {labels}. Actions by hand: {hand}; with “everywhere” alone: {everywhere}; with the suggestions, form by form: {form}; accepted all at once: {all}.</source>
        <translation>{documents}، {labels}. الإجراءات يدويًا: {hand}؛ وبوسم كل المواضع وحده: {everywhere}؛ وبالاقتراحات صيغةً صيغة: {form}؛ وبقبولها كلها دفعة واحدة: {all}.</translation>
    </message>
    <message>
        <source>Counted, not watched. A label by hand is two actions for one word and three for several; everywhere one, and one for each wrong tick; accepting or rejecting a form one, and one for each wrong place, two for a wrong edge or label. Each document counts with what was suggested before it was learnt.</source>
        <translation>هذا حساب لا مراقبة. فالوسم يدويًا إجراءان للكلمة الواحدة وثلاثة لعدة كلمات؛ ووسم كل المواضع إجراء واحد، وواحد لكل علامة خاطئة؛ وقبول صيغة أو رفضها إجراء واحد، وواحد لكل موضع خاطئ، واثنان لحدّ أو وسم خاطئ. ويُحسب كل مستند بما كان سيُقترح فيه قبل التعلّم منه.</translation>
    </message>
    <message>
        <source>Time is told once enough has been timed: labels by hand {hand} of {hands}, accepted ones {accepted} of {accepteds}.</source>
        <translation>يُذكر الوقت متى كفى ما قيس منه: وسوم يدوية {hand} من {hands}، ومقبولة {accepted} من {accepteds}.</translation>
    </message>
    <message>
        <source>Time saved: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches}).</source>
        <translation>الوقت الموفَّر: نحو {time}. ثواني الوسم الواحد: يدويًا {hand} ({hands})، وبالقبول {each} ({eaches}).</translation>
    </message>
    <message>
        <source>Time lost: about {time}. Seconds a label: by hand {hand} ({hands}), accepted {each} ({eaches}).</source>
        <translation>الوقت الضائع: نحو {time}. ثواني الوسم الواحد: يدويًا {hand} ({hands})، وبالقبول {each} ({eaches}).</translation>
    </message>
    <message>
        <source>Timed by the project&apos;s log: from the act before to the act that labels, reading included; of a pause no more than a minute.</source>
        <translation>الوقت مأخوذ من سجل المشروع: من العمل السابق إلى العمل الذي يسم، ومنه القراءة، ولا يُحسب من التوقف أكثر من دقيقة.</translation>
    </message>
    <message>
        <source>What more documents would bring about is told from {count} finished ones on.</source>
        <translation>يُذكر ما ستأتي به مستندات أخرى متى أُنجز منها {count}.</translation>
    </message>
    <message>
        <source>recall from {now} to {then}</source>
        <translation>والاستدعاء من {now} إلى {then}</translation>
    </message>
    <message>
        <source>Whether more documents would bring anything about cannot be told from chance so far.</source>
        <translation>لا يمكن حتى الآن التمييز بين أثر مستندات أخرى والمصادفة.</translation>
    </message>
    <message>
        <source>What another {documents} would bring about: {what}.</source>
        <translation>ما ستأتي به زيادة {documents}: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) fewer for a hundred labels</source>
        <translation>
            <numerusform>عدد الإجراءات نفسه لكل مئة وسم</numerusform>
            <numerusform>إجراء واحد أقل لكل مئة وسم</numerusform>
            <numerusform>إجراءان أقل لكل مئة وسم</numerusform>
            <numerusform>%Ln إجراءات أقل لكل مئة وسم</numerusform>
            <numerusform>%Ln إجراءً أقل لكل مئة وسم</numerusform>
            <numerusform>%Ln إجراء أقل لكل مئة وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln action(s) more for a hundred labels</source>
        <translation>
            <numerusform>عدد الإجراءات نفسه لكل مئة وسم</numerusform>
            <numerusform>إجراء واحد أكثر لكل مئة وسم</numerusform>
            <numerusform>إجراءان أكثر لكل مئة وسم</numerusform>
            <numerusform>%Ln إجراءات أكثر لكل مئة وسم</numerusform>
            <numerusform>%Ln إجراءً أكثر لكل مئة وسم</numerusform>
            <numerusform>%Ln إجراء أكثر لكل مئة وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>as many actions for a hundred labels as now</source>
        <translation>عدد الإجراءات لكل مئة وسم كما هو الآن</translation>
    </message>
    <message>
        <source>Silent: {right} of the last {judged} right; speaks again from {floor}</source>
        <translation>صامت: أصاب {right} من آخر {judged}، ويعود من {floor}</translation>
    </message>
    <message>
        <source>Speaks: {right} of the last {judged} right</source>
        <translation>يقترح: أصاب {right} من آخر {judged}</translation>
    </message>
    <message>
        <source>Speaks, being measured: {right} of {judged} right</source>
        <translation>يقترح وهو قيد القياس: أصاب {right} من {judged}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
    <message>
        <source>Fitted by least squares to the logarithm of the documents learnt; no further ahead than {count} documents, nor than as many as there are.</source>
        <translation>تقدير بالمربعات الصغرى على لوغاريتم عدد المستندات المتعلَّمة، ولا يمتد أبعد من {count} مستند ولا من عدد الموجود منها.</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>الجميع معًا</translation>
    </message>
    <message>
        <source>all labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Nothing judged so far</source>
        <translation>لم يُحكم على شيء بعد</translation>
    </message>
    <message>
        <source>document {number}</source>
        <translation>المستند {number}</translation>
    </message>
    <message>
        <source>documents {first} to {last}</source>
        <translation>المستندات {first} إلى {last}</translation>
    </message>
    <message>
        <source>Of those taken by chance, which speak for the whole project ({documents}): actions saved {saved} of {hand} ({share}), precision {precision}, recall {recall}.</source>
        <translation>في ما اختير منها عشوائيًا، وهو الذي يمثل المشروع كله ({documents}): وُفِّر من الإجراءات {saved} من {hand} ({share})، والدقة {precision}، والاستدعاء {recall}.</translation>
    </message>
</context>
<context>
    <name>FiguresDialog</name>
    <message>
        <source>Figures of the assistant</source>
        <translation>أرقام المساعد</translation>
    </message>
    <message>
        <source>What it &amp;saves</source>
        <translation>ما يو&amp;فّره</translation>
    </message>
    <message>
        <source>&amp;Who is right</source>
        <translation>من يصي&amp;ب</translation>
    </message>
    <message>
        <source>Over &amp;time</source>
        <translation>عبر ال&amp;زمن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What it saves</source>
        <translation>ما يوفّره</translation>
    </message>
    <message>
        <source>Which documents</source>
        <translation>أي المستندات</translation>
    </message>
    <message>
        <source>Documents:</source>
        <translation>المستندات:</translation>
    </message>
    <message>
        <source>Precision and recall by suggester and label</source>
        <translation>الدقة والاستدعاء لكل مقترِح ووسم</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>ما يُرسم</translation>
    </message>
    <message>
        <source>Drawn:</source>
        <translation>المرسوم:</translation>
    </message>
    <message>
        <source>all finished ones</source>
        <translation>كل المنجز منها</translation>
    </message>
    <message>
        <source>Actions a label</source>
        <translation>الإجراءات لكل وسم</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>With “everywhere”</source>
        <translation>بوسم كل المواضع</translation>
    </message>
    <message>
        <source>With suggestions</source>
        <translation>بالاقتراحات</translation>
    </message>
</context>
<context>
    <name>FiguresModel</name>
    <message>
        <source>Suggester</source>
        <translation>المقترِح</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Right / shown</source>
        <translation>صائب / معروض</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>الدقة</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>الاستدعاء</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>حاله</translation>
    </message>
    <message>
        <source>Who suggests</source>
        <translation>من يقترح</translation>
    </message>
    <message>
        <source>What is suggested</source>
        <translation>ما يُقترح</translation>
    </message>
    <message>
        <source>Of what was shown, so many were labelled as suggested</source>
        <translation>كم مما عُرض وُسم كما اقتُرح</translation>
    </message>
    <message>
        <source>The share of what was shown that was right</source>
        <translation>نسبة الصائب مما عُرض</translation>
    </message>
    <message>
        <source>The share of the labels that was suggested</source>
        <translation>نسبة الوسوم التي اقتُرحت</translation>
    </message>
    <message>
        <source>By the last 300 that were judged</source>
        <translation>بحسب آخر ٣٠٠ حُكم عليها</translation>
    </message>
</context>
<context>
    <name>Figuring</name>
    <message>
        <source>The assistant is switched off. It is switched on in the preferences.</source>
        <translation>المساعد متوقف. يُشغَّل من التفضيلات.</translation>
    </message>
    <message>
        <source>The assistant has stopped. It starts again when the project is opened again.</source>
        <translation>توقف المساعد. يبدأ من جديد عند فتح المشروع مرة أخرى.</translation>
    </message>
    <message>
        <source>One moment: the figures are being drawn up.</source>
        <translation>لحظةً من فضلك: تُحسب الأرقام.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet. Label a document and mark it as done ({key}): from then on this page says who would have been right how often, on which label, and how many actions that saves. What more documents would bring about is told from thirty on.</source>
        <translation>لم يُقَس شيء بعد. سِم مستندًا وعلِّمه منجزًا ({key})، ومن ثَمّ تقول هذه الصفحة من كان سيصيب وكم مرة وفي أي وسم، وكم إجراءً يوفَّر بذلك. أما ما ستأتي به مستندات أخرى فيُذكر من ثلاثين مستندًا فصاعدًا.</translation>
    </message>
    <message>
        <source>One moment: the assistant reads what has been finished, {done} of {total}.</source>
        <translation>لحظةً من فضلك: يقرأ المساعد ما أُنجز، {done} من {total}.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>ابحث في النص</translation>
    </message>
    <message>
        <source>How what you write is read</source>
        <translation>كيف يُقرأ ما تكتبه</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>The hit before</source>
        <translation>الموضع السابق</translation>
    </message>
    <message>
        <source>The next hit</source>
        <translation>الموضع التالي</translation>
    </message>
    <message>
        <source>List the hits in all documents</source>
        <translation>عرض المواضع في كل المستندات</translation>
    </message>
    <message>
        <source>Leave; the hit stays selected</source>
        <translation>إغلاق، ويبقى الموضع محددًا</translation>
    </message>
    <message>
        <source>List all</source>
        <translation>قائمة بالكل</translation>
    </message>
    <message>
        <source>List all hits, to label them at once</source>
        <translation>عرض كل المواضع في قائمة لوسمها دفعة واحدة</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>في المشروع</translation>
    </message>
</context>
<context>
    <name>FindModes</name>
    <message>
        <source>In any spelling</source>
        <translation>بأي رسم</translation>
    </message>
    <message>
        <source>Letter by letter</source>
        <translation>حرفًا بحرف</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Finding</source>
        <translation>البحث في النص</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>أُوقف البحث.</translation>
    </message>
</context>
<context>
    <name>FirstHintLine</name>
    <message>
        <source>Understood</source>
        <translation>فهمت</translation>
    </message>
    <message>
        <source>Understood: do not show this hint again</source>
        <translation>فهمت: لا تعرض هذا التلميح ثانية</translation>
    </message>
</context>
<context>
    <name>FirstHints</name>
    <message>
        <source>Point at a word, or select some, and press {key} to mark them as {label}.</source>
        <translation>أشر إلى كلمة، أو حدد كلمات، واضغط {key} لوسمها «{label}».</translation>
    </message>
    <message>
        <source>There is nothing to save: each mark is kept the moment it is made.</source>
        <translation>لا حاجة إلى الحفظ: كل وسم يُحفظ لحظةَ وضعه.</translation>
    </message>
    <message>
        <source>{key} marks the same words everywhere in the text, all at once.</source>
        <translation>المفتاح {key} يسم الكلمات نفسها حيثما وردت في النص دفعة واحدة.</translation>
    </message>
    <message>
        <source>{key} leaves an attached و ف ب ل ك ال outside the mark, or takes it in again.</source>
        <translation>المفتاح {key} يُخرج ما اتصل بأول الكلمة من و ف ب ل ك ال من الوسم أو يعيده إليه.</translation>
    </message>
    <message>
        <source>{key} hides the vowel marks from the eye; they stay in the text.</source>
        <translation>المفتاح {key} يخفي الحركات عن العين، وهي باقية في النص.</translation>
    </message>
    <message>
        <source>{key} finds every command by its name.</source>
        <translation>المفتاح {key} يجد كل أمر باسمه.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>Select a word</source>
        <translation>حدد كلمة</translation>
    </message>
    <message>
        <source>Press 1</source>
        <translation>اضغط 1</translation>
    </message>
    <message>
        <source>It is saved by itself</source>
        <translation>يُحفظ تلقائيًا</translation>
    </message>
</context>
<context>
    <name>FormatPage</name>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>The command that adds it</source>
        <translation>الأمر الذي يضيفها</translation>
    </message>
    <message>
        <source>Not installed: {extra}</source>
        <translation>غير مثبت: {extra}</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>span left out because it shares words with another</source>
        <translation>مقطع تُرك لأنه يشارك غيره في كلمات</translation>
    </message>
    <message>
        <source>span that begins or ends inside a word, which is cut there</source>
        <translation>مقطع يبدأ أو ينتهي داخل كلمة، فقُطعت عنده</translation>
    </message>
    <message>
        <source>span moved to the edges of its words</source>
        <translation>مقطع وُسِّع إلى حدود كلماته</translation>
    </message>
    <message>
        <source>white space at a span&apos;s edge left out of it</source>
        <translation>فراغ في طرف مقطع أُخرج منه</translation>
    </message>
    <message>
        <source>span of white space only, left out</source>
        <translation>مقطع كله فراغ، فتُرك</translation>
    </message>
    <message>
        <source>span in several pieces, written as one with what lies between</source>
        <translation>مقطع من عدة قطع كُتب قطعة واحدة مع ما بينها</translation>
    </message>
    <message>
        <source>span cut at a line end</source>
        <translation>مقطع قُطع عند نهاية سطر</translation>
    </message>
    <message>
        <source>span left out because it crosses the edge of its unit</source>
        <translation>مقطع تُرك لأنه يعبر حدّ وحدته</translation>
    </message>
    <message>
        <source>span longer than its reader looks at</source>
        <translation>مقطع أطول مما ينظر فيه قارئه</translation>
    </message>
    <message>
        <source>document left out because a span of it cannot be held</source>
        <translation>مستند تُرك لأن مقطعًا منه لا تسعه الصيغة</translation>
    </message>
    <message>
        <source>span left out</source>
        <translation>مقطع متروك</translation>
    </message>
    <message>
        <source>id of a span</source>
        <translation>معرّف مقطع</translation>
    </message>
    <message>
        <source>layer of a span</source>
        <translation>طبقة مقطع</translation>
    </message>
    <message>
        <source>label or attribute written under another name</source>
        <translation>وسم أو سمة كُتبت باسم آخر</translation>
    </message>
    <message>
        <source>attribute of a span</source>
        <translation>سمة مقطع</translation>
    </message>
    <message>
        <source>link between spans</source>
        <translation>علاقة بين مقطعين</translation>
    </message>
    <message>
        <source>id of a link</source>
        <translation>معرّف علاقة</translation>
    </message>
    <message>
        <source>label of a document</source>
        <translation>وسم مستند</translation>
    </message>
    <message>
        <source>id of a document written otherwise</source>
        <translation>معرّف مستند كُتب على غير وجهه</translation>
    </message>
    <message>
        <source>note on a document</source>
        <translation>ملاحظة على مستند</translation>
    </message>
    <message>
        <source>state of a document</source>
        <translation>حالة مستند</translation>
    </message>
    <message>
        <source>field that came with a document</source>
        <translation>حقل جاء مع المستند</translation>
    </message>
    <message>
        <source>source of a document</source>
        <translation>مصدر مستند</translation>
    </message>
    <message>
        <source>whose work a document is</source>
        <translation>صاحب وسوم المستند</translation>
    </message>
    <message>
        <source>who made a span, and how</source>
        <translation>من صنع المقطع وكيف</translation>
    </message>
    <message>
        <source>suggestion not yet decided on</source>
        <translation>اقتراح لم يُبتّ فيه</translation>
    </message>
    <message>
        <source>character replaced by another</source>
        <translation>حرف استُبدل به غيره</translation>
    </message>
    <message>
        <source>white space between words</source>
        <translation>فراغ بين الكلمات</translation>
    </message>
    <message>
        <source>diacritic left out of the text</source>
        <translation>حركة تُركت من النص</translation>
    </message>
    <message>
        <source>{file}: positions were counted in UTF-16 and turned into code points ({detail}).</source>
        <translation>{file}: كانت المواضع بوحدات UTF-16 فحُوّلت إلى محارف ({detail}).</translation>
    </message>
    <message>
        <source>{file}: positions were counted in bytes and turned into code points ({detail}).</source>
        <translation>{file}: كانت المواضع بالبايتات فحُوّلت إلى محارف ({detail}).</translation>
    </message>
    <message>
        <source>{file}: spans whose positions had drifted were put where their text stands ({detail}).</source>
        <translation>{file}: مقاطع انحرفت مواضعها فرُدّت إلى حيث يقع نصها ({detail}).</translation>
    </message>
    <message>
        <source>{file}: the text is what could be made of the file; compare it with the original ({detail}).</source>
        <translation>{file}: النص ما أمكن استخراجه من الملف، فقابله بالأصل ({detail}).</translation>
    </message>
    <message>
        <source>{file}: the columns were taken as {detail}.</source>
        <translation>{file}: عُدّت الأعمدة هكذا: {detail}.</translation>
    </message>
    <message>
        <source>{file}: the keys were taken as {detail}.</source>
        <translation>{file}: عُدّت المفاتيح هكذا: {detail}.</translation>
    </message>
    <message>
        <source>{file}: not taken: {detail}.</source>
        <translation>{file}: لم يؤخذ: {detail}.</translation>
    </message>
    <message>
        <source>Already in the project, not brought in again: {count}</source>
        <translation>موجود في المشروع من قبل، فلم يُستورد ثانية: {count}</translation>
    </message>
    <message>
        <source>{file}: headers and footers were left out ({detail}).</source>
        <translation>{file}: تُركت رؤوس الصفحات وتذييلاتها ({detail}).</translation>
    </message>
    <message>
        <source>{file}: footnotes and comments were left out ({detail}).</source>
        <translation>{file}: تُركت الحواشي والتعليقات ({detail}).</translation>
    </message>
    <message>
        <source>{file}: text boxes, formulas and signs of picture fonts were left out ({detail}).</source>
        <translation>{file}: تُركت مربعات النص والمعادلات ورموز خطوط الصور ({detail}).</translation>
    </message>
    <message>
        <source>{file}: what was deleted with changes tracked was left out, what was added was taken ({detail}).</source>
        <translation>{file}: تُرك ما حُذف مع تعقب التغييرات، وأُخذ ما أُضيف ({detail}).</translation>
    </message>
    <message>
        <source>{file}: a PDF keeps how text looks, not its order: Arabic may come out reversed or torn. Compare it first.</source>
        <translation>{file}: يحفظ ملف PDF هيئة النص لا ترتيبه، فقد تأتي العربية معكوسة أو مقطّعة. قابله بالأصل أولًا.</translation>
    </message>
    <message>
        <source>{file}: these pages hold no text, only pictures perhaps: {detail}.</source>
        <translation>{file}: صفحات لا نص فيها، ولعلها صور: {detail}.</translation>
    </message>
    <message>
        <source>{file}: it has Arabic presentation forms in place of letters, kept as they are ({detail}).</source>
        <translation>{file}: فيه أشكال عرض عربية في موضع الحروف، وقد بقيت كما هي ({detail}).</translation>
    </message>
    <message>
        <source>{file}: only the first sheet was read; the others: {detail}.</source>
        <translation>{file}: لم تُقرأ إلا الورقة الأولى، والأخرى: {detail}.</translation>
    </message>
    <message>
        <source>Predictions that came along are kept as suggestions, not as labels: {count}</source>
        <translation>توقعات جاءت مع المستندات فحُفظت اقتراحات لا وسومًا: {count}</translation>
    </message>
    <message>
        <source>{file}: no type system lies beside it; its types were taken from the file itself ({detail}).</source>
        <translation>{file}: لا نظام أنواع بجانبه، فأُخذت أنواعه من الملف نفسه ({detail}).</translation>
    </message>
    <message>
        <source>To keep and to hand on</source>
        <translation>للحفظ والتسليم</translation>
    </message>
    <message>
        <source>To train models</source>
        <translation>لتدريب النماذج</translation>
    </message>
    <message>
        <source>For other annotation tools</source>
        <translation>لأدوات الوسم الأخرى</translation>
    </message>
    <message>
        <source>For archives and programs of your own</source>
        <translation>للأرشيفات ولبرامجك</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>غيرها</translation>
    </message>
    <message>
        <source>Tawsim JSONL</source>
        <translation>JSONL توسيم</translation>
    </message>
    <message>
        <source>Everything, a document a line</source>
        <translation>كل شيء، في كل سطر مستند</translation>
    </message>
    <message>
        <source>spaCy DocBin</source>
        <translation>spaCy DocBin</translation>
    </message>
    <message>
        <source>Train spaCy on entities and spans</source>
        <translation>لتدريب spaCy على الكيانات والمقاطع</translation>
    </message>
    <message>
        <source>Texts with their entities, for scripts</source>
        <translation>نصوص وكياناتها، للبرامج الصغيرة</translation>
    </message>
    <message>
        <source>Hugging Face data set</source>
        <translation>مجموعة بيانات Hugging Face</translation>
    </message>
    <message>
        <source>A folder of tagged words, with its card</source>
        <translation>مجلد كلمات موسومة مع بطاقته</translation>
    </message>
    <message>
        <source>CoNLL</source>
        <translation>CoNLL</translation>
    </message>
    <message>
        <source>A word a line, with its tag (IOB2, BIOES)</source>
        <translation>في كل سطر كلمة ووسمها (IOB2 أو BIOES)</translation>
    </message>
    <message>
        <source>CoNLL-U Plus</source>
        <translation>CoNLL-U Plus</translation>
    </message>
    <message>
        <source>A word a line, a column a layer</source>
        <translation>في كل سطر كلمة، ولكل طبقة عمود</translation>
    </message>
    <message>
        <source>GLiNER</source>
        <translation>GLiNER</translation>
    </message>
    <message>
        <source>Fine-tune GLiNER on words and entities</source>
        <translation>لضبط نماذج GLiNER على كلمات وكيانات</translation>
    </message>
    <message>
        <source>Chat and instructions</source>
        <translation>محادثة وتعليمات</translation>
    </message>
    <message>
        <source>Fine-tune language models</source>
        <translation>لضبط النماذج اللغوية</translation>
    </message>
    <message>
        <source>Prodigy</source>
        <translation>Prodigy</translation>
    </message>
    <message>
        <source>Tasks for Prodigy, with their tokens</source>
        <translation>مهام لأداة Prodigy مع كلماتها</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>A file that a doccano project imports</source>
        <translation>ملف يستورده مشروع doccano</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>A folder of tasks, with the interface</source>
        <translation>مجلد مهام مع واجهة الوسم</translation>
    </message>
    <message>
        <source>brat</source>
        <translation>brat</translation>
    </message>
    <message>
        <source>A folder of .txt and .ann, with its configuration</source>
        <translation>مجلد ملفات ‎.txt و‎.ann مع إعداداته</translation>
    </message>
    <message>
        <source>UIMA CAS JSON</source>
        <translation>UIMA CAS JSON</translation>
    </message>
    <message>
        <source>A folder for INCEpTION</source>
        <translation>مجلد لأداة INCEpTION</translation>
    </message>
    <message>
        <source>UIMA CAS XMI</source>
        <translation>UIMA CAS XMI</translation>
    </message>
    <message>
        <source>A folder for INCEpTION and other UIMA tools</source>
        <translation>مجلد لأداة INCEpTION وسائر أدوات UIMA</translation>
    </message>
    <message>
        <source>Spans as JSONL</source>
        <translation>مقاطع بصيغة JSONL</translation>
    </message>
    <message>
        <source>Start, end and label, under names you choose</source>
        <translation>البداية والنهاية والوسم، بأسماء تختارها</translation>
    </message>
    <message>
        <source>Spans as a table</source>
        <translation>جدول مقاطع</translation>
    </message>
    <message>
        <source>A row a span (CSV), for Excel or R</source>
        <translation>في كل صف مقطع (CSV)، لبرنامج Excel أو R</translation>
    </message>
    <message>
        <source>W3C Web Annotation</source>
        <translation>W3C Web Annotation</translation>
    </message>
    <message>
        <source>Annotations that quote the text they are on</source>
        <translation>وسوم تقتبس النص الذي هي عليه</translation>
    </message>
    <message>
        <source>TEI</source>
        <translation>TEI</translation>
    </message>
    <message>
        <source>Stand-off XML, for editions and archives</source>
        <translation>XML منفصل عن النص، للطبعات المحققة والأرشيفات</translation>
    </message>
    <message>
        <source>spaCy JSON and JSONL</source>
        <translation>spaCy JSON و JSONL</translation>
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
        <translation>جدول نصوص (CSV، TSV)</translation>
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
        <translation>صفحة ويب (HTML)</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>None yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
</context>
<context>
    <name>GuidelinePanel</name>
    <message>
        <source>Choose a span, or take a label in hand, to read about its label.</source>
        <translation>اختر مقطعًا أو خذ وسمًا في اليد لتقرأ عنه.</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>The scheme has no guideline for this label yet.</source>
        <translation>ليس في المخطط إرشادات لهذا الوسم بعد.</translation>
    </message>
    <message>
        <source>So</source>
        <translation>هكذا</translation>
    </message>
    <message>
        <source>Not so</source>
        <translation>لا هكذا</translation>
    </message>
    <message>
        <source>In this corpus</source>
        <translation>في هذه المدونة</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Nothing is labelled so yet.</source>
        <translation>لم يوسم به شيء بعد.</translation>
    </message>
</context>
<context>
    <name>Guiding</name>
    <message>
        <source>Looking for examples</source>
        <translation>البحث عن أمثلة</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>State: {state}</source>
        <translation>الحالة: {state}</translation>
    </message>
    <message>
        <source>Layers {done}/{count}</source>
        <translation>الطبقات {done}/{count}</translation>
    </message>
    <message>
        <source>Finished layers: {done} of {count}</source>
        <translation>الطبقات المنجزة: {done} من {count}</translation>
    </message>
</context>
<context>
    <name>Held</name>
    <message>
        <source>too unlikely: {count}</source>
        <translation>ضعيف الاحتمال: {count}</translation>
    </message>
    <message>
        <source>silent here: {count}</source>
        <translation>من صامت هنا: {count}</translation>
    </message>
    <message>
        <source>not measured enough: {count}</source>
        <translation>لم يُقَس بما يكفي: {count}</translation>
    </message>
    <message>
        <source>Held back: {count} ({reasons})</source>
        <translation>محجوب: {count} ({reasons})</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}، {other}</translation>
    </message>
    <message>
        <source>silent on {label}: {who}, {right} of the last {judged} right; speaks again from {floor}</source>
        <translation>صامت في {label}: {who}، أصاب {right} من آخر {judged}، ويعود من {floor}</translation>
    </message>
</context>
<context>
    <name>Hints</name>
    <message>
        <source>{words} is marked as {label} already</source>
        <translation>{words} موسوم «{label}» من قبل</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>المحدد: {count}</translation>
    </message>
    <message>
        <source>Position {place} of {length}</source>
        <translation>الموضع {place} من {length}</translation>
    </message>
    <message>
        <source>Kept; {edits} to be written to the JSONL</source>
        <translation>محفوظ، ولم يُكتب بعد في ملف JSONL:‏ {edits}</translation>
    </message>
    <message>
        <source>Press a label&apos;s key or click it; with Shift the key lists it everywhere</source>
        <translation>اضغط مفتاح وسم أو انقره، ومع Shift يعرض المفتاح كل المواضع</translation>
    </message>
    <message>
        <source>{key} moves the start</source>
        <translation>{key} لتحريك البداية</translation>
    </message>
    <message>
        <source>{key} leaves the clitic outside</source>
        <translation>{key} لإخراج السابقة المتصلة</translation>
    </message>
    <message>
        <source>{label}: {words} is known here, so {clitic} stays outside</source>
        <translation>{label}: سبق وسم «{words}» فبقيت «{clitic}» خارجه</translation>
    </message>
    <message>
        <source>{key} takes it in</source>
        <translation>{key} لإدخالها</translation>
    </message>
    <message>
        <source>A label&apos;s key marks {words}</source>
        <translation>مفتاح الوسم يسم «{words}»</translation>
    </message>
    <message>
        <source>Point at a word, or select some, and press a label&apos;s key</source>
        <translation>أشر إلى كلمة أو حدّد كلمات، ثم اضغط مفتاح وسم</translation>
    </message>
    <message>
        <source>None further that way</source>
        <translation>لا مزيد في هذا الاتجاه</translation>
    </message>
    <message>
        <source>Select words to mark them as {label}</source>
        <translation>حدد كلمات لوسمها «{label}»</translation>
    </message>
    <message>
        <source>{key} puts the label down</source>
        <translation>{key} لترك الوسم</translation>
    </message>
    <message>
        <source>{label}: {words} · a label&apos;s key changes it</source>
        <translation>{label}: {words} · مفتاح وسم آخر يغيّره</translation>
    </message>
    <message>
        <source>{key} removes it</source>
        <translation>{key} يحذفه</translation>
    </message>
    <message>
        <source>{key} lists it everywhere</source>
        <translation>{key} يعرض كل المواضع</translation>
    </message>
    <message>
        <source>{spans} chosen · a label&apos;s key changes all</source>
        <translation>المختار: {spans} · مفتاح وسم يغيّرها كلها</translation>
    </message>
    <message>
        <source>{key} removes them</source>
        <translation>{key} يحذفها</translation>
    </message>
    <message>
        <source>{key} lets go</source>
        <translation>{key} يتركها</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>undone: {step}</source>
        <translation>متراجَع عنه: {step}</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History of this document</source>
        <translation>سجل هذا المستند</translation>
    </message>
    <message>
        <source>Double-click a step to take it and all after it back</source>
        <translation>انقر خطوة نقرًا مزدوجًا للتراجع عنها وعن كل ما بعدها</translation>
    </message>
</context>
<context>
    <name>Holding</name>
    <message>
        <source>One moment: “{title}” is not finished yet. Nothing else was changed.</source>
        <translation>لحظةً من فضلك: لم ينتهِ «{title}» بعد، ولم يُغيَّر شيء سواه.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>&amp;Documents</source>
        <translation>المس&amp;تندات</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>ال&amp;وسوم</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>ال&amp;ملاحظات</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>تجري معاينة الملفات…</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Imported</source>
        <translation>تم الاستيراد</translation>
    </message>
    <message>
        <source>What else came of it</source>
        <translation>ما نتج سوى ذلك</translation>
    </message>
    <message>
        <source>&amp;Copy the list</source>
        <translation>&amp;نسخ القائمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>characters (code points)</source>
        <translation>المحارف (نقاط الترميز)</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>البايتات</translation>
    </message>
    <message>
        <source>{file}: positions count {unit}; so {count} of {total} spans say the words that stand there</source>
        <translation>{file}: المواضع تعدّ {unit}؛ فبها يطابق {count} من {total} من المقاطع الكلمات الواقعة في مواضعها</translation>
    </message>
    <message>
        <source>in {unit} {count}</source>
        <translation>وبعدّ {unit} {count}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>At the beginning: {counts}. The rest is read when you import.</source>
        <translation>في البداية: {counts}. ويُقرأ الباقي عند الاستيراد.</translation>
    </message>
    <message>
        <source>{file} and {count} more</source>
        <translation>{file} و{count} غيره</translation>
    </message>
    <message>
        <source>Read: {count}</source>
        <translation>قُرئ {count}</translation>
    </message>
    <message>
        <source>kept: {count}</source>
        <translation>حُفظ {count}</translation>
    </message>
    <message>
        <source>there already: {count}</source>
        <translation>موجود من قبل {count}</translation>
    </message>
    <message>
        <source>refused: {count}</source>
        <translation>رُفض {count}</translation>
    </message>
    <message>
        <source>{count} more were refused and are not listed.</source>
        <translation>رُفض غيرها {count} ولم تُدرج.</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Looking at the files</source>
        <translation>معاينة الملفات</translation>
    </message>
</context>
<context>
    <name>KeyBox</name>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>{key} – a command: {command}</source>
        <translation>{key} – لأمر: {command}</translation>
    </message>
    <message>
        <source>{key} – taken from {part}</source>
        <translation>{key} – يؤخذ من {part}</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>البحث في المفاتيح</translation>
    </message>
    <message>
        <source>Keys go by their place, so they work under the Arabic layout as well.</source>
        <translation>المفاتيح بمواضعها على اللوحة، فتعمل والتخطيط عربي أيضًا.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>KeysModel</name>
    <message>
        <source>also {title}</source>
        <translation>وهو أيضًا لـ{title}</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>مُغيَّر</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>موضعه</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>Knowing</name>
    <message>
        <source>Gathering labelled names</source>
        <translation>جمع الأسماء الموسومة</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Sign of an underline</source>
        <translation>علامة الخط السفلي</translation>
    </message>
    <message>
        <source>Guideline in Arabic</source>
        <translation>الإرشادات بالعربية</translation>
    </message>
    <message>
        <source>Guideline in English</source>
        <translation>الإرشادات بالإنجليزية</translation>
    </message>
    <message>
        <source>Markdown; shown as plain text beside the label while one works.</source>
        <translation>بصيغة Markdown؛ تظهر نصًا مجردًا بجانب الوسم أثناء العمل.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>الأمثلة</translation>
    </message>
    <message>
        <source>A line each, the marked words in [brackets]; begin a wrong one with !</source>
        <translation>سطر لكل مثال، والكلمات الموسومة بين [معقوفين]، ويبدأ المثال الخاطئ بالعلامة !</translation>
    </message>
    <message>
        <source>Contrast on the light page {light}, on the dark one {dark}.</source>
        <translation>التباين على الصفحة الفاتحة {light}، وعلى الداكنة {dark}.</translation>
    </message>
    <message>
        <source>Below 3 it is drawn darker or lighter, until it can be seen.</source>
        <translation>إذا قل عن 3 رُسم أغمق أو أفتح حتى يُرى.</translation>
    </message>
    <message>
        <source>Some eyes hardly tell it from {labels}.</source>
        <translation>يصعب على بعض العيون تمييزه من {labels}.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>LabelsModel</name>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>يُكتب</translation>
    </message>
</context>
<context>
    <name>LabelsPage</name>
    <message>
        <source>No labels were seen.</source>
        <translation>لم تُرَ وسوم.</translation>
    </message>
    <message>
        <source>A label that the scheme has not is added to it. Those met later come in as they are.</source>
        <translation>الوسم الذي ليس في المخطط يُضاف إليه. وما يرد لاحقًا يدخل كما هو.</translation>
    </message>
    <message>
        <source>{label} becomes</source>
        <translation>{label} يصير</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>New in the scheme</source>
        <translation>جديد في المخطط</translation>
    </message>
</context>
<context>
    <name>LabelsPanel</name>
    <message>
        <source>{label}, key {key}</source>
        <translation>{label}، المفتاح {key}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Its key marks the word you point at, or what is selected</source>
        <translation>مفتاحه يسم الكلمة التي تشير إليها أو ما حددته</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>Filled box</source>
        <translation>مستطيل ملون</translation>
    </message>
    <message>
        <source>Bracket below</source>
        <translation>قوس تحت النص</translation>
    </message>
    <message>
        <source>Underline with a sign</source>
        <translation>خط سفلي بعلامة</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>هيئة الرسم</translation>
    </message>
    <message>
        <source>Two spans may share letters</source>
        <translation>يجوز أن يشترك مقطعان في حروف</translation>
    </message>
    <message>
        <source>They may cross, neither inside the other</source>
        <translation>يجوز أن يتقاطعا دون أن يحوي أحدهما الآخر</translation>
    </message>
    <message>
        <source>Spans that break these rules are marked, never refused.</source>
        <translation>المقاطع التي تخالف ذلك يُنبَّه عليها ولا تُرفض أبدًا.</translation>
    </message>
</context>
<context>
    <name>LearntKeeping</name>
    <message>
        <source>Keeping what was learnt</source>
        <translation>حفظ ما تعلمه المساعد</translation>
    </message>
    <message>
        <source>The assistant knew labels that the scheme has no more: {labels}.</source>
        <translation>كان المساعد يعرف وسومًا لم يعد لها وجود في المخطط: {labels}.</translation>
    </message>
    <message>
        <source>What the assistant had learnt comes from a newer Tawsim and cannot be read by this one.</source>
        <translation>ما تعلمه المساعد محفوظ بإصدار أحدث من توسيم، ولا يستطيع هذا الإصدار قراءته.</translation>
    </message>
    <message>
        <source>What the assistant had learnt is damaged. Your documents and labels are not affected.</source>
        <translation>ما تعلمه المساعد تالف، ولم تتأثر مستنداتك ولا وسومك.</translation>
    </message>
    <message>
        <source>It is learning the finished documents anew.</source>
        <translation>وهو يتعلم الآن من المستندات المنجزة من جديد.</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>At least, from one span</source>
        <translation>الأقل من المقطع الواحد</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>At most, from one span</source>
        <translation>الأكثر من المقطع الواحد</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>أي عدد</translation>
    </message>
    <message>
        <source>At most, to one span</source>
        <translation>الأكثر إلى المقطع الواحد</translation>
    </message>
    <message>
        <source>{layer}: every label</source>
        <translation>{layer}: كل الوسوم</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>No link begins at {label}</source>
        <translation>لا يبدأ أي رابط من الوسم «{label}»</translation>
    </message>
    <message>
        <source>{kind}: {words}</source>
        <translation>{kind}: {words}</translation>
    </message>
    <message>
        <source>{words} ({label}) cannot be linked as {kind}</source>
        <translation>لا يصح ربط {words} ({label}) بصفته «{kind}»</translation>
    </message>
    <message>
        <source>This span has no links</source>
        <translation>لا روابط لهذا المقطع</translation>
    </message>
</context>
<context>
    <name>LinksModel</name>
    <message>
        <source>{kind}: to {words}</source>
        <translation>{kind}: إلى {words}</translation>
    </message>
    <message>
        <source>{kind}: from {words}</source>
        <translation>{kind}: من {words}</translation>
    </message>
</context>
<context>
    <name>LinksPanel</name>
    <message>
        <source>Enter or a double click goes to the other end</source>
        <translation>مفتاح Enter أو النقر المزدوج للانتقال إلى الطرف الآخر</translation>
    </message>
    <message>
        <source>Links of the chosen span</source>
        <translation>روابط المقطع المختار</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Remove this link (Delete)</source>
        <translation>إزالة هذا الرابط (Delete)</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>إزالة هذا الرابط</translation>
    </message>
    <message>
        <source>The chosen span has no links.</source>
        <translation>لا روابط للمقطع المختار.</translation>
    </message>
    <message>
        <source>{key} offers whom or what to link it to.</source>
        <translation>والمفتاح {key} يعرض ما يمكن ربطه به.</translation>
    </message>
</context>
<context>
    <name>ListsPage</name>
    <message>
        <source>Word lists</source>
        <translation>قوائم الكلمات</translation>
    </message>
    <message>
        <source>&amp;Add a list…</source>
        <translation>إضافة قائمة…</translation>
    </message>
    <message>
        <source>La&amp;bel of its entries</source>
        <translation>وسم مداخلها</translation>
    </message>
    <message>
        <source>Each line is an entry; behind a tab or a comma its label may stand. Patterns as JSONL are read too.</source>
        <translation>كل سطر مدخل، وقد يليه وسمه بعد علامة جدولة أو فاصلة. وتُقرأ أنماط JSONL أيضًا.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>لا تُقرأ</translation>
    </message>
    <message>
        <source>It stays where it lies: {path}</source>
        <translation>يبقى في مكانه: {path}</translation>
    </message>
</context>
<context>
    <name>LossesTable</name>
    <message>
        <source>What</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>What the format does not hold as it is</source>
        <translation>ما لا تحمله الصيغة كما هو</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>Behind attached clitics (و ف ب ل ك س ال)</source>
        <translation>بعد السوابق المتصلة (و ف ب ل ك س ال)</translation>
    </message>
    <message>
        <source>In any spelling: marks, tatweel, forms of alef and ya</source>
        <translation>بأي رسم: التشكيل والتطويل وصور الألف والياء</translation>
    </message>
    <message>
        <source>ؤ and ئ as و and ي</source>
        <translation>عدّ ؤ وئ مثل و وي</translation>
    </message>
    <message>
        <source>ة as ه</source>
        <translation>عدّ ة مثل ه</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Span</source>
        <translation>م&amp;قطع</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>م&amp;ستند</translation>
    </message>
    <message>
        <source>S&amp;cheme</source>
        <translation>ال&amp;مخطط</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساع&amp;دة</translation>
    </message>
    <message>
        <source>Edi&amp;t</source>
        <translation>&amp;تحرير</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>لم يتم</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Put this message away</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Open a text or a project first</source>
        <translation>افتح نصًّا أو مشروعًا أولًا</translation>
    </message>
    <message>
        <source>Open a document first</source>
        <translation>افتح مستندًا أولًا</translation>
    </message>
    <message>
        <source>This project may only be read</source>
        <translation>هذا المشروع للقراءة فقط</translation>
    </message>
    <message>
        <source>Choose a span first</source>
        <translation>اختر مقطعًا أولًا</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>لا شيء يُتراجع عنه</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>لا شيء يُعاد</translation>
    </message>
    <message>
        <source>Everything is written already</source>
        <translation>كُتب كل شيء من قبل</translation>
    </message>
    <message>
        <source>No label is in hand</source>
        <translation>لا وسم في اليد</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>doccano: kind of project</source>
        <translation>doccano: نوع المشروع</translation>
    </message>
    <message>
        <source>Targets look like categories.</source>
        <translation>النصوص المقابلة تشبه التصنيفات في شكلها.</translation>
    </message>
    <message>
        <source>doccano: what offsets count</source>
        <translation>doccano: ما تَعُدّه المواضع</translation>
    </message>
    <message>
        <source>doccano&apos;s own window counts UTF-16 units; files that programs made often count code points.</source>
        <translation>نافذة doccano نفسها تعدّ وحدات UTF-16؛ أما الملفات التي صنعتها برامج فكثيرًا ما تعدّ المحارف.</translation>
    </message>
    <message>
        <source>Prodigy: interface</source>
        <translation>Prodigy: الواجهة</translation>
    </message>
    <message>
        <source>The interface for names (ner) holds no two spans over one word.</source>
        <translation>واجهة الأسماء (ner) لا تحمل مقطعين على كلمة واحدة.</translation>
    </message>
    <message>
        <source>Spans: names of keys or columns</source>
        <translation>المقاطع: أسماء المفاتيح أو الأعمدة</translation>
    </message>
    <message>
        <source>start=begin,end=stop,label=type,text=body,spans=entities</source>
        <translation>start=begin,end=stop,label=type,text=body,spans=entities</translation>
    </message>
    <message>
        <source>Spans: what offsets count</source>
        <translation>المقاطع: ما تَعُدّه المواضع</translation>
    </message>
    <message>
        <source>Told by the spans&apos; own texts.</source>
        <translation>يُعرف من نصوص المقاطع نفسها.</translation>
    </message>
    <message>
        <source>Spans: whether the last character is the end</source>
        <translation>المقاطع: هل النهاية هي المحرف الأخير نفسه؟</translation>
    </message>
    <message>
        <source>Table: column of the text</source>
        <translation>الجدول: عمود النص</translation>
    </message>
    <message>
        <source>Its name, or its number from 1; empty: recognised</source>
        <translation>اسمه أو رقمه بدءًا من 1، وإن تُرك فارغًا عُرف تلقائيًا</translation>
    </message>
    <message>
        <source>Table: column of the documents&apos; ids</source>
        <translation>الجدول: عمود معرّفات المستندات</translation>
    </message>
    <message>
        <source>Empty: recognised; - for none</source>
        <translation>إن تُرك فارغًا عُرف تلقائيًا، والعلامة - لنفيه</translation>
    </message>
    <message>
        <source>Table: columns of labels of the document</source>
        <translation>الجدول: أعمدة وسوم المستند</translation>
    </message>
    <message>
        <source>Commas between them; - for none</source>
        <translation>بينها فواصل، والعلامة - لنفيها</translation>
    </message>
    <message>
        <source>Table: other columns to keep with the document</source>
        <translation>الجدول: أعمدة أخرى تُحفظ مع المستند</translation>
    </message>
    <message>
        <source>* for all, - for none</source>
        <translation>العلامة * للجميع، و- لنفيها</translation>
    </message>
    <message>
        <source>Table: what parts several labels in one cell</source>
        <translation>الجدول: ما يفصل بين عدة وسوم في خلية</translation>
    </message>
    <message>
        <source>Empty: a cell is one label</source>
        <translation>إن تُرك فارغًا فالخلية وسم واحد</translation>
    </message>
    <message>
        <source>Table: whether the first row has the columns&apos; names</source>
        <translation>الجدول: أفي الصف الأول أسماء الأعمدة؟</translation>
    </message>
    <message>
        <source>Table: what parts the cells</source>
        <translation>الجدول: ما يفصل بين الخلايا</translation>
    </message>
    <message>
        <source>Table: whether cells may stand in quotes</source>
        <translation>الجدول: أتوضع الخلايا بين علامتي تنصيص؟</translation>
    </message>
    <message>
        <source>Excel: which sheet</source>
        <translation>Excel: أي ورقة</translation>
    </message>
    <message>
        <source>Its name, or its number from 1; empty: the first</source>
        <translation>اسمها أو رقمها بدءًا من 1، وإن تُرك فارغًا فالأولى</translation>
    </message>
    <message>
        <source>UIMA: types whose annotations are spans</source>
        <translation>UIMA: الأنواع التي تُعدّ مقاطع</translation>
    </message>
    <message>
        <source>Whole or short names, with commas; empty: all that may be labels</source>
        <translation>أسماء كاملة أو قصيرة بينها فواصل، وإن تُرك فارغًا فكل ما قد يكون وسمًا</translation>
    </message>
    <message>
        <source>UIMA: feature that says the label</source>
        <translation>UIMA: السمة التي فيها الوسم</translation>
    </message>
    <message>
        <source>Empty: recognised</source>
        <translation>إن تُرك فارغًا عُرف تلقائيًا</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>الطبقة</translation>
    </message>
    <message>
        <source>The layer whose labels are the tags; * for all of them</source>
        <translation>الطبقة التي تُكتب وسومها؛ و* لكل الطبقات</translation>
    </message>
    <message>
        <source>The layer whose labels are the tags</source>
        <translation>الطبقة التي تُكتب وسومها</translation>
    </message>
    <message>
        <source>The layer that spaCy&apos;s entity recogniser learns</source>
        <translation>الطبقة التي يتعلّمها متعرّف الكيانات في spaCy</translation>
    </message>
    <message>
        <source>The layer whose spans are the entities</source>
        <translation>الطبقة التي مقاطعها هي الكيانات</translation>
    </message>
    <message>
        <source>Column of the words</source>
        <translation>عمود الكلمات</translation>
    </message>
    <message>
        <source>Counted from 1; empty: recognised</source>
        <translation>العدّ من ١؛ وإن تُرك فارغًا يُتعرّف عليه</translation>
    </message>
    <message>
        <source>Columns of the tags</source>
        <translation>أعمدة الوسوم</translation>
    </message>
    <message>
        <source>3 or 3,4 or all; empty: recognised</source>
        <translation>3 أو 3,4 أو all؛ وإن تُرك فارغًا يُتعرّف عليها</translation>
    </message>
    <message>
        <source>What is one document</source>
        <translation>ما المستند الواحد</translation>
    </message>
    <message>
        <source>Notation of the tags</source>
        <translation>ترميز الوسوم</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>The four columns of CoNLL-2003, or word and tag</source>
        <translation>أعمدة CoNLL-2003 الأربعة، أو الكلمة ووسمها</translation>
    </message>
    <message>
        <source>CoNLL-U Plus with a column a layer, or CoNLL-U</source>
        <translation>CoNLL-U Plus بعمود لكل طبقة، أو CoNLL-U</translation>
    </message>
    <message>
        <source>Data files</source>
        <translation>ملفات البيانات</translation>
    </message>
    <message>
        <source>Fine-tuning: shape of a line</source>
        <translation>الضبط الدقيق: شكل السطر</translation>
    </message>
    <message>
        <source>Fine-tuning: answers with offsets</source>
        <translation>الضبط الدقيق: إجابات بالمواضع</translation>
    </message>
    <message>
        <source>Models count characters badly.</source>
        <translation>النماذج تخطئ في عدّ المحارف.</translation>
    </message>
    <message>
        <source>Fine-tuning: what is asked of the model</source>
        <translation>الضبط الدقيق: ما يُطلب من النموذج</translation>
    </message>
    <message>
        <source>Empty: a prompt that names the labels.</source>
        <translation>إن تُرك فارغًا: طلبٌ يسمّي الوسوم.</translation>
    </message>
    <message>
        <source>GLiNER: leave diacritics out</source>
        <translation>GLiNER: حذف الحركات</translation>
    </message>
    <message>
        <source>GLiNER&apos;s own splitter parts words at their diacritics.</source>
        <translation>مقطّع GLiNER يفصل الكلمات عند حركاتها.</translation>
    </message>
    <message>
        <source>GLiNER: tokens of the longest entity</source>
        <translation>GLiNER: كلمات أطول كيان</translation>
    </message>
    <message>
        <source>Longer ones are counted, and written.</source>
        <translation>الأطول منها يُعدّ ويُكتب.</translation>
    </message>
    <message>
        <source>Recognised by itself</source>
        <translation>يُتعرّف عليه تلقائيًا</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>مقاطع</translation>
    </message>
    <message>
        <source>Spans and links</source>
        <translation>مقاطع وروابط</translation>
    </message>
    <message>
        <source>Categories of the text</source>
        <translation>تصنيفات للنص</translation>
    </message>
    <message>
        <source>Spans and categories</source>
        <translation>مقاطع وتصنيفات</translation>
    </message>
    <message>
        <source>A text for each text</source>
        <translation>نص مقابل لكل نص</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>Characters (code points)</source>
        <translation>المحارف (نقاط الترميز)</translation>
    </message>
    <message>
        <source>Bytes (UTF-8)</source>
        <translation>البايتات (UTF-8)</translation>
    </message>
    <message>
        <source>Names (ner)</source>
        <translation>الأسماء (ner)</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>فاصلة (,)</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>مسافة جدولة</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>فاصلة منقوطة (;)</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>خط قائم (|)</translation>
    </message>
    <message>
        <source>No, the end lies behind it</source>
        <translation>لا، النهاية بعده</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>What is marked as one in the file</source>
        <translation>ما عُلِّم في الملف مستندًا</translation>
    </message>
    <message>
        <source>Each sentence</source>
        <translation>كل جملة</translation>
    </message>
    <message>
        <source>The whole file</source>
        <translation>الملف كله</translation>
    </message>
    <message>
        <source>Four, as in CoNLL-2003</source>
        <translation>أربعة، كما في CoNLL-2003</translation>
    </message>
    <message>
        <source>Two, word and tag</source>
        <translation>اثنان، الكلمة ووسمها</translation>
    </message>
    <message>
        <source>A column for each layer (CoNLL-U Plus)</source>
        <translation>عمود لكل طبقة (CoNLL-U Plus)</translation>
    </message>
    <message>
        <source>The ten of CoNLL-U</source>
        <translation>أعمدة CoNLL-U العشرة</translation>
    </message>
    <message>
        <source>A conversation (messages)</source>
        <translation>محادثة (messages)</translation>
    </message>
    <message>
        <source>Instruction and answer</source>
        <translation>تعليمة وإجابة</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>نص المستند</translation>
    </message>
    <message>
        <source>Id of the document</source>
        <translation>معرّف المستند</translation>
    </message>
    <message>
        <source>List of spans</source>
        <translation>قائمة المقاطع</translation>
    </message>
    <message>
        <source>Start of a span</source>
        <translation>بداية المقطع</translation>
    </message>
    <message>
        <source>End of a span</source>
        <translation>نهاية المقطع</translation>
    </message>
    <message>
        <source>Label of a span</source>
        <translation>وسم المقطع</translation>
    </message>
    <message>
        <source>Layer of a span</source>
        <translation>طبقة المقطع</translation>
    </message>
    <message>
        <source>Words of a span</source>
        <translation>كلمات المقطع</translation>
    </message>
    <message>
        <source>Label of the document</source>
        <translation>وسم المستند</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>This format leaves nothing to choose.</source>
        <translation>لا خيارات في هذه الصيغة.</translation>
    </message>
    <message>
        <source>A span that is no whole word, or lies over another</source>
        <translation>مقطع ليس كلمة كاملة، أو فوق مقطع آخر</translation>
    </message>
</context>
<context>
    <name>Ordering</name>
    <message>
        <source>Ordering documents</source>
        <translation>ترتيب المستندات</translation>
    </message>
    <message>
        <source>Next: the assistant is least sure of it ({share})</source>
        <translation>التالي لأن المساعد أقل ثقة فيه ({share})</translation>
    </message>
    <message>
        <source>Next: it has the most new words ({share})</source>
        <translation>التالي لأن فيه أكثر الكلمات الجديدة ({share})</translation>
    </message>
    <message>
        <source>Taken by chance, so that the figures are honest</source>
        <translation>اختير عشوائيًا حتى تكون الأرقام صادقة</translation>
    </message>
    <message>
        <source>Next as it came: the assistant has not looked at it yet</source>
        <translation>التالي بحسب ترتيبه، فالمساعد لم يطّلع عليه بعد</translation>
    </message>
    <message>
        <source>{looked} of {count} documents looked at</source>
        <translation>اطّلع المساعد على {looked} من {count}</translation>
    </message>
</context>
<context>
    <name>Origins</name>
    <message>
        <source>by hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>labelled everywhere at once</source>
        <translation>بالوسم في كل المواضع</translation>
    </message>
    <message>
        <source>accepted suggestion</source>
        <translation>اقتراح مقبول</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>decided between annotators</source>
        <translation>محسوم بين الموسِّمين</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Counting what would be lost</source>
        <translation>عدّ ما سيُفقد</translation>
    </message>
    <message>
        <source>S&amp;top counting</source>
        <translation>إيقاف ال&amp;عدّ</translation>
    </message>
    <message>
        <source>Count a&amp;gain</source>
        <translation>إعادة ال&amp;عدّ</translation>
    </message>
    <message>
        <source>The file that is shown</source>
        <translation>الملف المعروض</translation>
    </message>
    <message>
        <source>The first records as they would be written</source>
        <translation>السجلات الأولى كما ستُكتب</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>م&amp;عاينة</translation>
    </message>
    <message>
        <source>Counting what would be written and what would be lost…</source>
        <translation>يجري عدّ ما سيُكتب وما سيُفقد…</translation>
    </message>
    <message>
        <source>✓ Nothing is lost: the format holds all of it.</source>
        <translation>✓ لا يُفقد شيء: تحمل الصيغة كل ما اخترته.</translation>
    </message>
    <message>
        <source>What the format does not hold as it is</source>
        <translation>ما لا تحمله الصيغة كما هو</translation>
    </message>
    <message>
        <source>line breaks added for reading</source>
        <translation>أضيفت أسطر جديدة لتسهيل القراءة</translation>
    </message>
    <message>
        <source>This file is made for programs and cannot be read as text.</source>
        <translation>هذا ملف للبرامج ولا يُقرأ نصًا.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Looking for documents</source>
        <translation>يبحث عن المستندات</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>مستند</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Nothing is called that</source>
        <translation>لا شيء بهذا الاسم</translation>
    </message>
    <message>
        <source>Return does it · Esc closes</source>
        <translation>مفتاح الإدخال ينفّذ · Esc يغلق</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>لوحة الأوامر</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Find a command, a label or a document</source>
        <translation>البحث عن أمر أو وسم أو مستند</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>ما يمكن فعله</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What is saved in the files; the titles are what people read.</source>
        <translation>هو ما يُحفظ في الملفات؛ أما العنوانان فلمن يقرأ.</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>العنوان العربي</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>العنوان الإنجليزي</translation>
    </message>
    <message>
        <source>A name is not empty, does not begin or end with a blank, and holds neither / nor *.</source>
        <translation>لا يكون الاسم فارغًا، ولا يبدأ بفراغ ولا ينتهي به، ولا يحوي / أو *.</translation>
    </message>
    <message>
        <source>Another part has this name; to make the two one, use Merge.</source>
        <translation>هذا الاسم لغيره؛ ولجعل الاثنين واحدًا استعمل الدمج.</translation>
    </message>
</context>
<context>
    <name>PartsTree</name>
    <message>
        <source>Parts of the scheme</source>
        <translation>أجزاء المخطط</translation>
    </message>
    <message>
        <source>Layers and labels</source>
        <translation>الطبقات والوسوم</translation>
    </message>
    <message>
        <source>Attributes of every layer</source>
        <translation>سمات كل الطبقات</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>About the whole document</source>
        <translation>عن المستند كله</translation>
    </message>
    <message>
        <source>{name} – attribute</source>
        <translation>{name} – سمة</translation>
    </message>
    <message>
        <source>{name} – retired</source>
        <translation>{name} – موقوف</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>this is no regular expression: {detail}</source>
        <translation>ليس هذا تعبيرًا نمطيًا صحيحًا: {detail}</translation>
    </message>
    <message>
        <source>This expression takes too long here; make it simpler.</source>
        <translation>يستغرق هذا التعبير وقتًا طويلًا هنا؛ بسّطه.</translation>
    </message>
    <message>
        <source>Character {place}: {what}.</source>
        <translation>الحرف {place}: {what}.</translation>
    </message>
    <message>
        <source>a round bracket ( is not closed</source>
        <translation>قوس ( لم يُغلَق</translation>
    </message>
    <message>
        <source>a round bracket ) closes nothing</source>
        <translation>قوس ) لا يغلق شيئًا</translation>
    </message>
    <message>
        <source>a square bracket [ is not closed</source>
        <translation>معقوف [ لم يُغلَق</translation>
    </message>
    <message>
        <source>a brace { is not closed</source>
        <translation>حاصرة { لم تُغلَق</translation>
    </message>
    <message>
        <source>there is nothing before it that could be repeated</source>
        <translation>ليس قبله ما يمكن تكراره</translation>
    </message>
    <message>
        <source>two signs of repetition follow one another</source>
        <translation>علامتا تكرار متتاليتان</translation>
    </message>
    <message>
        <source>the least number of repetitions is above the most</source>
        <translation>أقل عدد للتكرار أكبر من أكثره</translation>
    </message>
    <message>
        <source>a range of letters ends before it begins</source>
        <translation>مدى حروف ينتهي قبل أن يبدأ</translation>
    </message>
    <message>
        <source>nothing is known that \ and this letter stand for</source>
        <translation>لا معنى معروفًا للعلامة \ مع هذا الحرف</translation>
    </message>
    <message>
        <source>what begins with \ is cut short</source>
        <translation>ما يبدأ بـ \ ناقص</translation>
    </message>
    <message>
        <source>no kind of letters has that name</source>
        <translation>لا صنف من الحروف بهذا الاسم</translation>
    </message>
    <message>
        <source>nothing is known that begins with (? like this</source>
        <translation>لا معنى معروفًا لما يبدأ بـ (? على هذا النحو</translation>
    </message>
    <message>
        <source>it points at a group that is not there</source>
        <translation>يشير إلى مجموعة غير موجودة</translation>
    </message>
    <message>
        <source>it is too long, or repeats too often</source>
        <translation>التعبير أطول مما ينبغي، أو تكراره أكثر مما ينبغي</translation>
    </message>
</context>
<context>
    <name>Pieces</name>
    <message>
        <source>Each text as it stands. Models cut what is longer than they take.</source>
        <translation>كل نص كما هو. والنماذج تقطع ما يزيد على سعتها.</translation>
    </message>
    <message>
        <source>Who&amp;le documents</source>
        <translation>مستندات &amp;كاملة</translation>
    </message>
    <message>
        <source>Pa&amp;ragraphs</source>
        <translation>&amp;فقرات</translation>
    </message>
    <message>
        <source>A record a line of the text; two are joined where a span goes over both.</source>
        <translation>كل سطر من النص سجل، ويُضم سطران إن كان مقطع يمتد عليهما.</translation>
    </message>
    <message>
        <source>&amp;Sentences</source>
        <translation>ج&amp;مل</translation>
    </message>
    <message>
        <source>A record a sentence; two are joined where a span goes over both.</source>
        <translation>كل جملة سجل، وتُضم جملتان إن كان مقطع يمتد عليهما.</translation>
    </message>
    <message>
        <source>Windows &amp;of words</source>
        <translation>&amp;نوافذ من الكلمات</translation>
    </message>
    <message>
        <source>For long texts: so many words a record, cut where no span is.</source>
        <translation>للنصوص الطويلة: عدد من الكلمات في كل سجل، ولا يُقطع مقطع ما أمكن.</translation>
    </message>
</context>
<context>
    <name>PipelinesPage</name>
    <message>
        <source>Pipelines</source>
        <translation>النماذج</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>إضافة مجلد…</translation>
    </message>
    <message>
        <source>&amp;Labels by other names</source>
        <translation>وسوم بأسماء أخرى</translation>
    </message>
    <message>
        <source>A folder that spaCy or a token classifier of Hugging Face was saved to. It works on this computer alone, and suggests for every document that is not done, as soon as you save.</source>
        <translation>مجلد حُفظ فيه نموذج spaCy أو مصنّف كلمات من Hugging Face. يعمل على هذا الحاسوب وحده، ويقترح لكل مستند لم يُنجز فور الحفظ.</translation>
    </message>
    <message>
        <source>“{part}” is no pair of names; write it as PERS=PER.</source>
        <translation>ليس «{part}» زوجًا من الأسماء، اكتبه هكذا: PERS=PER.</translation>
    </message>
    <message>
        <source>It stays where it lies: {path}</source>
        <translation>يبقى في مكانه: {path}</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>Where to</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>ا&amp;ختيار…</translation>
    </message>
    <message>
        <source>Choose where the export goes</source>
        <translation>اختيار مكان التصدير</translation>
    </message>
    <message>
        <source>W&amp;here to</source>
        <translation>المكا&amp;ن</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>Label %Ln place(s)</source>
        <translation>
            <numerusform>لا شيء لوسمه</numerusform>
            <numerusform>وسم موضع واحد</numerusform>
            <numerusform>وسم موضعين</numerusform>
            <numerusform>وسم %Ln مواضع</numerusform>
            <numerusform>وسم %Ln موضعًا</numerusform>
            <numerusform>وسم %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%Ln مواضع</numerusform>
            <numerusform>%Ln موضعًا</numerusform>
            <numerusform>%Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) labelled · Ctrl+Z takes all of it back</source>
        <translation>
            <numerusform>لم يوسم شيء</numerusform>
            <numerusform>وُسم موضع واحد · Ctrl+Z يتراجع عنه</numerusform>
            <numerusform>وُسم موضعان · Ctrl+Z يتراجع عنهما معًا</numerusform>
            <numerusform>وُسمت %Ln مواضع · Ctrl+Z يتراجع عنها كلها</numerusform>
            <numerusform>وُسم %Ln موضعًا · Ctrl+Z يتراجع عنها كلها</numerusform>
            <numerusform>وُسم %Ln موضع · Ctrl+Z يتراجع عنها كلها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Cut the word at the edge of the span</source>
        <translation>قطع الكلمة عند حدّ المقطع</translation>
    </message>
    <message>
        <source>Where «روسيا» is labelled in «لروسيا», the words written are «ل» and «روسيا», and the label stays exact. Of spans over one another the outer one is written.</source>
        <translation>إن وُسمت «روسيا» في «لروسيا» كُتبت كلمتان: «ل» و«روسيا»، وبقي الوسم دقيقًا. ومن المقاطع المتراكبة يُكتب الخارجي.</translation>
    </message>
    <message>
        <source>Let the span take the whole word</source>
        <translation>توسيع المقطع إلى الكلمة كلها</translation>
    </message>
    <message>
        <source>Where «روسيا» is labelled in «لروسيا», the label goes to all of «لروسيا», as models that do not cut words need it. Of spans over one another the outer one is written.</source>
        <translation>إن وُسمت «روسيا» في «لروسيا» شمل الوسم «لروسيا» كلها، وهو ما تحتاجه النماذج التي لا تقطع الكلمات. ومن المقاطع المتراكبة يُكتب الخارجي.</translation>
    </message>
    <message>
        <source>Of spans over one another write the longest</source>
        <translation>كتابة الأطول من المقاطع المتراكبة</translation>
    </message>
    <message>
        <source>Of «وزير خارجية روسيا» and «روسيا» inside it the longer one is written and the other left out, whichever begins first. Words are cut at the edges of spans.</source>
        <translation>من «وزير خارجية روسيا» و«روسيا» التي فيها يُكتب الأطول ويُترك الآخر، أيهما بدأ أولًا. وتُقطع الكلمات عند حدود المقاطع.</translation>
    </message>
    <message>
        <source>Of spans over one another write the outer one</source>
        <translation>كتابة الخارجي من المقاطع المتراكبة</translation>
    </message>
    <message>
        <source>Of «وزير خارجية روسيا» and «روسيا» inside it the outer one is written.</source>
        <translation>من «وزير خارجية روسيا» و«روسيا» التي فيها يُكتب الخارجي.</translation>
    </message>
    <message>
        <source>Write spans over one another side by side</source>
        <translation>كتابة المقاطع المتراكبة جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Both «وزير خارجية روسيا» and «روسيا» inside it are written, each depth in a place of its own. Not every reader looks for a second one.</source>
        <translation>تُكتب «وزير خارجية روسيا» و«روسيا» التي فيها معًا، ولكل عمق موضعه. وليس كل قارئ ينظر في موضع ثانٍ.</translation>
    </message>
    <message>
        <source>Leave out documents with such spans</source>
        <translation>ترك المستندات التي فيها مثل ذلك</translation>
    </message>
    <message>
        <source>A document in which «روسيا» is labelled inside «لروسيا» is not written, so that no label in the file is other than it was made.</source>
        <translation>لا يُكتب مستند وُسمت فيه «روسيا» داخل «لروسيا»، فلا يكون في الملف وسم على غير ما وُضع.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>استعادة القيم الأصلية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Several values may be chosen</source>
        <translation>يجوز اختيار عدة قيم</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Without values it is answered with any text.</source>
        <translation>إن خلا من القيم كان جوابه أي نص.</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>التر&amp;ميز</translation>
    </message>
    <message>
        <source>What the names in the file mean</source>
        <translation>ما تعنيه الأسماء في الملف</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>Being recognised…</source>
        <translation>يجري التعرّف…</translation>
    </message>
    <message>
        <source>{encoding}, most likely</source>
        <translation>{encoding} على الأرجح</translation>
    </message>
    <message>
        <source>Recognised: {encoding}</source>
        <translation>تُعرِّف عليه: {encoding}</translation>
    </message>
    <message>
        <source>Recognised: {format}</source>
        <translation>تُعرِّف عليها: {format}</translation>
    </message>
    <message>
        <source>Recognised, each file by itself</source>
        <translation>تُعرِّف على كل ملف وحده</translation>
    </message>
    <message>
        <source>Not recognised: choose one</source>
        <translation>لم يُتعرّف عليها: اختر صيغة</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>{file} is not there.</source>
        <translation>الملف {file} غير موجود.</translation>
    </message>
    <message>
        <source>It may have been moved or renamed; open it from where it is now.</source>
        <translation>لعله نُقل أو غُيّر اسمه؛ افتحه من حيث هو الآن.</translation>
    </message>
    <message>
        <source>{file} cannot be read.</source>
        <translation>تتعذر قراءة {file}.</translation>
    </message>
    <message>
        <source>Ask whoever owns it for permission, or copy it to a folder of yours.</source>
        <translation>اطلب الإذن من صاحبه، أو انسخه إلى أحد مجلداتك.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>الملف {file} فارغ.</translation>
    </message>
    <message>
        <source>There is nothing in it to label; look whether it was copied whole.</source>
        <translation>ليس فيه ما يوسَم؛ تحقق من أنه نُسخ كاملًا.</translation>
    </message>
    <message>
        <source>{file} is not a text file.</source>
        <translation>ليس {file} ملفًا نصيًا.</translation>
    </message>
    <message>
        <source>Save it as plain text (.txt) in the program it comes from, then open that.</source>
        <translation>احفظه نصًا صِرفًا (‎.txt) في البرنامج الذي جاء منه، ثم افتح ذلك.</translation>
    </message>
    <message>
        <source>There is no text to open in {file}.</source>
        <translation>لا نص في {file} ليُفتح.</translation>
    </message>
    <message>
        <source>It is not known how the letters of {file} are encoded.</source>
        <translation>لا يُعرف ترميز حروف {file}.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in a text editor, or name its encoding when you open it.</source>
        <translation>احفظه بترميز UTF-8 في محرر نصوص، أو سمِّ ترميزه عند فتحه.</translation>
    </message>
    <message>
        <source>{file} is not in UTF-8; it looks like {detail}.</source>
        <translation>ليس {file} بترميز UTF-8، ويبدو أنه {detail}.</translation>
    </message>
    <message>
        <source>Look at the preview and say whether the letters are right.</source>
        <translation>راجع المعاينة وقل: هل الحروف صحيحة؟</translation>
    </message>
    <message>
        <source>{file} cannot be read as {detail}.</source>
        <translation>تتعذر قراءة {file} على أنه {detail}.</translation>
    </message>
    <message>
        <source>Choose another encoding, or let Tawsim look for it.</source>
        <translation>اختر ترميزًا آخر، أو دع «توسيم» يبحث عنه.</translation>
    </message>
    <message>
        <source>Tawsim does not know what kind of file {file} is.</source>
        <translation>لا يعرف «توسيم» نوع الملف {file}.</translation>
    </message>
    <message>
        <source>A line is longer than the limit.</source>
        <translation>في الملف سطر أطول من الحد.</translation>
    </message>
    <message>
        <source>Split the document, or import it by command with a higher limit.</source>
        <translation>قسّم المستند، أو استورده بالأمر مع حد أعلى.</translation>
    </message>
    <message>
        <source>The line is not JSON: {detail}.</source>
        <translation>السطر ليس JSON:‏ {detail}.</translation>
    </message>
    <message>
        <source>Mend the line in a text editor, or ask for the file again; it may be cut off.</source>
        <translation>أصلح السطر في محرر نصوص، أو اطلب الملف ثانية؛ فلعله مبتور.</translation>
    </message>
    <message>
        <source>The line is JSON, but not an object in braces.</source>
        <translation>السطر JSON، لكنه ليس كائنًا بين حاصرتين.</translation>
    </message>
    <message>
        <source>Each line must hold one document.</source>
        <translation>يجب أن يحوي كل سطر مستندًا واحدًا.</translation>
    </message>
    <message>
        <source>The key {detail} is missing.</source>
        <translation>المفتاح {detail} ناقص.</translation>
    </message>
    <message>
        <source>Add it to the line and import the file again.</source>
        <translation>أضفه إلى السطر ثم استورد الملف ثانية.</translation>
    </message>
    <message>
        <source>What stands under {detail} is of the wrong kind.</source>
        <translation>القيمة تحت {detail} من نوع غير صحيح.</translation>
    </message>
    <message>
        <source>Compare it with a line that Tawsim has written.</source>
        <translation>قارنها بسطر كتبه «توسيم».</translation>
    </message>
    <message>
        <source>The document has no text.</source>
        <translation>ليس في المستند نص.</translation>
    </message>
    <message>
        <source>There is nothing to label in it; it was left out.</source>
        <translation>ليس فيه ما يوسَم، فتُرك.</translation>
    </message>
    <message>
        <source>The text is not the one that was labelled.</source>
        <translation>ليس هذا هو النص الذي وُسم.</translation>
    </message>
    <message>
        <source>Something has changed it since; bring back the text as it was.</source>
        <translation>غيّره شيء منذ ذلك الحين؛ أعد النص كما كان.</translation>
    </message>
    <message>
        <source>The text holds half a character ({detail}).</source>
        <translation>في النص نصف محرف ({detail}).</translation>
    </message>
    <message>
        <source>It was cut inside an emoji or a rare letter; make the file again.</source>
        <translation>قُطع في وسط رمز تعبيري أو حرف نادر؛ أعد إنشاء الملف.</translation>
    </message>
    <message>
        <source>A span lies outside the text: {detail}.</source>
        <translation>مقطع خارج حدود النص: {detail}.</translation>
    </message>
    <message>
        <source>Positions are counted in code points, the end not included; check the file’s.</source>
        <translation>تُعدّ المواضع بنقاط الترميز والنهاية غير داخلة؛ راجع مواضع الملف.</translation>
    </message>
    <message>
        <source>A span’s own text is not what stands at its place: {detail}.</source>
        <translation>نص المقطع غير ما في موضعه: {detail}.</translation>
    </message>
    <message>
        <source>Its positions may be counted in bytes or UTF-16; make the file again.</source>
        <translation>لعل مواضعه معدودة بالبايت أو UTF-16؛ أعد إنشاء الملف.</translation>
    </message>
    <message>
        <source>The id {detail} is there twice.</source>
        <translation>المعرّف {detail} مكرر.</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>اجعل لأحدهما معرّفًا آخر.</translation>
    </message>
    <message>
        <source>A link leads to a span that is not there: {detail}.</source>
        <translation>رابط يؤدي إلى مقطع غير موجود: {detail}.</translation>
    </message>
    <message>
        <source>Add the span or take out the link.</source>
        <translation>أضف المقطع أو احذف الرابط.</translation>
    </message>
    <message>
        <source>The label {detail} cannot be used.</source>
        <translation>لا يمكن استعمال الوسم {detail}.</translation>
    </message>
    <message>
        <source>A label needs a name of at least one letter.</source>
        <translation>لا بد للوسم من اسم فيه حرف على الأقل.</translation>
    </message>
    <message>
        <source>The label scheme in {file} cannot be used: {detail}.</source>
        <translation>لا يمكن استعمال مخطط الوسوم في {file}:‏ {detail}.</translation>
    </message>
    <message>
        <source>Mend the file, or take it away to begin with the usual labels.</source>
        <translation>أصلح الملف، أو أبعده لتبدأ بالوسوم المعتادة.</translation>
    </message>
    <message>
        <source>{file} is not a Tawsim project.</source>
        <translation>ليس {file} من مشاريع «توسيم».</translation>
    </message>
    <message>
        <source>It was left as it is; open the text itself to begin a project beside it.</source>
        <translation>تُرك كما هو؛ افتح النص نفسه لتبدأ مشروعًا بجواره.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Tawsim.</source>
        <translation>أنشأ {file} إصدارٌ أحدث من «توسيم».</translation>
    </message>
    <message>
        <source>Update Tawsim to open it; nothing in it was changed.</source>
        <translation>حدّث «توسيم» لتفتحه؛ لم يُغيَّر فيه شيء.</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>الملف {file} تالف.</translation>
    </message>
    <message>
        <source>Keep it, and open the .jsonl file that lies beside it: your labels are there.</source>
        <translation>احتفظ به، وافتح ملف ‎.jsonl الذي بجواره: فيه وسومك.</translation>
    </message>
    <message>
        <source>{file} is open in another window of Tawsim.</source>
        <translation>الملف {file} مفتوح في نافذة أخرى من «توسيم».</translation>
    </message>
    <message>
        <source>You can read it here; close the other window to label.</source>
        <translation>يمكنك القراءة هنا؛ أغلق النافذة الأخرى لتتمكن من الوسم.</translation>
    </message>
    <message>
        <source>{file} may only be read.</source>
        <translation>الملف {file} للقراءة فقط.</translation>
    </message>
    <message>
        <source>Copy it to a folder of yours to label it.</source>
        <translation>انسخه إلى أحد مجلداتك لتوسمه.</translation>
    </message>
    <message>
        <source>The disk is full, so {file} was not written.</source>
        <translation>القرص ممتلئ، فلم يُكتب {file}.</translation>
    </message>
    <message>
        <source>What was there before is whole. Make room, and repeat any step that is not shown.</source>
        <translation>وما كان قبله سالم. أفسح مكانًا، وأعد كل خطوة لا تظهر.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>تتعذر كتابة {file}.</translation>
    </message>
    <message>
        <source>Allow writing in its folder, or move your work to a folder of yours.</source>
        <translation>اسمح بالكتابة في مجلده، أو انقل عملك إلى أحد مجلداتك.</translation>
    </message>
    <message>
        <source>{file} was not made by this project, so it was not replaced.</source>
        <translation>لم ينشئ هذا المشروع {file}، فلم يُستبدل.</translation>
    </message>
    <message>
        <source>Move or rename it, and Tawsim will write its own. Your labels are safe.</source>
        <translation>انقله أو غيّر اسمه ليكتب «توسيم» ملفه. وسومك سالمة.</translation>
    </message>
    <message>
        <source>The document was changed elsewhere meanwhile, so this step was not done.</source>
        <translation>تغيّر المستند من موضع آخر في هذه الأثناء، فلم تُنفَّذ الخطوة.</translation>
    </message>
    <message>
        <source>Open it again and repeat the step.</source>
        <translation>افتحه ثانية وأعد الخطوة.</translation>
    </message>
    <message>
        <source>{file} is no pipeline that can be loaded ({detail}).</source>
        <translation>ليس {file} نموذجًا يمكن تحميله ({detail}).</translation>
    </message>
    <message>
        <source>Choose a folder to which spaCy, or a token classifier of Hugging Face, was saved whole.</source>
        <translation>اختر مجلدًا حُفظ فيه كاملًا نموذج spaCy أو مصنّف كلمات من Hugging Face.</translation>
    </message>
    <message>
        <source>{file} wants to run code of its own ({detail}), so it was not loaded.</source>
        <translation>يريد {file} تشغيل شيفرة من عنده ({detail})، فلم يُحمَّل.</translation>
    </message>
    <message>
        <source>Use a model whose kind the installed library knows itself.</source>
        <translation>استعمل نموذجًا تعرف المكتبة المثبتة نوعه بنفسها.</translation>
    </message>
    <message>
        <source>The weights of {file} are in a form that may run code, so it was not loaded.</source>
        <translation>أوزان {file} محفوظة بصيغة قد تشغّل شيفرة، فلم يُحمَّل.</translation>
    </message>
    <message>
        <source>Save it again as safetensors, and choose that folder.</source>
        <translation>احفظه من جديد بصيغة safetensors، ثم اختر ذلك المجلد.</translation>
    </message>
    <message>
        <source>{file} was saved by a newer version than is installed here ({detail}).</source>
        <translation>حفظ {file} إصدارٌ أحدث من المثبت هنا ({detail}).</translation>
    </message>
    <message>
        <source>Update the library, or save the pipeline with the version that is here.</source>
        <translation>حدِّث المكتبة، أو احفظ النموذج بالإصدار الموجود هنا.</translation>
    </message>
    <message>
        <source>The process in which {file} worked has ended.</source>
        <translation>انتهت العملية التي كان {file} يعمل فيها.</translation>
    </message>
    <message>
        <source>Too little memory may be the cause. What it had suggested by then is kept.</source>
        <translation>قد يكون السبب قلة الذاكرة. ما اقترحه حتى ذلك الحين محفوظ.</translation>
    </message>
    <message>
        <source>Tawsim opens texts, the files of many annotation tools, and folders of them.</source>
        <translation>يفتح توسيم النصوص وملفات كثير من أدوات الوسم والمجلدات التي تحويها.</translation>
    </message>
    <message>
        <source>It opens texts, the files of many annotation tools, and projects.</source>
        <translation>يفتح توسيم النصوص وملفات كثير من أدوات الوسم والمشاريع.</translation>
    </message>
    <message>
        <source>{file} needs a library that is not installed.</source>
        <translation>يحتاج الملف {file} إلى مكتبة غير مثبتة.</translation>
    </message>
    <message>
        <source>Add it with “pip install {detail}” and open the file again.</source>
        <translation>أضفها بالأمر «pip install {detail}» ثم افتح الملف من جديد.</translation>
    </message>
    <message>
        <source>{file} may be of more than one kind: {detail}.</source>
        <translation>قد يكون الملف {file} من أكثر من نوع: {detail}.</translation>
    </message>
    <message>
        <source>Choose the kind yourself when you import it.</source>
        <translation>اختر النوع بنفسك عند الاستيراد.</translation>
    </message>
    <message>
        <source>Tawsim does not write files of the kind {detail}.</source>
        <translation>لا يكتب توسيم ملفات من النوع {detail}.</translation>
    </message>
    <message>
        <source>Choose one of the kinds that the list offers.</source>
        <translation>اختر نوعًا مما تعرضه القائمة.</translation>
    </message>
    <message>
        <source>This setting cannot be used: {detail}.</source>
        <translation>لا يصلح هذا الإعداد: {detail}.</translation>
    </message>
    <message>
        <source>Choose one of the values that are offered.</source>
        <translation>اختر قيمة من القيم المعروضة.</translation>
    </message>
    <message>
        <source>{file} is not as its kind of file should be: {detail}.</source>
        <translation>ليس الملف {file} كما ينبغي لنوعه: {detail}.</translation>
    </message>
    <message>
        <source>It may be cut off or of another kind; export it again from the program it comes from.</source>
        <translation>لعله مبتور أو من نوع آخر، فصدِّره من جديد من برنامجه.</translation>
    </message>
    <message>
        <source>{file} holds a DOCTYPE or entities, which are not read ({detail}).</source>
        <translation>في الملف {file} تعريف DOCTYPE أو كيانات لا تُقرأ ({detail}).</translation>
    </message>
    <message>
        <source>They can make a file read others; take them out, or export it again without them.</source>
        <translation>قد تجعل هذه الملفَ يقرأ ملفات غيره، فاحذفها أو صدِّره من جديد بلاها.</translation>
    </message>
    <message>
        <source>{file} unpacks to more than Tawsim reads ({detail}).</source>
        <translation>ينفكّ الملف {file} إلى أكثر مما يقرؤه توسيم ({detail}).</translation>
    </message>
    <message>
        <source>It may be damaged or made to do harm; save it in parts if it is truly yours.</source>
        <translation>لعله تالف أو صُنع للإضرار، فإن كان ملفك حقًا فاحفظه أجزاءً.</translation>
    </message>
    <message>
        <source>The columns of {file} are not as they should be: {detail}.</source>
        <translation>ليست أعمدة الملف {file} كما ينبغي: {detail}.</translation>
    </message>
    <message>
        <source>Choose the columns yourself when you import it.</source>
        <translation>اختر الأعمدة بنفسك عند الاستيراد.</translation>
    </message>
    <message>
        <source>A file that belongs to {file} is missing: {detail}.</source>
        <translation>ينقص الملفَ {file} ملفٌ مرافق: {detail}.</translation>
    </message>
    <message>
        <source>Put it beside it and import again.</source>
        <translation>ضعه بجانبها ثم استورد من جديد.</translation>
    </message>
    <message>
        <source>The text is not the one that its labels were made on: {detail}.</source>
        <translation>ليس هذا النص الذي وُضعت عليه وسومه: {detail}.</translation>
    </message>
    <message>
        <source>Look for the text as it was when it was labelled.</source>
        <translation>ابحث عن النص كما كان حين وُسم.</translation>
    </message>
    <message>
        <source>The tags do not fit one another: {detail}.</source>
        <translation>الوسوم لا يوافق بعضها بعضًا: {detail}.</translation>
    </message>
    <message>
        <source>Name the right tagging scheme when you import the file.</source>
        <translation>سمِّ نظام الوسوم الصحيح عند استيراد الملف.</translation>
    </message>
    <message>
        <source>It is not clear whether the first row of {file} names the columns: {detail}.</source>
        <translation>لم يتضح أفي الصف الأول من {file} أسماء الأعمدة: {detail}.</translation>
    </message>
    <message>
        <source>Say so yourself when you import it.</source>
        <translation>حدّد ذلك بنفسك عند الاستيراد.</translation>
    </message>
    <message>
        <source>What was written does not read back as it was ({detail}), so {file} was not kept.</source>
        <translation>ما كُتب لا يُقرأ كما كان ({detail})، فلم يُحفظ الملف {file}.</translation>
    </message>
    <message>
        <source>Nothing was changed. Please report this: it is a mistake of ours.</source>
        <translation>لم يتغير شيء. نرجو إبلاغنا، فهذا خطأ منا.</translation>
    </message>
    <message>
        <source>{file} is encrypted.</source>
        <translation>الملف {file} مشفّر.</translation>
    </message>
    <message>
        <source>Open it in the program it comes from, and save it without a password.</source>
        <translation>افتحه في البرنامج الذي جاء منه، واحفظه بلا كلمة مرور.</translation>
    </message>
    <message>
        <source>It is not clear which column of {file} is the text: {detail}.</source>
        <translation>لم يتضح أي أعمدة {file} هو النص: {detail}.</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>Tidying the project&apos;s file</source>
        <translation>ترتيب ملف المشروع</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>&amp;Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The scheme does not know this label</source>
        <translation>المخطط لا يعرف هذا الوسم</translation>
    </message>
    <message>
        <source>Overlaps another span of its layer</source>
        <translation>يتداخل مع مقطع آخر من طبقته</translation>
    </message>
    <message>
        <source>Crosses another span of its layer</source>
        <translation>يتقاطع مع مقطع آخر من طبقته</translation>
    </message>
    <message>
        <source>Begins or ends with white space</source>
        <translation>يبدأ أو ينتهي بفراغ</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>ينقصه: {name}</translation>
    </message>
    <message>
        <source>The scheme does not know: {name}</source>
        <translation>المخطط لا يعرف: {name}</translation>
    </message>
    <message>
        <source>The scheme does not know the value of: {name}</source>
        <translation>المخطط لا يعرف قيمة: {name}</translation>
    </message>
    <message>
        <source>The scheme does not know the link: {name}</source>
        <translation>المخطط لا يعرف الرابط: {name}</translation>
    </message>
    <message>
        <source>Links what it may not link: {name}</source>
        <translation>يربط ما لا يجوز ربطه: {name}</translation>
    </message>
    <message>
        <source>Too many links: {name}</source>
        <translation>روابط أكثر من المسموح: {name}</translation>
    </message>
    <message>
        <source>Missing link: {name}</source>
        <translation>ينقصه رابط: {name}</translation>
    </message>
    <message>
        <source>Linked from too many spans: {name}</source>
        <translation>مربوط من مقاطع أكثر من المسموح: {name}</translation>
    </message>
    <message>
        <source>Answered twice: {name}</source>
        <translation>له إجابتان: {name}</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Writing the JSONL</source>
        <translation>كتابة ملف JSONL</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>{file} written {when}</source>
        <translation>كُتب {file} {when}</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>That cannot be done here, so nothing was changed.</source>
        <translation>لا يمكن ذلك هنا، فلم يتغير شيء.</translation>
    </message>
    <message>
        <source>Undo what stands in the way, or choose another place.</source>
        <translation>تراجع عما يعترضه، أو اختر موضعًا آخر.</translation>
    </message>
    <message>
        <source>Something went wrong that Tawsim does not know.</source>
        <translation>حدث خطأ لا يعرفه «توسيم».</translation>
    </message>
    <message>
        <source>Your labels are safe. The details below say more.</source>
        <translation>وسومك سالمة. وفي التفاصيل أدناه مزيد بيان.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}</source>
        <translation>{file}، السطر {line}: {what}</translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message>
        <source>Layer {name}</source>
        <translation>الطبقة {name}</translation>
    </message>
    <message>
        <source>Label {name}</source>
        <translation>الوسم {name}</translation>
    </message>
    <message>
        <source>Attribute {name}</source>
        <translation>السمة {name}</translation>
    </message>
    <message>
        <source>Link {name}</source>
        <translation>الرابط {name}</translation>
    </message>
    <message>
        <source>Document label {name}</source>
        <translation>وسم المستند {name}</translation>
    </message>
    <message>
        <source>{name}: this cannot be a name.</source>
        <translation>{name}: لا يصلح هذا اسمًا.</translation>
    </message>
    <message>
        <source>{name} hides another part of the same name.</source>
        <translation>{name} يحجب جزءًا آخر بالاسم نفسه.</translation>
    </message>
    <message>
        <source>{name} has the key of {detail}.</source>
        <translation>{name} له مفتاح {detail} نفسه.</translation>
    </message>
    <message>
        <source>{name}: there is no key {detail}.</source>
        <translation>{name}: لا يوجد مفتاح {detail}.</translation>
    </message>
    <message>
        <source>{name} has the colour of {detail}.</source>
        <translation>{name} له لون {detail} نفسه.</translation>
    </message>
    <message>
        <source>{name} has no labels yet.</source>
        <translation>{name}: لا وسوم فيها بعد.</translation>
    </message>
    <message>
        <source>{name} is a choice without values.</source>
        <translation>{name}: اختيار بلا قيم.</translation>
    </message>
    <message>
        <source>{name}: say from where to where it leads.</source>
        <translation>{name}: حدد من أين وإلى أين يصل.</translation>
    </message>
    <message>
        <source>{name} leads to {detail}, which is not there.</source>
        <translation>{name} يشير إلى {detail} وهو غير موجود.</translation>
    </message>
    <message>
        <source>{name}: the least number is above the most ({detail}).</source>
        <translation>{name}: أقل العدد أكبر من أكثره ({detail}).</translation>
    </message>
    <message>
        <source>{name}: an example has nothing in [brackets].</source>
        <translation>{name}: مثال ليس فيه شيء بين [معقوفين].</translation>
    </message>
    <message>
        <source>Left out, since Tawsim has nothing like it: {subject}</source>
        <translation>تُرك لأنه لا نظير له في «توسيم»: {subject}</translation>
    </message>
    <message>
        <source>Another colour was given: {subject}</source>
        <translation>أُعطي لونًا آخر: {subject}</translation>
    </message>
    <message>
        <source>Its key cannot be a label&apos;s key here: {subject}</source>
        <translation>لا يصلح مفتاحه مفتاحًا لوسم هنا: {subject}</translation>
    </message>
    <message>
        <source>Its key is another label&apos;s already: {subject}</source>
        <translation>مفتاحه لوسم آخر: {subject}</translation>
    </message>
    <message>
        <source>Takes one value here, not several: {subject}</source>
        <translation>له هنا قيمة واحدة لا عدة قيم: {subject}</translation>
    </message>
    <message>
        <source>The link allows more than it did: {subject}</source>
        <translation>صار الرابط يسمح بأكثر مما كان: {subject}</translation>
    </message>
    <message>
        <source>The attribute may be set on more labels than before: {subject}</source>
        <translation>صارت السمة متاحة لوسوم أكثر من قبل: {subject}</translation>
    </message>
    <message>
        <source>Links have no attributes here: {subject}</source>
        <translation>ليس للروابط سمات هنا: {subject}</translation>
    </message>
    <message>
        <source>A record that cannot be read: {subject}</source>
        <translation>سجل لا يمكن قراءته: {subject}</translation>
    </message>
    <message>
        <source>Line {line}: {what}</source>
        <translation>السطر {line}: {what}</translation>
    </message>
    <message>
        <source>Value {name} of {attribute}</source>
        <translation>القيمة {name} من {attribute}</translation>
    </message>
    <message>
        <source>{what}: deleted</source>
        <translation>{what}: يُحذف</translation>
    </message>
    <message>
        <source>{what}: becomes one with {new}</source>
        <translation>{what}: يُدمج في {new}</translation>
    </message>
    <message>
        <source>{what}: is called {new} from now on</source>
        <translation>{what}: اسمه من الآن {new}</translation>
    </message>
    <message>
        <source>Change with it: {what}</source>
        <translation>يتغير معه: {what}</translation>
    </message>
    <message>
        <source>Are taken away: {what}</source>
        <translation>يُحذف: {what}</translation>
    </message>
    <message>
        <source>Stay, though no longer offered: {what}</source>
        <translation>يبقى وإن لم يعد معروضًا: {what}</translation>
    </message>
    <message>
        <source>In all, {documents} are concerned.</source>
        <translation>يشمل ذلك {documents} في الجملة.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… و{count} غيرها</translation>
    </message>
    <message>
        <source>Layers: {layers} · labels: {labels} · links: {links}</source>
        <translation>الطبقات: {layers} · الوسوم: {labels} · الروابط: {links}</translation>
    </message>
</context>
<context>
    <name>SchemeEditor</name>
    <message>
        <source>Label scheme</source>
        <translation>مخطط الوسوم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Choose a part on the side, or add one.</source>
        <translation>اختر جزءًا من الجانب أو أضف جزءًا.</translation>
    </message>
    <message>
        <source>What is not right yet</source>
        <translation>ما لم يستقم بعد</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;وسم</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>&amp;طبقة</translation>
    </message>
    <message>
        <source>&amp;Attribute</source>
        <translation>&amp;سمة</translation>
    </message>
    <message>
        <source>L&amp;ink</source>
        <translation>&amp;رابط</translation>
    </message>
    <message>
        <source>&amp;Document label</source>
        <translation>وسم لل&amp;مستند</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Retire: offer it no more, keep what is marked</source>
        <translation>أوقفه: لا يُعرض بعد الآن، ويبقى ما وُسم به</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>اعرضه من جديد</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>ادمجه في</translation>
    </message>
    <message>
        <source>Delete, and what bears it</source>
        <translation>احذفه هو وكل ما يحمله</translation>
    </message>
    <message>
        <source>{name}: its key {key} is a command&apos;s ({command}), so it does nothing.</source>
        <translation>{name}: مفتاحه {key} لأمر ({command})، فلا يعمل.</translation>
    </message>
    <message>
        <source>That cannot be done: {reason}</source>
        <translation>لا يمكن ذلك: {reason}</translation>
    </message>
</context>
<context>
    <name>SchemeImportDialog</name>
    <message>
        <source>Import a scheme</source>
        <translation>استيراد مخطط</translation>
    </message>
    <message>
        <source>Add what is new to the scheme</source>
        <translation>أضف الجديد إلى المخطط</translation>
    </message>
    <message>
        <source>Replace the scheme</source>
        <translation>استبدل المخطط</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>ما سيحدث</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>Nothing: the scheme has all of it already.</source>
        <translation>لا شيء: كل ما فيه موجود في المخطط.</translation>
    </message>
    <message>
        <source>Not taken over as it is in the file:</source>
        <translation>لم يؤخذ كما هو في الملف:</translation>
    </message>
</context>
<context>
    <name>Scheming</name>
    <message>
        <source>Counting what it touches…</source>
        <translation>يجري عدّ ما يمسه التغيير…</translation>
    </message>
    <message>
        <source>Counting what the scheme touches</source>
        <translation>عدّ ما يمسه تغيير المخطط</translation>
    </message>
    <message>
        <source>Changing the scheme…</source>
        <translation>يجري تغيير المخطط…</translation>
    </message>
    <message>
        <source>Changing the scheme</source>
        <translation>تغيير المخطط</translation>
    </message>
    <message>
        <source>The scheme was changed.</source>
        <translation>تغيّر المخطط.</translation>
    </message>
    <message>
        <source>Taking the scheme&apos;s change back</source>
        <translation>التراجع عن تغيير المخطط</translation>
    </message>
    <message>
        <source>The scheme has no change to take back or bring back.</source>
        <translation>ليس في المخطط تغيير يُتراجع عنه أو يُعاد.</translation>
    </message>
    <message>
        <source>The scheme is as it was before.</source>
        <translation>عاد المخطط كما كان.</translation>
    </message>
    <message>
        <source>The scheme is changed again.</source>
        <translation>أُعيد تغيير المخطط.</translation>
    </message>
    <message>
        <source>Reading the scheme</source>
        <translation>قراءة المخطط</translation>
    </message>
    <message>
        <source>No scheme can be read from {file}. It is read from a scheme.json, brat&apos;s annotation.conf, Label Studio&apos;s config.xml, doccano&apos;s label file or a JSONL.</source>
        <translation>لا يُقرأ مخطط من {file}. يُقرأ المخطط من scheme.json، أو annotation.conf من brat، أو config.xml من Label Studio، أو ملف وسوم doccano، أو ملف JSONL.</translation>
    </message>
    <message>
        <source>Writing the scheme</source>
        <translation>كتابة المخطط</translation>
    </message>
    <message>
        <source>The scheme was written to {file}.</source>
        <translation>كُتب المخطط في {file}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Language and look</source>
        <translation>اللغة والمظهر</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Digits in Arabic</source>
        <translation>الأرقام في العربية</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Size in points</source>
        <translation>الحجم بالنقاط</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Show invisible characters</source>
        <translation>إظهار المحارف الخفية</translation>
    </message>
    <message>
        <source>Direction marks and joiners appear as small signs; the text stays as it is.</source>
        <translation>تظهر علامات الاتجاه والوصل رموزًا صغيرة، ويبقى النص كما هو.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Kept with each label you make and written to the JSONL; may stay empty.</source>
        <translation>يُحفظ مع كل وسم تضعه ويُكتب في ملف JSONL، ويجوز تركه فارغًا.</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>تباين عالٍ، فاتح</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>تباين عالٍ، داكن</translation>
    </message>
    <message>
        <source>Size of menus and lists in percent</source>
        <translation>حجم القوائم واللوحات بالمئة</translation>
    </message>
    <message>
        <source>Hide vowel marks</source>
        <translation>إخفاء الحركات</translation>
    </message>
    <message>
        <source>Hide tatweel</source>
        <translation>إخفاء التطويل</translation>
    </message>
    <message>
        <source>Hidden from the eye only: they stay in the text, in the labels and in the JSONL.</source>
        <translation>تُخفى عن العين فحسب، وتبقى في النص وفي الوسوم وفي ملف JSONL.</translation>
    </message>
    <message>
        <source>Colour vowel marks</source>
        <translation>تلوين الحركات</translation>
    </message>
    <message>
        <source>Show the word under the pointer enlarged</source>
        <translation>عرض الكلمة تحت المؤشر مكبّرة</translation>
    </message>
    <message>
        <source>With all its marks, and the code points of the letter.</source>
        <translation>بجميع حركاتها، ومعها رموز الحرف في يونيكود.</translation>
    </message>
    <message>
        <source>Hints for first steps</source>
        <translation>تلميحات للخطوات الأولى</translation>
    </message>
    <message>
        <source>Each goes by itself once you have done it. Switch off and on to see them all again.</source>
        <translation>يزول كل تلميح من تلقاء نفسه متى عملتَ به. أطفئها ثم شغّلها لتعود كلها.</translation>
    </message>
    <message>
        <source>Suggest labels</source>
        <translation>اقتراح الوسوم</translation>
    </message>
    <message>
        <source>Learnt on this computer from the documents you have finished; nothing leaves it.</source>
        <translation>يُتعلَّم على هذا الحاسوب من المستندات التي أنجزتها، ولا يغادره شيء.</translation>
    </message>
    <message>
        <source>Documents taken by chance, in percent</source>
        <translation>نسبة المستندات المختارة عشوائيًا</translation>
    </message>
    <message>
        <source>Where the assistant chooses the next document: from these alone come honest figures.</source>
        <translation>حين يختار المساعد المستند التالي: من هذه المستندات وحدها تؤخذ أرقام صادقة.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Change keys</source>
        <translation>تغيير المفاتيح</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>بحث…</translation>
    </message>
    <message>
        <source>Search actions, labels and keys</source>
        <translation>البحث في الأوامر والوسوم والمفاتيح</translation>
    </message>
    <message>
        <source>Click here and press the key</source>
        <translation>انقر هنا ثم اضغط المفتاح</translation>
    </message>
    <message>
        <source>Take it from there</source>
        <translation>خذه منه</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>بلا مفتاح</translation>
    </message>
    <message>
        <source>Its own key</source>
        <translation>مفتاحه الأصلي</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>استعادة المفاتيح الأصلية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Actions and labels with their keys</source>
        <translation>الأوامر والوسوم بمفاتيحها</translation>
    </message>
    <message>
        <source>Key for {title}:</source>
        <translation>مفتاح {title}:</translation>
    </message>
    <message>
        <source>New key for {title}</source>
        <translation>مفتاح جديد لـ{title}</translation>
    </message>
    <message>
        <source>Keys go by their place, under any layout.</source>
        <translation>المفاتيح بمواضعها على اللوحة، أيًّا كان التخطيط.</translation>
    </message>
    <message>
        <source>The text needs {key} itself.</source>
        <translation>المفتاح {key} يحتاج إليه النص نفسه.</translation>
    </message>
    <message>
        <source>This key belongs to {title}.</source>
        <translation>هذا المفتاح مستعمل في «{title}».</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Lists of this document</source>
        <translation>قوائم هذا المستند</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>الإرشادات</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>المستند</translation>
    </message>
</context>
<context>
    <name>SpansModel</name>
    <message>
        <source>{span}, chosen</source>
        <translation>{span}، مختار</translation>
    </message>
</context>
<context>
    <name>SpansPanel</name>
    <message>
        <source>Spans of this document</source>
        <translation>مقاطع هذا المستند</translation>
    </message>
    <message>
        <source>{chosen} chosen of {spans}</source>
        <translation>المختار {chosen} من {spans}</translation>
    </message>
</context>
<context>
    <name>SplitFields</name>
    <message>
        <source>&amp;Keep documents apart for testing</source>
        <translation>تخ&amp;صيص مستندات للاختبار</translation>
    </message>
    <message>
        <source>Keep documents apart for testing</source>
        <translation>تخصيص مستندات للاختبار</translation>
    </message>
    <message>
        <source>A document goes where its text and the seed say, and stays there whatever is added later.</source>
        <translation>موضع المستند يحدده نصه والبذرة، ويبقى فيه مهما أُضيف بعدُ.</translation>
    </message>
    <message>
        <source>Kept together: those with the same</source>
        <translation>يبقى معًا ما تساوى فيه</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>the most even</source>
        <translation>الأعدل توزيعًا</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>الواسم</translation>
    </message>
</context>
<context>
    <name>Splits</name>
    <message>
        <source>Training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>التطوير</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>{side}: {documents}, {spans}</source>
        <translation>{side}: {documents}، {spans}</translation>
    </message>
    <message>
        <source>{side} has nothing of: {labels}</source>
        <translation>لا شيء في {side} من: {labels}</translation>
    </message>
    <message>
        <source>Seed: {seed}</source>
        <translation>البذرة: {seed}</translation>
    </message>
    <message>
        <source>✓ No document and no sentence stands on two sides.</source>
        <translation>✓ لا مستند ولا جملة في جهتين.</translation>
    </message>
    <message>
        <source>Documents on two sides: the same {same}, nearly the same {near}</source>
        <translation>مستندات في جهتين: المتطابقة {same}، المتقاربة {near}</translation>
    </message>
    <message>
        <source>Sentences on two sides: the same {same}, nearly the same {near}</source>
        <translation>جمل في جهتين: المتطابقة {same}، المتقاربة {near}</translation>
    </message>
</context>
<context>
    <name>SpokenView</name>
    <message>
        <source>Selected: {words}</source>
        <translation>المحدد: {words}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open {project}</source>
        <translation>فتح {project}</translation>
    </message>
    <message>
        <source>Tawsim</source>
        <translation>توسيم</translation>
    </message>
    <message>
        <source>Mark names, quotations and opinions in Arabic text.</source>
        <translation>ضع وسومًا على الأسماء والاقتباسات والآراء في النص العربي.</translation>
    </message>
    <message>
        <source>The sign of Tawsim</source>
        <translation>شعار «توسيم»</translation>
    </message>
    <message>
        <source>Your own text</source>
        <translation>نصك أنت</translation>
    </message>
    <message>
        <source>Drop a file or a folder here, or look for it. The labels are kept beside it.</source>
        <translation>أفلت ملفًا أو مجلدًا هنا أو ابحث عنه، وتُحفظ الوسوم بجواره.</translation>
    </message>
    <message>
        <source>First try it</source>
        <translation>جرّب أولًا</translation>
    </message>
    <message>
        <source>Six short Arabic texts to play with; nothing can go wrong.</source>
        <translation>ستة نصوص عربية للتجربة، لا ضرر فيها من شيء.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>What you have worked on will be here.</source>
        <translation>هنا يظهر ما عملت عليه.</translation>
    </message>
    <message>
        <source>This is how it goes</source>
        <translation>هكذا يجري العمل</translation>
    </message>
    <message>
        <source>Everything stays on this computer, and every step can be undone.</source>
        <translation>كل شيء يبقى على هذا الحاسوب، وكل خطوة يمكن التراجع عنها.</translation>
    </message>
    <message>
        <source>Open a text…</source>
        <translation>فتح نص…</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>فتح مجلد…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>فتح العينة</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متروك</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>للمراجعة</translation>
    </message>
</context>
<context>
    <name>StatusPanel</name>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stop this work; what is finished stays</source>
        <translation>إيقاف هذا العمل، ويبقى ما تم منه</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Imported</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>{label}: {what}</source>
        <translation>{label}: {what}</translation>
    </message>
    <message>
        <source>Deleted {label}: {what}</source>
        <translation>حذف {label}: {what}</translation>
    </message>
    <message>
        <source>Moved the edge of {label}: {what}</source>
        <translation>تحريك حد {label}: {what}</translation>
    </message>
    <message>
        <source>Changed to {label}: {what}</source>
        <translation>تغيير إلى {label}: {what}</translation>
    </message>
    <message>
        <source>Changed the details of {label}: {what}</source>
        <translation>تغيير تفاصيل {label}: {what}</translation>
    </message>
    <message>
        <source>Document: {what}</source>
        <translation>المستند: {what}</translation>
    </message>
    <message>
        <source>Wrote a note on the document</source>
        <translation>كتابة ملاحظة على المستند</translation>
    </message>
    <message>
        <source>Labelled the document: {what}</source>
        <translation>وسم المستند: {what}</translation>
    </message>
    <message>
        <source>Linked: {label}</source>
        <translation>ربط: {label}</translation>
    </message>
    <message>
        <source>Everywhere, {label}: {what}</source>
        <translation>في كل المواضع، {label}: {what}</translation>
    </message>
    <message>
        <source>Changed the label scheme</source>
        <translation>تغيير مخطط الوسوم</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>إعادة</translation>
    </message>
    <message numerus="yes">
        <source>(and in %Ln other document(s))</source>
        <translation>
            <numerusform>(لا في غيره)</numerusform>
            <numerusform>(وفي مستند آخر)</numerusform>
            <numerusform>(وفي مستندين آخرين)</numerusform>
            <numerusform>(وفي %Ln مستندات أخرى)</numerusform>
            <numerusform>(وفي %Ln مستندًا آخر)</numerusform>
            <numerusform>(وفي %Ln مستند آخر)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This step cannot be taken back: later work in %Ln document(s) builds on it.</source>
        <translation>
            <numerusform>لا يمكن التراجع عن هذه الخطوة: بُني عليها عمل لاحق.</numerusform>
            <numerusform>لا يمكن التراجع عن هذه الخطوة: بُني عليها عمل لاحق في مستند واحد.</numerusform>
            <numerusform>لا يمكن التراجع عن هذه الخطوة: بُني عليها عمل لاحق في مستندين.</numerusform>
            <numerusform>لا يمكن التراجع عن هذه الخطوة: بُني عليها عمل لاحق في %Ln مستندات.</numerusform>
            <numerusform>لا يمكن التراجع عن هذه الخطوة: بُني عليها عمل لاحق في %Ln مستندًا.</numerusform>
            <numerusform>لا يمكن التراجع عن هذه الخطوة: بُني عليها عمل لاحق في %Ln مستند.</numerusform>
        </translation>
    </message>
    <message>
        <source>no longer {what}</source>
        <translation>أُزيل {what}</translation>
    </message>
    <message>
        <source>finished layer {layer}</source>
        <translation>طبقة منجزة: {layer}</translation>
    </message>
</context>
<context>
    <name>Suggesters</name>
    <message>
        <source>labelled before</source>
        <translation>وُسم من قبل</translation>
    </message>
    <message>
        <source>from a word list</source>
        <translation>من قائمة كلمات</translation>
    </message>
    <message>
        <source>by quotation marks</source>
        <translation>بعلامات التنصيص</translation>
    </message>
    <message>
        <source>by opinion words</source>
        <translation>بكلمات الرأي</translation>
    </message>
    <message>
        <source>learnt from your labels</source>
        <translation>مما تعلّمه من وسومك</translation>
    </message>
    <message>
        <source>came with the file</source>
        <translation>جاء مع الملف</translation>
    </message>
    <message>
        <source>by the pipeline</source>
        <translation>من النموذج</translation>
    </message>
</context>
<context>
    <name>SuggestersPage</name>
    <message>
        <source>Suggesters</source>
        <translation>المقترِحون</translation>
    </message>
    <message>
        <source>Who suggests</source>
        <translation>من يقترح</translation>
    </message>
    <message>
        <source>How many of a &amp;hundred shown should be right</source>
        <translation>كم ينبغي أن يصح من كل مئة معروضة</translation>
    </message>
    <message>
        <source>The surest are shown first, as long as so many of a hundred are right on average. Below {usual} they slow most people down.</source>
        <translation>يُعرض أوثقها أولًا، ما دام هذا العدد من كل مئة صحيحًا في المتوسط. وما دون {usual} يبطئ أكثر الناس.</translation>
    </message>
    <message>
        <source>A clitic before a name (و، ب، ل …)</source>
        <translation>السابقة قبل الاسم (و، ب، ل …)</translation>
    </message>
    <message>
        <source>As your labels ha&amp;ve it</source>
        <translation>كما في وسومك</translation>
    </message>
    <message>
        <source>Of وسالم the name سالم is suggested.</source>
        <translation>من «وسالم» يُقترح «سالم».</translation>
    </message>
    <message>
        <source>Always o&amp;utside</source>
        <translation>خارج الوسم دائمًا</translation>
    </message>
    <message>
        <source>Always &amp;inside</source>
        <translation>داخل الوسم دائمًا</translation>
    </message>
    <message>
        <source>Of وسالم the whole word is suggested.</source>
        <translation>من «وسالم» تُقترح الكلمة كلها.</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Nothing is suggested here</source>
        <translation>لا اقتراح هنا</translation>
    </message>
    <message>
        <source>It is not suggested here again</source>
        <translation>لن يُقترح هنا مرة أخرى</translation>
    </message>
    <message>
        <source>Go to a suggestion first</source>
        <translation>انتقل إلى اقتراح أولًا</translation>
    </message>
</context>
<context>
    <name>SuggestionBar</name>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
    <message>
        <source>forms are suggested here</source>
        <translation>صيغ مقترحة هنا</translation>
    </message>
    <message>
        <source>{words} as {label}</source>
        <translation>{words} بوسم «{label}»</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Accept with its speaker</source>
        <translation>قبول مع القائل</translation>
    </message>
    <message>
        <source>Choose places</source>
        <translation>اختيار المواضع</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>قبول الكل</translation>
    </message>
    <message>
        <source>Previous suggestion</source>
        <translation>الاقتراح السابق</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>الاقتراح التالي</translation>
    </message>
    <message>
        <source>Nothing is suggested here</source>
        <translation>لا اقتراح هنا</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل ثانية</numerusform>
            <numerusform>قبل ثانيتين</numerusform>
            <numerusform>قبل %Ln ثوانٍ</numerusform>
            <numerusform>قبل %Ln ثانية</numerusform>
            <numerusform>قبل %Ln ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %Ln دقائق</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
            <numerusform>قبل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>قبل ساعة</numerusform>
            <numerusform>قبل ساعتين</numerusform>
            <numerusform>قبل %Ln ساعات</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
            <numerusform>قبل %Ln ساعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitsPage</name>
    <message>
        <source>Pieces</source>
        <translation>التجزئة</translation>
    </message>
    <message>
        <source>What a record holds</source>
        <translation>ما يحويه السجل الواحد</translation>
    </message>
    <message>
        <source>Words in &amp;a window</source>
        <translation>عدد كلمات ال&amp;نافذة</translation>
    </message>
    <message>
        <source>Of these shared with the window &amp;before</source>
        <translation>منها م&amp;شترك مع النافذة السابقة</translation>
    </message>
    <message>
        <source>A window shares fewer words than it has.</source>
        <translation>المشترك بين نافذتين أقل من كلمات النافذة.</translation>
    </message>
    <message>
        <source>Training and test</source>
        <translation>التدريب والاختبار</translation>
    </message>
</context>
<context>
    <name>ValueMenu</name>
    <message>
        <source>Write…</source>
        <translation>كتابة…</translation>
    </message>
    <message>
        <source>{title} ({place} of {count}) · {key}: next</source>
        <translation>{title} ({place} من {count}) · {key}: التالي</translation>
    </message>
</context>
<context>
    <name>ValuesTable</name>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>العنوان العربي</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>العنوان الإنجليزي</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Add a value</source>
        <translation>أضف قيمة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>أسفل</translation>
    </message>
</context>
<context>
    <name>Voices</name>
    <message>
        <source>speaker: {words}</source>
        <translation>القائل: {words}</translation>
    </message>
    <message>
        <source>cue: {words}</source>
        <translation>فعل القول: {words}</translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Writing…</source>
        <translation>تجري الكتابة…</translation>
    </message>
    <message>
        <source>What is there now stays until all of it is written and read.</source>
        <translation>يبقى ما هناك الآن على حاله حتى يُكتب كل شيء ويُقرأ.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>ولم يُفقد شيء.</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>تم التصدير</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>لم يتم التصدير</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Refused records</source>
        <translation>السجلات المرفوضة</translation>
    </message>
</context>
</TS>
