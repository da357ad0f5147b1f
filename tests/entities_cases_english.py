"""Twelve invented pieces of oncology news in English with everything that is named marked in place.

Marks are `{P:…}` with one letter for the type (see `test_entities_news.py`); marks may nest. One third is kept aside:
no rule was made from it.
"""

from __future__ import annotations

__all__ = ["ASIDE", "ENGLISH"]

# The numbers of the pieces that no rule was made from.
ASIDE = frozenset((2, 5, 8, 11))

ENGLISH: tuple[str, ...] = (
    # 0: a company's press release
    """{L:BASEL}, {L:Switzerland}, and {L:CAMBRIDGE}, Mass. – {O:Tarnwell Therapeutics} today announced that the \
{O:U.S. Food and Drug Administration} ({O:FDA}) has granted priority review to {D:veltorasib}, its oral {V:KRAS \
G12C} inhibitor, for adults with previously treated {S:non-small cell lung cancer} ({S:NSCLC}). The filing \
rests on the phase III {T:BRIGHTPATH-2} trial, which compared the drug with {D:docetaxel} in 412 patients. “We \
are encouraged by these data,” said {P:Rosalind Achterberg}, M.D., Ph.D., Chief Medical Officer of \
{O:Tarnwell}. “Every month counts for people living with {S:lung cancer}.” {P:Dmitri Kalugin}, who heads \
research at the company, added that a combination with {D:pembrolizumab} ({D:Keytruda}, {O:Merck & Co.}) is \
under study in {T:BRIGHTPATH-5} ({T:NCT05998812}). {O:Tarnwell} will present the results at the {E:{O:AACR} \
Annual Meeting} in {L:San Diego}. {P:Achterberg} and {P:Kalugin} will host a webcast.""",
    # 1: a conference report
    """The congress season opened with the {E:World Conference on Lung Cancer} in {L:Barcelona}, and the hall was full \
when {P:Hye-Jin Seong} of {O:Asan Medical Center} walked to the microphone. Her phase II study combined \
{D:osimertinib} with chemotherapy in patients whose tumours carried {V:EGFR L858R}. Discussant {P:Marcus van \
der Velde}, MD, from the {O:Netherlands Cancer Institute}, called the hazard ratio “hard to ignore.” Not \
everybody agreed. {P:Ifeoma Nwachukwu}, a statistician at the {O:University of Lagos}, pointed out that \
follow-up was short, and {P:Pablo Irigoyen}, {P:Katarzyna Wolniewicz} and {P:Tan Wei Ming} raised similar \
doubts from the floor. According to {P:Seong}, final survival will be shown at this year's {E:ESMO}. The \
session was chaired by {P:Giovanna Ferretti-Bassi} and {P:J. Okonkwo-Hale}. The findings appeared \
simultaneously in {B:The Lancet Oncology}.""",
    # 2: an interview
    """By {P:Philippa Garrowby}

When {P:Tomasz Bielawski} was a resident in {L:Kraków}, nobody tested for {G:BRCA1} or {G:BRCA2}. Now professor \
of medicine at the {O:Royal Marsden}, he sees the genes in half of his referrals. “I tell my fellows that a \
report is not a diagnosis,” {P:Bielawski} said over coffee. His mentor, the late {P:Agnes Thornycroft}, founded \
the unit in 1987 with a grant from {O:Cancer Research UK}. Together with {P:Nkechi Adeyemi-Stone}, a genetic \
counsellor, and the pathologist {P:Rafael Quintana de la Cruz}, he now runs the {O:Wexford Hereditary Cancer \
Clinic}. {P:Bielawski} has received speaking fees from {O:AstraZeneca} and {O:GSK}; {D:olaparib} and \
{D:niraparib}, he says, changed how {S:ovarian cancer} is treated, but the next step is {S:pancreatic cancer}. \
His group's paper is expected in the {B:Journal of Clinical Oncology}.""",
    # 3: regulatory news
    """The {O:European Medicines Agency}'s human medicines committee has recommended approval of {D:trastuzumab \
deruxtecan} ({D:Enhertu}) for {G:HER2}-low {S:breast cancer}, the agency said on Friday. The opinion follows \
the {T:DESTINY-Breast04} trial. In the {L:United States}, the {O:FDA} cleared the drug in August 2022. \
{O:Daiichi Sankyo} and {O:AstraZeneca} share the rights. {O:NICE}, the {O:National Institute for Health and \
Care Excellence}, had turned the drug down, a decision that Baroness {P:Delyth Morgan}, chief executive of \
{O:Breast Cancer Now}, described as a “dark day.” {L:Japan}'s {O:PMDA} and {L:China}'s {O:NMPA} are still \
reviewing the file. In a separate decision the committee refused a conditional licence for {D:sulvantinib} in \
{S:gastric cancer}; its maker, {O:Orvane Pharma}, will ask for a re-examination, spokeswoman {P:Lieke Hoekstra} \
told reporters in {L:Amsterdam}.""",
    # 4: company news
    """{O:BeiGene}, which changed its name to {O:BeOne Medicines}, reported sales of {D:Brukinsa} above expectations \
on Wednesday. {P:John V. Oyler}, the company's chairman, said that {D:zanubrutinib} had overtaken {D:ibrutinib} \
in the {L:United States}. Rival {O:Hengrui} licensed a {G:PD-L1} antibody to {O:Merck KGaA}, and {O:Zai Lab} \
bought rights to a {G:FGFR2} inhibitor. “It is a crowded field,” said analyst {P:Priyanka Venkataraman} of \
{O:Larchmont Capital}. {O:Innovent Biologics}, {O:Junshi Biosciences} and {O:Akeso} all fell in {L:Hong Kong}. \
{P:Venkataraman} expects {O:Akeso}'s {D:ivonescimab} to be filed for {S:squamous NSCLC} within a year. \
{O:Corvanta Bio}, a start-up from {L:Leuven}, raised 80 million euros; {P:Pieter-Jan Mertens}, its CEO, will \
remain on the board together with {P:Sanne De Clercq} of {O:Halewijn Ventures}.""",
    # 5: an obituary
    """{P:Emmanuel Okafor-Lindqvist}, an oncologist who brought radiotherapy to three countries, died in {L:Stockholm} \
on March 3. He was 81. Born in {L:Enugu}, {L:Nigeria}, he trained at {O:Karolinska Institutet} and later at \
{O:MD Anderson Cancer Center} in {L:Houston}. In 1979 he joined the {O:World Health Organization} as an \
adviser. {P:Ulla Bergqvist}, a former director of the {O:International Agency for Research on Cancer}, \
remembered him as “the man who counted linear accelerators.” With {P:Samuel Kiprotich} and {P:Fatoumata \
Diabaté} he founded the {O:African Radiotherapy Network}. He wrote on {S:cervical cancer} and {S:Burkitt \
lymphoma}, and his last letter to {B:The Lancet}, written with {P:Bergqvist}, was published in January. \
{P:Okafor-Lindqvist} is survived by his wife, {P:Margit Lindqvist}, and two sons.""",
    # 6: a hospital's news
    """Surgeons at {O:Massachusetts General Hospital} and the {O:Dana-Farber Cancer Institute} have opened a joint \
clinic for {S:cholangiocarcinoma}. The {O:Halloran Center for Biliary Tumors}, named after donor {P:Patrick \
Halloran}, will be led by {P:Yasmin El-Sayed}, MD, and {P:Motoko Fujishiro}, MD, PhD. “Patients used to see \
four doctors in four buildings,” {P:El-Sayed} explained. The clinic offers {D:ivosidenib} for {G:IDH1} \
mutations and screens for {G:FGFR2} fusions by next-generation sequencing with {D:FoundationOne CDx}. \
{P:Abdullah bin Rashid Al Maktoumi}, a visiting fellow from {O:King Faisal Specialist Hospital} in {L:Riyadh}, \
is building the registry. {O:Harvard Medical School} contributes a laboratory headed by {P:Nathaniel \
Ostrowski}. The nurses' coordinator, {P:Grace Mbeki}, spoke at the opening; Governor {P:Maura Healey} could not \
attend.""",
    # 7: a conference report on translational work
    """{L:CHICAGO} — Residual disease after surgery can be read from blood, {P:Anil Deshpande}, MD, reported at \
{E:ASCO} in the plenary on Sunday. His team at the {O:Tata Memorial Centre} in {L:Mumbai} used {D:Signatera} to \
follow 240 people with {S:colorectal cancer}. Those who cleared their ctDNA did well on {D:capecitabine} alone. \
{S:Diarrhea} and jet lag were, he joked, equally frequent. The senior author, {P:Lakshmi Iyer}, cautioned that \
the test misses {S:brain metastases}. {P:Charles Swanton}, of the {O:Francis Crick Institute}, welcomed the \
study; so did {P:Ann-Sofie Lundgren}, {P:Bert O'Neil} and {P:María José Echeverría}. {V:KRAS G12D} and {G:TP53} \
variants were tracked. The work was funded by the {O:Indian Council of Medical Research} and the {O:Wellcome \
Trust}.""",
    # 8: a society's announcement
    """The {O:Japanese Society of Medical Oncology} ({O:JSMO}) has elected {P:Kenji Tamaguchi} president. \
{P:Tamaguchi}, who directs the {O:Department of Thoracic Oncology} at {O:Kindai University Hospital} in \
{L:Osaka}, succeeds {P:Noriko Hasebe}. At the {E:22nd Annual Meeting of the {O:Japanese Society of Medical \
Oncology}} in {L:Kobe}, he promised closer ties with {O:ESMO} and with the {O:Korean Cancer Association}. \
Keynote speakers included {P:Park Ji-hoon} ({O:Seoul National University}), {P:Li-Ching Tseng} ({O:National \
Taiwan University Hospital}) and {P:Siu Kwok-wai} ({O:Chinese University of Hong Kong}). The {E:SABCS 2024} \
lecture on {D:datopotamab deruxtecan} was repeated by {P:Aleix Casanovas-Prat}.""",
    # 9: science news from a university
    """Researchers led by {P:Oluwaseun Bankole} at the {O:University of Edinburgh}'s {O:Institute of Genetics and \
Cancer} have found why some {S:melanomas} stop responding to {D:nivolumab}. Writing in {B:Nature Medicine}, \
they show that loss of {G:JAK2} silences {G:PD-L1}. First author {P:Hanne Vestergaard} grew the cells for two \
years. “{P:Hanne} never gave up,” {P:Bankole} said. The team also tested {D:vemurafenib} in {V:BRAF V600E} \
mutant lines from the {O:Broad Institute}. Outside experts were cautious. “Mice are not people,” said {P:Robert \
Kessler-Young}, an immunologist at {O:Stanford University} who was not involved. {P:Saoirse Ní Bhriain}, of \
{O:Trinity College Dublin}, wants to see data on {S:uveal melanoma}. The {O:Medical Research Council} paid for \
the work.""",
    # 10: policy
    """{L:China}'s {O:National Healthcare Security Administration} added 26 {S:cancer} drugs to its reimbursement \
list, among them {D:toripalimab} and {D:sintilimab}. At a briefing in {L:Beijing}, deputy director {P:Huang \
Huabo} said prices fell by half. Professor {P:Wu Yilong} of {O:Guangdong Provincial People's Hospital} and \
Prof. {P:Zhou Caicun} of {O:Shanghai Pulmonary Hospital} welcomed the list; so did {P:Margaret Cheung \
Mei-ling}, who chairs the {O:Hong Kong Anti-Cancer Society}. {P:Wu} warned, however, that testing for {V:exon \
20 insertions} in {G:EGFR} is still paid by patients. The {E:congress of the {O:Chinese Society of Clinical \
Oncology}} ({O:CSCO}) in {L:Xiamen} will discuss it. {P:WANG JIE}, author of a review on {G:ALK} \
rearrangements, is on the programme.""",
    # 11: trial failure
    """Shares of {O:Quorvia Oncology Inc.} lost 60 percent after its antibody {D:tevralimab} failed to extend survival \
in the {T:LODESTAR-3} trial in {S:glioblastoma}. Chief executive {P:Bronwyn Maddocks} blamed an imbalance \
between arms; {P:Ezekiel Thorne}, an independent neuro-oncologist at {O:Duke University Medical Center}, \
disagreed. “The curves lie on top of each other,” {P:Thorne} wrote in an e-mail. The drug blocks {G:VEGF} like \
{D:bevacizumab} ({D:Avastin}, {O:Roche}). Data monitoring chair {P:Gürkan Yıldırım} of {O:Hacettepe University} \
in {L:Ankara} said the committee had recommended stopping in May. The full data go to the {E:{O:Society for \
Neuro-Oncology} annual meeting}. {O:Moody's Analytics} cut its rating.""",
)
