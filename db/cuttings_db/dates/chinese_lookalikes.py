"""Chinese words and numbers that look like dates and are none: numbers of files and houses, weekly hours, names."""

from __future__ import annotations

import re

from cuttings_db.dates.patterns import Pattern
from cuttings_db.dates.rules import DIGITS, Reading, Scene, rule

_HOURS = Pattern(r"[门出坐就接]诊|开放|营业|办公|上班|工作|服务时间|每|[0-9]{1,2}:[0-9]{2}|值班|休息")
_SURNAME = "[张王李赵刘陈杨黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜]"
_AFTER_WEEKDAY = r"(?:上午|下午|全天)?"


@rule(
    "zh.file-number",
    r"(?:(?:1[0-9]{3}|20[0-9]{2})[ ]?(?:[〕\])】][ ]?(?:第)?[0-9]{1,5}[ ]?号?|号)|[0-9]{1,5}[ ]?号(?:文件|公告|令"
    r"|院|楼|病房|会议室|线))",
    first=(DIGITS,),
    positive=(),
    negative="2024年6月",
)
def _file_number(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over numbers of files and houses: 〔2023〕12号, 人民路1985号."""
    if "号" not in match[0] and scene.text[match.start() - 1 : match.start()] not in tuple("〔[【"):
        return None
    if "号" not in match[0] and not re.match(r"[0-9]{4}[ ]?[〕\]】][ ]?第?[0-9]", match[0]):
        return None
    return Reading(skip=True)


_COUNTER = Pattern(
    r"(?:阅读|浏览|点击|访问|播放|转发|点赞|赞|在看|电话|热线|传真|查询|咨询|邮编|编号|代码|尾号|工号|病历号|批号"
    r"|门牌|邮政编码|床位|总机|转|分机|评论|收藏|分享|粉丝|页码|货号|型号|房间|床号|学号)"
    r"[量数]?[:： 为是]{0,3}(?:[0-9]{2,4}[ -]){0,3}$"
    r"|(?:\0|\b0[0-9]{2,3}-[0-9]{4})[ ]$"
)


_CODE = Pattern(r"(?:编号|货号|型号|代码|批号|工号|病历号|尾号|档号|序号|ID|No\.?)[:： ]{0,3}$")


@rule(
    "zh.counter",
    r"[0-9]{3,8}(?:(?:-[0-9]{1,6}){1,3}|(?![0-9年/-]|[.](?![A-Z])))",
    first=(DIGITS,),
    positive=(),
    negative="2024年6月",
)
def _counter(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over counts of readers and telephone numbers: 阅读 1955, 电话 2595 2019."""
    if "-" in match[0] and not _CODE.search(scene.text, max(0, match.start() - 8), match.start()):
        return None
    return Reading(skip=True) if _COUNTER.search(scene.text, max(0, match.start() - 24), match.start()) else None


# A year without 年 stands behind these, or before these; any other number beside a Chinese word counts or names.
_YEAR_BEFORE = Pattern(
    r"(?:(?<![测升增降达减涨跌加扩查])[至到]|[于在自从截以由是即和与及或又年版届报会展坛]|指南|共识|白皮书|规划|纲要|计划|制造|中国|愿景|议程"
    r"|战略|工程|学术周)[ ]?$"
)
_YEAR_AFTER = Pattern(
    r"[春夏秋冬初底末年版届至到和与及、前后以起是看]|来[了到临]|[上下]半|第[一二三四]季|全年|财年|赛季|学年|元旦|国庆|中秋|端午|五一|清明|除夕|元宵"
    r"|[^，。；：、！？!?,;:\s的在于了召将举与和参出获评颁们他她我公团受赴承办到至]{0,20}?"
    r"(?:年会|大会(?!堂)|会议|指南|共识|规范|峰会|论坛|学术|博览会|奥运会|锦标赛|世界杯|联赛|报告|年报|[展春]|周|节|奖)"
)
_HAN = re.compile(r"[一-鿿]")


@rule(
    "zh.bare-number",
    r"(?:1[0-9]|20)[0-9]{2}(?![0-9./:~-]|[ ]?年)",
    first=(DIGITS,),
    positive=(),
    negative="2024年6月，2025版",
)
def _bare_number(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over four figures that a Chinese word follows or leads without 年: 2019批次, 评论2003, 第2019页."""
    text, start, end = scene.text, match.start(), match.end()
    if _HAN.match(text, end):
        return None if _YEAR_AFTER.match(text, end) else Reading(skip=True)
    if start and _HAN.match(text, start - 1) and not _YEAR_BEFORE.search(text, max(0, start - 4), start):
        return Reading(skip=True)
    return None


@rule(
    "zh.weekly",
    rf"(?:周|星期|礼拜)[一二三四五六日天]{_AFTER_WEEKDAY}(?:(?:至|到|-{{1,2}}|~|、)(?:周|星期"
    rf"|礼拜)?[一二三四五六日天]{_AFTER_WEEKDAY}){{1,6}}",
    first=("周", "星", "礼"),
    positive=(),
    negative="周五，他表示",
)
def _weekly(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over weekdays of every week: 门诊时间周一至周五."""
    before = scene.text[max(0, match.start() - 20) : match.start()]
    after = scene.text[match.end() : match.end() + 16]
    if re.search(r"[本上下这]$", before) or not _HOURS.search(before + after):
        return None
    return Reading(skip=True)


@rule(
    "zh.named",
    rf"(?:周[一二三四五六日天](?!{_SURNAME})[一-鿿]{{1,2}}(?=教授|主任|医[生师]|院[长士]|博士|先生|女士|同志"
    rf"|表示说)|周六福|周五广|五月天|十[月二]月?革命"
    r"|[一二三四五六七八九]月[一二三四五六七八九](?=[节歌]|歌会)|后天(?:性|获得|免疫|缺陷|形成|习得|因素)"
    r"|明日之[星子]|明日方舟|今日头条|昨日重现|明天系|(?:黑色|蓝色)(?:星期|周)[一五]|(?:星期|周)[一五日天](?:效应|综合征|工程师|魔咒)"
    rf"|(?:明天|今[天日]|国庆|元旦|春节|五一)(?<={_SURNAME}..)(?=教授|主任|医[生师]|院[长士]|博士|先生|女士|同志|老师))",
    first=("周", "五", "十", *"一二三四六七八九", "后", "黑", "蓝", "星", "明", "今", "昨", "国", "元", "春"),
    positive=(),
    negative="周五，他表示",
)
def _named(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over names that hold the words of a date: 周一鸣教授, 五月天, 后天性."""
    return Reading(skip=True)


@rule(
    "zh.titled",
    r"(?:[今昨明后前][天日]){1,4}",
    first=tuple("今昨明后前"),
    positive=(),
    negative="今天，他来了",
)
def _titled(match: re.Match[str], scene: Scene) -> Reading | None:
    """Step over day words in the short title of a paper or programme: 《今日早报》, 《昨天今天明天》."""
    text, start = scene.text, match.start()
    opened = text.rfind("《", max(0, start - 8), start)
    titled = opened >= 0 and "》" not in text[opened:start] and "》" in text[start : start + 10]
    return Reading(skip=True) if titled else None
