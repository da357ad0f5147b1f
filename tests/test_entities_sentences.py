"""Sentences of our own with everything that is named in them, and with what looks like a name and is none."""

from __future__ import annotations

import pytest

from cuttings_db.entities import find_mentions


def named(text: str, *types: str) -> set[tuple[str, str]]:
    return {(m.type, m.name) for m in find_mentions(text) if not types or m.type in types}


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Professor Liang Houjie of Southwest Hospital opened the session.", {"Liang Houjie"}),
        ("Prof. Wu Yilong and Prof. Yi-Long Wu are the same doctor.", {"Wu Yilong", "Yi-Long Wu"}),
        ("Director Xu Ruihua welcomed the guests.", {"Xu Ruihua"}),
        ("“We were surprised,” said Marguerite Oduya, who led the work.", {"Marguerite Oduya"}),
        ("Chan Tai Man, a professor at the University of Hong Kong, disagreed.", {"Chan Tai Man"}),
        ("Thomas K. Brenner, President of Example Consortium, spoke first.", {"Thomas K. Brenner"}),
        ("Associate Prof. Qian Lei and Dr. Amara Nwosu shared the data.", {"Qian Lei", "Amara Nwosu"}),
        ("Tsai Ing-wen visited the laboratory.", {"Tsai Ing-wen"}),
        ("The panel was moderated by Ingrid Solheim, MD, PhD.", {"Ingrid Solheim"}),
        ("June Park, an analyst at Example Capital, saw it coming in June.", {"June Park"}),
        ("Professor Song Wei and Professor Wei Song met.", {"Song Wei", "Wei Song"}),
        ("Ludwig van der Meer said the trial was stopped.", {"Ludwig van der Meer"}),
        ("Authors: Jordi Puig, Anneke Visser and Sheetal Ramanathan.",
         {"Jordi Puig", "Anneke Visser", "Sheetal Ramanathan"}),
        ("O. Fadiran said that the results hold.", {"O. Fadiran"}),
        ("Professor Ma's team in Harbin agreed.", {"Ma"}),
        ("程颖教授指出，小细胞肺癌的治疗正在改变。", {"程颖"}),
        ("会议由大会主席欧阳学农教授主持。", {"欧阳学农"}),
        ("林教授随后介绍了研究背景。", {"林教授"}),
        ("院长赵志强，副院长孙丽华出席了会议。", {"赵志强", "孙丽华"}),
        ("陆舜、周彩存、王洁等教授参加了讨论。", {"陆舜", "周彩存", "王洁"}),
        ("来自法国的玛丽·杜邦博士表示赞同。", {"玛丽·杜邦"}),
        ("挪威的索尔贝格医生与奥塞女士交换了表格。", {"索尔贝格", "奥塞"}),
        ("On Monday Amara Odunsi read out a letter. “It is a form,” she said.", {"Amara Odunsi"}),
        ("Prof. Chen Yulan (陈玉兰) and nurse He Jing (贺婧) wrote it.", {"Chen Yulan", "陈玉兰", "He Jing", "贺婧"}),
        ("高血压患者和高龄患者应当慎用该药。", set()),
        ("主任医师每周出诊两次，专家门诊需要预约。", set()),
        ("May be it rains in May, and March on we will.", set()),
        ("Target therapy and Systematic review are terms. China urgently needs both.", set()),
        ("China Urgently Needs Better Screening", set()),
        ("Early Stage Breast Cancer and Long Term Survival were topics.", set()),
        ("The Johns Hopkins Hospital and the David Marr Prize are no people.", set()),
        ("Hong Kong, Tai Po and San Francisco are places.", set()),
        ("So Long as You Can, She Can.", set()),
    ],
)  # fmt: skip
def test_people(text: str, people: set[str]) -> None:
    assert {name for _, name in named(text, "person")} == people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zhejiang Cancer Hospital joined.", {("organisation", "Zhejiang Cancer Hospital")}),
        ("He works at the Institute for Example Medicine in Lyon.",
         {("organisation", "Institute for Example Medicine"), ("place", "Lyon")}),
        ("Quillfeather Therapeutics and Marlow Biosciences, Inc. merged.",
         {("organisation", "Quillfeather Therapeutics"), ("organisation", "Marlow Biosciences, Inc.")}),
        ("She moved from the Ministry of Science and Technology to Merck KGaA.",
         {("organisation", "Ministry of Science and Technology"), ("organisation", "Merck KGaA")}),
        ("The 12th Annual Meeting of the Nordic Society of Example Oncology opened in Oslo.",
         {("event", "12th Annual Meeting of the Nordic Society of Example Oncology"),
          ("organisation", "Nordic Society of Example Oncology"), ("place", "Oslo")}),
        ("Data were shown at ASCO 2024 in Chicago.",
         {("event", "ASCO 2024"), ("organisation", "ASCO"), ("place", "Chicago")}),
        ("The 2023 ESMO Congress was held in Madrid.",
         {("event", "2023 ESMO Congress"), ("organisation", "ESMO"), ("place", "Madrid")}),
        ("Pembrolizumab (Keytruda) was approved by the FDA.",
         {("product", "Pembrolizumab"), ("product", "Keytruda"), ("organisation", "FDA")}),
        ("The new zorbatinib met its endpoint in KEYNOTE-189 (NCT02578680).",
         {("product", "zorbatinib"), ("trial", "KEYNOTE-189"), ("trial", "NCT02578680")}),
        ("EGFR L858R and exon 20 insertions behave differently.",
         {("variant", "EGFR L858R"), ("gene", "EGFR"), ("variant", "exon 20 insertions")}),
        ("BRAF V600E and MET amplification were found.",
         {("variant", "BRAF V600E"), ("gene", "BRAF"), ("gene", "MET")}),
        ("Patients with triple-negative breast cancer or NSCLC took part.",
         {("disease", "triple-negative breast cancer"), ("disease", "NSCLC")}),
        ("Metastatic uveal melanomas are rare.", {("disease", "uveal melanomas")}),
        ("复旦大学附属肿瘤医院与中国临床肿瘤学会（CSCO）合作。",
         {("organisation", "复旦大学附属肿瘤医院"), ("organisation", "中国临床肿瘤学会"), ("organisation", "CSCO")}),
        ("奥希替尼用于EGFR突变的非小细胞肺癌。",
         {("product", "奥希替尼"), ("gene", "EGFR"), ("disease", "非小细胞肺癌")}),
        ("2025年CSCO年会在济南举行。", {("event", "2025年CSCO年会"), ("organisation", "CSCO"), ("place", "济南")}),
        ("第十二届北方示例论坛在沈阳召开。", {("event", "第十二届北方示例论坛"), ("place", "沈阳")}),
        ("研究发表于《柳叶刀》。", {("publication", "柳叶刀")}),
        ("The work was published in Nature and in the Journal of Clinical Oncology.",
         {("publication", "Nature"), ("publication", "Journal of Clinical Oncology")}),
        ("CAT scan images and MET criteria are no genes.", set()),
        ("A REST period was SET by the team, and the IMPACT was large.", set()),
        ("By nature, science and cell counts matter.", set()),
        ("The CR rate was 20%, PR 30% and PD 10%; AI helped.", set()),
        ("It rained cats and dogs, and the mice met.", set()),
        ("He will read a paper on reading, near a turkey, in march.", set()),
    ],
)  # fmt: skip
def test_everything_else(text: str, expected: set[tuple[str, str]]) -> None:
    assert named(text) == expected


