"""Two dozen short news paragraphs written for this, with odd quotation marks: `{...}` is what is quoted.

Names in marks, titles and words in scare quotes that nobody is said to have spoken are not quotations. The first
twelve were in view when the rules were written, the others were kept for checking.
"""

from __future__ import annotations

SEEN = (
    # Straight marks, a colon before them, the source behind.
    'قالت وزيرة التعليم في مؤتمر صحفي: "{لن نغلق مدرسة واحدة هذا العام}"، مضيفة أن الميزانية تكفي حتى الصيف.',
    # Curly marks the other way round, as keyboards give them.
    "وصف المدرب المباراة بأنها ”{صعبة للغاية}“ قبل أن يعود فريقه إلى المدينة.",
    # Guillemets typed visually.
    "أكد رئيس البلدية أن الجسر »{سيفتح أمام السيارات في موعده}«.",
    # A news agency is a name.
    "ذكرت وكالة «رويترز» أن السفينة غادرت الميناء صباح أمس.",
    # So is whoever speaks, in marks or not.
    "وقالت «النهار» إن الحكومة تدرس القرار منذ شهر.",
    # One inside the other, each with its marks.
    "قال الشاهد: «{سمعت الرجل يصرخ “{أوقفوا القطار}” ثم انقطع الصوت}».",
    # The outer one has no end of its own.
    "قال النائب: “{إن ما جرى كان “{خطأ لا يغتفر}}”.",
    # Never closed.
    "وأضاف الطبيب: «{لا بد من إبقاء المريض تحت المراقبة ثلاثة أيام على الأقل}",
    # Never opened.
    'أوضح المتحدث أن {الطريق الساحلي سيبقى مغلقا}"، دون أن يذكر السبب.',
    # Titles.
    "حصلت رواية «بيت من زجاج» على الجائزة، وعُرض فيلم «الرحلة» في اليوم نفسه.",
    # Two partial ones, the second behind و.
    "وصف البيان الحوار بـ«{الصريح}» و«{المفيد جدا}»، ولم يذكر موعدا آخر.",
    # Doubled brackets for marks.
    "وقال مدير المتحف: (({عادت القطع كلها سالمة}))، مشيرا إلى أن العرض يبدأ غدا.",
)

UNSEEN = (
    # The verb behind.
    '"{الأسعار لن ترتفع قبل نهاية السنة}"، هكذا قال وزير التجارة أمام الغرفة.',
    # The source behind, a noun.
    "«{العمل توقف تماما منذ الأحد}»، بحسب مهندس في الموقع.",
    # A word nobody is said to have spoken.
    "ارتفع سعر ما يسمى «الذهب الأسود» قليلا أمس.",
    # Blanks inside the marks.
    "ورد السفير قائلا : ” {هذا كلام لا أساس له} ” ثم غادر القاعة.",
    # A mark glued to the word before.
    "وتساءل الكاتب”{من يحاسب من}”؟",
    # A party and a ship.
    "أعلن حزب «المستقبل» ترشيح ثلاثة، وقال قبطان السفينة «الأمل» إن الرحلة تأخرت.",
    # Single marks.
    "وأكدت الباحثة أن النتائج ‘{لا تزال أولية}’ وأن الفريق يعيد القياس.",
    # Three in a paragraph, different classes.
    'قال الوزير إن الاتفاق "{خطوة أولى}"، فيما اعتبره خصومه «{تنازلا مجانيا}»، ورأى آخرون أنه ”{أفضل الممكن}“.',
    # A straight mark left over.
    'وصرح المدير: "{أنهينا ثلثي الأعمال}". وكان قد تسلم المشروع قبل عام" من الشركة.',
    # Two lines, each with its own.
    "وقالت الأم: «{لم ينم أحد منا}».\nوأضافت: «{كنا ننتظر الصباح}».",
    # A quotation with a name in marks inside.
    "قال المحرر: «{نشرنا الخبر في “الحياة” قبل الجميع}».",
    # No quotation at all.
    'طول الجسر 30 مترا، وشاشته 12" وتكلفته (مليون دينار) كما في الجدول.',
)
