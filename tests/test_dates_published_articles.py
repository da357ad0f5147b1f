"""Heads and tails of articles as the web, wires, journals and chat groups print them, and the day they appeared."""

import pytest

from cuttings_db.dates import publication_evidence, settle_published
from cuttings_db.text import lay_out_text

ENGLISH = (
    "\n\nNine patients with small tumours walked in the garden of the new ward, and the doctors let them.\n\n"
    "The head of the ward said that a slow walk before breakfast costs nothing and harms nobody. Her team wants to "
    "count the steps of every patient and compare them with the length of the stay.\n\n"
    "A kitchen of its own cooks soup for whoever asks. Nobody there is ever in a hurry to leave.\n"
)
CHINESE = (
    "\n\n新病房的花园里，九位肿瘤患者每天早晨慢慢散步，医生并不阻拦。\n\n"
    "病房主任表示，早餐前的散步不花钱，也不伤人。她的团队希望统计每位患者的步数，并与住院时间进行比较。\n\n"
    "病房有自己的厨房，谁想喝汤就给谁煮汤。\n"
)


def published(text: str) -> str | None:
    """Settle a text as an import does."""
    settled = settle_published(publication_evidence(text, lay_out_text(text)))
    return settled.edtf if settled else None


E, Z = ENGLISH, CHINESE
T, C = "A ward that walks\n", "慢病房开张\n"
HEADS = {
    # English: wires, company news, hospitals, newspapers
    "wire": (T + "\nLYON, France, June 9, 2025 /PRNewswire/ -- The Elbe Clinic opened a ward." + E, "2025-06-09"),
    "wire with a short month": (T + "\nBOSTON--(BUSINESS WIRE)--Jun 9, 2025--Elbe Clinics opened a ward."
        + E, "2025-06-09"),
    "wire in brackets": (T + "\nLONDON, June 9, 2025 (Newswire) -- Elbe Clinics opened a ward." + E, "2025-06-09"),
    "globe": (T + "\nJune 09, 2025 07:30 ET | Source: Elbe Clinics\n\nBASEL, Switzerland, June 09, 2025 (GLOBE "
         "NEWSWIRE) -- Elbe Clinics opened a ward."
        + E, "2025-06-09"),
    "press release label": ("Press Release\n\nFor immediate release: 9 June 2025\n\nA ward that walks"
        + E, "2025-06-09"),
    "published on": (T + "Published on June 9, 2025 by Ada Quist" + E, "2025-06-09"),
    "published colon": (T + "Published: 9 June 2025" + E, "2025-06-09"),
    "posted on": (T + "Posted on June 9, 2025\nby Ada Quist\n5 comments" + E, "2025-06-09"),
    "posted clock": (T + "Posted: Mon 9 Jun 2025, 10:12 AM EDT" + E, "2025-06-09"),
    "publish date": (T + "Publish Date: 2025-06-09" + E, "2025-06-09"),
    "byline and day": (T + "By Ada Quist\nJune 9, 2025 | 3 min read" + E, "2025-06-09"),
    "day alone": (T + "\n9 June 2025" + E, "2025-06-09"),
    "weekday first": ("Elbe Clinic News\nMonday, June 9, 2025\nA ward that walks" + E, "2025-06-09"),
    "number form": (T + "2025-06-09 15:32" + E, "2025-06-09"),
    "dots and source": ("News > Wards\nA ward that walks\n2025.06.09 Source: Elbe Clinic" + E, "2025-06-09"),
    "first published": (T + "First published 9 June 2025 • Last updated 2 July 2025" + E, "2025-06-09"),
    "updated before published": (T + "Updated: 2 July 2025\nPublished: 9 June 2025" + E, "2025-06-09"),
    "posted and updated": (T + "Posted June 9, 2025; Updated July 2, 2025 at 4:10 p.m." + E, "2025-06-09"),
    "only updated": (T + "Last updated: 2 July 2025" + E, "2025-07-02"),
    "published in the head, updated below": (T + "9 June 2025" + E + "\nLast updated: 2 July 2025", "2025-06-09"),
    "only reviewed": ("A ward that walks" + E + "\nLast reviewed: July 2, 2025", "[..2025-07-02]"),
    "embargo": ("EMBARGOED UNTIL 09 June 2025, 00:01 BST\n\nA ward that walks" + E, "2025-06-09"),
    "issue": ("Elbe Medical Review\nVol. 12, No. 3, June 2025\n\nA ward that walks" + E, "2025-06"),
    "issue of a month": ("Elbe Medical Review, June 2025 issue\n\nA ward that walks" + E, "2025-06"),
    # English: journals
    "journal": ("A ward that walks: a cohort study\nAda Quist, Bo Lund\n\nReceived 3 February 2025; Accepted 20 "
         "May 2025; "
                "Published online 9 June 2025" + E, "2025-06-09"),
    "journal in lines": ("A ward that walks: a cohort study\nReceived: 3 February 2025\nAccepted: 20 May 2025\n"
                         "Published: 9 June 2025" + E, "2025-06-09"),
    "journal accepted alone": ("A ward that walks: a cohort study\nReceived: 3 February 2025\nAccepted: 20 May 2025"
        + E,
                               "[2025-05-20..]"),
    "available online": (T + "Received 3 February 2025, Accepted 20 May 2025, Available online 9 June 2025, "
                         "Version of Record 1 August 2025" + E, "2025-06-09"),
    "epub": ("Quist A, Lund B. A ward that walks. Elbe Med Rev. 2025 Aug;12(3):1-9. Epub 2025 Jun 9."
        + E, "2025-06-09"),
    "epub colon": (T + "Elbe Med Rev. 2025 Aug;12(3):1-9. doi: 10.1000/emr.1. Epub 2025 Jun 9." + E, "2025-06-09"),
    "publication date": (T + "Publication date: 9 June 2025" + E, "2025-06-09"),
    # English: what misleads
    "event only": (T + "The opening was held on 9 June 2025 in Lyon." + E, "[2025-06-09..]"),
    "event to come": ("Join the walking ward day\nDate: 9 June 2031\nVenue: Lyon" + E, None),
    "copyright only": ("A ward that walks" + E + "\n© 2025 Elbe Clinics. All rights reserved.", "[..2025-12-31]"),
    "copyright span": ("A ward that walks" + E + "\nCopyright © 2011-2025 Elbe Clinics", "[..2025-12-31]"),
    "copyright of another year": (T + "June 9, 2025" + E + "\n© 2018 Elbe Clinics", "2025-06-09"),
    "references only": ("A ward that walks" + E + "\nReferences\n1. Quist A. Slow wards. Elbe Med Rev. 2019;3:1-9.\n"
                        "2. Lund B. Soup. Elbe Med Rev. Published online March 3, 2021.\n", None),
    "nothing": ("A ward that walks" + E, None),
    "history": ("A ward that walked\n\nOn 4 July 1921 a young doctor opened a ward by the Elbe." + E, "[1921-07-04..]"),
    "history with a place": ("A ward that walked\n\nDresden, 4 July 1921. A young doctor opens a ward by the Elbe."
        + E, None),
    "photo caption": (T + "Photo taken on 9 June 2025 in the garden." + E, None),
    "born": ("Ada Quist\n(born 9 June 1961)" + E, "[1961-06-09..]"),
    "programme": ("Annual Meeting on Slow Wards\n9-11 June 2025, Lyon, France" + E, None),
    "deadline": ("A prize for slow wards\nDeadline: 9 June 2025" + E, None),
    "approval": ("Kit for slow wards\nApproval date: 9 June 2025" + E, None),
    "comment below": (T + "June 9, 2025" + E + "\nComments\n\nMax, 12 June 2025: I like the soup.\n", "2025-06-09"),
    "related below": (T + "June 9, 2025" + E + "\nRelated articles\nThe soup of the ward\nMay 3, 2025\n"
                      "The apple trees\nMay 20, 2025\n", "2025-06-09"),
    "weekday without year": (T + "\nLYON, Monday, June 9 -- Elbe Clinics opened a ward." + E, None),
    # English: newsletters, reports, mails
    "newsletter": ("Slow Ward Newsletter\nIssue 14 | 9 June 2025\n\nIn this issue: soup, walks, apple trees."
        + E, "2025-06-09"),
    "conference report": ("From our correspondent at the Slow Ward Congress, Lyon, 5-7 June 2025\n\nBy Ada "
         "Quist\nJune 9, 2025"
        + E,
                          "2025-06-09"),
    "signed": ("To the friends of the ward" + E + "\nLyon, 9 June 2025\nAda Quist\n", "2025-06-09"),
    "dateline with today": (T + "\nLyon, 9 June 2025 - Elbe Clinics announced today that its ward walks."
        + E, "2025-06-09"),
    "obituary": ("OBITUARIES                    Monday 9 June 2025\n\nA nurse who walked" + E, "2025-06-09"),
    "week of a letter": ("The Slow Ward Letter\nNo. 14 | Week of 9 June 2025\n" + E, "[2025-06-09..2025-06-15]"),
    "older stories below": (T + "Ada Quist, ward correspondent\nMon 9 Jun 2025 09.14 BST\n"
        "Last modified on Tue 10 Jun 2025 17.40 BST\n"
        + E + "\nMore on this story\nThe soup\n"
        "30 May 2025\nThe trees\n14 Mar 2025\nThe garden\n1 May 2024\n", "2025-06-09"),
    "a paper published long ago": (T + E + "\nTwo papers were withdrawn. A third, "
        "published on 2 Aug 2011, has carried a warning since.", None),
    "opens with published": (T + "\nPublished 2 August 2011 in the Elbe Review, "
        "the study of slow wards found little." + E, None),
    "figures of America": (T + "Posted 06/09/2025 10:12 AM EDT" + E, "2025-06-09"),
    "figures either way": (T + "Posted on 06/09/25 by Ada" + E, "[2025-06-09..2025-09-06]"),
    "figures one way": (T + "Posted on 06/19/25 by Ada" + E, "2025-06-19"),
    "figures like others": (T + "Posted on 06/09/25 by Ada" + E + "\nOlder post: Soup (05/22/25)\n", "2025-06-09"),
    "figures of an older post": (T + "Posted on 06/03/24 by Ada" + E + "\nOlder post: Soup (05/12/24)\n", "2024-06-03"),
    "figures of Oklahoma": (T + "Posted: 9/10/2022" + E.replace("tumours", "tumors") + "\nThe wards of Oklahoma walk.",
        "2022-09-10"),
    "figures of nowhere": (T + "Posted: 9/10/2022" + E + "\nThe wards of Oklahoma and England walk.",
        "[2022-09-10..2022-10-09]"),
    "deadlines": (T + "Key dates\nAbstracts open: 1 October 2025\nLate abstracts: 1-8 Feb 2026" + E, None),
    "year by weekday and event": (T + "\nLYON, Monday, June 9 -- Elbe Clinics opened a ward. Soup was first cooked on "
        "12 May 2025." + E, "2025-06-09"),
    "as of": (T + E + "\nAll figures are as of 31 March 2025.", "[2025-03-31..]"),
    "own address": (T + "URL: https://ward.example/news/2025/06/09/garden" + E, "2025-06-09"),
    "own address first": ("https://ward.example/news/2025/06/09/garden\n" + T + E, "2025-06-09"),
    "own address of a month": (T + "Source: https://ward.example/2025/06/garden" + E, "2025-06"),
    "cited address": (T + E + "\n1. https://ward.example/news/2025/06/09/garden", "[2025-06-09..]"),
    "own DOI": (T + "https://doi.org/10.1000/j.elbe.2025.06.009" + E, "2025"),
    "cited DOI": (T + E * 3 + "\n1. Quist A. doi: 10.1000/j.elbe.2019.06.009", None),
    "printed from a browser": ("6/9/25, 10:12 AM    A ward that walks | Elbe Clinics\n" + E, "[..2025-06-09]"),
    "label in the line above": (T + "Date:\nJune 9, 2025\nSource:\nElbe University\nSummary:\nPatients walk." + E,
        "2025-06-09"),
    "as of in the line above": (T + "Content current as of:\n06/19/2025\n" + E, "2025-06-19"),
    "clock between": (T + "Updated 7:12 AM EDT, June 10, 2025\nPublished 6:02 AM EDT, June 9, 2025\n" + E,
        "2025-06-09"),
    "updated a while ago": (T + "By Ada Quist\nJune 9, 2025 7:12 AM EDT Updated 2 hours ago\n" + E, "2025-06-09"),
    "half days": (T + "Posted: 6/9/2025 10:00:00 AM\nLast Updated: 6/12/2025 9:56:26 AM\n" + E, "2025-06-09"),
    "posted by": (T + "Posted by Ada Quist at 10:12 AM on Monday, June 9, 2025\n" + E, "2025-06-09"),
    "release in capitals": ("PRESS RELEASE 9 JUNE 2025\n" + T + E, "2025-06-09"),
    "byline first": ("By Ada Quist June 9, 2025\n" + T + E, "2025-06-09"),
    "others reviewed": (T + E + "\nAlso in this series: Soup (reviewed February 2024); Trees (10/06/2023)\n", None),
    "index of journals": ("J Elbe Oncol. 2025 Jun 9;43(16):100-110. doi: 10.1200/x.1.\n" + T + E, "2025-06-09"),
    "agency line": (T + "Lyon (dpa) - 9 June 2025\n" + E, "2025-06-09"),
    "square brackets": (T + "[Lyon, June 9, 2025] Elbe Clinics said its ward walks." + E, "2025-06-09"),
    "interviewed before": (T + "Interview conducted on 3 June 2025\nPublished 9 June 2025" + E, "2025-06-09"),
    "reviewed, due": (T + E + "\nPage last reviewed: 9 June 2025\nNext review due: 9 June 2028\n", "[..2025-06-09]"),
    "journal with bars": (T + "Received: 1 February 2025 | Accepted: 20 May 2025\nPublished online: 9 June 2025\n" + E,
        "2025-06-09"),
    # Chinese
    "xinhua": (C + "\n新华社里昂6月9日电（记者安小雨）易北医院新病房9日开张。" + Z, None),
    "xinhua with year": (C + "2025-06-09 15:32:10 来源：新华网\n"
        "\n新华社里昂6月9日电（记者安小雨）易北医院新病房9日开张。" + Z, "2025-06-09"),
    "our paper": (C + "2025年06月09日 08:12 | 来源：易北日报\n"
        "\n本报里昂6月9日电 易北医院新病房开张。" + Z, "2025-06-09"),
    "release time": (C + "发布时间：2025-06-09  浏览次数：312" + Z, "2025-06-09"),
    "release time, dots": (C + "发布日期：2025.06.09 作者：宣传科 点击：12" + Z, "2025-06-09"),
    "time label": (C + "时间：2025-06-09 来源：肿瘤科" + Z, "2025-06-09"),
    "wechat": (C + "原创 安小雨 易北医讯 2025年06月09日 08:00 北京" + Z, "2025-06-09"),
    "wechat in lines": (C + "原创\n安小雨\n易北医讯\n2025年6月9日 08:00\n上海" + Z, "2025-06-09"),
    "wechat slash": (C + "易北医讯  2025-06-09 20:15  发表于北京" + Z, "2025-06-09"),
    "agency": (C + "\n（里昂，2025年6月9日）易北医院今日宣布新病房开张。" + Z, "2025-06-09"),
    "place and dash": (C + "\n苏州2025年6月9日 /美通社/ -- 易北医院宣布新病房开张。" + Z, "2025-06-09"),
    "china news": (C + "\n中新网里昂2025年6月9日电 (安小雨)易北医院新病房开张。" + Z, "2025-06-09"),
    "company": (C + "\n2025年6月9日，中国苏州——易北医院宣布新病房开张。" + Z, "2025-06-09"),
    "journal, chinese": (
        "慢病房队列研究\n收稿日期：2025-02-03 修回日期：2025-05-20 网络出版时间：2025-06-09" + Z, "2025-06-09"),
    "journal, received only": ("慢病房队列研究\n收稿日期：2025-02-03" + Z, "[2025-02-03..]"),
    "event only, chinese": (C + "2025年6月9日，慢病房论坛在里昂举行。" + Z, None),
    "meeting notice": ("慢病房论坛通知\n会议时间：2031年6月9日\n会议地点：里昂" + Z, None),
    "copyright, chinese": ("慢病房开张" + Z + "\n版权所有 © 2025 易北医院", "[..2025-12-31]"),
    "signed, chinese": ("慢病房通知" + Z + "\n易北医院\n2025年6月9日\n", "2025-06-09"),
    "updated, chinese": (C + "发布时间：2025-06-09 更新时间：2025-07-02" + Z, "2025-06-09"),
    "only updated, chinese": (C + "最后更新：2025-07-02" + Z, "2025-07-02"),
    "history, chinese": ("旧病房\n1921年7月4日，一位年轻医生在易北河畔开办病房。" + Z, None),
    "own address, chinese": (C + Z + "\n原文链接：https://ward.example/2025-06/09/c_1.htm\n", "2025-06-09"),
    "index of newspapers": ("易北日报/2025年/6月/9日/第004版\n" + C + Z, "2025-06-09"),
    "signed at a place": (C + Z + "\n2025年6月9日于里昂\n", "2025-06-09"),
    "first printed elsewhere": (C + Z + "\n（本文首发于2025年6月9日《易北日报》）\n", "2025-06-09"),
    "journal on the web": (C + "收稿日期：2025-02-03；接受日期：2025-05-20；网络版发表日期：2025-06-09\n" + Z,
        "2025-06-09"),
    "label in brackets": ("【收稿日期】2025-02-03\n" + C + Z, "[2025-02-03..]"),
    "read so often": (C + "2025-06-09 09:00:00 阅读(312)\n" + Z, "2025-06-09"),
    "size of letters": (C + "【字体：大 中 小】 2025-06-09\n" + Z, "2025-06-09"),
    "no year at all": (C + "06-09 20:15\n" + Z, None),
    "yesterday": (C + "昨天 20:15 发布于北京\n" + Z, None),
    "issue of a year": ("易北肿瘤杂志\n2025年 第35卷 第6期\n" + C + Z, None),
    "note before": (C + "编者按：2025年5月30日至6月3日，大会在芝加哥举行。\n" + Z, None),
    "end of a wire": (C + "\n新闻社里昂6月9日电（记者安小雨）新病房开张。"
        + Z + "\n（完）　2025-06-09 10:12:07\n", "2025-06-09"),
    "signed with a month": ("慢病房通知" + Z + "\n易北医院\n二〇二五年六月\n", "2025-06"),
    "related below, chinese": (C + "2025-06-09" + Z + "\n相关阅读\n汤的故事\n2025-07-01\n", "2025-06-09"),
    "study published earlier": (C + "\n发表于2011年8月2日的研究发现，慢病房作用不大。" + Z, None),
    "traditional": ("慢病房開張\n發布時間：2025年6月9日" + Z, "2025-06-09"),
    "nothing, chinese": ("慢病房开张" + Z, None),
    "editor below": (C + "2025-06-09" + Z + "\n编辑：安小雨  审核：林一\n", "2025-06-09"),
}  # fmt: skip


@pytest.mark.parametrize("name", HEADS)
def test_an_article_has_the_day_that_it_shows_and_no_other(name: str) -> None:
    text, expected = HEADS[name]
    assert published(text) == expected
