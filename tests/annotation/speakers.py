"""Who speaks in the article and in a dozen short news paragraphs written for this, quotation by quotation."""

from __future__ import annotations

from typing import NamedTuple

# The nineteen quotations of the news article, by where they begin: the name that its own clause or the verb that
# governs it gives for the speaker. None: no name stands there, but a title (الرئيس الروسي at 2169 and 2620) or both
# sides together (الجانبان at 4067 and 4079). At 2832 Putin tells what Trump told him: the words are Trump's.
ARTICLE: dict[int, str | None] = {
    291: "دونالد ترامب",
    936: "بوتين",
    1445: "بوتين",
    1461: "بوتين",
    1635: "بوتين",
    1754: "بوتين",
    1828: "بوتين",
    1873: "بوتين",
    1919: "بوتين",
    2169: None,
    2383: "بوتين",
    2563: "بوتين",
    2620: None,
    2832: "ترامب",
    2875: "بوتين",
    3167: "بوتين",
    3213: "ترامب",
    4067: None,
    4079: None,
}


class Paragraph(NamedTuple):
    """A text with its marks written in (`marked_text`) and the speaker of each of its quotations, in order."""

    about: str
    written: str
    speakers: tuple[str, ...]


PARAGRAPHS = (
    Paragraph(
        "the verb before, places and an audience between",
        "قال وزير المالية [PER:سالم المنصوري] في مؤتمر صحفي عقده في [GPE:عمّان] مع نظيره المغربي [PER:يوسف بنعلي]: "
        "«{لن نرفع الضرائب هذا العام}».",
        ("سالم المنصوري",),
    ),
    Paragraph(
        "the source behind, another person before",
        "التقى الرئيس [PER:نبيل الخوري] وفداً من [ORG:البنك الأهلي] أمس. "
        "“{السوق يحتاج إلى ثلاث سنوات حتى يتعافى}”، بحسب [PER:ليلى حداد] مديرة [ORG:اتحاد المصارف].",
        ("ليلى حداد",),
    ),
    Paragraph(
        "وفق with a verb, an agency speaks",
        'بدأت [ORG:وزارة الزراعة] في [GPE:الدوحة] حملتها يوم [DATE:الأحد]، و"{ستنخفض الأسعار قريباً}" وفق ما ذكرت '
        "[ORG:وكالة الخليج للأنباء] نقلاً عن خبراء.",
        ("وكالة الخليج للأنباء",),
    ),
    Paragraph(
        "a company's statement, going on without a subject",
        "وأعلنت [ORG:شركة النور] في بيان صدر في [GPE:دبي] أن الخدمة «{ستعود خلال ساعات}»، "
        "وأن فريقاً من [ORG:مايكروسوفت] يساعدها. "
        "وأضافت: «{نعتذر لكل عملائنا في [GPE:مصر] و[GPE:الأردن]}».",
        ("شركة النور", "شركة النور"),
    ),
    Paragraph(
        "a quotation in a quotation",
        "وروى [PER:خالد الزين] لصحيفة [ORG:المساء]: «{كنت في [LOC:حلب] "
        "حين سمعت [PER:منى] تقول “{لن أعود أبداً}” ثم أغلقت الباب}».",
        ("خالد الزين", "منى"),
    ),
    Paragraph(
        "two speakers answer one another",
        "واتهم النائب [PER:جورج عطية] الحكومة قائلاً: «{أنتم تهربون من الحقيقة}»، فردّت عليه الوزيرة [PER:هدى السعيد]: "
        "«{الحقيقة في التقرير}»، ليتدخل رئيس المجلس [PER:عادل فارس] ويقول: «{كفى}».",
        ("جورج عطية", "هدى السعيد", "عادل فارس"),
    ),
    Paragraph(
        "a pronoun for the subject",
        "استقبل رئيس الوزراء [PER:فؤاد النجار] وفد [ORG:البنك الدولي] برئاسة [PER:آنا كوفاتش] في [GPE:تونس]. "
        "وقال وهو يودّعهم: «{أبوابنا مفتوحة}».",
        ("فؤاد النجار",),
    ),
    Paragraph(
        "the subject before the verb, marks the wrong way round",
        "أما المدربة [PER:سعاد الكعبي] فقد أكدت بعد مباراة [ORG:الهلال] و[ORG:النصر] أن فريقها ”{لم يستحق الخسارة}“، "
        "وأن الحكم [PER:رامي يونس] كان »{قاسياً جداً}«.",
        ("سعاد الكعبي", "سعاد الكعبي"),
    ),
    Paragraph(
        "the quotation opens the paragraph, the next one goes on",
        "صرّح المحافظ [PER:إبراهيم شوقي] أن الجسر سيفتح قريباً.\n"
        "«{كنا نعبر النهر بالقوارب}»، يقول المزارع [PER:حسن مرعي]، ويضيف: «{والآن ننتظر الجسر منذ عشر سنوات}».",
        ("حسن مرعي", "حسن مرعي"),
    ),
    Paragraph(
        "an agency passes on someone's words",
        "ونقلت وكالة [ORG:رويترز] عن المتحدث باسم [ORG:الناتو] [PER:بيتر لوند] "
        'قوله إن الحلف "{يراقب الوضع عن كثب}" في [LOC:البحر الأسود].',
        ("بيتر لوند",),
    ),
    Paragraph(
        "a spokesman of an organisation, to another one",
        "وأوضح المتحدث باسم [ORG:وزارة الصحة] [PER:حسام عبد الله]، في حديث لـ[ORG:فرانس برس]، "
        "أن عدد الإصابات في [GPE:بيروت] "
        "“{لا يدعو إلى القلق}”، على حد تعبيره.",
        ("حسام عبد الله",),
    ),
    Paragraph(
        "a verb that is on no list, and partial quotations after it",
        "وخلال زيارته إلى [GPE:الرباط]، تمنّى الأمين العام [PER:ماريو سيلفا] على [GPE:الجزائر] و[GPE:المغرب] "
        "«{فتح صفحة جديدة}»، معتبراً أن الحدود المغلقة «{جرح مفتوح}» في جسد المنطقة.",
        ("ماريو سيلفا", "ماريو سيلفا"),
    ),
)
