"""The words of a hundred thousand invented articles: names by rank, sentences with places to fill, in two languages."""

from __future__ import annotations


def _several(written: str) -> list[str]:
    """Return what is written one after another, with bars between where it has spaces."""
    return written.split("|") if "|" in written else written.split()


GIVEN = _several(
    "Agnes Amir Anna Astrid Boris Carmen Chloe Dario David Elena Elif Emil Esther Farid Fiona Frank Gabriel Greta"
    " Hanna Haruki Hugo Ines Ingrid Irene Ivan Jasmin Jonas Julia Karim Karin Kenji Laura Leila Lena Luca Luis Maja"
    " Marek Maria Marta Mateo Mina Naomi Nils Nora Olga Omar Oscar Paul Petra Piotr Priya Rahel Rosa Samir Sara"
    " Silvia Sofia Stefan Sven Tamara Theo Tina Tomas Ulrike Vera Viktor Yara Yusuf Zoe"
)
ROOTS = _several("Abel Bergh Cald Dorn Ekl Ferr Grau Hall Ivan Jans Kohl Lind Mor Nov Ostr Piet Quist Rahm Silv Torv")
ENDINGS = _several("berg dal en er ersson feld i iak ini man mann ner o ova rup s son ström th wick")
CITIES = _several(
    "Lyon Oslo Graz Turin Ghent Malmö Cork Porto Bern Split Leeds Basel Utrecht Aarhus Vigo Boston Chicago Houston"
    " Toronto Melbourne Seoul Osaka Singapore Vienna Lisbon Madrid Hamburg Geneva Dublin Prague"
)
HOUSES = _several(
    "{c} University Hospital|University of {c}|{c} Cancer Center|{c} Institute of Oncology|Medical University of {c}"
    "|{f} Therapeutics|{f} Pharma|{f} Biosciences|National Cancer Institute of {c}|{f} Diagnostics"
)
DISEASES = _several(
    "non-small cell lung cancer|small cell lung cancer|breast cancer|triple-negative breast cancer|melanoma|gastric"
    " cancer|colorectal cancer|hepatocellular carcinoma|pancreatic cancer|multiple myeloma|diffuse large B-cell"
    " lymphoma|ovarian cancer|prostate cancer|bladder cancer|renal cell carcinoma|glioblastoma|head and neck cancer"
)
GENES = _several(
    "EGFR|KRAS G12C|ALK|ROS1|HER2|BRAF V600E|MET|RET|BRCA1|BRCA2|PD-L1|TP53|NTRK1|FGFR2|PIK3CA|CLDN18.2|TROP2|IDH1"
)
DRUGS = _several(
    "osimertinib pembrolizumab nivolumab atezolizumab durvalumab trastuzumab olaparib sotorasib lorlatinib alectinib"
    " ipilimumab bevacizumab cetuximab ibrutinib venetoclax lenvatinib sunitinib enfortumab zanubrutinib amivantamab"
)
MEETINGS = _several(
    "ASCO Annual Meeting|ESMO Congress|World Conference on Lung Cancer|AACR Annual Meeting|San Antonio Breast Cancer"
    " Symposium|CSCO Annual Meeting|ESMO Asia Congress|ASH Annual Meeting|European Lung Cancer Congress"
)
STUDIES = _several("AURORA BASALT CEDAR DELPHI EMBER FALCON GARNET HARBOR ISLAND JUNIPER KESTREL LANTERN MERIDIAN")
TOPICS = _several(
    "screening|night shifts|waiting times|imaging|nutrition|pain relief|genetic testing|home infusions|rehabilitation"
    "|fertility|data protection|travel costs|radiotherapy|second opinions|palliative care|biobanks|liquid biopsy"
    "|the price of drugs|trial recruitment|patient registries|artificial intelligence|hospital funding"
)
SOURCES = _several(
    "Oncology Courier|The Lab Letter|Northern Health Post|Clinic Today|Trial Watch|The Ward|Cancer Policy Review"
)
TITLES = _several(
    "{house} reports on {topic}|{drug} in {disease}: {word} and {word}|{person}: what {topic} costs|{city} rethinks"
    " {topic}|{study} trial meets its goal in {disease}|New figures for {disease} from {city}|Doctors in {city} ask"
    " for {topic}|{drug} and {gene}: a {word} question|What the {meeting} said about {topic}"
)
LEADS = (
    "{CITY}, {day} — Patients with {disease} wait {n} days for {topic}, {house} said.",
    "On {day}, {house} in {city} began to offer {topic} to everyone who is treated for {disease}.",
    "At the {meeting} in {city} on {day}, {title} {person} presented the {study} trial of {drug}.",
    "A study of {n} people with {disease}, published on {day}, casts doubt on {topic}.",
    "The region of {city} will spend {n} million euros on {topic}, its council decided on {day}.",
    "{drug_} may be given to patients with {disease} before surgery, the agency decided on {day}.",
)
FRAMES = (
    "{title} {person} of {house} has led the group since {year}.",
    "{other}, {job} at {house2}, called the result {word} but early.",
    "“We did not expect {topic} to matter so much,” said {other}.",
    "Of {n} patients with {gene} mutations, {p}% responded to {drug}.",
    "Median progression-free survival was {p} months with {drug2}, against {q} months in the control arm.",
    "The trial (NCT0{k}) enrolled {n} patients between {month} {year} and {month} {year2}.",
    "Side effects of grade 3 or higher were seen in {p}% of those who took {drug2}.",
    "In {city} the number of new cases rose to {n} in {year}, or {p} for every ten thousand people.",
    "{person2} joined {house2} in {year} and is now its {job}.",
    "The results were first shown at the {meeting} {year}.",
    "{house2} plans to file for approval by the end of {next}.",
    "A second analysis is planned for {month} {next}, when {n} patients will have been followed.",
    "{person} and {person2} will chair a session on {topic} at the {meeting} in {city}.",
    "Two weeks ago {other} had warned of {word} delays in {topic}.",
    "The money comes from a fund of {n} million that was set up on {day2}.",
    "Nurses report that {topic} takes up to {p} minutes of every shift.",
    "Critics such as {other} point to {topic}, which nobody has paid for so far.",
    "Between {day2} and {day3}, {n} samples were tested for {gene}.",
    "{drug_}, made by {house2}, is approved for {disease} since {year}.",
    "According to {person2}, {word} {word} {word} led to a {word} change last year.",
    "Insurers pay {n} for each case, far less than what {topic} costs.",
    "Families often hear of {topic} too late, said {other} of the patients' council.",
    "In the villages around {city} people drive {p} kilometres for an appointment.",
    "Whether {drug} changes {disease2} is what the {study} trial wants to find out.",
    "The {word} {word} of {topic} was {word} by the {word}, and nobody at {house} had {word} it.",
    "A {word} review from {year} came to a {word} end: {word} alone is not {word}.",
    "That is {p} points more than {other} had predicted in {month}.",
    "Some {word} {word} of the {word} kind had to {word} before {house2} could {word} its {word}.",
    "For {person2} the {word} is a {word}, not a {word}; the {word} in {city} saw it {word}.",
    "Without {word} and {word}, the {word} of {disease} stays {word}, a note of {month} {year} says.",
    "The ministry has a {word} {word} that no {word} has ever {word}.",
    "{other} likes to {word} with {word}, and so did the {word} of {city} in {year}.",
    "A {word} of {n} {word} patients took {drug2} for {p} weeks.",
)
TAILS = (
    "A decision is expected in {month} {next}.",
    "{person} has not given up on {topic}.",
    "The next meeting takes place in {city} on {day3}.",
    "Until then, {other} advises, patients should ask.",
)
JOBS = _several(
    "chief medical officer|head of thoracic oncology|director of the breast unit|professor of haematology|medical"
    " director|head of research|senior physician"
)
RANKS = ("Dr", "Professor", "Prof.", "Dr.")
ONSETS = _several("b br c ch d dr f fl g gr h j k l m n p pl pr qu r s sh st t tr v w")
VOWELS = _several("a e i o u ai ea ou")
CODAS = ("", "", "n", "r", "s", "l", "t", "nd", "st", "ck", "m")

