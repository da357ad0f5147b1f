<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AddDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Add a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Add</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Everywhere, also in what is imported later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Only here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>A name of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Another way to write …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>This is a</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Whose</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>AllNames</name>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Filter all names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Only in the articles found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>All names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>All types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>No name fits this filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Show all names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>No names in the articles found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Names are found when articles are imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>No names yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Import files…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ArticleDelegate</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>copies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found in the title. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found by its names. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found by its tags. </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found by its notes. </source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ArticleDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Article details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Author</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>9 June 2025 · June 2025 · about 2019 · before 2020 · 2025年6月9日</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Take this date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>undated, unless the article itself says when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>This is not understood as a date.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ArticleList</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/table.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/table.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BatchDatesDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Set publication date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Articles looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Set {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>no earlier than {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Use the suggestion of each ticked article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>One date for all that are ticked:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Tick all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Tick none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>{n} of {total} articles looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>{n}, {with_} with a suggestion, {ticked} ticked</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>BatchModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Known now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Untitled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>nothing says when</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/canvas.py" />
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Card</name>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>Open its page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>this name stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>Open the page of {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChangesDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>What changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>What reading more closely has changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>article was read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>articles were read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>{n}. What you have decided stays as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Added: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Gone: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Nothing was added.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Nothing is gone.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChipWidget</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/chips.py" />
   <source>not {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/chips.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/chips.py" />
   <source>Remove {name}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ClaimDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Title or affiliation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>What is said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>In the past</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Say</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>Open a link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>Open this address in the browser?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>Take out of the &amp;trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>Move to &amp;trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Completions</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion.py" />
   <source>Completions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion.py" />
   <source>{n} completions, Down to choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion.py" />
   <source>Nothing chosen</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DateLine</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>9 June 2025 · June 2025 · about 2019 · before 2020 · 2025年6月9日</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>23–24 June 2019 · about 2019 · since May 2020 · 2019年6月</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>Read as: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>This is not understood as a date.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DatePopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>&amp;Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Con&amp;firm</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>It is &amp;no date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Show on time&amp;line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Articles that mention these &amp;days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Which date is this?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>“{words}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Which date is “{words}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Counted from {anchor}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Look at the publication date and correct it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>&amp;Take back my confirmation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>&amp;Take back my correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Date: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Corrected by you. The program reads: {date}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Corrected by you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Confirmed by you: it stays so whatever the program reads later.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Dating</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>{n} without a publication date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>Set dates…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DetailsDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DifferencePage</name>
  <message>
   <location filename="desktop/cuttings_desktop/stories/difference.py" />
   <source>Difference</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DossierChoices</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Style</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Reading: large letters, each article on a page of its own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Citing: numbered paragraphs, how to cite each article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Plain: compact, articles follow one another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>A4</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Language of headings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Chinese (simplified)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>What was asked, found and left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Index of names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Who was where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>List of sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>My highlights and notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Numbers of paragraphs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Words of the search, marked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>&amp;Paper</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Headings &amp;in</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DropOverlay</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Drop to import</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EmptyState</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Choose an article to read it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Arrow keys walk the results, Enter moves here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>No article matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Remove a filter above, or widen the time that is brushed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>No articles yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Drop files or a folder on this window, or press Ctrl+I to import.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Opening…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Several articles are selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Ctrl+E exports them as one dossier.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityDelegate</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/painting.py" />
   <source>all of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/painting.py" />
   <source>any of them</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityList</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>Filter names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>Entities</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>Most articles first; click for A to Z</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>A to Z; click for counts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>No name here contains these letters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>No names in these articles yet.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityMenu</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>{n} names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Open its page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Add to the question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Leave out articles with it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Copy the name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Same as another name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are two: split…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Set title or affiliation…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>This is a …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are no names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>This is not a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are one: merge…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are one: merge… (they are of different types)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are not the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Here “{word}” means another…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Here it is a …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Here it is not a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Never take “{word}” for a name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Show fewer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Show all {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>folded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>left out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Click to take the filter away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Click narrows to it, Alt+click leaves it out, Ctrl+click selects several, the middle button opens its page</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityPage</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Back (Alt+Left)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Show its articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>What the articles say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Page of a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Choose one in the list: its page tells what the articles say of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>No name chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>It was merged with another name or is no name any more. Undo brings it back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>This name is gone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>seen {first} – {last}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>seen {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>proposal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>proposals</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityPopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>Open its &amp;page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>Its &amp;articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>&amp;Correct…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>It &amp;means another…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>&amp;Not a name here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>written “{words}” here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityTimeline</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/entity_timeline.py" />
   <source>Timeline of this name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>EntityView</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Names in these articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Enter narrows to a name, Alt+Enter leaves it out, Ctrl+Enter opens its page, Left and Right fold.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Explaining</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Show all articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>The trash is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Every article has a publication date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing fits all of it. Remove a filter to widen the question.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Remove all filters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Some articles are not searchable yet; the answer follows by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Try fewer words, the beginning of a word with *, or another spelling.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing found for “{text}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Drag articles from a list onto its name in the side bar, or add them with Ctrl+Shift+L.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing in “{name}” yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Everything has been read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing is starred yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Star an article with Ctrl+D, or by its star.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Select words in an article and highlight them, or write a note about it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>No notes yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing here: {place}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>It is found without one part of the question:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Leaving out any one part of the question finds nothing either.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Did you mean “{text}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>not {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Without “{clause}”, which no article has: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Without “{clause}”: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>article was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>articles were</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>{n} imported or changed and cannot be found by words yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>This archive is read only: they become searchable when it is opened for writing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>They are being made searchable now, some hundreds a second; this answer grows by itself. Names, dates and reading work already.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Export articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>PDF dossier, with cover, contents and footnotes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>CSV table, for spreadsheets</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>JSON, for programs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Names found in them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Dates found in them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>What is said of the names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Title on the cover</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Choose…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Which</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Content</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Style</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Selected: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>All of this search: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Selected articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>All articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Dossier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>volume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>volumes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>More than {n} articles: {volumes}, one file each.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>minute</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>This takes about {minutes}; it can be cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Export to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>There is no such folder: {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Press Make them all to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Make them all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>This file exists. Press Replace to write over it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Replace</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ExportResultDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>Exported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>What to know about this file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>Open folder</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Filing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Archives (*.cuttings)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>New archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Archives (*.cuttings);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Open archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Back up the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Import files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Import folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>The clipboard holds neither files nor the text of an article.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Nothing can be imported here: open an archive that may be changed, or make one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Nothing has been imported into this archive yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Choose an article whose original file is kept in the archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Export the original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>All files (*)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Find in this article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Places found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Mind capital letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Whole words only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Previous (Shift+Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Next (Enter)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Close (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>not found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>{n} of {of}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>FootnotePopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Go to the source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Open link…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Footnote {label}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Frame</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Opening the archive…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>No archive is open. Open one with Ctrl+O, or make one with Ctrl+N.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Gaps</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>What this archive cannot see</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Whatever is counted here is missing from some of your answers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>All kinds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Show as articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Ask for these articles, with everything else that narrows the question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Affected articles and files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Nothing is hidden from you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Every file was read, every article has a date and a language that is recognised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>More</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>More ways to mend</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>{n} selected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Copy as a table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>What is wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>What helps</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Grid</name>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>People and events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>{person}, {event}: nothing is said</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>Nothing to show</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HitBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Hits in this article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Previous hit (Shift+F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Next hit (F3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Find in this article (Ctrl+F)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>How the text looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Notes and highlights of this article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>The original beside the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Close this article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>hit {n} of {of}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>1 hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>{of} hits</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HitTicks</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/ticks.py" />
   <source>Hits in the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/ticks.py" />
   <source>Where the hits stand; click to go there</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Ledger</name>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Apply…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Write all decisions to a file, for another archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Take over the decisions that were exported from another archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Undo this</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>No decisions yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>What you correct is listed here; each can be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Ignored words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Take off the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>No ignored words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>A word that is never a name: add it below, or from its menu in a text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>To look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Everything fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>A decision whose place in the text has gone waits here, and is tried again by itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Lists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Ignore a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>never a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>never a {type}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Lists</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Export who was where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Who was where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Tables (*.csv);;JSON (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>The table was written to {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>pair of names may be one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>pairs of names may be one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Export decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Decisions (*.json)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>{n} written to {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Apply decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Decisions (*.json);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decision applied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decisions applied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>{n} already here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>{n} wait to be looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Look at them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LookPopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Size of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Line length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Serif</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Sans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Numbers of paragraphs in the margin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>How the text looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>{n} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>{n} %</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/window.py" />
   <source> (read only)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/window.py" />
   <source>A background process ended and was started again. What was stored is safe.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MarkActions</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>This source is not in the article.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Open link…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Copy link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>About this date…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>About the publication date…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Search for “{words}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Add as a name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>This is a date…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Select all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Find in this article…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Marking</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Tag for {n}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Tag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Take off the tag “{tag}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Copy as a table</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MarksList</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Notes and highlights of this article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Close the list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Highlights of this article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Select words in the text to highlight them or to write a note.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Highlights: {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Highlights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Edit the note on the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Note on the article…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MatrixModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/model.py" />
   <source>{n} copies left out</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Meetings</name>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Sentences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Filter people and events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Export this table…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Export this table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Who was where with whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>numbers count articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>people</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Nobody and no event fits this filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Clear the filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>It shows people and events that the articles found name together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Show all articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>No person and event together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>{n} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MergeDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>{n} names for one and the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Which name shall lists and exports show? The others stay as its other spellings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Another:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Close the message</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NameChooser</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>Filter names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NamesModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>First seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>Last seen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>{n} proposals wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>{n} articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>{n} proposals</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NamesView</name>
  <message>
   <location filename="desktop/cuttings_desktop/names/view.py" />
   <source>All names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/view.py" />
   <source>Enter opens the page of a name, Ctrl+Enter narrows to it, the menu key shows corrections.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/view.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Naming</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/naming.py" />
   <source>Select the words of a name in the article first; they must stand in one paragraph.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/naming.py" />
   <source>Here “{word}” means …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/naming.py" />
   <source>It means this</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NotePopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Write a note…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Copy with citation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Ctrl+Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Note on this article</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Notebook</name>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Highlights and notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Notebook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Only in what was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>List only the notes of the articles that answer the question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Only {colour}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Filter by words of quotes and notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Filter notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Copy all as text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Save as text…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Copy what is listed, each note with its article and day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>No note fits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Try other words, every colour, or all articles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Select words in an article and highlight them, or write a note: all of them are kept here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Nothing noted yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Show in the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Copy with its source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Colour</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Remove {n}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Organising</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>New collection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Name of the collection:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Ask something first: words, names, days or a place. Then it can be saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Save this search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Name in the side bar:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>New tag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Tag for these articles:</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OrganisingArchives</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Save {n} as an archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Archives (*.cuttings)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>{n} saved as {file}, with tags, notes and corrections.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Saving an archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Join another archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>article added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>articles added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>{n} already here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>decision taken over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>decisions taken over</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>{n} wait to be looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Look at them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Joining</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Parted into {n}; the collection lies in the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Parting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>No earlier questions yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Forget the earlier questions</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OrganisingArticles</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Every article of this list has been read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Collection for {n}:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Add to a collection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Collections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Language of {n} (a name, or a code such as de):</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Set language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>article read again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>articles read again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>{n} could not be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>{n} marks or corrections wait to be looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Reading again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OrganisingPanes</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Save the notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Text (*.txt)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>{n} copied, each with its source.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>The notes could not be written: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>{n} written to {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Names and terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Save the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Tables (*.csv)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>The table was written to {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>No copies of this article were found in the archive.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OrganisingTrash</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Delete for good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Delete {n} for good?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Text, original, notes and what was recognised go from the archive and its index. This cannot be undone. Backups keep what they have; you will be told which.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>{n} deleted for good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>backup still holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>backups still hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>{n} the text: delete them yourself if nobody may read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Deleting</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OriginalPage</name>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>The original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Page of the original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Page before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Next page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Smaller</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Larger</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Open in its own program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Close the original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>This archive does not hold the original of this article.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>{n} %</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Outcomes</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>What came of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>What to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>added: {title}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/overview.py" />
   <source>Kinds</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OwnMarks</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>This archive can be read but not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>That is too much for one highlight.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>Select the words to highlight first: by mouse, or by Shift and the arrows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>Select the words to cite first: by mouse, or by Shift and the arrows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>Copied with its citation.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Page</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/page.py" />
   <source>Article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/page.py" />
   <source>F3 goes to the next hit, F4 to the next date, Alt+Down to the next mark, Enter opens it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PagesPreview</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>The first pages are being set…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>Preview of the first pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>Page {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>About {pages}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PagesView</name>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pages_view.py" />
   <source>Pages of the original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pages_view.py" />
   <source>Page {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pages_view.py" />
   <source>Page {n} cannot be drawn.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PassStrip</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Progress of reading more closely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Names are recognised more closely, more slowly while you work.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Reading more closely: {done} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>article waits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>articles wait</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Paused: {n} to be read more closely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Resume reading more closely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Pause reading more closely</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Passing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>{n} read more closely: {added} names added, {lost} gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>What changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>Every article has been read closely.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>Nothing has been read more closely yet.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Password needed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>The password did not fit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Protected by a password</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Passwords are used for this import only and are kept nowhere. Empty lines are left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Password of {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Show passwords</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Import</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PasteDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Import text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Import the text of an article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Title (empty: taken from the text)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Paste or type the article here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>{n} characters</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Proposals</name>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Proposals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>What the articles say</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Same: merge  (Y)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Not the same  (N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Skip  (S)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Merge as…  (M)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Undo  (Z)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Nothing to decide</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>All decided</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Cuttings compares the names of all articles and asks here before it takes two for one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Look for more now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>{n} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>{a} and {b}: {why}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PublishedPopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Publication date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Evidence, the strongest first; a click takes its date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Dates without a year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Another publication date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Set</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>&amp;Take back my date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Publication date: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>The evidence disagrees: it also names another date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>{source}: “{words}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>and {n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>another date than the one that is shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Decide by the text itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Count from the publication date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Follow the last date told</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rail.py" />
   <source>Views</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Reading</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading.py" />
   <source>This is the last article of the list.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading.py" />
   <source>This is the first one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading.py" />
   <source>Nothing is highlighted in this article.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReadingBeside</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_beside.py" />
   <source>Article beside</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReadingMarks</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_marks.py" />
   <source>The highlight was removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_marks.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReadingPane</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/pane.py" />
   <source>Reading pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/pane.py" />
   <source>Article: {title}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RenameDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Another name for “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Lists and exports show this name. The texts stay as they were written.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Import report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Outcomes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Import these again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Read the files that failed once more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Copy report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Earlier report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>The import was stopped; what was read is kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>1 file was not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>{n} files were not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Nothing new: all of it was here already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Everything was read</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RereadDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read the original again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read {n} again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Marks, notes and corrections move to the new text; what no longer fits is kept to be looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Way of reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Beginning of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>The beginning of the text is shown here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Found by itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>{name} (as now)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>As the file says</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Results</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Order</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Relevance</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Oldest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>{n} selected</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ResultsModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/model.py" />
   <source>unread</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Rooms</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_rooms.py" />
   <source>Mark as un&amp;read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_rooms.py" />
   <source>Mark as &amp;read</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SameAsDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>Choose a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>“{name}” is the same as …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>Next…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SearchBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Search articles: words, “a phrase”, person:, date:2024, …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Clear the words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Earlier questions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Say what happens with them, and when</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Articles that mention all of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Articles that mention any of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>and</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>or</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Did you mean “{text}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{n} of {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>story</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>stories</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{n} in {all}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{articles}, {stories}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>article is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>articles are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{n} not searchable yet</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SelectionBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Selected words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Highlight: {colour} (Alt+{n})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Write a note (Ctrl+M)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Copy with citation (Ctrl+Alt+Q)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Search the archive for these words</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>As the system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Text size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>{n} %</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Another language is spoken when Cuttings is started the next time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Reading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Line length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>{n} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Serif letters for articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Numbers beside paragraphs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Mark as read after three seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Importing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Keep the imported files inside the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Originals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Without them an article cannot be read again, nor handed on as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Read more closely by itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>More names are found, in the background, slowly while you work.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SideBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Side bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Look only here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Look here and in what is chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Show</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Remove the collection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Remove the tag from all articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Remove the saved search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Report of this import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Empty the trash…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>New collection…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Save this search…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SideDelegate</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/painting.py" />
   <source>New name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SideModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>thing to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>things to look at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>{n} unread</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SideView</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/view.py" />
   <source>Side bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/view.py" />
   <source>Enter looks into a place, Ctrl+Enter adds it, F2 renames, Delete removes, Left and Right fold.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Sources</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/sources.py" />
   <source>Articles that tell of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/sources.py" />
   <source>Untitled</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SplitDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Name of the other one (if it is not clear from the above)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Name of the other one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Part into articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Part this text into articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Every ticked line begins an article; take a tick away to join it to the one before. If the proposal is wrong, write a heading with which articles begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>A line with which articles begin, such as “Document 1 of 40”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Heading</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Look for it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Parts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Looking for the articles…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>{n} characters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>No place to part it was found.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StepList</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Direction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Steps, the latest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>There is nothing to do again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>There is nothing to undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>steps</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Do {n} again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Undo {n}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StoriesWindow</name>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Copies of an article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Copies, the earliest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Choose a copy to compare it with the first, or two to compare them with each other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Not a copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>This article is a story of its own; it can be undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Show these articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Whole texts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Show also what is the same, from beginning to end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>article of one story</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>articles of one story</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>This article has no copies any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Likeness</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Copy as a table</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Tab</name>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Filter: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Nothing fits this filter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Copy as a table</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TableModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>How precisely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>What happened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>{n} of {all}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TermMatrix</name>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Names and terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Columns</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Counts only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By collection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>With each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Only in what was found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Paste a list, one name, word or phrase a line. Each is looked for; those that nobody mentions too.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>List of names or terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>One a line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Count</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>How many articles have each term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Change the list…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Copy the table</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Save as CSV…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>{n}; the first {most} are counted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Counting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Term</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Hits</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>First</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Only the {n} without a hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Show these articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TextView</name>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/text_view.py" />
   <source>The original</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>The dates are on their way…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>mentioned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>All days</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelineBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Brush by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>The brush keeps articles published in its days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>mentioned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>The brush keeps articles that mention a date in its days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>The same dates as a table (T)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Copy the table (Ctrl+C)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Zoom out (−)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Zoom in (+)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Show all dates (0)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>1 date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>{n} dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>undated {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Show {n} without a publication date</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TimelineTable</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>Dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>The dates of the timeline as a table. Enter opens the sentence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>More than {n} dates cannot be sorted by words: narrow the question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>At most {n} rows can be copied at once: select some, or narrow the question</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>Fetching the words…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>1 row copied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>{n} rows copied</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WatchDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watched folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Folders and feed files that are watched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>What is put into these folders is imported into this archive while it is open. Nothing is fetched from the network: a feed file is one that another program keeps up to date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watched folders and files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>With the folders inside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Add a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Add a feed file…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watch no longer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Look now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>with the folders inside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watch a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Feeds (*.xml *.rss *.atom);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watch a feed file</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Watching</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>{n} imported from watched folders.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>Show the report</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WayBack</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/way_back.py" />
   <source>Back to where you read</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Drop articles here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Files or whole folders: PDF, web pages, Word, Markdown, e-mail, feeds, plain text, ZIP.
Cuttings reads them, finds names and dates, and keeps everything in this one archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Import files…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Import folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Open the sample archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Nothing leaves this computer: Cuttings never goes online.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Windows</name>
  <message>
   <location filename="desktop/cuttings_desktop/windows.py" />
   <source>There is no file {path}.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WorkStrip</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>{done} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>{rate}/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>{n} not readable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Stopping…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Working</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Something else is still being done: wait for it, or cancel it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Stopped. What was done until then is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Importing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>{n} imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>{n} already here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>{n} could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>stopped before the end with {n} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Show the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>{n} exported to {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Open</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Exporting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>The original was written to {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>The archive was copied to {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>The archive is sound: {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>The archive has problems.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Correcting</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Undone: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Stopped. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>There is nothing to undo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Done again: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>There is nothing to do again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>steps</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>about</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Python packages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Libraries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Models of names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Lists and data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Fonts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Icons</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Component</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>What comes with Cuttings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>About Cuttings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Version {version}, Apache License 2.0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>An archive for articles. Nothing leaves this computer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>What comes with Cuttings, and its licences</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;New archive…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Open archive…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Open &amp;recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Import files…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Import &amp;folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Report of the last import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Export…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Open the ori&amp;ginal</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Export the origina&amp;l…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Back up the archive…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Check the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Settings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>C&amp;lose the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Paste articles or files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Select &amp;all articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Star</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Tag…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Move to &amp;trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Set publication &amp;date…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Article &amp;details…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Find in the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Next hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Previous hit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Next da&amp;te in the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Previous date in the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Forward</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Close, unselect, widen: one step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Show a&amp;ll articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Undated articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>The &amp;trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>A&amp;rticles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Readin&amp;g</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;All names…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Who was where with whom</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Proposals: names that may be one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Look for more proposals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Make the selected words a &amp;name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Ignored words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Decisions to l&amp;ook at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>E&amp;xport decisions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Appl&amp;y decisions…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Read more closely now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Pa&amp;use reading more closely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>What reading more closely &amp;changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Dates as a ta&amp;ble</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Dates in the te&amp;xt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Ne&amp;xt pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Pre&amp;vious pane</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Larger text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Smaller text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>L&amp;ight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>As the s&amp;ystem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Full screen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>How to &amp;search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Show the archive in its &amp;folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Show the &amp;data folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;About Cuttings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Meetings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Proposals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Cannot see</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>app</name>
  <message>
   <location filename="desktop/cuttings_desktop/app.py" />
   <source>Cuttings cannot keep anything in your home folder ({reason}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/app.py" />
   <source>Make an archive in a folder that you may write to: Ctrl+N.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>asked</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>in the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>stories, not copies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>mentions {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>Show what was published then instead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>published {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>Show what mentions these days instead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>or {days}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>not {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>All articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>closing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Close Cuttings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Cuttings is still working: {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>If you close now, this stops. What has been imported so far is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Stop and close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>completion</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>search in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>gene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>disease</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>publication</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>trial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>variant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>core</name>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>there is no text to import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>Copy the text of an article first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>{0} cannot be written ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>{0} is the archive itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>Choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>articles have no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>articles point to a text of another article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>articles were never marked for the index</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>articles are here more than once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>mentions name no entity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>names that people corrected have lost what was found in their place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>names have lost the entry that they were found as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>names belong to another entry, and nobody merged them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>originals have lost their bytes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>names point to an entry that was merged away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>dates are bounded by no day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>articles were published on no day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>dates are called a person's word, and nobody said it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>dates that people gave are not among the dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>file: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>id, start, "end", edtf, lo, hi, precision, qualifier, role, rule, anchor, origin, clause_start, clause_end, predicate_start, predicate_end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>You chose that dates without a year follow the last date told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>You chose that dates without a year are counted from the publication date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>this date is no longer in the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>It was read anew; look at it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>{0} is too large for a list of corrections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>Split it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>{0} cannot be read ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>It must be JSON in UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>“{0}” is no number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>there is no dossier “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>Choose one of {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>“{0}” is no day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>Write it as 2026-01-31.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>there is no index of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>Choose types of entities.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossiers.py" />
   <source>there is nothing to export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossiers.py" />
   <source>Select articles, or ask for something that has hits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/drawing.py" />
   <source>Timeline of {0}{1}: {2} of publication, {3} of events.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/entity_pages.py" />
   <source>this entry is no longer in the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/entity_pages.py" />
   <source>Search again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/exporting.py" />
   <source>there is no folder {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/exporting.py" />
   <source>{0} cannot be exported as {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/exporting.py" />
   <source>Choose another format.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>was not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>were not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>too large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>was cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>were cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>could not be recognised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>it holds next to no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Read it again by another reader.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>a part of its file is not in its text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Look at the original.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>nothing says when it was published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Set its publication date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>its language was not recognised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Set its language.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>names and dates are recognised in English and Chinese only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>It is shown and searched all the same; set its language if that is wrong.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>its original was not kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Import its file again with originals.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>names and dates wait to be recognised in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Let recognition go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>there is no list “{0}” of what the archive cannot see</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/interchange.py" />
   <source>there is no date to draw</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/interchange.py" />
   <source>Choose articles with dates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>this is the archive itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>Choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>what the archive holds of it does not fit together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/meetings.py" />
   <source>Ask for articles that name people together with events.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/meetings.py" />
   <source>the matrix cannot be exported as {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/meetings.py" />
   <source>Choose CSV or JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/notebook.py" />
   <source>colour&lt;&gt;'', start, "end", id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/notebook.py" />
   <source>made DESC, article, start, id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/organising.py" />
   <source>{0} articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>Open it in its own program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>the original has no pages</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>there is no article {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>It may have been deleted; search again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>the original cannot be shown: drawing it broke down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/parts.py" />
   <source>no article is chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/parts.py" />
   <source>Choose at least one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>every article that names it without a year appeared in {0}, or soon after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>{0}, as others do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>an article is no longer in this archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Look at the trash again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>an article is not in the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Move it to the trash first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>the disk has too little free space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Free some space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>another program is reading the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Close it there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/rereading.py" />
   <source>read so it is the same as article {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/rereading.py" />
   <source>Delete one of the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/service.py" />
   <source>somebody asks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>Choose a heading that stands above every article.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>there is no pattern “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>Choose a heading instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>there are no two articles to split it into</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>there are more than {0} terms</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>Paste a part of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>a table has no columns by “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>Choose {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>the table cannot be exported as {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/wording.py" />
   <source>no later than {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/wording.py" />
   <source>no earlier than {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/wording.py" />
   <source>between {0} and {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/archive/wording.py" />
   <source>{0}{1} to {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>free some space on that disk, or choose another folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose a folder that you may write to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose a folder that exists</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose a shorter name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose another folder or name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>{0} could not be written: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the PDF could not be made: Typst returned nothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the PDF does not meet PDF/UA-1 and PDF/A-2a ({0}); it was made as {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the PDF could not be made: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>leave out the article that is named, and tell us</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the preview could not be made: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>there is no article to export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>select at least one article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>there is no dossier in the style {0} on {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>choose one of {0} and one of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>{0} articles of {1} million characters are too much for a PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>narrow the selection and make several dossiers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/setting.py" />
   <source>select fewer articles and try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/setting.py" />
   <source>see whether the disk is full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/export/setting.py" />
   <source>choose fewer articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/checking.py" />
   <source>what was read from it does not fit together ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/checking.py" />
   <source>The file is damaged, or made to do harm: do not trust it. Print it to PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>what it holds cannot be understood</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>Check that it is complete.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>it holds nothing to import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>{0} articles were imported before that and are kept; import again to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/outcomes.py" />
   <source>Cuttings failed to read it ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/outcomes.py" />
   <source>Please report this, with the file if you may.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>date line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>date of update</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>past event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>cited address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>access date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>manuscript date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>own address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/passes.py" />
   <source>time of printing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>It is unusually large or complicated: split it, or print it to PDF, and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>It may be damaged, or made to do harm: print it to PDF, and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>the reader broke down over it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>Check that it is there and that you may read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>it cannot be read ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>it is an archive of Cuttings, not an article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>Open it with Cuttings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>its bytes could not be put aside ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>Free some space in the temporary folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>as the file looks</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>plain text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>a web page: the article in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>a web page: all of its text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>Import it again with its file, then delete this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>there is no reader “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>there is no article {0} in this archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>It is unusually large or complicated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>Choose another reader.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>the original is a page with its folder, which has one reader</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>Leave it to the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>its original was not kept, and the file that it came from is not where it was</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>it is a part of a collection, and its original does not say where it begins and ends</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>Read the collection again, and split it anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>the original holds {0} articles, and none of them is surely this one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>Import the file again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>part {0} cannot be read ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>Cut it elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>one of the parts is the whole of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>Choose other places to cut it at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>all of its parts are in the archive already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>Move it to the trash instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/storing.py" />
   <source>nothing that can be understood was read from it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Give this user a folder for settings that can be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>nothing can be watched: {0} cannot be written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} cannot be watched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose a folder or a feed file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} is not there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose one that is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} is no folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} is no file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose a feed file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} places are watched already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Watch a folder around several of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collection_finding.py" />
   <source>title source day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collections.py" />
   <source>It looks like {0} articles in one file ({1}), and was not split: {2}. Split it by hand if it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>There is nothing to import.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Word document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>RTF file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>OpenDocument file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>PowerPoint file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>list of references</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>web archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>ZIP file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>files are packed into one another too deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Unpack the inner one and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>the {0} is too large or too deep to be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Split it, or print it to PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>the {0} is damaged ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Open it in its own program, save it again, and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>this is not text: it holds bytes that no text holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>Import the program's own export.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>the encoding {0} is unknown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>Choose another encoding.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>the feed declares XML entities, as only harmful files do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>Get the feed again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>the feed is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>the feed holds no entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>Get the feed again, or import its articles as pages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>the file does not exist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>It may have been moved, renamed or deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>Ask for the right to read it, or copy it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>this is not a plain file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>Only files and folders can be imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_page.py" />
   <source>the page around the article could not be told from it; all of its text was taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_page.py" />
   <source>It may be drawn by a program: open it in a browser and print it to PDF, or copy the text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_tree.py" />
   <source>the page is damaged or empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_tree.py" />
   <source>Save it again from the browser.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the file is too large ({0} MB; the limit is {1} MB)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>Split it into smaller files and import those.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the text is too long for one article ({0} characters; the limit is {1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>Split the file into chapters or single articles and import those.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the page is too long ({0} MB; the limit is {1} MB)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>Open it in a browser, and save the part you need or print it to PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the page is nested more than {0} levels deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>Open it in a browser and print it to PDF, or copy its text into a text file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/mail.py" />
   <source>this is no message that can be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/mail.py" />
   <source>Save it again as EML, or as PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} declares XML entities, as only harmful ones do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Do not trust it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} is nested more than {1} levels deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Save it as PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} unpacks to too much</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Save it without its pictures, or as PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0}'s text is too large (the limit is {1} MB)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Split it, or save it as PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/open_document.py" />
   <source>the OpenDocument file is encrypted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/open_document.py" />
   <source>Open it, save it without a password, and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>there is no page {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>It has {0}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>the page has no size that can be drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>Open the original in another program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>the page cannot be drawn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_worker.py" />
   <source>the saved page is not in its original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_worker.py" />
   <source>the original cannot be shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is encrypted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the password does not open the PDF</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Give its password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Open it in a PDF viewer; if it shows, print it to a new PDF.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF has {0} pages; the limit is {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Split it and import the parts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is damaged: none of its pages can be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Get the file again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is a scan without text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF holds no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Run text recognition (OCR) on it and import the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>{0} of the PDF's pages could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the file holds no such part</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>It may have changed since; import it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the ZIP file holds no files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the page's folder is too large to be kept; only the page itself was kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the file holds no articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/plain_text.py" />
   <source>some bytes of the file are not text and were replaced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>It may have been moved or renamed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>the file may not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>the file cannot be opened ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>Copy it to this computer and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>the file cannot be read ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>The disk may be damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/records.py" />
   <source>the file holds no records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/records.py" />
   <source>Export them again, with their titles and abstracts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/rtf_file.py" />
   <source>the RTF file is nested more than {0} levels deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/rtf_head.py" />
   <source>intense quote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/rtf_head.py" />
   <source>block text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>If it shows text, run text recognition (OCR) on it and import the result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Convert it to PDF with text and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a sound file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Import a transcript of it instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a film</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a film or sound file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Only articles can be imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Unpack it and import what is inside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a 7-Zip archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Unpack it and import the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a RAR archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a TAR archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a Safari web archive or a property list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save the page as HTML or PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a PostScript file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Convert it to PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a font</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Convert it to HTML or PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an OpenDocument presentation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save it as PPTX or PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an OpenDocument sheet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save it as PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an OpenDocument file without text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an Excel workbook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save the sheet as CSV or PDF and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>the Word document is encrypted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Open it in Word, save it without a password, and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an old Office or Outlook file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save it as DOCX, PDF or EML and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a picture (SVG)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is XML of a kind that cannot be read ({0})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save the article as HTML, PDF or text and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/web_archive.py" />
   <source>the web archive holds no page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/web_archive.py" />
   <source>Save the page again from the browser.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>Get it again, or unpack it with another program and import the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file holds {0} files; the limit is {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file unpacks to more than {0} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>If you trust it, unpack it and import the folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file is packed more than {0} to 1, as only harmful ones are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file holds no {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file is encrypted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the password does not open the ZIP file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>ZIP files are packed into one another too deep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file holds more than {0} files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/index.py" />
   <source>The search index is damaged; it will be built again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/lexer.py" />
   <source>The quotation mark has no partner and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/lexer.py" />
   <source>The lone “-” was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The opening bracket has no partner and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Brackets without words were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Quotation marks without words were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Operators without words were searched literally.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>An “OR” has nothing on one side and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The closing bracket has no partner and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>An “AND” has nothing on one side and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The lone “{0}” was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Brackets are nested too deeply; the innermost were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>A word or phrase is long: only its first {0} characters were searched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The question is long: only its first {0} words were searched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Within quotation marks, * ? and ~ are searched literally.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The “{0}” after {1} was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>“{0}” has no letter or digit and was left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>“~” does not apply to “{0}”, which was searched as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>“{0}~{1}” was searched with at most {2} letters that differ.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Only the first {0} patterns (*, ?, ~) were used; others were searched literally.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/place.py" />
   <source>The search index is being written by another Cuttings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/search/place.py" />
   <source>Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>removal of star</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>move to trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>mark as read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>mark as unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>the new {0} is no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>a tag needs a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>Type a name for the tag.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>import of {0} article{1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>an import is no correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>Import files instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/articles.py" />
   <source>id, title, title_origin, author, source, url, path, member, format, language, added, characters, starred, trashed, read, original, warnings, published_edtf, published_lo, published_hi, published_precision, published_qualifier</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/articles.py" />
   <source>the parts of article {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>a collection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>there is no collection “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>Look at the list again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>addition to “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>removal from “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>this correction names no entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Name it by its id, as the list of entries has it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>“{0}” is no id of an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Take it from the list of entries.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Look it up again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the entries of this correction are misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Choose two different entries.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Choose at least two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the {0} of this correction is no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Type a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>a {0} of {1} characters is too long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>there is no type “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the articles of this correction are misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the place of this correction is misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>this place is not in the text of the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>there are no words at this place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>this is too long for a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Mark the name alone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>other words stand at this place now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Look at the article again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/connection.py" />
   <source>{0} is of an older version and cannot be written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/connection.py" />
   <source>Copy it to a folder that you may write to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/connection.py" />
   <source>{0} cannot be written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/copies_effects.py" />
   <source>it must name two articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>return of the date “{{}}” to what was read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>“{0}” is no date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>“{0}” names no day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>nobody said anything of this date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>this date is confirmed already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>no day is known for this date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>Type the date that is meant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>the place of this date is not in the text of the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>“{0}” no longer stands in the text of the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>this is no place for a date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>Mark the words of one date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>this correction names no date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>Name it by its number, or by article, start and end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>the publication dates of this correction are misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>how dates are read is true, false or null</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_overrides.py" />
   <source>article, start, "end", state, interval, surface, before, after</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_overrides.py" />
   <source>what a person said of a date of article {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/dates.py" />
   <source>start, "end", edtf, lo, hi, precision, qualifier, role, rule, anchor, clause_start, clause_end, predicate_start, predicate_end, predicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>{0} needs a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>Type a name for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>the name of {0} is too long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>Use at most {0} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it is no correction</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>there is no correction of the kind “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>its “{0}” is misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>its “{0}” is missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it names fewer than two entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it names more than two entries</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it is too large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>id, made, kind, data, label, target, uuid</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>this correction is misshapen: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>another program has just changed the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>Look at it again, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>this correction is not in force</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/dependence.py" />
   <source>“{0}” cannot be taken back alone: “{1}” (number {2}) was built on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/dependence.py" />
   <source>Take that one back first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>what is to be split off is misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>nothing is chosen to be split off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Choose spellings or articles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>the names to be split off are misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>this entry has no mention of that kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Look at it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>this would take every mention of the entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Leave at least one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>there is no name at this place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>the word of this correction is misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>“{0}” is ignored already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>“{0}” is not ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>this claim is misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>“{0}” is nothing that can be said of an entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>the {0} is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Type it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>nobody says this of the entry</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Look at what is said of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>“{0}” is no colour of a highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>the note is no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>the note is too long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>Write at most {0} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>the place of this highlight is not in the text of the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>Mark some words first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>this is too long for a highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>Mark at most {0} characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>this highlight is there already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>this highlight is no longer in the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>note “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>removal of a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlights.py" />
   <source>uuid, article, start, "end", colour, note, made, place, surface, lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>cuttings decisions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>these corrections were written by a newer version of Cuttings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>Update Cuttings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>there are no corrections in it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>Choose a file that Cuttings exported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>these are {0} corrections, more than can be applied at once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>Split the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>what is told about it is misshapen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>correction {0} cannot be understood: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>correction {0} is nested too deeply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>it is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>the disk has too little free space for a copy of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>{0} was written by a newer version of Cuttings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>Update Cuttings, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>{0} is not as Cuttings makes archives</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>It may be made to do harm: ask for it again from its owner.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>it is larger than an article can be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>Import it from its file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>it has no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>the bytes of its original are damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>its original is larger than a file may be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining_conflicts.py" />
   <source>this archive says otherwise</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining_effects.py" />
   <source>joining of {0} article{1} from “{2}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/list_names.py" />
   <source>there is no {0} “{1}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/list_names.py" />
   <source>there is a {0} “{1}” already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/list_names.py" />
   <source>“{0}” is called so already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>it has lost its version</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>Update Cuttings, then open it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>Choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>{0} cannot be made ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/organising_effects.py" />
   <source>a tag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/organising_effects.py" />
   <source>a saved search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>its bytes changed while they were imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>Import it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>the bytes of an original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>the original of this article was not kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>Look for the file where it came from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/overlay.py" />
   <source>article, raw, start, "end", parts, name, stage, certain, form</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/overlay.py" />
   <source>article, kind, raw, other_raw, value, parts, stage, former</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>there is no archive at {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Check the path, or make a new archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Make it first, or choose another.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} cannot be opened ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Choose another path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} is {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Choose a file that ends in .cuttings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} may not be read ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Ask its owner.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>only its first bytes are left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Choose another file; if it was one, it is damaged: restore it from a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} is not an archive of Cuttings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Import into it, or choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Restore it from a backup; keep the damaged file, since parts of it may still be readable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>{0} is damaged ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>{0} is in use by another program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Wait until that has ended, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>the disk is full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Free some space and try again; nothing was stored half.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>the disk failed while {0} was read or written ({1})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Check that it has free space and is well, then try again; nothing was stored half.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>{0} cannot be opened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Check that its folder exists and that you may write to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Try again; if it happens again, restore a backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>the archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>a value in it cannot be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/purging_decisions.py" />
   <source>merge into “{0}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/relations.py" />
   <source>a value in it is none: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/revisions.py" />
   <source>what was found in a revision: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/revisions.py" />
   <source>article {0} has no such text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/revisions.py" />
   <source>Read it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/waiting.py" />
   <source>the words that it is about are no longer in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/store/waiting.py" />
   <source>this correction does not wait for review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>a day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>a period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>some time within</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>as of then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>since then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>until then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>before then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>many dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/legends.py" />
   <source>told by several articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/svg.py" />
   <source>Cuttings Sans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="db/cuttings_db/timeline/svg.py" />
   <source>Noto Sans</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>corrections</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_facts.py" />
   <source>the publication date, {date}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_facts.py" />
   <source>the date told before it, {date}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_facts.py" />
   <source>Counted from {anchor}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>Nothing in the article or its file says when it was published.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>You have set it; the article itself does not say when it was published.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>You have set it, and that counts above all. Without it: {date}, {source}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>What there is does not allow to name a date. Choose what you trust, or type a date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>It is {source}, the strongest evidence there is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>No evidence names the date; what there is only limits it: {date}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>“{name}” is two</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Choose what belongs to the other one: some of the names, or some of the articles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Split</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>date_words</name>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{ordinal} century</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>week of {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>spring</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>summer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>autumn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>winter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>first half of {year}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>second half of {year}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>undated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>no earlier than {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>no later than {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>since {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>until {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>by {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as of {day}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>about {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>perhaps {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>some time in {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>some time {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>by {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>since {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>until {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as of {unit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the quarter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the season</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the half year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the decade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the century</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>a period</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>open at one end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>approximate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>uncertain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>some time within it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>by then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>since then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>until then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as of then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the day</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the week</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the month</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the quarter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the season</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the half year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the decade</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the century</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{unit}, {how}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>when something happens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>when this was published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>part of a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>date of a cited source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>copyright notice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>too vague for the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>confirmed by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>corrected by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year follow the last date told, as you have chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year are counted from the publication date, as you have chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year follow the last date told.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year are counted from the publication date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>set by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the page and its address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>date of the e-mail</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the feed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>found on the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as shown on the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>an update shown on the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>the first comment on the page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the web address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from its own web address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the name of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the dateline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the dateline, its year from the weekday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the date line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the date of its update</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>an update told below the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which the manuscript came in</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which it was printed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the DOI</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>copyright year</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>latest event in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>latest cited address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which a source was read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>date of the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which the page was saved</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>entity_page</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Together with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>You have given it its name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Written as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>{n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>articles differ</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>You said so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Not so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Who was there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>All {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>entity_words</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Gene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Disease</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Publication</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Trial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Variant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Organisations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Places</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Events</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Products</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Genes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Diseases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Publications</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Trials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Variants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Former title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Former role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Former affiliation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Formerly: {claim}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Role</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Affiliation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Maker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Organiser</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Also written</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Was at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>chair</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>speaker</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>panellist</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>attendee</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>named together</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>C</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>S</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>P</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>A</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>gaps</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Could not be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Files that were given and are not in the archive at all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Next to no text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Articles of a few words: perhaps the wrong part of a page was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Pictures of text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Scans without text; words in them are not found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Articles that end before their end; what follows is not found.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Without a date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>They have no place on the timeline, and no day finds them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Language not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Names and dates are not recognised in them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Names not recognised</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>In a language whose words are found, but whose names and dates are not recognised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Original not kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>They cannot be read again, nor handed on as they were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Not yet read closely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Their names are from the fast look; the rest follows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Read with another encoding…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Read in another way…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Set date…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Set language…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Import again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Give the password…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Open the original</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Take off the list</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>importer</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} added</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} already here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} not reached, because the import was stopped</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>labels</name>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>tag “{tag}” on {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>tag “{tag}” off {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>star on {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>star off {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} to the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} out of the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} marked as read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} marked as unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} into “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} out of “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>new collection “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>collection “{name}” called “{to}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of the collection “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>tag “{tag}” called “{to}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of the tag “{tag}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>saved search “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>saved search “{name}” called “{to}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of the saved search “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>highlight “{surface}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>colour of a highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>note of a highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of a highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>note “{text}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of a note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>import of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>another reading of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>parting into articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>a copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>not a copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>one name, “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{first}” is not “{second}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>name “{name}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>type {type}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{entity}” is no name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{entity}” split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is a name everywhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is no name here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” means “{entity}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is of the type {type}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is never a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” may be a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>publication date of {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>no publication date for {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>reading of dates in {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>date “{surface}” corrected</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>date “{surface}” confirmed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is no date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>date “{surface}” as the machine reads it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>author</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{what} done again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{what} taken back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>That did not work.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Try it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file could not be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Open it in its own program.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is missing, locked or damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Check that it opens in its own program, then import it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Cuttings does not know this kind of file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Save it as PDF, HTML, DOCX or text and import that.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is larger or more deeply nested than Cuttings reads.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Split it and import the parts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is protected by a password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Import it again and give the password.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>There is no text in this file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>If it is a scan, let a text recognition program read it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This question cannot be answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Make it shorter or remove a filter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This correction does not fit what it corrects.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Look at the article again: it may have changed meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>There is a problem with the archive file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Check the disk that it lies on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>The archive is not there any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Connect the disk that it lies on, or open another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is not an archive of Cuttings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>To add it to the open archive, import it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>A newer version of Cuttings made this archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Update Cuttings to open it; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This archive can be read but not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Copy it to a place where you may write.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Another program is writing to this archive.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Wait until it has finished, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>The archive file is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Keep the file, and open the last backup.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>The export could not be made.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Choose another place or fewer articles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>A background process ended and was started again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>What was stored is safe. Try it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Stopped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Something went wrong inside Cuttings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Your archive is safe. The details help to mend it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>notebook</name>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/writing.py" />
   <source>“{quote}”</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>proposals</name>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>{n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/words.py" />
   <source>{n} % likely</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/words.py" />
   <source>No single sentence shows it: only the names are alike.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/words.py" />
   <source>What the articles say</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>reading_pane</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>paragraph {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>paragraphs {n}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>Untitled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>no date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>“{title}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>file {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>“{words}”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>, </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/head.py" />
   <source>title made from the first sentence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Copy with citation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Write a note…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Note on the article…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Note on the highlight…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Remove the highlight</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/sheet.py" />
   <source>Notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/sheet.py" />
   <source>{n} of {of}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>organisation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>product</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>gene</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>disease</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>publication</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>trial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>variant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>{words}: {date}, {how}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Highlight, {colour}: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>{words}. Note: {note}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to narrow to it, Ctrl+click for more about it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to see why, and to correct it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Publication date: {words}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Nothing in the article says when it was published.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to choose, correct or clear it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to change how dates without a year are read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Note</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Your note on this article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to change it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Back to the text</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>reading_print</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_print.py" />
   <source>The article is still being opened: try it again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_print.py" />
   <source>Printed: {n} pages.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_print.py" />
   <source>The printer takes nothing.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>results</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Source</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Tags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Starred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>yes</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>saying</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} moved to the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} taken out of the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>Publication date set for {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer taken for a date.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>Done: {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} put into “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} taken out of “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} tagged “{name}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The tag “{name}” taken off {n}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The collection “{name}” was removed; its articles stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The tag “{name}” was taken off all articles.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The search “{name}” stands in the side bar.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The saved search “{name}” was removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The highlight was removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is a story of its own now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>They are one name now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>They stay two names and are not proposed again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>They are two names now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It has another name now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is of another type now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer taken for a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is a name now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer taken for a name here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It means the other name here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is of another type here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is never taken for a name any more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It may be a name again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It stands on the page of the name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer said of the name.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>scopes</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>starred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>with notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>copies</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>collection {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>tag {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>import {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>copies of one article</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>sheets</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source> or </source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Narrow by a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>click it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>See why a date is read so, correct it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Leave a name out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Alt+click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>About a name in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+click</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Page of a name in a list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Change and/or, published/mentions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>click the word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Pointer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>From date to date, first, last</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>arrows, Home, End</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Open the sentence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>All articles that tell of it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Closer, farther, all dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>+, −, 0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Begin, end a span of days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>[ and ], or drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>One more span</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+[, or Ctrl+drag</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>As a table, and back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>T</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>On the timeline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Same, merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Not the same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Merge as</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Open the article</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the proposals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>From cell to cell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>arrows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>To the next filled cell</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+arrow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Sentences, or the page of a head</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Who was where</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Choose a completion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Down, Up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Take the chosen one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Take the chosen or the first one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Tab</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ask what is written, with none chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Close the completions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the search line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Select words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Shift+Left, Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Select sentences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Shift+Up, Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>From mark to mark; open it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Alt+Up, Down; Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Size of the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+wheel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>An article of the list beside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>middle click, Ctrl+Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Look here; here as well</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Enter, Ctrl+Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Rename, remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>F2, Delete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Fold, unfold a section</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Left, Right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Put articles into a collection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>drag them on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the side bar</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>How to search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>articles with both words</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>exactly this phrase</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>either of them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>without a word</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>beginnings of words, any letter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>similar spellings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>near each other</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>in one field</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>by names, in any spelling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>published then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>published after, before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>a date in the text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>what you sorted and noted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>your own marks, language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Whatever is no such rule is simply searched. Chinese needs no spaces.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>side_bar</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>All articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Unread</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Starred</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>With notes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Cannot see</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Fewer tags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>All {n} tags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Drop articles here to begin one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Collections</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Saved searches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Tags</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Latest imports</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>stories</name>
  <message>
   <location filename="desktop/cuttings_desktop/stories/difference.py" />
   <source>… {n} characters the same …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>shortened</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>translation</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>revised</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>timeline</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/canvas_painting.py" />
   <source>No dates in these articles</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>published</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>event</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>{n} sources</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>{n} dates. Arrow keys go from one to the next, plus and minus zoom, Enter opens, T shows a table.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>Published: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>In: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>Also in: {title}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>and {n} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>1 date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>{n} dates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>Click to zoom in</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