def test_short_forms_are_learned_in_both_directions_and_from_any_bracket() -> None:
    text = (
        "The Baltic Institute of Example Medicine(BIEM) grew. BIEM hired. "
        "NSEO (Nordic Society of Example Oncology) answered; NSEO paid. 示例肿瘤研究中心（SZYZ）成立，SZYZ招聘。"
    )
    keys: dict[str, set[str]] = {}
    for m in find_mentions(text):
        keys.setdefault(m.key, set()).add(m.name)
    assert {"Baltic Institute of Example Medicine", "BIEM"} in keys.values()
    assert {"Nordic Society of Example Oncology", "NSEO"} in keys.values()
    assert {"示例肿瘤研究中心", "SZYZ"} in keys.values()


def test_a_surname_alone_is_the_person_named_before() -> None:
    text = "Richard L. Abernathy, president of Example Group, opened. Abernathy said little. Dr. Abernathy left."
    people = [m for m in find_mentions(text) if m.type == "person"]
    assert [m.name for m in people] == ["Richard L. Abernathy", "Abernathy", "Abernathy"]
    assert len({m.key for m in people}) == 1
    two = find_mentions("Prof. Luo Zhiguo and Prof. Luo Qian met. Professor Luo agreed.")
    assert [(m.name, m.certain) for m in two if m.type == "person"][2] == ("Luo", False)
    assert len({m.key for m in two if m.type == "person"}) == 3


def test_a_title_is_not_part_of_the_name_and_possessors_are_not_part_of_organisations() -> None:
    assert named("China's National Example Agency paid.", "organisation") == {
        ("organisation", "National Example Agency")
    }
    assert ("place", "CHINA") in named("CHINA'S MEDICINE IS GROWING fast.")


def test_departments_belong_to_their_house() -> None:
    text = "甲乙市人民医院肿瘤科与丙丁市人民医院肿瘤科合作。"
    departments = [m.key for m in find_mentions(text) if m.name == "肿瘤科"]
    assert len(set(departments)) == 2
    lone = [m for m in find_mentions("Department of Medical Oncology staff met.") if m.type == "organisation"]
    assert [m.certain for m in lone] == [False]