SURNAMES_ZH = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN_ZH = "建国丽华志强雅琴文博敏晓东思远海燕明轩子涵佳怡浩然梓萱俊杰欣悦国栋玉兰春晖立新家豪雨桐"
CITIES_ZH = _several("武汉 成都 长沙 南京 西安 青岛 合肥 厦门 昆明 沈阳 郑州 宁波 上海 北京 广州 杭州 天津 重庆")
HOUSES_ZH = _several("{c}市第一人民医院 {c}大学附属肿瘤医院 {c}市肿瘤医院 {c}大学 {c}医科大学 {c}省人民医院")
FIRMS_ZH = _several("恒康生物 远明医药 百诚药业 安泽制药 和瑞基因 信捷生物 康诺医药 源启生物")
DISEASES_ZH = _several(
    "非小细胞肺癌 小细胞肺癌 乳腺癌 胃癌 结直肠癌 肝细胞癌 胰腺癌 淋巴瘤 卵巢癌 前列腺癌 食管癌 鼻咽癌"
)
DRUGS_ZH = _several(
    "奥希替尼 帕博利珠单抗 纳武利尤单抗 曲妥珠单抗 奥拉帕利 阿来替尼 信迪利单抗 卡瑞利珠单抗 替雷利珠单抗"
)
MEETINGS_ZH = _several("中国临床肿瘤学会学术年会 欧洲肿瘤内科学会年会 美国临床肿瘤学会年会 世界肺癌大会 中国肿瘤学大会")
TOPICS_ZH = _several(
    "早期筛查 影像检查 营养支持 疼痛管理 基因检测 康复训练 数据安全 放射治疗 多学科会诊 安宁疗护 医保支付"
)
WORDS_ZH = _several(
    "规范 重要 持续 明显 全面 初步 有限 长期 协作 创新 改善 评估 随访 方案 中心 平台 标准 人群 机制 结局"
    " 会诊 路径 队列 终点 获益 毒性 耐药 转移 复发 缓解 进展 分期 病理 切除"
    " 剂量 周期 联合 单药 维持 辅助 新辅助 一线 二线 后线 亚组 分层 随机 双盲"
    " 安慰剂 注册 上市 审批 目录 价格 谈判 报销 支付 患教 护理"
    " 心理 营养 疼痛 睡眠 运动 饮食 家属 社区 基层"
    " 县域 转诊 远程 数据 模型 影像 算法 样本 血液 组织 活检 测序 位点 融合 扩增 缺失"
)
SOURCES_ZH = _several("肿瘤前沿 医学论坛网 健康周刊 临床时报 医药观察")
TITLES_ZH = _several(
    "{house}公布{topic}数据|{drug}治疗{disease}：{word}与{word}|{person}谈{topic}|{city}试行{topic}新办法"
    "|{study}研究达到主要终点"
    "|{meeting}聚焦{topic}|{disease}患者怎么看{topic}|{firm}{drug}获批"
)
LEADS_ZH = (
    "{day}，{house}宣布在{city}为所有{disease}患者提供{topic}服务。",
    "{day}，{meeting}在{city}开幕，{house}{person}教授公布了{study}研究的结果。",
    "一项纳入{n}名{disease}患者的研究显示，{topic}的效果可能被高估。该研究于{day}发表。",
    "{city}市明年将投入{n}万元用于{topic}，市政府{day}通过了这一方案。",
    "{day}，国家药品监督管理局批准{firm}的{drug}用于{disease}。",
)
FRAMES_ZH = (
    "{person}教授带领的团队从{year}年起研究{topic}。",
    "在{n}名{gene}突变患者中，{p}%对{drug}有应答。",
    "“没想到{topic}这么重要。”{other}主任说。",
    "{drug2}组的中位无进展生存期为{p}个月，对照组为{q}个月。",
    "{p}%的患者出现3级及以上不良反应，其中{n}人因此停药。",
    "没有参与研究的{house2}{other}医生认为，结果{word}，但下结论为时尚早。",
    "第二次分析计划在{next}年{m}月进行，届时将有{n}名患者完成随访。",
    "资金来自{year}年设立的{n}万元专项基金。",
    "{firm}表示，将在{next}年底前提交上市申请。",
    "上月{d}日，{person2}在{house2}介绍了{topic}的{word}{word}。",
    "自去年{m}月以来，{house}的规定已经改了两次。",
    "{person2}现任{house2}肿瘤科主任，{year}年加入该院。",
    "各实验室共送检{n}份样本，其中{p}%可以判读。",
    "这比{other}今年{m}月的预测高出{p}个百分点。",
    "专家指出，{word}{word}的{topic}有助于{word}，{word}{word}仍需{word}。",
    "{day2}至{day3}，共有{n}例{disease2}完成{gene}检测。",
    "{word}与{word}的{word}，是{city}{word}{word}的{word}。",
    "对{other}来说，{word}{word}比{word}更{word}，{house2}也在{year}年{word}了{word}。",
    "{firm}的{word}{word}在{city}{word}，{n}名患者接受了{drug2}治疗{m}个月。",
    "{disease2}的{word}{word}尚无{word}，{person2}团队{word}了{n}例{word}{word}。",
    "业内人士认为，{word}{word}将在{next}年{m}月{word}，{word}{word}{word}。",
)
TAILS_ZH = ("结果预计在{next}年公布。", "{person}没有放弃{topic}。", "下一次会议将于{day3}在{city}举行。")
