"""Whether a Chinese count of days or months belongs to a treatment, which counts from its own first day."""

from __future__ import annotations

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import Scene

__all__ = ["is_clinical", "is_treatment"]

_CLINICAL = Pattern(
    r"患[者儿]|治疗|[手]?术[后前]|用药|给药|随访|[化放]疗|病[情程史例]|复发|入院|出院|确诊|就诊|疗程|服药|停药|生存"
    r"|住院|复查|症状|体重"
    r"|剂量|周期|疗效|缓解|咳嗽|发热|疼痛|受试者|接受过?|输注|移植|筛选期|入组前|首次|末次|肿瘤缩小|病灶|怀孕|妊娠"
    r"|产后|出生"
)


def is_clinical(scene: Scene, start: int, end: int) -> bool:
    """Tell whether the sentence around a span is about a patient, whose days are counted from his treatment."""
    first, last = scene.sentence(start)
    return bool(_CLINICAL.search(scene.text, max(first, start - 40), min(max(last, end), end + 20)))


# Words after which days and months are counted from a treatment, not told by the calendar.
_TREATED = Pattern(
    r"(?:[术疗药诊院产生病种射输植染]后|随访|治疗|化疗|放疗|用药|给药|服[药用]|停药|连[续用服]|间隔|每隔?|病程|疗程"
    r"|历时|持续"
    r"|长达|住院|观察|生存期?|中位|为期|仅|不足|超过|至少"
    r"|达|满|约|近|共|余|第|入组|发病|出现|出生|确诊|缓解|维持|存活|延长|缩短|复发|加重|再发|放置|保存|培养|孵育"
    r"|静置|冷藏|冻存|停经|咯血|疼痛)[于为达时约近满第]?[ ]?"
    r"(?:[0-9]{1,3}[个日月周天]?[、和及至到~-][ ]?){0,4}$"
)


def is_treatment(scene: Scene, start: int) -> bool:
    """Tell whether the words before a number make it a length of treatment."""
    return bool(_TREATED.search(scene.text, max(0, start - 24), start))
