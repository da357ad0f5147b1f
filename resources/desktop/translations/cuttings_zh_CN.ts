<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AddDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Add a name</source>
   <translation>添加名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Add</source>
   <translation>添加</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Type</source>
   <translation>类型</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Everywhere, also in what is imported later</source>
   <translation>所有文章，包括以后导入的</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Only here</source>
   <translation>仅此处</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>A name of its own</source>
   <translation>独立的名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Another way to write …</source>
   <translation>另一名称的别名…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Words</source>
   <translation>文字</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>This is a</source>
   <translation>类型</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Where</source>
   <translation>范围</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/add.py" />
   <source>Whose</source>
   <translation>归属</translation>
  </message>
 </context>
 <context>
  <name>AllNames</name>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Filter all names</source>
   <translation>筛选全部名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Type</source>
   <translation>类型</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Only in the articles found</source>
   <translation>仅限检索结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>All names</source>
   <translation>全部名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>All types</source>
   <translation>全部类型</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>name</source>
   <translation>个名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>names</source>
   <translation>个名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>No name fits this filter</source>
   <translation>没有符合筛选的名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Show all names</source>
   <translation>显示全部名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>No names in the articles found</source>
   <translation>检索结果中没有名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Names are found when articles are imported.</source>
   <translation>导入文章时会自动识别名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>No names yet</source>
   <translation>尚无名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/pane.py" />
   <source>Import files…</source>
   <translation>导入文件…</translation>
  </message>
 </context>
 <context>
  <name>ArticleDelegate</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>copy</source>
   <translation>个副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>copies</source>
   <translation>个副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>notes</source>
   <translation>有笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found in the title. </source>
   <translation>标题命中。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found by its names. </source>
   <translation>名称命中。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found by its tags. </source>
   <translation>标签命中。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/delegate.py" />
   <source>Found by its notes. </source>
   <translation>笔记命中。</translation>
  </message>
 </context>
 <context>
  <name>ArticleDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Article details</source>
   <translation>文章详情</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Published</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Author</source>
   <translation>作者</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Address</source>
   <translation>网址</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>9 June 2025 · June 2025 · about 2019 · before 2020 · 2025年6月9日</source>
   <translation>2025年6月9日 · 2025年6月 · 2019年前后 · 2020年以前 · 2025-06-09</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>Take this date</source>
   <translation>采用此日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>undated, unless the article itself says when</source>
   <translation>无日期，除非文章自身注明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/article.py" />
   <source>This is not understood as a date.</source>
   <translation>无法识别为日期。</translation>
  </message>
 </context>
 <context>
  <name>ArticleList</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/table.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/table.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
 </context>
 <context>
  <name>BackupsDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Backups</source>
   <translation>备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Backups of “{name}”</source>
   <translation>“{name}”的备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Restore…</source>
   <translation>恢复…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Show in folder</source>
   <translation>在文件夹中显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Save a copy elsewhere…</source>
   <translation>在别处另存副本…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Back up now</source>
   <translation>立即备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Back up every day on which the archive is used</source>
   <translation>使用本资料库的日子，每天自动备份一次</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Another folder…</source>
   <translation>其他文件夹…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Beside the archive</source>
   <translation>放在资料库旁边</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Last good backup</source>
   <translation>最近一次完好的备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>There is no good backup yet.</source>
   <translation>尚无完好的备份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>The last try failed on {moment}: {reason}.</source>
   <translation>最近一次备份于{moment}失败：{reason}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Originals that no backup needs any more stay: {names} may need them, and cannot be asked. Update Cuttings, or take that out of the folder if nobody needs it.</source>
   <translation>已没有备份需要的原件仍会保留：{names}可能需要它们，却无法查明。请更新Cuttings；如果不再需要，请把它移出该文件夹。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Older backups go only when newer ones were found whole, and two always stay.</source>
   <translation>只有在确认较新的备份完好之后，才会删去较旧的备份；始终至少保留两份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Kept are the last {daily} daily, {weekly} weekly and {monthly} monthly ones. Older backups go only when newer ones were found whole, and two always stay.</source>
   <translation>保留最近{daily}份每日备份、{weekly}份每周备份和{monthly}份每月备份。只有在确认较新的备份完好之后，才会删去较旧的备份；始终至少保留两份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/backups.py" />
   <source>Folder of the backups</source>
   <translation>备份所在的文件夹</translation>
  </message>
 </context>
 <context>
  <name>BatchDatesDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Set publication date</source>
   <translation>设定发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Articles looked at</source>
   <translation>已检查的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Set {n}</source>
   <translation>设定{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>date</source>
   <translation>个日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>dates</source>
   <translation>个日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>no earlier than {day}</source>
   <translation>不早于{day}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Use the suggestion of each ticked article</source>
   <translation>对勾选的文章采用各自的建议日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>One date for all that are ticked:</source>
   <translation>勾选的文章统一设为：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Tick all</source>
   <translation>全部勾选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Tick none</source>
   <translation>全部取消勾选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>{n} of {total} articles looked at</source>
   <translation>已检查{n}/{total}篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>{n}, {with_} with a suggestion, {ticked} ticked</source>
   <translation>{n}，{with_}篇有建议日期，已勾选{ticked}篇</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_dates.py" />
   <source>Set dates</source>
   <translation>设定日期</translation>
  </message>
 </context>
 <context>
  <name>BatchModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Article</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Known now</source>
   <translation>当前日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Suggestion</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Evidence</source>
   <translation>依据</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>Untitled</source>
   <translation>无标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/batch_model.py" />
   <source>nothing says when</source>
   <translation>无任何日期依据</translation>
  </message>
 </context>
 <context>
  <name>Canvas</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/canvas.py" />
   <source>Timeline</source>
   <translation>时间线</translation>
  </message>
 </context>
 <context>
  <name>Card</name>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>Open its page</source>
   <translation>打开其页面</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>this name stays</source>
   <translation>保留此名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>Open the page of {name}</source>
   <translation>打开{name}的页面</translation>
  </message>
 </context>
 <context>
  <name>ChangesDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>What changed</source>
   <translation>变化</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>What reading more closely has changed</source>
   <translation>精读带来的变化</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>article was read</source>
   <translation>篇文章已精读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>articles were read</source>
   <translation>篇文章已精读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>{n}. What you have decided stays as it is.</source>
   <translation>{n}。已作的决定保持不变。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Added: {n}</source>
   <translation>新增：{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Gone: {n}</source>
   <translation>移除：{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Nothing was added.</source>
   <translation>没有新增。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/changes.py" />
   <source>Nothing is gone.</source>
   <translation>没有移除。</translation>
  </message>
 </context>
 <context>
  <name>CheckDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Check of “{name}”</source>
   <translation>检查“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>What was found</source>
   <translation>检查结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Repair</source>
   <translation>修复</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Other ways out…</source>
   <translation>其他办法…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Repairing…</source>
   <translation>正在修复…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Checking…</source>
   <translation>正在检查…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>A backup is made first. You may go on reading meanwhile.</source>
   <translation>会先做一份备份。其间您可以继续阅读。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Every article, name and date is looked at. You may go on working meanwhile.</source>
   <translation>逐一检查每篇文章、每个名称和日期。其间您可以继续工作。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Repairing</source>
   <translation>修复</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Checking</source>
   <translation>检查</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>The archive was mended</source>
   <translation>资料库已修复</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>The archive is sound</source>
   <translation>资料库完好</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>{n}, of which {indexed} can be searched.</source>
   <translation>共{n}，其中{indexed}篇可以检索。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Some of it could not be mended</source>
   <translation>有些问题未能修复</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Nothing was deleted. A backup or a new archive of what is whole may help.</source>
   <translation>没有删除任何内容。可以恢复一份备份，或将完好的部分存为新的资料库。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>problem found</source>
   <translation>个问题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>problems found</source>
   <translation>个问题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>Repairing makes a backup first, and deletes nothing that cannot be made again.</source>
   <translation>修复前会先做备份，也不会删除任何无法重新生成的内容。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/checking.py" />
   <source>The check could not be finished</source>
   <translation>检查未能完成</translation>
  </message>
 </context>
 <context>
  <name>Checking</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/checking.py" />
   <source>Text (*.txt *.json)</source>
   <translation>文本 (*.txt *.json)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/checking.py" />
   <source>Save the support report</source>
   <translation>保存支持报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/checking.py" />
   <source>{file} could not be written ({reason}).</source>
   <translation>无法写入{file}（{reason}）。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/checking.py" />
   <source>Choose another place.</source>
   <translation>请另选位置。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/checking.py" />
   <source>The report was saved as {file}.</source>
   <translation>报告已保存为{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/checking.py" />
   <source>Show in folder</source>
   <translation>在文件夹中显示</translation>
  </message>
 </context>
 <context>
  <name>ChipWidget</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/chips.py" />
   <source>not {name}</source>
   <translation>排除：{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/chips.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/chips.py" />
   <source>Remove {name}</source>
   <translation>移除{name}</translation>
  </message>
 </context>
 <context>
  <name>ClaimDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Title or affiliation</source>
   <translation>头衔或所属机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>What is said</source>
   <translation>说法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Words</source>
   <translation>文字</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>In the past</source>
   <translation>曾经</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Organisation</source>
   <translation>机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Of</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/claim.py" />
   <source>Say</source>
   <translation>说法</translation>
  </message>
 </context>
 <context>
  <name>Commands</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>Open a link</source>
   <translation>打开链接</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>Open this address in the browser?</source>
   <translation>在浏览器中打开此网址？</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>Take &amp;out of the trash</source>
   <translation>移出回收站(&amp;O)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>&amp;Move to trash</source>
   <translation>移到回收站(&amp;H)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/commands.py" />
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
 </context>
 <context>
  <name>Completions</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion.py" />
   <source>Completions</source>
   <translation>补全建议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion.py" />
   <source>{n} completions, Down to choose</source>
   <translation>{n}条补全建议，按向下键选择</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion.py" />
   <source>Nothing chosen</source>
   <translation>未选择</translation>
  </message>
 </context>
 <context>
  <name>DateLine</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>9 June 2025 · June 2025 · about 2019 · before 2020 · 2025年6月9日</source>
   <translation>2025年6月9日 · 2025年6月 · 2019年前后 · 2020年以前 · 2025-06-09</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>23–24 June 2019 · about 2019 · since May 2020 · 2019年6月</source>
   <translation>2019年6月23–24日 · 2019年6月 · 2019年前后 · 2020年5月以来</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>Read as: {words}</source>
   <translation>识别为：{words}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_line.py" />
   <source>This is not understood as a date.</source>
   <translation>无法识别为日期。</translation>
  </message>
 </context>
 <context>
  <name>DatePopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>&amp;Correct…</source>
   <translation>更正(&amp;C)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Con&amp;firm</source>
   <translation>确认(&amp;F)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>It is &amp;no date</source>
   <translation>不是日期(&amp;N)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Show on time&amp;line</source>
   <translation>在时间线上显示(&amp;L)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Articles that mention these &amp;days</source>
   <translation>提及这些日期的文章(&amp;D)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Which date is this?</source>
   <translation>这是哪个日期？</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>“{words}”</source>
   <translation>“{words}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Which date is “{words}”?</source>
   <translation>“{words}”是哪个日期？</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Counted from {anchor}</source>
   <translation>推算起点：{anchor}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Look at the publication date and correct it</source>
   <translation>查看并更正发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>&amp;Take back my confirmation</source>
   <translation>撤回确认(&amp;T)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>&amp;Take back my correction</source>
   <translation>撤回更正(&amp;T)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Date: {words}</source>
   <translation>日期：{words}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Corrected by you. The program reads: {date}</source>
   <translation>已手动更正。程序识别为：{date}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Corrected by you.</source>
   <translation>已手动更正。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_popover.py" />
   <source>Confirmed by you: it stays so whatever the program reads later.</source>
   <translation>已手动确认：无论程序以后如何识别，均保持不变。</translation>
  </message>
 </context>
 <context>
  <name>Dating</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>{n} without a publication date</source>
   <translation>{n}没有发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>Set dates…</source>
   <translation>设定日期…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>{n} in the trash, still in the archive</source>
   <translation>回收站中有{n}，仍在资料库内</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/dating.py" />
   <source>Empty the trash…</source>
   <translation>清空回收站…</translation>
  </message>
 </context>
 <context>
  <name>DetailsDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Details</source>
   <translation>详细信息</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
 </context>
 <context>
  <name>DifferencePage</name>
  <message>
   <location filename="desktop/cuttings_desktop/stories/difference.py" />
   <source>Difference</source>
   <translation>差异</translation>
  </message>
 </context>
 <context>
  <name>DossierChoices</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Style</source>
   <translation>样式</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Reading: large letters, each article on a page of its own</source>
   <translation>阅读：大字号，每篇文章另起一页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Citing: numbered paragraphs, how to cite each article</source>
   <translation>引用：段落编号，附每篇文章的引用格式</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Plain: compact, articles follow one another</source>
   <translation>简洁：紧凑排版，文章连续排列</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Paper</source>
   <translation>纸张</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>A4</source>
   <translation>A4</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Letter</source>
   <translation>Letter（美式信纸）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Language of headings</source>
   <translation>标题语言</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>English</source>
   <translation>英文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Chinese (simplified)</source>
   <translation>简体中文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>What was asked, found and left out</source>
   <translation>检索式、结果与排除项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Timeline</source>
   <translation>时间线</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Index of names</source>
   <translation>名称索引</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Who was where</source>
   <translation>参会关系</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>List of sources</source>
   <translation>来源列表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>My highlights and notes</source>
   <translation>我的高亮和笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Numbers of paragraphs</source>
   <translation>段落编号</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Words of the search, marked</source>
   <translation>标出检索词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Parts</source>
   <translation>组成部分</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>&amp;Paper</source>
   <translation>纸张(&amp;P)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dossier_choices.py" />
   <source>Headings &amp;in</source>
   <translation>标题语言(&amp;I)</translation>
  </message>
 </context>
 <context>
  <name>DropOverlay</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Drop to import</source>
   <translation>松开即导入</translation>
  </message>
 </context>
 <context>
  <name>EmptyState</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Choose an article to read it</source>
   <translation>选择一篇文章以阅读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Arrow keys walk the results, Enter moves here.</source>
   <translation>方向键浏览结果，Enter移到此处。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>No article matches</source>
   <translation>没有符合的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Remove a filter above, or widen the time that is brushed.</source>
   <translation>移除上方的筛选条件，或扩大框选的时间范围。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>No articles yet</source>
   <translation>尚无文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Drop files or a folder on this window, or press Ctrl+I to import.</source>
   <translation>将文件或文件夹拖放到此窗口，或按Ctrl+I导入。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Opening…</source>
   <translation>正在打开…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Several articles are selected</source>
   <translation>已选择多篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/empty.py" />
   <source>Ctrl+E exports them as one dossier.</source>
   <translation>按Ctrl+E导出为一份专题档案。</translation>
  </message>
 </context>
 <context>
  <name>EntityDelegate</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/painting.py" />
   <source>all of them</source>
   <translation>全部满足</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/painting.py" />
   <source>any of them</source>
   <translation>满足任一</translation>
  </message>
 </context>
 <context>
  <name>EntityList</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>Filter names</source>
   <translation>筛选名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>Entities</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>Most articles first; click for A to Z</source>
   <translation>按文章数排序；单击改为按名称排序</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>A to Z; click for counts</source>
   <translation>按名称排序；单击改为按文章数排序</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>No name here contains these letters.</source>
   <translation>没有包含这些字的名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/pane.py" />
   <source>No names in these articles yet.</source>
   <translation>这些文章中尚无名称。</translation>
  </message>
 </context>
 <context>
  <name>EntityMenu</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>{n} names</source>
   <translation>{n}个名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Open its page</source>
   <translation>打开其页面</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Add to the question</source>
   <translation>加入检索式</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Leave out articles with it</source>
   <translation>排除含此名称的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Copy the name</source>
   <translation>复制名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Same as another name…</source>
   <translation>与另一名称相同…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are two: split…</source>
   <translation>这其实是两个：拆分…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Set title or affiliation…</source>
   <translation>设定头衔或所属机构…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>This is a …</source>
   <translation>类型改为</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are no names</source>
   <translation>这些不是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>This is not a name</source>
   <translation>这不是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are one: merge…</source>
   <translation>这些是同一个：合并…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are one: merge… (they are of different types)</source>
   <translation>这些是同一个：合并…（类型不同）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>These are not the same</source>
   <translation>这两个不相同</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Here “{word}” means another…</source>
   <translation>此处“{word}”指另一名称…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Here it is a …</source>
   <translation>此处类型改为</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Here it is not a name</source>
   <translation>此处不是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/menu.py" />
   <source>Never take “{word}” for a name</source>
   <translation>不再将“{word}”视为名称</translation>
  </message>
 </context>
 <context>
  <name>EntityModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Show fewer</source>
   <translation>收起</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Show all {n}</source>
   <translation>显示全部{n}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>folded</source>
   <translation>已折叠</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>open</source>
   <translation>已展开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>chosen</source>
   <translation>已选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>left out</source>
   <translation>已排除</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Click to take the filter away</source>
   <translation>单击取消此筛选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/model.py" />
   <source>Click narrows to it, Alt+click leaves it out, Ctrl+click selects several, the middle button opens its page</source>
   <translation>单击按此筛选，Alt+单击排除，Ctrl+单击多选，中键打开其页面</translation>
  </message>
 </context>
 <context>
  <name>EntityPage</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Back (Alt+Left)</source>
   <translation>后退（Alt+Left）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Back</source>
   <translation>后退</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Show its articles</source>
   <translation>显示相关文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Correct…</source>
   <translation>更正…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>What the articles say</source>
   <translation>文章中的说法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Page of a name</source>
   <translation>名称页面</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>Choose one in the list: its page tells what the articles say of it.</source>
   <translation>在列表中选择一个名称，这里显示各篇文章对它的说法。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>No name chosen</source>
   <translation>未选择名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>It was merged with another name or is no name any more. Undo brings it back.</source>
   <translation>它已与其他名称合并，或已不再是名称。撤销即可恢复。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>This name is gone</source>
   <translation>此名称已不存在</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>seen {first} – {last}</source>
   <translation>见于{first} – {last}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>seen {day}</source>
   <translation>见于{day}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>proposal</source>
   <translation>条建议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/pane.py" />
   <source>proposals</source>
   <translation>条建议</translation>
  </message>
 </context>
 <context>
  <name>EntityPopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>Open its &amp;page</source>
   <translation>打开其页面(&amp;P)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>Its &amp;articles</source>
   <translation>相关文章(&amp;A)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>&amp;Correct…</source>
   <translation>更正(&amp;C)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>It &amp;means another…</source>
   <translation>指另一名称(&amp;M)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>&amp;Not a name here</source>
   <translation>此处不是名称(&amp;N)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>written “{words}” here</source>
   <translation>此处写作“{words}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/entity_popover.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
 </context>
 <context>
  <name>EntityTimeline</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/entity_timeline.py" />
   <source>Timeline of this name</source>
   <translation>此名称的时间线</translation>
  </message>
 </context>
 <context>
  <name>EntityView</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Names in these articles</source>
   <translation>这些文章中的名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Enter narrows to a name, Alt+Enter leaves it out, Ctrl+Enter opens its page, Left and Right fold.</source>
   <translation>Enter按名称筛选，Alt+Enter排除，Ctrl+Enter打开其页面，左右方向键折叠或展开。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Type</source>
   <translation>类型</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_list/view.py" />
   <source>Articles</source>
   <translation>文章数</translation>
  </message>
 </context>
 <context>
  <name>Explaining</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Show all articles</source>
   <translation>显示全部文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>The trash is empty</source>
   <translation>回收站为空</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Every article has a publication date</source>
   <translation>每篇文章都有发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing fits all of it. Remove a filter to widen the question.</source>
   <translation>没有同时符合所有条件的文章。移除一个筛选条件可扩大范围。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Remove all filters</source>
   <translation>移除全部筛选条件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Some articles are not searchable yet; the answer follows by itself.</source>
   <translation>部分文章尚不可检索；结果会自动更新。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Try fewer words, the beginning of a word with *, or another spelling.</source>
   <translation>可减少检索词，用*匹配词的开头，或换一种写法。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing found for “{text}”</source>
   <translation>未找到“{text}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing found</source>
   <translation>未找到结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Drag articles from a list onto its name in the side bar, or add them with Ctrl+Shift+L.</source>
   <translation>将列表中的文章拖到边栏中的名称上，或按Ctrl+Shift+L添加。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing in “{name}” yet</source>
   <translation>“{name}”中尚无文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Everything has been read</source>
   <translation>全部已读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing is starred yet</source>
   <translation>尚无星标文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Star an article with Ctrl+D, or by its star.</source>
   <translation>按Ctrl+D或单击星形图标，为文章加星标。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Select words in an article and highlight them, or write a note about it.</source>
   <translation>在文章中选中文字并高亮，或写笔记。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>No notes yet</source>
   <translation>尚无笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Nothing here: {place}</source>
   <translation>此处没有文章：{place}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>It is found without one part of the question:</source>
   <translation>去掉检索式的一部分即可找到：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Leaving out any one part of the question finds nothing either.</source>
   <translation>去掉检索式的任何一部分，同样没有结果。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Did you mean “{text}”?</source>
   <translation>是否要找“{text}”？</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>not {name}</source>
   <translation>排除：{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>undated</source>
   <translation>无日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Without “{clause}”, which no article has: {n}</source>
   <translation>去掉“{clause}”（没有文章符合）：{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>Without “{clause}”: {n}</source>
   <translation>去掉“{clause}”：{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>article was</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>articles were</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>{n} imported or changed and cannot be found by words yet.</source>
   <translation>{n}是新导入或有改动的，暂时无法按词检索。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>This archive is read only: they become searchable when it is opened for writing.</source>
   <translation>此资料库为只读：以可写方式打开后，这些文章才能被检索。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/explaining.py" />
   <source>They are being made searchable now, some hundreds a second; this answer grows by itself. Names, dates and reading work already.</source>
   <translation>正在建立索引，每秒数百篇；结果会自动增加。名称、日期和阅读功能已可使用。</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Export articles</source>
   <translation>导出文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Names found in them</source>
   <translation>文章中的名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Dates found in them</source>
   <translation>文章中的日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>What is said of the names</source>
   <translation>关于名称的说法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Title on the cover</source>
   <translation>封面标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Which</source>
   <translation>范围</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Form</source>
   <translation>格式</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Content</source>
   <translation>内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Style</source>
   <translation>样式</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Selected: {n}</source>
   <translation>所选：{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>All of this search: {n}</source>
   <translation>本次检索的全部结果：{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>There is no article to show.</source>
   <translation>没有可显示的文章。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Selected articles</source>
   <translation>所选文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>All articles</source>
   <translation>全部文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Dossier</source>
   <translation>专题档案</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>volume</source>
   <translation>卷</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>volumes</source>
   <translation>卷</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>More than {n} articles: {volumes}, one file each.</source>
   <translation>超过{n}篇文章：分为{volumes}，每卷一个文件。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>minute</source>
   <translation>分钟</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>minutes</source>
   <translation>分钟</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>This takes about {minutes}; it can be cancelled.</source>
   <translation>约需{minutes}，可以取消。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Export to</source>
   <translation>导出到</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>There is no such folder: {folder}</source>
   <translation>文件夹不存在：{folder}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Press Make them all to go on.</source>
   <translation>按“全部生成”继续。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Make them all</source>
   <translation>全部生成</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>This file exists. Press Replace to write over it.</source>
   <translation>文件已存在。按“替换”将其覆盖。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/dialog.py" />
   <source>Replace</source>
   <translation>替换</translation>
  </message>
 </context>
 <context>
  <name>ExportResultDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>Exported</source>
   <translation>已导出</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>page</source>
   <translation>页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>pages</source>
   <translation>页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>What to know about this file</source>
   <translation>关于此文件的说明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/result.py" />
   <source>Open folder</source>
   <translation>打开所在文件夹</translation>
  </message>
 </context>
 <context>
  <name>Filing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Archives (*.cuttings)</source>
   <translation>资料库 (*.cuttings)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>New archive</source>
   <translation>新建资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Archives (*.cuttings);;All files (*)</source>
   <translation>资料库 (*.cuttings);;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Open archive</source>
   <translation>打开资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Import files</source>
   <translation>导入文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Import folder</source>
   <translation>导入文件夹</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>The clipboard holds neither files nor the text of an article.</source>
   <translation>剪贴板中既没有文件，也没有文章文本。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Nothing can be imported here: open an archive that may be changed, or make one.</source>
   <translation>此处无法导入：请打开可修改的资料库，或新建一个。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Nothing has been imported into this archive yet.</source>
   <translation>此资料库尚未导入任何内容。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Choose an article whose original file is kept in the archive.</source>
   <translation>请选择一篇原件保存在资料库中的文章。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>Export the original</source>
   <translation>导出原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/filing.py" />
   <source>All files (*)</source>
   <translation>所有文件 (*)</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Find in this article</source>
   <translation>在本文中查找</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Places found</source>
   <translation>查找结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Mind capital letters</source>
   <translation>区分大小写</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Whole words only</source>
   <translation>全字匹配</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Previous (Shift+Enter)</source>
   <translation>上一处（Shift+Enter）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Next (Enter)</source>
   <translation>下一处（Enter）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>Close (Esc)</source>
   <translation>关闭（Esc）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>not found</source>
   <translation>未找到</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/find_bar.py" />
   <source>{n} of {of}</source>
   <translation>{n}/{of}</translation>
  </message>
 </context>
 <context>
  <name>FootnotePopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Go to the source</source>
   <translation>转到出处</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Open link…</source>
   <translation>打开链接…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/footnote_popover.py" />
   <source>Footnote {label}</source>
   <translation>脚注{label}</translation>
  </message>
 </context>
 <context>
  <name>Frame</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Timeline</source>
   <translation>时间线</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Article</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Opening the archive…</source>
   <translation>正在打开资料库…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/frame.py" />
   <source>Looking at the file…</source>
   <translation>正在查看文件…</translation>
  </message>
 </context>
 <context>
  <name>Gaps</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>What this archive cannot see</source>
   <translation>资料库看不到的内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Whatever is counted here is missing from some of your answers.</source>
   <translation>这里统计的内容会在部分检索结果中缺失。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>All kinds</source>
   <translation>全部类别</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Show as articles</source>
   <translation>显示为文章列表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Ask for these articles, with everything else that narrows the question</source>
   <translation>在当前检索式内检索这些文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Affected articles and files</source>
   <translation>受影响的文章和文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Nothing is hidden from you</source>
   <translation>没有看不到的内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Every file was read, every article has a date and a language that is recognised.</source>
   <translation>所有文件均已读取，每篇文章都有日期和可识别的语言。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>More ways to mend</source>
   <translation>更多补救方法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>{n} selected</source>
   <translation>已选{n}项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Copy as a table</source>
   <translation>复制为表格</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>Part</source>
   <translation>包内文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>What is wrong</source>
   <translation>问题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/pane.py" />
   <source>What helps</source>
   <translation>解决办法</translation>
  </message>
 </context>
 <context>
  <name>Grid</name>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>People and events</source>
   <translation>人物与会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>{person}, {event}: nothing is said</source>
   <translation>{person}，{event}：未提及</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/grid.py" />
   <source>Nothing to show</source>
   <translation>没有可显示的内容</translation>
  </message>
 </context>
 <context>
  <name>HitBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Hits in this article</source>
   <translation>本文中的命中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Previous hit (Shift+F3)</source>
   <translation>上一处命中（Shift+F3）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Next hit (F3)</source>
   <translation>下一处命中（F3）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Find in this article (Ctrl+F)</source>
   <translation>在本文中查找（Ctrl+F）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>How the text looks</source>
   <translation>文本外观</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Notes and highlights of this article</source>
   <translation>本文的笔记和高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>The original beside the text</source>
   <translation>并排显示原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>Close this article</source>
   <translation>关闭此文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>hit {n} of {of}</source>
   <translation>命中{n}/{of}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>1 hit</source>
   <translation>1处命中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>{of} hits</source>
   <translation>{of}处命中</translation>
  </message>
 </context>
 <context>
  <name>HitTicks</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/ticks.py" />
   <source>Hits in the article</source>
   <translation>文中的命中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/ticks.py" />
   <source>Where the hits stand; click to go there</source>
   <translation>命中所在位置；单击跳转</translation>
  </message>
 </context>
 <context>
  <name>Keeping</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>This archive lies in a folder that is synchronised with other computers.</source>
   <translation>本资料库位于会与其他计算机同步的文件夹中。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Do not say this again</source>
   <translation>不再提示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Show in folder</source>
   <translation>在文件夹中显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>The last backup failed: {reason}.</source>
   <translation>最近一次备份失败：{reason}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>day</source>
   <translation>天</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>days</source>
   <translation>天</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>The last good backup is {n} old.</source>
   <translation>最近一次完好的备份是在{n}前。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>The next one is made by itself as soon as nothing else is being done.</source>
   <translation>空闲时会自动做下一次备份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>There is no good backup of this archive.</source>
   <translation>本资料库没有完好的备份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Back up now</source>
   <translation>立即备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Not now</source>
   <translation>暂不</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Backing up</source>
   <translation>备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Backed up and checked: {n}.</source>
   <translation>已备份并检查：{n}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>{name} copy</source>
   <translation>{name}的副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Archives (*.cuttings)</source>
   <translation>资料库 (*.cuttings)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/keeping.py" />
   <source>Save a copy of the archive</source>
   <translation>另存资料库副本</translation>
  </message>
 </context>
 <context>
  <name>Ledger</name>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Decisions</source>
   <translation>决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Export…</source>
   <translation>导出…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Apply…</source>
   <translation>应用…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Write all decisions to a file, for another archive</source>
   <translation>将全部决定写入文件，供其他资料库使用</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Take over the decisions that were exported from another archive</source>
   <translation>应用从其他资料库导出的决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Undo this</source>
   <translation>撤销此项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>No decisions yet</source>
   <translation>尚无决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>What you correct is listed here; each can be undone.</source>
   <translation>所作的更正列在这里，均可逐项撤销。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Ignored words</source>
   <translation>已忽略的词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Take off the list</source>
   <translation>移出列表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>No ignored words</source>
   <translation>没有已忽略的词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>A word that is never a name: add it below, or from its menu in a text.</source>
   <translation>不应视为名称的词：在下方添加，或从文中的右键菜单添加。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>To look at</source>
   <translation>待复核</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Dismiss</source>
   <translation>不再提示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Everything fits</source>
   <translation>全部对应</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>A decision whose place in the text has gone waits here, and is tried again by itself.</source>
   <translation>在文中已找不到对应位置的决定留在这里，程序会自动重试。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Lists</source>
   <translation>列表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>Ignore a word</source>
   <translation>忽略一个词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>taken back</source>
   <translation>已撤销</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>never a name</source>
   <translation>不视为名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/pane.py" />
   <source>never a {type}</source>
   <translation>不视为{type}</translation>
  </message>
 </context>
 <context>
  <name>Lists</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Export who was where</source>
   <translation>导出参会关系</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Who was where</source>
   <translation>参会关系</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Tables (*.csv);;JSON (*.json)</source>
   <translation>表格 (*.csv);;JSON (*.json)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>The table was written to {file}.</source>
   <translation>表格已写入{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>pair of names may be one.</source>
   <translation>对名称可能是同一个。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>pairs of names may be one.</source>
   <translation>对名称可能是同一个。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Export decisions</source>
   <translation>导出决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Decisions (*.json)</source>
   <translation>决定 (*.json)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decision</source>
   <translation>项决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decisions</source>
   <translation>项决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>{n} written to {file}.</source>
   <translation>{n}已写入{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Apply decisions</source>
   <translation>应用决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Decisions (*.json);;All files (*)</source>
   <translation>决定 (*.json);;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decision applied</source>
   <translation>项决定已应用</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>decisions applied</source>
   <translation>项决定已应用</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>{n} already here</source>
   <translation>{n}项已存在</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>{n} wait to be looked at</source>
   <translation>{n}项待复核</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Look at them</source>
   <translation>查看</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/lists.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>LookPopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Smaller text</source>
   <translation>缩小文字</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Larger text</source>
   <translation>放大文字</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Size of the text</source>
   <translation>文字大小</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Size</source>
   <translation>字号</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Line length</source>
   <translation>行宽</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Serif</source>
   <translation>衬线</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Sans</source>
   <translation>无衬线</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Letters</source>
   <translation>字体</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>Numbers of paragraphs in the margin</source>
   <translation>在页边显示段落编号</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>How the text looks</source>
   <translation>文本外观</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>{n} characters</source>
   <translation>{n}个字符</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/look_popover.py" />
   <source>{n} %</source>
   <translation>{n}%</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/window.py" />
   <source> (read only)</source>
   <translation>（只读）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/window.py" />
   <source>A background process ended and was started again. What was stored is safe.</source>
   <translation>一个后台进程意外结束，已重新启动。已保存的内容不受影响。</translation>
  </message>
 </context>
 <context>
  <name>MarkActions</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>This source is not in the article.</source>
   <translation>文章中没有此出处。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Open link…</source>
   <translation>打开链接…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Copy link</source>
   <translation>复制链接</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>About this date…</source>
   <translation>关于此日期…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>About the publication date…</source>
   <translation>关于发布日期…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Search for “{words}”</source>
   <translation>检索“{words}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Add as a name…</source>
   <translation>添加为名称…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>This is a date…</source>
   <translation>这是日期…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Select all</source>
   <translation>全选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/mark_actions.py" />
   <source>Find in this article…</source>
   <translation>在本文中查找…</translation>
  </message>
 </context>
 <context>
  <name>Marking</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Tag for {n}:</source>
   <translation>为{n}添加标签：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Tag</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Take off the tag “{tag}”</source>
   <translation>移除标签“{tag}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/marking.py" />
   <source>Copy as a table</source>
   <translation>复制为表格</translation>
  </message>
 </context>
 <context>
  <name>MarksList</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Notes and highlights of this article</source>
   <translation>本文的笔记和高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Close the list</source>
   <translation>关闭列表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Highlights of this article</source>
   <translation>本文的高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Select words in the text to highlight them or to write a note.</source>
   <translation>在文中选中文字，即可高亮或写笔记。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Highlights: {n}</source>
   <translation>高亮：{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Highlights</source>
   <translation>高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Edit the note on the article</source>
   <translation>编辑文章笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_list.py" />
   <source>Note on the article…</source>
   <translation>文章笔记…</translation>
  </message>
 </context>
 <context>
  <name>MatrixModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/model.py" />
   <source>{n} copies left out</source>
   <translation>已排除{n}个副本</translation>
  </message>
 </context>
 <context>
  <name>Meetings</name>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Sentences</source>
   <translation>原句</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Filter people and events</source>
   <translation>筛选人物与会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Export this table…</source>
   <translation>导出此表格…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Export this table</source>
   <translation>导出此表格</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Who was where with whom</source>
   <translation>参会关系</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>numbers count articles</source>
   <translation>数字为文章数</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>person</source>
   <translation>位人物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>people</source>
   <translation>位人物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>event</source>
   <translation>场会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>events</source>
   <translation>场会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Nobody and no event fits this filter</source>
   <translation>没有符合筛选的人物或会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Clear the filter</source>
   <translation>清除筛选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>It shows people and events that the articles found name together.</source>
   <translation>这里显示检索结果中同时提到的人物与会议活动。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>Show all articles</source>
   <translation>显示全部文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>No person and event together</source>
   <translation>没有同时提到的人物与会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/meetings/pane.py" />
   <source>{n} more</source>
   <translation>另有{n}条</translation>
  </message>
 </context>
 <context>
  <name>MergeDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Merge</source>
   <translation>合并</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>{n} names for one and the same</source>
   <translation>{n}个名称指同一对象</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Which name shall lists and exports show? The others stay as its other spellings.</source>
   <translation>列表和导出中显示哪个名称？其余保留为别名。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Another:</source>
   <translation>其他：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>Another name</source>
   <translation>其他名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/merge.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Details</source>
   <translation>详细信息</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Close the message</source>
   <translation>关闭消息</translation>
  </message>
 </context>
 <context>
  <name>NameChooser</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>Filter names</source>
   <translation>筛选名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/choosing.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
 </context>
 <context>
  <name>NamesModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>Articles</source>
   <translation>文章数</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>First seen</source>
   <translation>首次出现</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>Last seen</source>
   <translation>最近出现</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>{n} proposals wait</source>
   <translation>{n}条建议待处理</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>{n} articles</source>
   <translation>{n}篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/model.py" />
   <source>{n} proposals</source>
   <translation>{n}条建议</translation>
  </message>
 </context>
 <context>
  <name>NamesView</name>
  <message>
   <location filename="desktop/cuttings_desktop/names/view.py" />
   <source>All names</source>
   <translation>全部名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/view.py" />
   <source>Enter opens the page of a name, Ctrl+Enter narrows to it, the menu key shows corrections.</source>
   <translation>Enter打开名称页面，Ctrl+Enter按其筛选，菜单键显示更正。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/names/view.py" />
   <source>Articles</source>
   <translation>文章数</translation>
  </message>
 </context>
 <context>
  <name>Naming</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/naming.py" />
   <source>Select the words of a name in the article first; they must stand in one paragraph.</source>
   <translation>请先在文章中选中名称的文字；须在同一段落内。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/naming.py" />
   <source>Here “{word}” means …</source>
   <translation>此处“{word}”指…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/naming.py" />
   <source>It means this</source>
   <translation>指此名称</translation>
  </message>
 </context>
 <context>
  <name>NoArchive</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/no_archive.py" />
   <source>No archive is open</source>
   <translation>没有打开的资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/no_archive.py" />
   <source>Open archive…</source>
   <translation>打开资料库…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/no_archive.py" />
   <source>New archive…</source>
   <translation>新建资料库…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/no_archive.py" />
   <source>Open the sample archive</source>
   <translation>打开示例资料库</translation>
  </message>
 </context>
 <context>
  <name>NotePopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Write a note…</source>
   <translation>写笔记…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Note</source>
   <translation>笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Remove</source>
   <translation>移除</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Copy with citation</source>
   <translation>连同引用复制</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Ctrl+Enter</source>
   <translation>Ctrl+Enter</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Highlight</source>
   <translation>高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/note_popover.py" />
   <source>Note on this article</source>
   <translation>文章笔记</translation>
  </message>
 </context>
 <context>
  <name>Notebook</name>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Highlights and notes</source>
   <translation>高亮与笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Notebook</source>
   <translation>笔记本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Only in what was found</source>
   <translation>仅限检索结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>List only the notes of the articles that answer the question</source>
   <translation>只列出检索结果中文章的笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Only {colour}</source>
   <translation>仅{colour}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Filter by words of quotes and notes</source>
   <translation>按引文和笔记中的词筛选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Filter notes</source>
   <translation>筛选笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Copy all as text</source>
   <translation>全部复制为文本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Save as text…</source>
   <translation>另存为文本…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Copy what is listed, each note with its article and day</source>
   <translation>复制列出的笔记，均附文章和日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>No note fits</source>
   <translation>没有符合的笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Try other words, every colour, or all articles.</source>
   <translation>可换用其他词、全部颜色或全部文章。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Select words in an article and highlight them, or write a note: all of them are kept here.</source>
   <translation>在文章中选中文字并高亮，或写笔记：都会汇集在这里。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Nothing noted yet</source>
   <translation>尚无笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Show in the article</source>
   <translation>在文章中显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Copy with its source</source>
   <translation>复制并附出处</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>note</source>
   <translation>条笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>notes</source>
   <translation>条笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/pane.py" />
   <source>Remove {n}</source>
   <translation>移除{n}</translation>
  </message>
 </context>
 <context>
  <name>Organising</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>New collection</source>
   <translation>新建收藏集</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Name of the collection:</source>
   <translation>收藏集名称：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Ask something first: words, names, days or a place. Then it can be saved.</source>
   <translation>请先检索：词、名称、日期或范围，然后才能保存。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Save this search</source>
   <translation>保存此检索</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Name in the side bar:</source>
   <translation>边栏中的名称：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>Tag for these articles:</source>
   <translation>为这些文章添加标签：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising.py" />
   <source>New tag</source>
   <translation>新建标签</translation>
  </message>
 </context>
 <context>
  <name>OrganisingArchives</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Save {n} as an archive</source>
   <translation>将{n}另存为资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Archives (*.cuttings)</source>
   <translation>资料库 (*.cuttings)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>{n} saved as {file}, with tags, notes and corrections.</source>
   <translation>{n}已存为{file}，包括标签、笔记和更正。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Saving an archive</source>
   <translation>正在保存资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Join another archive</source>
   <translation>并入其他资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>article added</source>
   <translation>篇文章已添加</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>articles added</source>
   <translation>篇文章已添加</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>{n} already here</source>
   <translation>{n}篇已在库中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>decision taken over</source>
   <translation>项决定已应用</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>decisions taken over</source>
   <translation>项决定已应用</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>{n} wait to be looked at</source>
   <translation>{n}项待复核</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Look at them</source>
   <translation>查看</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Joining</source>
   <translation>正在并入</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Parted into {n}; the collection lies in the trash.</source>
   <translation>已拆分为{n}；原合集已移到回收站。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Parting</source>
   <translation>正在拆分</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>No earlier questions yet</source>
   <translation>尚无检索历史</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_archives.py" />
   <source>Forget the earlier questions</source>
   <translation>清除检索历史</translation>
  </message>
 </context>
 <context>
  <name>OrganisingArticles</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Every article of this list has been read.</source>
   <translation>此列表中的文章均已读。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Collection for {n}:</source>
   <translation>将{n}加入收藏集：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Add to a collection</source>
   <translation>加入收藏集</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Collections</source>
   <translation>收藏集</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>English</source>
   <translation>英语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Chinese</source>
   <translation>中文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>German</source>
   <translation>德语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>French</source>
   <translation>法语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Spanish</source>
   <translation>西班牙语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Italian</source>
   <translation>意大利语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Portuguese</source>
   <translation>葡萄牙语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Japanese</source>
   <translation>日语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Korean</source>
   <translation>韩语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Russian</source>
   <translation>俄语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Dutch</source>
   <translation>荷兰语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Polish</source>
   <translation>波兰语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Swedish</source>
   <translation>瑞典语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Turkish</source>
   <translation>土耳其语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Arabic</source>
   <translation>阿拉伯语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Language of {n} (a name, or a code such as de):</source>
   <translation>{n}的语言（名称，或de之类的代码）：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Set language</source>
   <translation>设定语言</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>article read again</source>
   <translation>篇文章已重新读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>articles read again</source>
   <translation>篇文章已重新读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>{n} could not be</source>
   <translation>{n}篇未能读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>{n} marks or corrections wait to be looked at</source>
   <translation>{n}处高亮或更正待复核</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Look</source>
   <translation>查看</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_articles.py" />
   <source>Reading again</source>
   <translation>正在重新读取</translation>
  </message>
 </context>
 <context>
  <name>OrganisingPanes</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Notes</source>
   <translation>笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Save the notes</source>
   <translation>保存笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Text (*.txt)</source>
   <translation>文本 (*.txt)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>note</source>
   <translation>条笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>notes</source>
   <translation>条笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>{n} copied, each with its source.</source>
   <translation>已复制{n}，均附出处。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>The notes could not be written: {why}.</source>
   <translation>无法写入笔记：{why}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Choose another place.</source>
   <translation>请选择其他位置。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>{n} written to {file}.</source>
   <translation>{n}已写入{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Names and terms</source>
   <translation>名称与词语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Save the table</source>
   <translation>保存表格</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>Tables (*.csv)</source>
   <translation>表格 (*.csv)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>The table was written to {file}.</source>
   <translation>表格已写入{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_panes.py" />
   <source>No copies of this article were found in the archive.</source>
   <translation>资料库中未找到此文章的副本。</translation>
  </message>
 </context>
 <context>
  <name>OrganisingTrash</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Delete for good</source>
   <translation>彻底删除</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Delete {n} for good?</source>
   <translation>彻底删除{n}？</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Text, original, notes and what was recognised go from the archive and its index. This cannot be undone. Backups keep what they have; you will be told which.</source>
   <translation>文本、原件、笔记和识别结果将从资料库及其索引中删除，无法撤销。备份中的内容仍会保留；删除后会列出相关备份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>{n} deleted for good.</source>
   <translation>{n}已彻底删除。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>backup still holds</source>
   <translation>份备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>backups still hold</source>
   <translation>份备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>{n} the text. If nobody may read it, Details says where it lies.</source>
   <translation>{n}中仍有此文本。如不应再有人读到，“详细信息”中写明了其位置。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_trash.py" />
   <source>Deleting</source>
   <translation>正在删除</translation>
  </message>
 </context>
 <context>
  <name>OriginalPage</name>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>The original</source>
   <translation>原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Original</source>
   <translation>原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Page of the original</source>
   <translation>原件页码</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Page before</source>
   <translation>上一页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Next page</source>
   <translation>下一页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Smaller</source>
   <translation>缩小</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Larger</source>
   <translation>放大</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Open in its own program</source>
   <translation>用关联程序打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>Close the original</source>
   <translation>关闭原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>of {n}</source>
   <translation>/ {n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>This archive does not hold the original of this article.</source>
   <translation>此资料库中没有这篇文章的原件。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pane.py" />
   <source>{n} %</source>
   <translation>{n}%</translation>
  </message>
 </context>
 <context>
  <name>Outcomes</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>What came of it</source>
   <translation>结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>What to do</source>
   <translation>处理办法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>added: {title}</source>
   <translation>已添加：{title}</translation>
  </message>
 </context>
 <context>
  <name>Overview</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/overview.py" />
   <source>Kinds</source>
   <translation>类别</translation>
  </message>
 </context>
 <context>
  <name>OwnMarks</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>This archive can be read but not changed.</source>
   <translation>此资料库只能读取，不能更改。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>That is too much for one highlight.</source>
   <translation>所选文字过长，无法高亮。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>Select the words to highlight first: by mouse, or by Shift and the arrows.</source>
   <translation>请先选中要高亮的文字：用鼠标，或按Shift和方向键。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>Select the words to cite first: by mouse, or by Shift and the arrows.</source>
   <translation>请先选中要引用的文字：用鼠标，或按Shift和方向键。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/own_marks.py" />
   <source>Copied with its citation.</source>
   <translation>已连同引用复制。</translation>
  </message>
 </context>
 <context>
  <name>Page</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/page.py" />
   <source>Article</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/page.py" />
   <source>F3 goes to the next hit, F4 to the next date, Alt+Down to the next mark, Enter opens it.</source>
   <translation>F3转到下一处命中，F4转到下一个日期，Alt+Down转到下一个标记，Enter打开标记。</translation>
  </message>
 </context>
 <context>
  <name>PagesPreview</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>The first pages are being set…</source>
   <translation>正在排版前几页…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>Preview of the first pages</source>
   <translation>前几页预览</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>Page {n}</source>
   <translation>第{n}页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>page</source>
   <translation>页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>pages</source>
   <translation>页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/preview.py" />
   <source>About {pages}</source>
   <translation>约{pages}</translation>
  </message>
 </context>
 <context>
  <name>PagesView</name>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pages_view.py" />
   <source>Pages of the original</source>
   <translation>原件页面</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pages_view.py" />
   <source>Page {n}</source>
   <translation>第{n}页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/pages_view.py" />
   <source>Page {n} cannot be drawn.</source>
   <translation>无法显示第{n}页。</translation>
  </message>
 </context>
 <context>
  <name>PassStrip</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Progress of reading more closely</source>
   <translation>精读进度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Names are recognised more closely, more slowly while you work.</source>
   <translation>正在更仔细地识别名称；使用期间会放慢速度。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Reading more closely: {done} of {total}</source>
   <translation>精读：{done}/{total}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>article waits</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>articles wait</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Paused: {n} to be read more closely</source>
   <translation>已暂停：{n}待精读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Resume reading more closely</source>
   <translation>继续精读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Pause reading more closely</source>
   <translation>暂停精读</translation>
  </message>
 </context>
 <context>
  <name>Passing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>{n} read more closely: {added} names added, {lost} gone.</source>
   <translation>已精读{n}：新增{added}个名称，移除{lost}个。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>What changed</source>
   <translation>查看变化</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>Every article has been read closely.</source>
   <translation>所有文章均已精读。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/passing.py" />
   <source>Nothing has been read more closely yet.</source>
   <translation>尚未精读任何文章。</translation>
  </message>
 </context>
 <context>
  <name>PasswordDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Password needed</source>
   <translation>需要密码</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>The password did not fit</source>
   <translation>密码不正确</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Protected by a password</source>
   <translation>受密码保护</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Passwords are used for this import only and are kept nowhere. Empty lines are left out.</source>
   <translation>密码仅用于本次导入，不会保存。空行将被忽略。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Password of {file}</source>
   <translation>{file}的密码</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Show passwords</source>
   <translation>显示密码</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/passwords.py" />
   <source>Import</source>
   <translation>导入</translation>
  </message>
 </context>
 <context>
  <name>PasteDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Import text</source>
   <translation>导入文本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Import the text of an article</source>
   <translation>导入文章文本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Title (empty: taken from the text)</source>
   <translation>标题（留空则取自文本）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Paste or type the article here</source>
   <translation>在此粘贴或输入文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Text</source>
   <translation>文本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/paste.py" />
   <source>{n} characters</source>
   <translation>{n}个字符</translation>
  </message>
 </context>
 <context>
  <name>Proposals</name>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Proposals</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>What the articles say</source>
   <translation>文章中的说法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Same: merge  (Y)</source>
   <translation>相同，合并（Y）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Not the same  (N)</source>
   <translation>不相同（N）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Skip  (S)</source>
   <translation>跳过（S）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Merge as…  (M)</source>
   <translation>合并为…（M）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Undo  (Z)</source>
   <translation>撤销（Z）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Nothing to decide</source>
   <translation>没有待决定的建议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>All decided</source>
   <translation>已全部决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Cuttings compares the names of all articles and asks here before it takes two for one.</source>
   <translation>Cuttings会比对所有文章中的名称；要把两个名称视为同一个时，先在这里询问。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>Look for more now</source>
   <translation>立即查找更多</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>{n} of {all}</source>
   <translation>{n}/{all}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/pane.py" />
   <source>{a} and {b}: {why}</source>
   <translation>{a}与{b}：{why}</translation>
  </message>
 </context>
 <context>
  <name>PublishedPopover</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Publication date</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Evidence, the strongest first; a click takes its date</source>
   <translation>依据，最有力的在前；单击即采用其日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Dates without a year</source>
   <translation>未写年份的日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Another publication date</source>
   <translation>其他发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Set</source>
   <translation>设定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>&amp;Take back my date</source>
   <translation>撤回设定的日期(&amp;T)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Publication date: {words}</source>
   <translation>发布日期：{words}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>The evidence disagrees: it also names another date.</source>
   <translation>依据不一致：另有依据给出其他日期。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>{source}: “{words}”</source>
   <translation>{source}：“{words}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>and {n} more</source>
   <translation>另有{n}条</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>shown</source>
   <translation>当前显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>another date than the one that is shown</source>
   <translation>与当前显示的日期不同</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Decide by the text itself</source>
   <translation>根据文本判断</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Count from the publication date</source>
   <translation>按发布日期推算</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_popover.py" />
   <source>Follow the last date told</source>
   <translation>沿用上文最近的日期</translation>
  </message>
 </context>
 <context>
  <name>QAbstractFileIconProvider</name>
  <message>
   <location filename="desktop/cuttings_desktop/language.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/language.py" />
   <source>Drive</source>
   <translation>驱动器</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/language.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
 </context>
 <context>
  <name>QFileDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/language.py" />
   <source>&amp;Look in:</source>
   <translation>查找范围(&amp;L)：</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/language.py" />
   <source>Files of &amp;type:</source>
   <translation>文件类型(&amp;T)：</translation>
  </message>
 </context>
 <context>
  <name>Rail</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rail.py" />
   <source>Views</source>
   <translation>视图</translation>
  </message>
 </context>
 <context>
  <name>Reading</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading.py" />
   <source>This is the last article of the list.</source>
   <translation>已是列表中的最后一篇。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading.py" />
   <source>This is the first one.</source>
   <translation>已是第一篇。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading.py" />
   <source>Nothing is highlighted in this article.</source>
   <translation>此文章中没有高亮。</translation>
  </message>
 </context>
 <context>
  <name>ReadingBeside</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_beside.py" />
   <source>Article beside</source>
   <translation>并排的文章</translation>
  </message>
 </context>
 <context>
  <name>ReadingMarks</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_marks.py" />
   <source>The highlight was removed.</source>
   <translation>高亮已移除。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_marks.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
 </context>
 <context>
  <name>ReadingPane</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/pane.py" />
   <source>Reading pane</source>
   <translation>阅读窗格</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/pane.py" />
   <source>Article: {title}</source>
   <translation>文章：{title}</translation>
  </message>
 </context>
 <context>
  <name>RenameDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Another name for “{name}”</source>
   <translation>“{name}”的新名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/rename.py" />
   <source>Lists and exports show this name. The texts stay as they were written.</source>
   <translation>列表和导出中显示此名称；文本保持原样。</translation>
  </message>
 </context>
 <context>
  <name>ReportDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Import report</source>
   <translation>导入报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Outcomes</source>
   <translation>导入结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Import these again</source>
   <translation>重新导入失败项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Read the files that failed once more</source>
   <translation>再次读取失败的文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Copy report</source>
   <translation>复制报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Earlier report</source>
   <translation>上一份报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>The import was stopped; what was read is kept</source>
   <translation>导入已停止；已读取的内容予以保留</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>1 file was not read</source>
   <translation>1个文件未能读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>{n} files were not read</source>
   <translation>{n}个文件未能读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Nothing new: all of it was here already</source>
   <translation>没有新内容：全部已在库中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/report.py" />
   <source>Everything was read</source>
   <translation>全部读取完成</translation>
  </message>
 </context>
 <context>
  <name>RereadDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read again</source>
   <translation>重新读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read the original again</source>
   <translation>重新读取原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read {n} again</source>
   <translation>重新读取{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Marks, notes and corrections move to the new text; what no longer fits is kept to be looked at.</source>
   <translation>高亮、笔记和更正会移到新文本；不再对应的内容予以保留，待查看。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Way of reading</source>
   <translation>读取方式</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Read as</source>
   <translation>读取方式</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Beginning of the text</source>
   <translation>文本开头</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>The beginning of the text is shown here.</source>
   <translation>这里显示文本开头。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>Found by itself</source>
   <translation>自动识别</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>{name} (as now)</source>
   <translation>{name}（当前）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/reread.py" />
   <source>As the file says</source>
   <translation>按文件声明</translation>
  </message>
 </context>
 <context>
  <name>RescuePage</name>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Restore this backup</source>
   <translation>恢复这份备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Look for a backup…</source>
   <translation>查找备份…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Save what can be read…</source>
   <translation>保存可读取的内容…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Show in folder</source>
   <translation>在文件夹中显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Open the saved archive</source>
   <translation>打开已保存的资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Or read what is whole into a new archive: texts, originals and corrections; the file stays.</source>
   <translation>或者将完好的部分读入新的资料库：文字、原件和更正；原文件保持不变。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>“{name}” is damaged</source>
   <translation>“{name}”已损坏</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>“{name}” is not there</source>
   <translation>找不到“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>“{name}” is no archive of Cuttings any more</source>
   <translation>“{name}”已不是Cuttings资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>“{name}” cannot be opened</source>
   <translation>无法打开“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Its backups</source>
   <translation>它的备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>No backup of it was found</source>
   <translation>没有找到它的备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>article saved</source>
   <translation>篇文章已保存</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>articles saved</source>
   <translation>篇文章已保存</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>original</source>
   <translation>份原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>originals</source>
   <translation>份原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>decision</source>
   <translation>项决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>decisions</source>
   <translation>项决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>text</source>
   <translation>份文字</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>texts</source>
   <translation>份文字</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>correction</source>
   <translation>项更正</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>corrections</source>
   <translation>项更正</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Not readable: {what}.</source>
   <translation>无法读取：{what}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rescue.py" />
   <source>Nothing was lost.</source>
   <translation>没有任何丢失。</translation>
  </message>
 </context>
 <context>
  <name>Rescuing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Something else is still being done: wait for it, or cancel it first.</source>
   <translation>另一项操作尚未完成：请等待完成，或先取消。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Restoring “{name}”</source>
   <translation>正在恢复“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Closing the archive</source>
   <translation>正在关闭资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Look for a backup</source>
   <translation>查找备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Archives (*.cuttings);;All files (*)</source>
   <translation>资料库 (*.cuttings);;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>The backup was restored: {n}.</source>
   <translation>备份已恢复：{n}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>original is missing</source>
   <translation>份原件缺失</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>originals are missing</source>
   <translation>份原件缺失</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>What was there before is kept as “{file}”.</source>
   <translation>之前的文件保留为“{file}”。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Show in folder</source>
   <translation>在文件夹中显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Restoring</source>
   <translation>恢复</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>{name} saved</source>
   <translation>{name}（挽救）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Save what can be read</source>
   <translation>保存可读取的内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Archives (*.cuttings)</source>
   <translation>资料库 (*.cuttings)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Reading what is whole</source>
   <translation>正在读取完好的内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>The archive file is as it was.</source>
   <translation>资料库文件保持原样。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>The file was not touched, and no new archive was left behind.</source>
   <translation>原文件未被改动，也没有留下新的资料库。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/rescuing.py" />
   <source>Stopped.</source>
   <translation>已停止。</translation>
  </message>
 </context>
 <context>
  <name>RestoreDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>Restore a backup</source>
   <translation>恢复备份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>Put “{name}” back to how it was on {moment}?</source>
   <translation>将“{name}”恢复到{moment}时的状态？</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>The archive is closed, the backup is checked and takes its place; then it opens again.</source>
   <translation>先关闭资料库，检查备份后由它取代；随后重新打开。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>The archive as it is now is not deleted: it is kept beside it under another name.</source>
   <translation>当前的资料库不会被删除，而是以另一个名称保留在旁边。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>What was imported, corrected or noted since is only in that file.</source>
   <translation>此后导入、更正或记下的内容只在那个文件中。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>The backup holds {n}; now there are {now}.</source>
   <translation>备份中有{n}；现在有{now}篇。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/restoring.py" />
   <source>Restore</source>
   <translation>恢复</translation>
  </message>
 </context>
 <context>
  <name>Results</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Order</source>
   <translation>排序</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Relevance</source>
   <translation>相关度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Newest first</source>
   <translation>最新在前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Oldest first</source>
   <translation>最早在前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/pane.py" />
   <source>{n} selected</source>
   <translation>已选{n}篇</translation>
  </message>
 </context>
 <context>
  <name>ResultsModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/model.py" />
   <source>unread</source>
   <translation>未读</translation>
  </message>
 </context>
 <context>
  <name>Rooms</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_rooms.py" />
   <source>Mark as un&amp;read</source>
   <translation>标为未读(&amp;R)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_rooms.py" />
   <source>Mark as &amp;read</source>
   <translation>标为已读(&amp;R)</translation>
  </message>
 </context>
 <context>
  <name>SameAsDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>Choose a name</source>
   <translation>选择名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>Merge</source>
   <translation>合并</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>“{name}” is the same as …</source>
   <translation>“{name}”等同于…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/same_as.py" />
   <source>Next…</source>
   <translation>下一步…</translation>
  </message>
 </context>
 <context>
  <name>SearchBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Search articles: words, “a phrase”, person:, date:2024, …</source>
   <translation>检索文章：词、“短语”、person:、date:2024、…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Search</source>
   <translation>检索</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Clear the words</source>
   <translation>清除检索词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Earlier questions</source>
   <translation>检索历史</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Say what happens with them, and when</source>
   <translation>说明这些文章的情况</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Articles that mention all of them</source>
   <translation>提及全部名称的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Articles that mention any of them</source>
   <translation>提及任一名称的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>and</source>
   <translation>且</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>or</source>
   <translation>或</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>Did you mean “{text}”?</source>
   <translation>是否要找“{text}”？</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{n} of {all}</source>
   <translation>{all}中的{n}篇</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>story</source>
   <translation>则报道</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>stories</source>
   <translation>则报道</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{n} in {all}</source>
   <translation>{all}中的{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{articles}, {stories}</source>
   <translation>{articles}，{stories}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>article is</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>articles are</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/bar.py" />
   <source>{n} not searchable yet</source>
   <translation>{n}尚不可检索</translation>
  </message>
 </context>
 <context>
  <name>SelectionBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Selected words</source>
   <translation>选中的文字</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Highlight: {colour} (Alt+{n})</source>
   <translation>高亮：{colour}（Alt+{n}）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Write a note (Ctrl+M)</source>
   <translation>写笔记（Ctrl+M）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Copy with citation (Ctrl+Alt+Q)</source>
   <translation>连同引用复制（Ctrl+Alt+Q）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/selection_bar.py" />
   <source>Search the archive for these words</source>
   <translation>在资料库中检索这些文字</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Look</source>
   <translation>外观</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>As the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Text size</source>
   <translation>文字大小</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>{n} %</source>
   <translation>{n}%</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Another language is spoken when Cuttings is started the next time.</source>
   <translation>语言更改在下次启动Cuttings后生效。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Reading</source>
   <translation>阅读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Line length</source>
   <translation>行宽</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>{n} characters</source>
   <translation>{n}个字符</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Letters</source>
   <translation>字体</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Serif letters for articles</source>
   <translation>文章使用衬线字体</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Numbers beside paragraphs</source>
   <translation>显示段落编号</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Unread</source>
   <translation>未读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Mark as read after three seconds</source>
   <translation>三秒后标为已读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Importing</source>
   <translation>导入</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Keep the imported files inside the archive</source>
   <translation>将导入的文件保存在资料库中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Originals</source>
   <translation>原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Without them an article cannot be read again, nor handed on as it was.</source>
   <translation>没有原件，文章就无法重新读取，也无法原样转交。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Read more closely by itself</source>
   <translation>自动精读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/settings/dialog.py" />
   <source>More names are found, in the background, slowly while you work.</source>
   <translation>在后台识别更多名称；使用期间会放慢速度。</translation>
  </message>
 </context>
 <context>
  <name>SideBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Side bar</source>
   <translation>边栏</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Look only here</source>
   <translation>仅看此处</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Look here and in what is chosen</source>
   <translation>加入当前检索范围</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Show</source>
   <translation>显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Remove the collection</source>
   <translation>移除收藏集</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Remove the tag from all articles</source>
   <translation>从所有文章中移除标签</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Remove the saved search</source>
   <translation>移除已存检索</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Report of this import</source>
   <translation>本次导入的报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Empty the trash…</source>
   <translation>清空回收站…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>New collection…</source>
   <translation>新建收藏集…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/pane.py" />
   <source>Save this search…</source>
   <translation>保存此检索…</translation>
  </message>
 </context>
 <context>
  <name>SideDelegate</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/painting.py" />
   <source>New name</source>
   <translation>新名称</translation>
  </message>
 </context>
 <context>
  <name>SideModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>thing to look at</source>
   <translation>项待复核</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>things to look at</source>
   <translation>项待复核</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/model.py" />
   <source>{n} unread</source>
   <translation>{n}篇未读</translation>
  </message>
 </context>
 <context>
  <name>SideView</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/view.py" />
   <source>Side bar</source>
   <translation>边栏</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/view.py" />
   <source>Enter looks into a place, Ctrl+Enter adds it, F2 renames, Delete removes, Left and Right fold.</source>
   <translation>Enter查看此处，Ctrl+Enter加入范围，F2重命名，Delete移除，左右方向键折叠或展开。</translation>
  </message>
 </context>
 <context>
  <name>Sources</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/sources.py" />
   <source>Articles that tell of it</source>
   <translation>相关文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/sources.py" />
   <source>Untitled</source>
   <translation>无标题</translation>
  </message>
 </context>
 <context>
  <name>SplitDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Name of the other one (if it is not clear from the above)</source>
   <translation>另一个的名称（由上面看不出时填写）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Name of the other one</source>
   <translation>另一个的名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Part into articles</source>
   <translation>拆分为文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Part this text into articles</source>
   <translation>将此文本拆分为多篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Every ticked line begins an article; take a tick away to join it to the one before. If the proposal is wrong, write a heading with which articles begin.</source>
   <translation>每个勾选的行是一篇文章的开头；取消勾选则并入上一篇。如果建议有误，请填写文章开头的标题行。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>A line with which articles begin, such as “Document 1 of 40”</source>
   <translation>文章开头的标题行，例如“Document 1 of 40”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Heading</source>
   <translation>标题行</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Look for it</source>
   <translation>查找</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Parts</source>
   <translation>各部分</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Part</source>
   <translation>拆分</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>Looking for the articles…</source>
   <translation>正在查找文章…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>{n} characters</source>
   <translation>{n}个字符</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/split.py" />
   <source>No place to part it was found.</source>
   <translation>未找到可拆分之处。</translation>
  </message>
 </context>
 <context>
  <name>StepList</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Direction</source>
   <translation>方向</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Steps, the latest first</source>
   <translation>步骤，最近的在前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>There is nothing to do again</source>
   <translation>没有可重做的操作</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>There is nothing to undo</source>
   <translation>没有可撤销的操作</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>step</source>
   <translation>步</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>steps</source>
   <translation>步</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Do {n} again</source>
   <translation>重做{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/undoing.py" />
   <source>Undo {n}</source>
   <translation>撤销{n}</translation>
  </message>
 </context>
 <context>
  <name>StoriesWindow</name>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Copies of an article</source>
   <translation>文章的副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Copies, the earliest first</source>
   <translation>副本，最早的在前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Choose a copy to compare it with the first, or two to compare them with each other.</source>
   <translation>选择一个副本与首篇比较，或选择两个互相比较。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Not a copy</source>
   <translation>不是副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>This article is a story of its own; it can be undone</source>
   <translation>此文章是独立的报道；可撤销</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Show these articles</source>
   <translation>显示这些文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Whole texts</source>
   <translation>全文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Show also what is the same, from beginning to end</source>
   <translation>相同部分也从头到尾显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>article of one story</source>
   <translation>篇同一报道的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>articles of one story</source>
   <translation>篇同一报道的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>This article has no copies any more.</source>
   <translation>此文章已没有副本。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Published</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Kind</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Likeness</source>
   <translation>相似度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Read</source>
   <translation>阅读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/window.py" />
   <source>Copy as a table</source>
   <translation>复制为表格</translation>
  </message>
 </context>
 <context>
  <name>SupportDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/support.py" />
   <source>Support report</source>
   <translation>支持报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/support.py" />
   <source>What helps to find a fault</source>
   <translation>有助于查找故障的信息</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/support.py" />
   <source>Versions, numbers and kinds of errors, and nothing else: no text, no title, no name, no path of yours. Nothing is sent. Read it, save it, and give it to whoever helps you.</source>
   <translation>只有版本、数目和错误类型，别无其他：没有您的文字、标题、名称和路径。不会发送任何内容。请看过后保存，再交给帮助您的人。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/support.py" />
   <source>The report</source>
   <translation>报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/support.py" />
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/support.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/support.py" />
   <source>Looking at the archive…</source>
   <translation>正在查看资料库…</translation>
  </message>
 </context>
 <context>
  <name>Tab</name>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Filter</source>
   <translation>筛选</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Filter: {name}</source>
   <translation>筛选：{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Nothing fits this filter</source>
   <translation>没有符合筛选的内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/ledger/tab.py" />
   <source>Copy as a table</source>
   <translation>复制为表格</translation>
  </message>
 </context>
 <context>
  <name>TableModel</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Date</source>
   <translation>日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>How precisely</source>
   <translation>精确度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Kind</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>What happened</source>
   <translation>事件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Article</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>Sources</source>
   <translation>出处</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>published</source>
   <translation>发布</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>event</source>
   <translation>事件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table_model.py" />
   <source>{n} of {all}</source>
   <translation>{n}/{all}</translation>
  </message>
 </context>
 <context>
  <name>TermMatrix</name>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Names and terms</source>
   <translation>名称与词语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Columns</source>
   <translation>列</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Counts only</source>
   <translation>仅计数</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By year</source>
   <translation>按年份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By source</source>
   <translation>按来源</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By collection</source>
   <translation>按收藏集</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>By language</source>
   <translation>按语言</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>With each other</source>
   <translation>两两共现</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Only in what was found</source>
   <translation>仅限检索结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Paste a list, one name, word or phrase a line. Each is looked for; those that nobody mentions too.</source>
   <translation>粘贴一份列表，每行一个名称、词或短语。逐一检索，未被提及的也会列出。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>List of names or terms</source>
   <translation>名称或词语列表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>One a line</source>
   <translation>每行一个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Count</source>
   <translation>计数</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>How many articles have each term</source>
   <translation>各词语的文章数</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Change the list…</source>
   <translation>修改列表…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Copy the table</source>
   <translation>复制表格</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Save as CSV…</source>
   <translation>另存为CSV…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>term</source>
   <translation>个词语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>terms</source>
   <translation>个词语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>{n}; the first {most} are counted</source>
   <translation>{n}；只计前{most}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Counting…</source>
   <translation>正在计数…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Term</source>
   <translation>词语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Articles</source>
   <translation>文章数</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Hits</source>
   <translation>命中数</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>First</source>
   <translation>最早</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Last</source>
   <translation>最近</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Only the {n} without a hit</source>
   <translation>仅显示{n}个无命中的</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/term_matrix/pane.py" />
   <source>Show these articles</source>
   <translation>显示这些文章</translation>
  </message>
 </context>
 <context>
  <name>TextView</name>
  <message>
   <location filename="desktop/cuttings_desktop/original_page/text_view.py" />
   <source>The original</source>
   <translation>原件</translation>
  </message>
 </context>
 <context>
  <name>Timeline</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>Timeline</source>
   <translation>时间线</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>The dates are on their way…</source>
   <translation>正在载入日期…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>mentioned</source>
   <translation>提及</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>published</source>
   <translation>发布</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/pane.py" />
   <source>All days</source>
   <translation>全部日期</translation>
  </message>
 </context>
 <context>
  <name>TimelineBar</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Brush by</source>
   <translation>框选依据</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>published</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>The brush keeps articles published in its days</source>
   <translation>框选发布日期在范围内的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>mentioned</source>
   <translation>提及日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>The brush keeps articles that mention a date in its days</source>
   <translation>框选提及范围内日期的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>The same dates as a table (T)</source>
   <translation>以表格显示这些日期（T）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Copy the table (Ctrl+C)</source>
   <translation>复制表格（Ctrl+C）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Zoom out (−)</source>
   <translation>缩小（−）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Zoom in (+)</source>
   <translation>放大（+）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Show all dates (0)</source>
   <translation>显示全部日期（0）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>1 date</source>
   <translation>1个日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>{n} dates</source>
   <translation>{n}个日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>undated {n}</source>
   <translation>{n}篇无日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/bar.py" />
   <source>Show {n} without a publication date</source>
   <translation>显示{n}（没有发布日期）</translation>
  </message>
 </context>
 <context>
  <name>TimelineTable</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>Dates</source>
   <translation>日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>The dates of the timeline as a table. Enter opens the sentence.</source>
   <translation>以表格显示时间线上的日期。Enter打开原句。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>More than {n} dates cannot be sorted by words: narrow the question</source>
   <translation>日期超过{n}个，无法按文字排序：请缩小检索范围</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>At most {n} rows can be copied at once: select some, or narrow the question</source>
   <translation>一次最多复制{n}行：请选择部分行，或缩小检索范围</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>Fetching the words…</source>
   <translation>正在取回文字…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>1 row copied</source>
   <translation>已复制1行</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/table.py" />
   <source>{n} rows copied</source>
   <translation>已复制{n}行</translation>
  </message>
 </context>
 <context>
  <name>WatchDialog</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watched folders</source>
   <translation>监视文件夹</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Folders and feed files that are watched</source>
   <translation>受监视的文件夹和订阅源文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>What is put into these folders is imported into this archive while it is open. Nothing is fetched from the network: a feed file is one that another program keeps up to date.</source>
   <translation>资料库打开期间，放入这些文件夹的内容会自动导入。不会从网络获取任何内容：订阅源文件由其他程序负责更新。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watched folders and files</source>
   <translation>受监视的文件夹和文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>With the folders inside</source>
   <translation>包括子文件夹</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Add a folder…</source>
   <translation>添加文件夹…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Add a feed file…</source>
   <translation>添加订阅源文件…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watch no longer</source>
   <translation>停止监视</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Look now</source>
   <translation>立即检查</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>with the folders inside</source>
   <translation>包括子文件夹</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watch a folder</source>
   <translation>监视文件夹</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Feeds (*.xml *.rss *.atom);;All files (*)</source>
   <translation>订阅源 (*.xml *.rss *.atom);;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/watch.py" />
   <source>Watch a feed file</source>
   <translation>监视订阅源文件</translation>
  </message>
 </context>
 <context>
  <name>Watching</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>{n} imported from watched folders.</source>
   <translation>已从监视文件夹导入{n}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/watching.py" />
   <source>Show the report</source>
   <translation>查看报告</translation>
  </message>
 </context>
 <context>
  <name>WayBack</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/way_back.py" />
   <source>Back to where you read</source>
   <translation>回到阅读位置</translation>
  </message>
 </context>
 <context>
  <name>Welcome</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Drop articles here</source>
   <translation>将文章拖放到此处</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Files or whole folders: PDF, web pages, Word, PowerPoint, OpenDocument, RTF, Markdown, e-mail,
feeds, RIS and PubMed records, exports of press databases, plain text, ZIP.
Cuttings reads them, finds names and dates, and keeps everything in this one archive.</source>
   <translation>文件或整个文件夹：PDF、网页、Word、PowerPoint、OpenDocument、RTF、Markdown、电子邮件、
订阅源、RIS和PubMed题录、报刊数据库导出文件、纯文本、ZIP。
Cuttings会读取内容，识别名称和日期，并全部保存在这一个资料库中。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Import files…</source>
   <translation>导入文件…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Import folder…</source>
   <translation>导入文件夹…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Open the sample archive</source>
   <translation>打开示例资料库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/bars.py" />
   <source>Nothing leaves this computer: Cuttings never goes online.</source>
   <translation>任何内容都不会离开这台电脑：Cuttings从不联网。</translation>
  </message>
 </context>
 <context>
  <name>Windows</name>
  <message>
   <location filename="desktop/cuttings_desktop/windows.py" />
   <source>There is no file {path}.</source>
   <translation>文件不存在：{path}。</translation>
  </message>
 </context>
 <context>
  <name>WorkLine</name>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/progress.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/progress.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/progress.py" />
   <source>{done} of {total}</source>
   <translation>{done}/{total}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/progress.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
 </context>
 <context>
  <name>WorkStrip</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>{done} of {total}</source>
   <translation>{done}/{total}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>{rate}/s</source>
   <translation>每秒{rate}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>{n} not readable</source>
   <translation>{n}个无法读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/strip.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
 </context>
 <context>
  <name>Working</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Something else is still being done: wait for it, or cancel it first.</source>
   <translation>另一项操作尚未完成：请等待完成，或先取消。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Stopped. What was done until then is kept.</source>
   <translation>已停止。此前完成的内容予以保留。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Importing</source>
   <translation>正在导入</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Show the report</source>
   <translation>查看报告</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>{n} exported to {file}.</source>
   <translation>已将{n}导出到{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Exporting</source>
   <translation>正在导出</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>The original was written to {file}.</source>
   <translation>原件已写入{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>The archive was copied to {file}.</source>
   <translation>资料库已备份到{file}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Correcting</source>
   <translation>正在更正</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Undone: {what}</source>
   <translation>已撤销：{what}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Undone.</source>
   <translation>已撤销。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Stopped. Nothing was changed.</source>
   <translation>已停止。未作任何更改。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>There is nothing to undo.</source>
   <translation>没有可撤销的操作。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>Done again: {what}</source>
   <translation>已重做：{what}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>There is nothing to do again.</source>
   <translation>没有可重做的操作。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>step</source>
   <translation>步</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/working.py" />
   <source>steps</source>
   <translation>步</translation>
  </message>
 </context>
 <context>
  <name>about</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Python packages</source>
   <translation>Python软件包</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Libraries</source>
   <translation>程序库</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Models of names</source>
   <translation>名称识别模型</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Lists and data</source>
   <translation>列表与数据</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Fonts</source>
   <translation>字体</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Icons</source>
   <translation>图标</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Component</source>
   <translation>组件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Version</source>
   <translation>版本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Licence</source>
   <translation>许可证</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>What comes with Cuttings</source>
   <translation>Cuttings所含组件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>About Cuttings</source>
   <translation>关于Cuttings</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>Version {version}, Apache License 2.0</source>
   <translation>版本{version}，Apache License 2.0</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>An archive for articles. Nothing leaves this computer.</source>
   <translation>文章资料库。一切都留在这台电脑上。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/about.py" />
   <source>What comes with Cuttings, and its licences</source>
   <translation>Cuttings所含组件及其许可证</translation>
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Archive</source>
   <translation>资料库(&amp;A)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;New archive…</source>
   <translation>新建资料库(&amp;N)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Open archive…</source>
   <translation>打开资料库(&amp;O)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Open &amp;recent</source>
   <translation>打开最近的资料库(&amp;R)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Import files…</source>
   <translation>导入文件(&amp;I)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Import &amp;folder…</source>
   <translation>导入文件夹(&amp;F)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Re&amp;port of the last import</source>
   <translation>上次导入报告(&amp;P)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Export…</source>
   <translation>导出(&amp;E)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Open the ori&amp;ginal</source>
   <translation>打开原件(&amp;G)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Export the origin&amp;al…</source>
   <translation>导出原件(&amp;A)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Back up now</source>
   <translation>立即备份(&amp;B)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Bac&amp;kups…</source>
   <translation>备份(&amp;K)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Check the archive…</source>
   <translation>检查资料库(&amp;C)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Settings…</source>
   <translation>设置(&amp;S)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>C&amp;lose the window</source>
   <translation>关闭窗口(&amp;L)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Paste articles or files</source>
   <translation>粘贴文章或文件(&amp;P)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Select &amp;all articles</source>
   <translation>选择全部文章(&amp;A)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Star</source>
   <translation>星标(&amp;S)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Tag…</source>
   <translation>标签(&amp;T)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Move to trash</source>
   <translation>移到回收站(&amp;H)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Set publication &amp;date…</source>
   <translation>设定发布日期(&amp;D)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Arti&amp;cle details…</source>
   <translation>文章详情(&amp;I)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Search</source>
   <translation>检索(&amp;S)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Find in the article</source>
   <translation>在文章中查找(&amp;F)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Next hit</source>
   <translation>下一处命中(&amp;N)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Previous hit</source>
   <translation>上一处命中(&amp;P)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Next d&amp;ate in the article</source>
   <translation>文章中的下一个日期(&amp;T)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Pre&amp;vious date in the article</source>
   <translation>文章中的上一个日期(&amp;V)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Back</source>
   <translation>后退(&amp;B)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>For&amp;ward</source>
   <translation>前进(&amp;W)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Close, unselect, widen: one step</source>
   <translation>关闭、取消选择或放宽：退一步(&amp;C)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Show a&amp;ll articles</source>
   <translation>显示全部文章(&amp;L)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Undated articles</source>
   <translation>无日期文章(&amp;U)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>The &amp;trash</source>
   <translation>回收站(&amp;R)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>A&amp;rticles</source>
   <translation>文章(&amp;R)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Readin&amp;g</source>
   <translation>阅读(&amp;G)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Names</source>
   <translation>名称(&amp;N)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;All names…</source>
   <translation>全部名称(&amp;A)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Who was where with whom</source>
   <translation>参会关系(&amp;W)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Proposals: names that may be one</source>
   <translation>合并建议：可能相同的名称(&amp;P)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Look for more proposals</source>
   <translation>查找更多建议(&amp;L)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Make the selected words a &amp;name…</source>
   <translation>将选中文字设为名称(&amp;N)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Decisions</source>
   <translation>决定(&amp;D)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Ignored words</source>
   <translation>已忽略的词(&amp;I)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Decisions to l&amp;ook at</source>
   <translation>待复核的决定(&amp;O)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>E&amp;xport decisions…</source>
   <translation>导出决定(&amp;X)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Appl&amp;y decisions…</source>
   <translation>应用决定(&amp;Y)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Read more closely now</source>
   <translation>立即精读(&amp;R)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Pa&amp;use reading more closely</source>
   <translation>暂停精读(&amp;U)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>What reading more closely &amp;changed</source>
   <translation>精读带来的变化(&amp;C)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Timeline</source>
   <translation>时间线(&amp;T)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Dat&amp;es as a table</source>
   <translation>日期表格(&amp;G)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Article</source>
   <translation>文章(&amp;A)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Dates in t&amp;he text</source>
   <translation>正文日期(&amp;X)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Ne&amp;xt pane</source>
   <translation>下一窗格(&amp;P)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Pre&amp;vious pane</source>
   <translation>上一窗格(&amp;V)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Larger text</source>
   <translation>放大文字(&amp;L)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Smaller text</source>
   <translation>缩小文字(&amp;S)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>L&amp;ight</source>
   <translation>浅色(&amp;I)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>As the s&amp;ystem</source>
   <translation>跟随系统(&amp;Y)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Full screen</source>
   <translation>全屏(&amp;F)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;Keys</source>
   <translation>快捷键(&amp;K)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>How to &amp;search</source>
   <translation>检索语法(&amp;S)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Show the archive in its &amp;folder</source>
   <translation>打开资料库所在文件夹(&amp;F)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Show the &amp;data folder</source>
   <translation>打开数据文件夹(&amp;D)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Save a support &amp;report…</source>
   <translation>保存支持报告(&amp;R)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>&amp;About Cuttings</source>
   <translation>关于Cuttings(&amp;A)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Meetings</source>
   <translation>参会关系</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Proposals</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Decisions</source>
   <translation>决定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Notes</source>
   <translation>笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Terms</source>
   <translation>词表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/actions.py" />
   <source>Cannot see</source>
   <translation>看不到的内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Undo or redo se&amp;veral…</source>
   <translation>撤销或重做多步(&amp;V)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Save these articles as an archi&amp;ve…</source>
   <translation>将这些文章存为资料库(&amp;V)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>&amp;Join another archive…</source>
   <translation>并入其他资料库(&amp;J)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>&amp;Watched folders…</source>
   <translation>监视文件夹(&amp;W)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Mark as &amp;read</source>
   <translation>标为已读(&amp;R)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Next &amp;unread article</source>
   <translation>下一篇未读文章(&amp;U)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Add to a &amp;collection…</source>
   <translation>加入收藏集(&amp;C)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Take &amp;out of this collection</source>
   <translation>移出此收藏集(&amp;O)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>&amp;New collection…</source>
   <translation>新建收藏集(&amp;N)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Set &amp;language…</source>
   <translation>设定语言(&amp;L)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Read the original a&amp;gain…</source>
   <translation>重新读取原件(&amp;G)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>&amp;Part into articles…</source>
   <translation>拆分为多篇文章(&amp;P)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Cop&amp;ies of this article…</source>
   <translation>此文的副本(&amp;F)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Take out of the &amp;trash</source>
   <translation>移出回收站(&amp;T)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>&amp;Delete for good…</source>
   <translation>彻底删除(&amp;D)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>&amp;Empty the trash…</source>
   <translation>清空回收站(&amp;E)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Save this searc&amp;h…</source>
   <translation>保存此检索(&amp;H)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Ea&amp;rlier questions</source>
   <translation>检索历史(&amp;E)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Stories, not c&amp;opies</source>
   <translation>按报道计，不计副本(&amp;O)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Unread art&amp;icles</source>
   <translation>未读文章(&amp;I)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Starre&amp;d articles</source>
   <translation>星标文章(&amp;D)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>N&amp;otebook</source>
   <translation>笔记本(&amp;B)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Names and ter&amp;ms of a list</source>
   <translation>按词表查名称与词语(&amp;W)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>What this archive &amp;cannot see</source>
   <translation>资料库看不到的内容(&amp;C)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/organising_actions.py" />
   <source>Side &amp;bar</source>
   <translation>边栏(&amp;E)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Next &amp;article</source>
   <translation>下一篇文章(&amp;A)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Pre&amp;vious article</source>
   <translation>上一篇文章(&amp;V)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;Highlight the selected words</source>
   <translation>高亮选中文字(&amp;H)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;Yellow</source>
   <translation>黄色(&amp;Y)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;Green</source>
   <translation>绿色(&amp;G)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;Blue</source>
   <translation>蓝色(&amp;B)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Pin&amp;k</source>
   <translation>粉色(&amp;K)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Write a &amp;note…</source>
   <translation>写笔记(&amp;N)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>No&amp;te on the article…</source>
   <translation>文章笔记(&amp;T)…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Ne&amp;xt highlight</source>
   <translation>下一处高亮(&amp;X)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Previo&amp;us highlight</source>
   <translation>上一处高亮(&amp;U)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;List of highlights</source>
   <translation>高亮列表(&amp;L)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;Copy with citation</source>
   <translation>连同引用复制(&amp;C)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;Original beside the text</source>
   <translation>原件与正文并排(&amp;O)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Open besi&amp;de</source>
   <translation>并排打开(&amp;D)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Clos&amp;e what is beside</source>
   <translation>关闭并排内容(&amp;E)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Longer l&amp;ines</source>
   <translation>加长行宽(&amp;I)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Shorter line&amp;s</source>
   <translation>缩短行宽(&amp;S)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Letters with seri&amp;fs</source>
   <translation>衬线字体(&amp;F)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>Nu&amp;mbers of paragraphs</source>
   <translation>段落编号(&amp;M)</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_actions.py" />
   <source>&amp;Print…</source>
   <translation>打印(&amp;P)…</translation>
  </message>
 </context>
 <context>
  <name>app</name>
  <message>
   <location filename="desktop/cuttings_desktop/app.py" />
   <source>Cuttings cannot keep anything in your home folder ({reason}).</source>
   <translation>Cuttings无法在主目录中保存内容（{reason}）。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/app.py" />
   <source>Make an archive in a folder that you may write to: Ctrl+N.</source>
   <translation>请在可写入的文件夹中新建资料库：Ctrl+N。</translation>
  </message>
 </context>
 <context>
  <name>asked</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>undated</source>
   <translation>无日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>in the trash</source>
   <translation>在回收站中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>stories, not copies</source>
   <translation>按报道计，不计副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>mentions {days}</source>
   <translation>提及：{days}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>Show what was published then instead</source>
   <translation>改为显示当时发布的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>published {days}</source>
   <translation>发布：{days}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>Show what mentions these days instead</source>
   <translation>改为显示提及这些日期的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>or {days}</source>
   <translation>或{days}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>not {name}</source>
   <translation>排除：{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/asked.py" />
   <source>All articles</source>
   <translation>全部文章</translation>
  </message>
 </context>
 <context>
  <name>backups</name>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>by itself, daily</source>
   <translation>每日自动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>before an update</source>
   <translation>更新之前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>by hand</source>
   <translation>手动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>checked, whole</source>
   <translation>已检查，完好</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>not checked yet</source>
   <translation>尚未检查</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>damaged</source>
   <translation>已损坏</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>not there</source>
   <translation>找不到</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>at an unknown time</source>
   <translation>时间不详</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>Made</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>Why</source>
   <translation>缘由</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/keeping/rows.py" />
   <source>Backups</source>
   <translation>备份</translation>
  </message>
 </context>
 <context>
  <name>closing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Close Cuttings</source>
   <translation>关闭Cuttings</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Cuttings is still working: {what}.</source>
   <translation>Cuttings仍在工作：{what}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>If you close now, this stops. What has been imported so far is kept.</source>
   <translation>现在关闭将中止该操作。已导入的内容会保留。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Stop and close</source>
   <translation>中止并关闭</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/closing.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
 </context>
 <context>
  <name>completion</name>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>search in</source>
   <translation>限定检索</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>person</source>
   <translation>人物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>organisation</source>
   <translation>机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>place</source>
   <translation>地点</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>event</source>
   <translation>会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>product</source>
   <translation>产品</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>gene</source>
   <translation>基因</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>disease</source>
   <translation>疾病</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>publication</source>
   <translation>出版物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>trial</source>
   <translation>临床试验</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>variant</source>
   <translation>变异</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/search_bar/completion_painting.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
 </context>
 <context>
  <name>core</name>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>there is no text to import</source>
   <translation>没有可导入的文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>Copy the text of an article first.</source>
   <translation>请先复制文章的文字。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>{0} cannot be written ({1})</source>
   <translation>无法写入{0}（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>Choose another place.</source>
   <translation>请选择其他位置。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>{0} is the archive itself</source>
   <translation>{0}就是资料库本身</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/archive.py" />
   <source>Choose another name.</source>
   <translation>请换一个名称。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>there is no backup of {0}</source>
   <translation>没有{0}的备份</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>Look for one in other places, and name it.</source>
   <translation>请在其他位置查找备份，并指定它。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>there are backups of several archives called {0}: {1}</source>
   <translation>有多个名为{0}的资料库的备份：{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>Name one of them.</source>
   <translation>请指定其中一个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>a backup cannot be written to {0} ({1})</source>
   <translation>无法将备份写入{0}（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>Choose another folder for backups.</source>
   <translation>请为备份另选文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>there is no folder {0}</source>
   <translation>没有文件夹{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/backups.py" />
   <source>Choose a folder that is there.</source>
   <translation>请选择一个存在的文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/checking.py" />
   <source>file: {0}</source>
   <translation>文件：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>You chose that dates without a year follow the last date told.</source>
   <translation>已选择：未写年份的日期接续前文最后所述日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>You chose that dates without a year are counted from the publication date.</source>
   <translation>已选择：未写年份的日期以发布日期推算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>this date is no longer in the archive</source>
   <translation>此日期已不在资料库中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dated.py" />
   <source>It was read anew; look at it again.</source>
   <translation>文章已重新读取，请再次查看。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>{0} is too large for a list of corrections</source>
   <translation>{0}太大，不像更正列表</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>Split it.</source>
   <translation>请拆分。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>{0} cannot be read ({1})</source>
   <translation>无法读取{0}（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>It must be JSON in UTF-8.</source>
   <translation>它必须是UTF-8编码的JSON。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/deciding.py" />
   <source>“{0}” is no number</source>
   <translation>“{0}”不是数字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>there is no dossier “{0}”</source>
   <translation>没有“{0}”这种专题档案</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>Choose one of {0}.</source>
   <translation>请从{0}中选择。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>“{0}” is no day</source>
   <translation>“{0}”不是日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>Write it as 2026-01-31.</source>
   <translation>请写成2026-01-31的形式。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>there is no index of {0}</source>
   <translation>没有{0}的索引</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossier_options.py" />
   <source>Choose types of entities.</source>
   <translation>请选择名称类型。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossiers.py" />
   <source>there is nothing to export</source>
   <translation>没有可导出的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/dossiers.py" />
   <source>Select articles, or ask for something that has hits.</source>
   <translation>请选择文章，或使用有命中的检索式。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/entity_pages.py" />
   <source>this entry is no longer in the archive</source>
   <translation>此条目已不在资料库中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/entity_pages.py" />
   <source>Search again.</source>
   <translation>请重新检索。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/exporting.py" />
   <source>there is no article {0} in this archive</source>
   <translation>此资料库中没有编号为{0}的文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/exporting.py" />
   <source>Select the articles once more.</source>
   <translation>请重新选择文章。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/exporting.py" />
   <source>{0} cannot be exported as {1}</source>
   <translation>{0}不能导出为{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/exporting.py" />
   <source>Choose another format.</source>
   <translation>请选择其他格式。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>could not be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>was not read</source>
   <translation>未读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>were not read</source>
   <translation>未读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>too large</source>
   <translation>过大</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>was cut</source>
   <translation>被截断</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>were cut</source>
   <translation>被截断</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>could not be recognised</source>
   <translation>无法识别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>it holds next to no text</source>
   <translation>几乎没有正文</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Read it again by another reader.</source>
   <translation>请用其他读取方式重新读取。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>a part of its file is not in its text</source>
   <translation>文件的一部分未进入正文</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Look at the original.</source>
   <translation>请查看原件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>nothing says when it was published</source>
   <translation>没有任何内容说明其发布时间</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Set its publication date.</source>
   <translation>请设定发布日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>its language was not recognised</source>
   <translation>未能识别其语言</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Set its language.</source>
   <translation>请设定语言。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>names and dates are recognised in English and Chinese only</source>
   <translation>仅识别英文和中文中的名称和日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>It is shown and searched all the same; set its language if that is wrong.</source>
   <translation>仍可照常显示和检索；如语言有误，请重新设定。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>its original was not kept</source>
   <translation>原件未保留</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Import its file again with originals.</source>
   <translation>请连同原件重新导入文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>names and dates could not be recognised in it more closely; what was found at first stays</source>
   <translation>未能精读其中的名称和日期；先前识别的内容保留不变</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Read it again by another reader, or import its file again; each pass tries it once more.</source>
   <translation>请换一种方式重新读取，或重新导入文件；每次精读都会再试一次。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>names and dates wait to be recognised in it</source>
   <translation>其中的名称和日期有待识别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>Let recognition go on.</source>
   <translation>请让识别继续进行。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>what was recognised in it could not be stored; what was found at first stays</source>
   <translation>精读的结果无法保存；先前识别的内容保留不变</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/gaps.py" />
   <source>there is no list “{0}” of what the archive cannot see</source>
   <translation>没有“{0}”这类看不到的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/interchange.py" />
   <source>there is no date to draw</source>
   <translation>没有可绘制的日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/interchange.py" />
   <source>Choose articles with dates.</source>
   <translation>请选择有日期的文章。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>this is the archive itself</source>
   <translation>这就是资料库本身</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>Choose another one.</source>
   <translation>请另选一个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>its list of corrections cannot be read</source>
   <translation>无法读取其更正列表</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>its list of corrections: {0}</source>
   <translation>其更正列表：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/joining.py" />
   <source>what the archive holds of it does not fit together</source>
   <translation>资料库中的相关内容前后不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/meetings.py" />
   <source>Ask for articles that name people together with events.</source>
   <translation>请检索同时提到人物与会议活动的文章。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/meetings.py" />
   <source>the matrix cannot be exported as {0}</source>
   <translation>参会关系表不能导出为{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/meetings.py" />
   <source>Choose CSV or JSON.</source>
   <translation>请选择CSV或JSON。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/organising.py" />
   <source>{0} articles</source>
   <translation>{0}篇文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>Open it in its own program.</source>
   <translation>请用相应的程序打开。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>the original has no pages</source>
   <translation>原件没有页面</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>there is no article {0}</source>
   <translation>没有编号为{0}的文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/originals.py" />
   <source>It may have been deleted; search again.</source>
   <translation>它可能已被删除，请重新检索。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/parts.py" />
   <source>no article is chosen</source>
   <translation>未选择文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/parts.py" />
   <source>Choose at least one.</source>
   <translation>请至少选择一篇。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>every article that names it without a year appeared in {0}, or soon after</source>
   <translation>凡提到它而未写年份的文章，都发布于{0}年或稍后</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>side by side</source>
   <translation>并列出现</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>an article uses both names for one</source>
   <translation>有文章将两个名称用于同一对象</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>others have a name of that sound, too</source>
   <translation>另有他人的名称读音相同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>both belong to {0}</source>
   <translation>同属{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>both belong to one organisation</source>
   <translation>同属一个机构</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/proposals_finding.py" />
   <source>{0}, as others do</source>
   <translation>{0}，另有他人亦然</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>an article is no longer in this archive</source>
   <translation>有文章已不在此资料库中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Look at the trash again.</source>
   <translation>请重新查看回收站。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>an article is not in the trash</source>
   <translation>有文章不在回收站中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Move it to the trash first.</source>
   <translation>请先移到回收站。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>the disk has too little free space</source>
   <translation>磁盘可用空间不足</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Free some space.</source>
   <translation>请腾出一些空间。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>another program is reading the archive</source>
   <translation>另一程序正在读取资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/purging.py" />
   <source>Close it there.</source>
   <translation>请在该程序中关闭它。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>this cannot be repaired in place: restore a backup, or save what can be read as a new archive</source>
   <translation>无法就地修复：请恢复备份，或将可读内容另存为新资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>{0} cannot be written</source>
   <translation>无法写入{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>Copy it to a folder that you may write to.</source>
   <translation>请复制到可写入的文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>the archive as it was is kept as {0}</source>
   <translation>修复前的资料库已保留为{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>texts read again from their originals: {0}</source>
   <translation>从原件重新读取的正文：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>articles in which names and dates are to be found again: {0}</source>
   <translation>将重新识别名称和日期的文章：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>the copy before the repair cannot be written ({0})</source>
   <translation>无法写入修复前的副本（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>Free some space, then try again; nothing was changed.</source>
   <translation>请腾出一些空间后重试；没有任何更改。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>the indexes of the file were made anew</source>
   <translation>已重建文件的内部索引</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/repairing.py" />
   <source>articles that were here twice were moved to the trash: {0}</source>
   <translation>重复的文章已移到废纸篓：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/rereading.py" />
   <source>read so it is the same as article {0}</source>
   <translation>这样读取后，与编号为{0}的文章相同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/rereading.py" />
   <source>Delete one of the two.</source>
   <translation>请删除其中一篇。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>The log beside the file belongs to another archive, or to another state of this one; it was not read.</source>
   <translation>文件旁的日志属于另一个资料库，或属于此资料库的另一个状态；未读取该日志。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>The log beside the file cannot be read; what was changed last may be missing.</source>
   <translation>文件旁的日志无法读取；最后的更改可能缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>The end of the log beside the file is missing; what was changed last may be missing.</source>
   <translation>文件旁的日志缺少末尾；最后的更改可能缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Articles may be missing.</source>
   <translation>文章可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Originals may be missing.</source>
   <translation>原件可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Corrections may be missing.</source>
   <translation>更正可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Earlier texts of articles may be missing.</source>
   <translation>文章较早的正文可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Notes may be missing.</source>
   <translation>笔记可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Highlights may be missing.</source>
   <translation>高亮可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Tags may be missing.</source>
   <translation>标签可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Collections may be missing, or articles in them.</source>
   <translation>收藏集或其中的文章可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Saved searches may be missing.</source>
   <translation>已存检索可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Corrections of titles, authors, sources or days of publication may be missing.</source>
   <translation>对标题、作者、来源或发表日期的更正可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Corrections of dates may be missing.</source>
   <translation>对日期的更正可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>What was said of copies may be missing.</source>
   <translation>关于副本的判断可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>What files say of their own publication may be missing.</source>
   <translation>文件中关于自身发表日期的记载可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Reports of imports may be missing.</source>
   <translation>导入报告可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Files that were imported before may be imported once more.</source>
   <translation>以前导入过的文件可能会再次导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Failures that were put away may be shown again.</source>
   <translation>已忽略的失败项可能会再次显示。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Watched folders may be missing.</source>
   <translation>监视文件夹可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Searches that were made before may be missing.</source>
   <translation>以前的检索记录可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Settings of this archive may be missing.</source>
   <translation>此资料库的设置可能有缺失。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Texts that were damaged and are read again from their originals: {0}.</source>
   <translation>受损后已从原件重新读取的正文：{0}。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Articles whose text is damaged or lost: {0}. Each says so; import it once more where you can.</source>
   <translation>正文受损或丢失的文章：{0}。每篇文章都有说明；如有可能请重新导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Of the articles that are lost no text is left. Look for them in a backup, and join that one.</source>
   <translation>丢失的文章没有留下任何正文。请在备份中查找，并将该备份并入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>The originals of a backup lie beside it in its folder. Save it again from there, or restore it.</source>
   <translation>备份的原件存放在备份旁边的文件夹里。请在那里重新保存，或恢复该备份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Where an original is lost, the text is kept. Import the file once more to have it again.</source>
   <translation>原件丢失时正文仍保留。重新导入该文件即可再次拥有原件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Corrections that are left can be taken back one by one, but are no steps of undo.</source>
   <translation>留下的更正可以逐条收回，但不再是撤销步骤。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/salvaging.py" />
   <source>Articles in which names and dates are found anew: {0}.</source>
   <translation>将重新识别名称和日期的文章：{0}。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/service.py" />
   <source>somebody asks</source>
   <translation>有人正在提问</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>by hand</source>
   <translation>手动</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>Choose a heading that stands above every article.</source>
   <translation>请选择位于每篇文章之上的标题。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>there is no pattern “{0}”</source>
   <translation>没有拆分方式“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>Choose a heading instead.</source>
   <translation>请改选标题。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/splitting.py" />
   <source>there are no two articles to split it into</source>
   <translation>无法拆分出两篇文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>there are more than {0} terms</source>
   <translation>词条超过{0}个</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>Paste a part of them.</source>
   <translation>请只粘贴其中一部分。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>a table has no columns by “{0}”</source>
   <translation>表格不能按“{0}”分列</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>Choose {0}.</source>
   <translation>请选择{0}。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/archive/term_matrix.py" />
   <source>the table cannot be exported as {0}</source>
   <translation>表格不能导出为{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read year, month and day, with the weekday, part of the day and clock time that stand behind it.</source>
   <translation>识别规则 · 年、月、日，连同其后的星期、时段和钟点。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read year, month and a range of days.</source>
   <translation>识别规则 · 年、月及数日的范围。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read year and a range of months.</source>
   <translation>识别规则 · 年及数月的范围。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read a range of years, also of a season or school year: 2010年至2015年, 2023-24赛季.</source>
   <translation>识别规则 · 数年的范围，也包括季节或学年：2010年至2015年、2023-24赛季。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read year and month, or the beginning, middle, end or ten days of that month.</source>
   <translation>识别规则 · 年、月，或该月的初、中、末或旬。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read a year, or a quarter, half, season, beginning or end of it.</source>
   <translation>识别规则 · 年，或其季度、半年、季节、年初、年末。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read a year of two figures where a word beside it shows that it is a year: 98年毕业, 九七年.</source>
   <translation>识别规则 · 两位数的年份，旁边有词表明是年份：98年毕业、九七年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read a quarter or half year written as 2025Q1 or 2024H2.</source>
   <translation>识别规则 · 写作2025Q1或2024H2的季度或半年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read a fiscal year; companies end it on different days, so it is that year, approximately.</source>
   <translation>识别规则 · 财政年度；各公司截止日不同，故取该年，大约。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_absolute.py" />
   <source>Read a range of days in figures whose year is told once: 2024.9.18-22.</source>
   <translation>识别规则 · 只写一次年份的数字日期范围：2024.9.18-22。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_ages.py" />
   <source>Read a decade or several (六七十年代); without a century it is one of the twentieth.</source>
   <translation>识别规则 · 一个或几个年代（六七十年代）；未写世纪时为二十世纪。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_ages.py" />
   <source>Read a century by its number, or as that of the publication, the one before it, the one after it.</source>
   <translation>识别规则 · 以序数表示的世纪，或发布时所在的、上一个、下一个世纪。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_ages.py" />
   <source>Read the five years of a Chinese five-year plan: “十四五”期间 is 2021 to 2025.</source>
   <translation>识别规则 · 五年规划的五年：“十四五”期间为2021至2025年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_ages.py" />
   <source>Read years of the Republic and of modern Japan, whose months are ours.</source>
   <translation>识别规则 · 民国年份及近代日本年份，月份与公历相同。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_ages.py" />
   <source>Read years told with 公元 or 公元前, as histories of long ago do.</source>
   <translation>识别规则 · 以公元或公元前表示的年份，如史书所述。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_counted.py" />
   <source>Read so many days, months or years before the publication, or after the date told before.</source>
   <translation>识别规则 · 发布前或前文所述日期后若干日、月或年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_counted.py" />
   <source>Read half a year or half a month before publication as that month, approximately.</source>
   <translation>识别规则 · 发布前半年或半个月，取当月，大约。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_counted.py" />
   <source>Read a span that ends or begins with the publication; years are meant roughly.</source>
   <translation>识别规则 · 以发布时间为起点或终点的时段；年数取大约。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_counted.py" />
   <source>Read a span that has lasted until the publication: 十年来, 三个月来.</source>
   <translation>识别规则 · 延续至发布时的时段：十年来、三个月来。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_days.py" />
   <source>Read a day whose month is that of the last date or of the publication.</source>
   <translation>识别规则 · 某日，月份取前文日期或发布日期的月份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_days.py" />
   <source>Read a range of days whose month is that of the last date or of the publication.</source>
   <translation>识别规则 · 数日的范围，月份取前文日期或发布日期的月份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_feasts.py" />
   <source>Read a holiday: by its day of our calendar, its weekday, or the moon's calendar from 1950 to 2050.</source>
   <translation>识别规则 · 节日：按公历日期、星期，或1950至2050年的农历。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_feasts.py" />
   <source>Read a day of the Chinese lunar calendar between 1950 and 2050; its months alone are stepped over.</source>
   <translation>识别规则 · 1950至2050年间的农历日期；单独的农历月份不读。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_figures.py" />
   <source>Read a month and day without 日 where a clause ends or a word of time follows: 2月15，他返回.</source>
   <translation>识别规则 · 没有“日”字的月和日，其后为句末或时间词：2月15，他返回。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_figures.py" />
   <source>Read from month to month in figures, as lives and series of cases are told: 1928.3-2021.5.</source>
   <translation>识别规则 · 数字表示的起止年月，如生卒或病例系列：1928.3-2021.5。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_figures.py" />
   <source>Read month and day in figures where a label says that they are a date: 会议时间：9.10-9.14.</source>
   <translation>识别规则 · 有标签表明是日期的数字月日：会议时间：9.10-9.14。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_partial.py" />
   <source>Read a month and day in the nearest year; a weekday told beside it decides.</source>
   <translation>识别规则 · 最近年份的月和日；旁边写有星期时以星期为准。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_partial.py" />
   <source>Read several days of a month in the nearest year; of a list, only days that follow each other.</source>
   <translation>识别规则 · 最近年份某月的数日；并列时须为相连的日子。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_partial.py" />
   <source>Read a month, or a period of months, in the nearest year.</source>
   <translation>识别规则 · 最近年份的某月或数月。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_partial.py" />
   <source>Read the ten days, the beginning or the end of the month that was told last, or of the publication's.</source>
   <translation>识别规则 · 前文最后所述月份或发布当月的旬、月初或月末。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_partial.py" />
   <source>Read a quarter, half, beginning or end of this year.</source>
   <translation>识别规则 · 今年的季度、半年、年初或年末。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_partial.py" />
   <source>Read this, the last or the next quarter.</source>
   <translation>识别规则 · 本季度、上季度或下季度。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_pointing.py" />
   <source>Read 本月, 上个月 and their like, alone, with a day or a part.</source>
   <translation>识别规则 · 本月、上个月等，单独或带日、时段。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_pointing.py" />
   <source>Read a week, its weekend or one of its days by its distance from this week.</source>
   <translation>识别规则 · 某周、其周末或其中某日，按与本周的距离推算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_pointing.py" />
   <source>Read a weekday: the last one, or the next where the sentence looks forward.</source>
   <translation>识别规则 · 星期几：最近已过的一个；句子指向将来时为下一个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_pointing.py" />
   <source>Read today and its neighbours, with the part of the day behind it.</source>
   <translation>识别规则 · 今天及其前后几天，连同其后的时段。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_relative.py" />
   <source>Read 今年, 去年 and their like with month and day.</source>
   <translation>识别规则 · 今年、去年等，带月和日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_relative.py" />
   <source>Read 今年, 去年 and their like, alone or with months or a part of the year.</source>
   <translation>识别规则 · 今年、去年等，单独或带月份、时段。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_relative.py" />
   <source>Read the same part of the year before: of the last month, quarter or half year told, else the whole year.</source>
   <translation>识别规则 · 上年同期：前文最后所述的月、季度或半年，否则为全年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_relative.py" />
   <source>Read 今明两年, 明后两天 and their like: this and the next, or the next two.</source>
   <translation>识别规则 · 今明两年、明后两天等：本次与下次，或接下来两次。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_relative.py" />
   <source>Read 今夏, 去冬, 今冬明春 and their like.</source>
   <translation>识别规则 · 今夏、去冬、今冬明春等。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read the days off around 1 May and 1 October as the law sets them.</source>
   <translation>识别规则 · 五一和国庆前后的法定假期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read two months that follow each other, named in one word: 七八月间, 五六月份.</source>
   <translation>识别规则 · 一词并称的相连两月：七八月间、五六月份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read the turn of the century and the year 2000, and the century that began then.</source>
   <translation>识别规则 · 世纪之交、2000年，以及由此开始的世纪。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read 这两年 and 这三年 as the years up to the publication, unless they sum up years told just before.</source>
   <translation>识别规则 · “这两年”“这三年”指发布前的几年，除非是概括刚述的年份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read the year, month or week that followed the last date told.</source>
   <translation>识别规则 · 前文最后所述日期之后的年、月或周。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read 整个夏天 as the summer of the year told last, or of the publication.</source>
   <translation>识别规则 · “整个夏天”指前文最后所述年份或发布当年的夏天。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read the coming weekend, or the one just over where the clause looks back; never those of every week.</source>
   <translation>识别规则 · 即将到来的周末，从句指向过去时为刚过的周末；不含每周的周末。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_stretches.py" />
   <source>Read the same day of another year: 去年今日.</source>
   <translation>识别规则 · 另一年的同一天：去年今日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_taiwan.py" />
   <source>Read a year of three figures that opens a clause (789年), in texts of Taiwan one of the Republic (108年3月).</source>
   <translation>识别规则 · 句首的三位数年份（789年），在台湾文本中为民国年份（108年3月）。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_taiwan.py" />
   <source>Read a year told in brackets within 今年 or 去年: 去（2023）年底; three figures are years of the Republic.</source>
   <translation>识别规则 · “今年”“去年”中括注的年份：去（2023）年底；三位数为民国年份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_taiwan.py" />
   <source>Read a month told in brackets within 本月 or 上月: 本（6）月15日.</source>
   <translation>识别规则 · “本月”“上月”中括注的月份：本（6）月15日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_told.py" />
   <source>Read 当天, 次日 and their like: the day of the last date told, the one after it, the one before it.</source>
   <translation>识别规则 · 当天、次日等：前文最后所述日期的当日、次日或前一日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/chinese_weeks.py" />
   <source>Read a week or weekday counted within its month: the first week begins on the first Monday.</source>
   <translation>识别规则 · 按月计的第几周或其中的星期几：第一周自首个星期一起。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/composed.py" />
   <source>Read early, late or middle with a month or year as the whole of it, approximately.</source>
   <translation>识别规则 · 月或年的初、末、中，取其整体，大约。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/composed.py" />
   <source>Read the week that holds the day that follows.</source>
   <translation>识别规则 · 包含其后日期的那一周。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/composed.py" />
   <source>Read the first or last days, weeks or months of a longer time.</source>
   <translation>识别规则 · 较长时段开头或末尾的若干日、周或月。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/composed.py" />
   <source>Read the morning or night of a day as that day.</source>
   <translation>识别规则 · 某日的早晨或夜晚，取该日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day written as month, day and year, with or without its weekday.</source>
   <translation>识别规则 · 按月、日、年顺序书写的日期，可带星期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day written as day, month and year, with or without its weekday.</source>
   <translation>识别规则 · 按日、月、年顺序书写的日期，可带星期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day written as year, month and day, as reference lists do.</source>
   <translation>识别规则 · 按年、月、日顺序书写的日期，如参考文献列表所用。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a month with its year.</source>
   <translation>识别规则 · 写明年份的月份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day in figures that begins with the year.</source>
   <translation>识别规则 · 以年份开头的数字日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day in figures whose order is sure: by dots, a number above 12, or other days of the text.</source>
   <translation>识别规则 · 顺序确定的数字日期：凭圆点、大于12的数或文中其他日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day in figures with two for the year, where its order is sure.</source>
   <translation>识别规则 · 年份为两位、顺序确定的数字日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read eight figures, but only after a word that says that they are a date.</source>
   <translation>识别规则 · 八位数字，仅当其前有词表明是日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day written without spaces, as in the tables of trials.</source>
   <translation>识别规则 · 连写的日期，如试验数据表所用。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a week by the number that calendars give it.</source>
   <translation>识别规则 · 日历周次。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a day of a month by its number in words.</source>
   <translation>识别规则 · 以词表示的月内第几日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_absolute.py" />
   <source>Read a year and month in figures; 2007-08 is two years.</source>
   <translation>识别规则 · 数字表示的年月；2007-08为两年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_counted.py" />
   <source>Read so many days, weeks or years before the publication, as precisely as they are counted.</source>
   <translation>识别规则 · 发布前若干日、周或年，精确程度与计数单位相同。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_counted.py" />
   <source>Read a weekday counted in whole weeks from the last or next one of its name.</source>
   <translation>识别规则 · 从最近已过或下一个同名星期起，按整周推算的星期几。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_counted.py" />
   <source>Read a time that ends or begins with the publication; years are meant roughly.</source>
   <translation>识别规则 · 以发布时间为起点或终点的时段；年数取大约。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_counted.py" />
   <source>Read a time that ends or begins with the publication, told without "the".</source>
   <translation>识别规则 · 以发布时间为起点或终点的时段，不带“the”。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_counted.py" />
   <source>Read so many days or years after or before the date told before, never from a treatment.</source>
   <translation>识别规则 · 前文所述日期之后或之前若干日或年，不含治疗时长。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_holidays.py" />
   <source>Read the day, week or weekday next to a holiday.</source>
   <translation>识别规则 · 节日前后的日、周或星期几。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_holidays.py" />
   <source>Read the day of a holiday in the year that is told or nearest.</source>
   <translation>识别规则 · 节日的日期，取所述年份或最近年份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_partial.py" />
   <source>Read a day and month without a year as the nearest to the publication or to the date told before.</source>
   <translation>识别规则 · 未写年份的月日，取最接近发布日期或前文所述日期者。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_partial.py" />
   <source>Read a month without a year as the one nearest to the publication or to the date told before.</source>
   <translation>识别规则 · 未写年份的月份，取最接近发布日期或前文所述日期者。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_partial.py" />
   <source>Read a weekday as the last one, or the next one where the sentence looks ahead.</source>
   <translation>识别规则 · 星期几取最近已过的一个，句子指向将来时取下一个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_partial.py" />
   <source>Read a weekday with the number of its day: the nearest day that is both.</source>
   <translation>识别规则 · 带日数的星期几：两者相符的最近一天。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_partial.py" />
   <source>Read a season without a year as the last one, or the next one where the sentence looks ahead.</source>
   <translation>识别规则 · 未写年份的季节取最近已过的一个，句子指向将来时取下一个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_placed.py" />
   <source>Read the first, second … last weekday of the month that follows.</source>
   <translation>识别规则 · 其后月份的第一个、第二个……最后一个星期几。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_placed.py" />
   <source>Read a day of this, last or next month by its number.</source>
   <translation>识别规则 · 本月、上月或下月的第几日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_placed.py" />
   <source>Read so many months, weeks or days that end with the date that follows.</source>
   <translation>识别规则 · 至其后日期为止的若干月、周或日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_quarters.py" />
   <source>Read a quarter or half whose year is this one, or named by this, last, next.</source>
   <translation>识别规则 · 季度或半年，年份为今年，或由“本”“上”“下”指明。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_quarters.py" />
   <source>Read Q1 or H2 after a word of time, as the one that has begun last, or the next one where the clause looks on.</source>
   <translation>识别规则 · 时间词之后的Q1或H2，取最近已开始者，从句指向将来时取下一个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_quarters.py" />
   <source>Read the quarter, month or months told last, one year before or in the year named.</source>
   <translation>识别规则 · 前文最后所述的季度或月份，取前一年或所指年份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_quarters.py" />
   <source>Read "same period of 2023", told without an article, as the period told last in that other year.</source>
   <translation>识别规则 · 不带冠词的“same period of 2023”，取前文最后所述时段在该年的同期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_ranges.py" />
   <source>Read several days of one month; two that follow each other are one period.</source>
   <translation>识别规则 · 同月的数日；相连两日视为一段时期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_ranges.py" />
   <source>Read several days of one month, written after its name.</source>
   <translation>识别规则 · 写在月份之后的同月数日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_ranges.py" />
   <source>Read the period from one month to another.</source>
   <translation>识别规则 · 从一月到另一月的时期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_relative.py" />
   <source>Read today and its neighbours; newspapers called Today are none.</source>
   <translation>识别规则 · 今天及其前后几天；名为“Today”的报纸不算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_relative.py" />
   <source>Read "this week", "this year" and the like as those in which the article appeared.</source>
   <translation>识别规则 · “this week”“this year”等，取文章发布时所在的周、年等。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_relative.py" />
   <source>Read "last" and "next" from the day of publication, "previous" and "following" from the date told before.</source>
   <translation>识别规则 · “last”“next”从发布日期推算，“previous”“following”从前文所述日期推算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_relative.py" />
   <source>Read this, last or next with the name of a month, weekday or season; with "the", from the date told before.</source>
   <translation>识别规则 · “this”“last”“next”加月份、星期或季节；带“the”时从前文所述日期推算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_relative.py" />
   <source>Read a month of this, last, next or the same year.</source>
   <translation>识别规则 · 今年、去年、明年或同年的某月。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read the day, week or year next to the one told before.</source>
   <translation>识别规则 · 前文所述日期前后的日、周或年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read "that day" or "the same year" as the one told before.</source>
   <translation>识别规则 · “that day”“the same year”等，取前文所述日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read part of "the year": in news that of the publication, in histories that of the date told before.</source>
   <translation>识别规则 · “the year”的一部分：新闻中取发布当年，史述中取前文所述日期之年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read the end of a month or year as that month or year, approximately.</source>
   <translation>识别规则 · 月末或年末，取该月或该年，大约。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read "that morning" or "this day" as the day told before.</source>
   <translation>识别规则 · “that morning”“this day”等，取前文所述之日。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read the weekend that has gone, or the coming one where the sentence looks forward.</source>
   <translation>识别规则 · 刚过的周末，句子指向将来时为即将到来的周末。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read "the quarter" or "the year" as the one told last, if a date of just that length was.</source>
   <translation>识别规则 · “the quarter”“the year”，前文最后所述日期恰为此长度时取之。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_told.py" />
   <source>Read the number of a day alone: in the month of the date told last, or else nearest to the publication.</source>
   <translation>识别规则 · 单独的日数：取前文最后所述日期的月份，否则取最接近发布日期者。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a year unless the number counts or numbers something.</source>
   <translation>识别规则 · 年份，除非该数字用于计数或编号。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read the period from one year to another, whose second may be short.</source>
   <translation>识别规则 · 从一年到另一年的时期，后者可略写。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read the ten years of a decade in figures.</source>
   <translation>识别规则 · 以数字表示的年代，共十年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a decade of the last century by its short name; nobody's age is one.</source>
   <translation>识别规则 · 上世纪年代的简写；年龄不算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a century by its number; those before our era have no days.</source>
   <translation>识别规则 · 以序数表示的世纪；公元前的世纪没有具体日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a quarter with its year.</source>
   <translation>识别规则 · 写明年份的季度。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a quarter with its year in the short form of business reports.</source>
   <translation>识别规则 · 季度及其年份，商业报告所用的简写。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read half a year with its year.</source>
   <translation>识别规则 · 写明年份的半年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a season with its year; "winter of 2019-20" begins in the first of them.</source>
   <translation>识别规则 · 季节及其年份；“winter of 2019-20”始于前一年。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a season after its year.</source>
   <translation>识别规则 · 写在年份之后的季节。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a year before or after Christ.</source>
   <translation>识别规则 · 公元前或公元后的年份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read a year of three figures after "c.", or after a word of time in a text that tells of such years.</source>
   <translation>识别规则 · “c.”之后的三位数年份，或述及此类年份的文中时间词之后的年份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/english_years.py" />
   <source>Read '08 after a word of time; those after the thirties belong to the last century.</source>
   <translation>识别规则 · 时间词之后的'08之类；大于30年代者属于上世纪。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/narration.py" />
   <source>The publication date is not known, so dates without a year follow the last date told.</source>
   <translation>发布日期不明，因此未写年份的日期接续前文最后所述日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/narration.py" />
   <source>Most years in the text lie far from its publication, so dates without a year follow the last date told.</source>
   <translation>正文中多数年份与发布日期相距甚远，因此未写年份的日期接续前文最后所述日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/narration.py" />
   <source>Few years in the text lie far from its publication, so dates without a year are counted from it.</source>
   <translation>正文中少有年份与发布日期相距甚远，因此未写年份的日期以发布日期推算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/dates/narration.py" />
   <source>The text says "last year", "this week" and the like, so dates without a year are counted from its publication.</source>
   <translation>正文使用“去年”“本周”等说法，因此未写年份的日期以发布日期推算。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_events.py" />
   <source>the same words, but for what all meetings are called</source>
   <translation>除会议通用词外，用词相同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_events.py" />
   <source>one of the names has no year</source>
   <translation>其中一个名称没有年份</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_houses.py" />
   <source>the same words in another order or form</source>
   <translation>用词相同，仅语序或词形不同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_houses.py" />
   <source>the same name with and without “{0}”</source>
   <translation>名称相同，仅有无“{0}”之别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_houses.py" />
   <source>“{0}” and “{1}” differ by one letter</source>
   <translation>“{0}”与“{1}”仅差一个字母</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_people.py" />
   <source>in pinyin</source>
   <translation>汉语拼音</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_people.py" />
   <source>in Cantonese spelling</source>
   <translation>粤语拼写</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_people.py" />
   <source>in Wade–Giles spelling</source>
   <translation>威妥玛拼音</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_people.py" />
   <source>{0} is read so {1}</source>
   <translation>{0}按{1}即如此拼写</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_people.py" />
   <source>“{0}” and “{1}” share a surname and the initials</source>
   <translation>“{0}”与“{1}”姓氏和首字母相同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_people.py" />
   <source>one name has one word more than the other</source>
   <translation>其中一个名称多一个词</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/entities/likeness_things.py" />
   <source>one title is the other one shortened</source>
   <translation>一个标题是另一个的缩略</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>the disk is full</source>
   <translation>磁盘已满</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>Free some space and try again; nothing was stored half.</source>
   <translation>请腾出空间后重试；没有只存了一半的内容。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>you may store no more on this disk</source>
   <translation>您在此磁盘上的存储空间已用完</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>Free some space and try again.</source>
   <translation>请腾出一些空间后重试。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>the disk failed</source>
   <translation>磁盘出错</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>Check that it is well, then try again; nothing was stored half.</source>
   <translation>请确认磁盘正常，然后重试；没有内容只存储了一半。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>the disk cannot be written to</source>
   <translation>磁盘不可写入</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/errors.py" />
   <source>Check that it is well and not locked, then try again.</source>
   <translation>请确认磁盘正常且未写保护，然后重试。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>free some space on that disk, or choose another folder</source>
   <translation>请在该磁盘上腾出空间，或选择其他文件夹</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose a folder that you may write to</source>
   <translation>请选择可写入的文件夹</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose a folder that exists</source>
   <translation>请选择已存在的文件夹</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose a shorter name</source>
   <translation>请使用较短的名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>choose another folder or name</source>
   <translation>请换一个文件夹或名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/aside.py" />
   <source>{0} could not be written: {1}</source>
   <translation>无法写入{0}：{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the PDF could not be made: Typst returned nothing</source>
   <translation>无法生成PDF：Typst没有返回内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the PDF does not meet PDF/UA-1 and PDF/A-2a ({0}); it was made as {1}</source>
   <translation>PDF不符合PDF/UA-1和PDF/A-2a（{0}），已生成为{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the PDF could not be made: {0}</source>
   <translation>无法生成PDF：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>leave out the article that is named, and tell us</source>
   <translation>请去掉所指的文章，并告知我们</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/compiling.py" />
   <source>the preview could not be made: {0}</source>
   <translation>无法生成预览：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>there is no article to export</source>
   <translation>没有可导出的文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>select at least one article</source>
   <translation>请至少选择一篇文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>there is no dossier in the style {0} on {1}</source>
   <translation>没有{1}纸张的{0}式专题档案</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>choose one of {0} and one of {1}</source>
   <translation>请从{0}和{1}中各选一项</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>the day of the dossier is none</source>
   <translation>专题档案的日期无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>try it again</source>
   <translation>请重试</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>the numbers of the volume are none</source>
   <translation>分卷的编号无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>{0} articles of {1} million characters are too much for a PDF</source>
   <translation>{0}篇文章共{1}百万字符，超出PDF的限度</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/dossier.py" />
   <source>narrow the selection and make several dossiers</source>
   <translation>请缩小范围，分成几份专题档案</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/setting.py" />
   <source>select fewer articles and try again</source>
   <translation>请减少文章后重试</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/setting.py" />
   <source>see whether the disk is full</source>
   <translation>请检查磁盘是否已满</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/export/setting.py" />
   <source>choose fewer articles</source>
   <translation>请减少文章数量</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/asking.py" />
   <source>the reader broke down over it</source>
   <translation>读取程序因此中断</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/checking.py" />
   <source>what was read from it does not fit together ({0})</source>
   <translation>读取到的内容前后不符（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/checking.py" />
   <source>The file is damaged, or made to do harm: do not trust it. Print it to PDF and import that.</source>
   <translation>文件已损坏或含有恶意内容，请勿信任。可打印为PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>what it holds cannot be understood</source>
   <translation>其内容无法理解</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>Check that it is complete.</source>
   <translation>请检查文件是否完整。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>it changed while it was read</source>
   <translation>读取时它发生了变化</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>Import it again when nothing writes to it any more.</source>
   <translation>请在不再有程序写入它时重新导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>it holds nothing to import</source>
   <translation>没有可导入的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/importer.py" />
   <source>{0} articles were imported before that and are kept; import again to go on.</source>
   <translation>此前已导入{0}篇文章并予保留；重新导入即可继续。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/outcomes.py" />
   <source>Cuttings failed to read it ({0})</source>
   <translation>Cuttings未能读取（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/outcomes.py" />
   <source>Please report this, with the file if you may.</source>
   <translation>请报告此问题，如可行请附上文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>It is unusually large or complicated: split it, or print it to PDF, and import that.</source>
   <translation>文件异常庞大或复杂：请拆分，或打印为PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>It may be damaged, or made to do harm: print it to PDF, and import that.</source>
   <translation>文件可能已损坏或含有恶意内容：请打印为PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>Check that it is there and that you may read it.</source>
   <translation>请检查文件是否存在，以及是否有读取权限。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>it cannot be read ({0})</source>
   <translation>无法读取（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>the file says to be {0} MB large and is nearly all empty</source>
   <translation>该文件号称有{0} MB，实际几乎全空</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>It is damaged, or made to do harm: get it again.</source>
   <translation>它已损坏，或是为造成危害而制作的：请重新获取。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>it is an archive of Cuttings, not an article</source>
   <translation>这是Cuttings资料库，不是文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/reading.py" />
   <source>Open it with Cuttings.</source>
   <translation>请用Cuttings打开。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>{0} could not be recognised ({1}: {2})</source>
   <translation>{0}无法识别（{1}：{2}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>Names and dates are recognised in English and Chinese only; this text is in another language.</source>
   <translation>仅识别英文和中文中的名称和日期；此文为其他语言。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>the file is too large</source>
   <translation>文件太大</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>Split it into smaller files and import those.</source>
   <translation>请拆分为较小的文件后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>its bytes could not be put aside ({0})</source>
   <translation>无法暂存其数据（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/recognising.py" />
   <source>Free some space in the temporary folder.</source>
   <translation>请在临时文件夹中腾出空间。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>as the file looks</source>
   <translation>按文件类型</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>plain text</source>
   <translation>纯文本</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>a web page: the article in it</source>
   <translation>网页：仅其中的文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>a web page: all of its text</source>
   <translation>网页：全部文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>Import it again with its file, then delete this one.</source>
   <translation>请用其文件重新导入，然后删除这一篇。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>there is no reader “{0}”</source>
   <translation>没有读取方式“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>Choose another reader.</source>
   <translation>请选择其他读取方式。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>the original is a page with its folder, which has one reader</source>
   <translation>原件是网页及其文件夹，只有一种读取方式</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>Leave it to the file.</source>
   <translation>请交由文件类型决定。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading.py" />
   <source>its original was not kept, and the file that it came from is not where it was</source>
   <translation>原件未保留，其来源文件也已不在原处</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>it is a part of a collection, and its original does not say where it begins and ends</source>
   <translation>它是合集的一部分，而原件未标明其起止</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>Read the collection again, and split it anew.</source>
   <translation>请重新读取合集，并重新拆分。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>the original holds {0} articles, and none of them is surely this one</source>
   <translation>原件含有{0}篇文章，无法确定哪一篇是它</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/rereading_worker.py" />
   <source>Import the file again.</source>
   <translation>请重新导入文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>part {0} cannot be read ({1})</source>
   <translation>无法读取第{0}部分（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>Cut it elsewhere.</source>
   <translation>请从别处分割。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>one of the parts is the whole of it</source>
   <translation>其中一部分就是全文</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>Choose other places to cut it at.</source>
   <translation>请选择其他分割位置。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>all of its parts are in the archive already</source>
   <translation>其各部分均已在资料库中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/splitting.py" />
   <source>Move it to the trash instead.</source>
   <translation>请改为移到回收站。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/storing.py" />
   <source>nothing that can be understood was read from it</source>
   <translation>没有读到可以理解的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Give this user a folder for settings that can be written.</source>
   <translation>请为此用户提供可写入的设置文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>nothing can be watched: {0} cannot be written</source>
   <translation>无法监视：{0}不可写入</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} cannot be watched</source>
   <translation>无法监视{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose a folder or a feed file.</source>
   <translation>请选择文件夹或订阅源文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} is not there</source>
   <translation>{0}不存在</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose one that is.</source>
   <translation>请选择存在的项目。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} is no folder</source>
   <translation>{0}不是文件夹</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose a folder.</source>
   <translation>请选择文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} is no file</source>
   <translation>{0}不是文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Choose a feed file.</source>
   <translation>请选择订阅源文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>the name of {0} cannot be kept</source>
   <translation>{0}的名称无法保存</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Give it another name.</source>
   <translation>请换一个名称。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>{0} places are watched already</source>
   <translation>已监视{0}个位置</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/importing/watching.py" />
   <source>Watch a folder around several of them.</source>
   <translation>请监视包含其中几个的上级文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collection_finding.py" />
   <source>one article is named twice</source>
   <translation>有一篇文章出现两次</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collection_finding.py" />
   <source>their numbers have gaps</source>
   <translation>编号不连续</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collection_finding.py" />
   <source>their numbers do not fit together</source>
   <translation>编号前后不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collection_finding.py" />
   <source>not every part is built alike</source>
   <translation>各部分结构不一</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collection_finding.py" />
   <source>not every part has a title</source>
   <translation>并非每一部分都有标题</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collection_finding.py" />
   <source>this way of numbering is also that of chapters</source>
   <translation>章节也采用这种编号方式</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/collections.py" />
   <source>It looks like {0} articles in one file ({1}), and was not split: {2}. Split it by hand if it is.</source>
   <translation>一个文件中似乎有{0}篇文章（{1}），未予拆分：{2}。如确是如此，请手动拆分。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>There is nothing to import.</source>
   <translation>没有可导入的内容。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Word document</source>
   <translation>Word文档</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>RTF file</source>
   <translation>RTF文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>OpenDocument file</source>
   <translation>OpenDocument文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>PowerPoint file</source>
   <translation>PowerPoint文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>list of references</source>
   <translation>参考文献列表</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>web archive</source>
   <translation>网页归档</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>ZIP file</source>
   <translation>ZIP文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>files are packed into one another too deep</source>
   <translation>文件层层打包过深</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Unpack the inner one and import that.</source>
   <translation>请解包内层文件后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>the {0} is too large or too deep to be read</source>
   <translation>{0}过大或嵌套过深，无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Split it, or print it to PDF and import that.</source>
   <translation>请拆分，或打印为PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>the {0} is damaged ({1})</source>
   <translation>{0}已损坏（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/dispatch.py" />
   <source>Open it in its own program, save it again, and import that.</source>
   <translation>请用相应的程序打开，重新保存后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>this is not text: it holds bytes that no text holds</source>
   <translation>这不是文本：其中有文本不应含有的字节</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>Import the program's own export.</source>
   <translation>请导入该程序自身导出的文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>the encoding {0} is unknown</source>
   <translation>未知编码{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/encoding.py" />
   <source>Choose another encoding.</source>
   <translation>请选择其他编码。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>the feed declares XML entities, as only harmful files do</source>
   <translation>订阅源声明了XML实体，只有恶意文件才会如此</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>Get the feed again.</source>
   <translation>请重新获取订阅源。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>the feed is damaged</source>
   <translation>订阅源已损坏</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>the feed holds no entries</source>
   <translation>订阅源没有条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/feeds.py" />
   <source>Get the feed again, or import its articles as pages.</source>
   <translation>请重新获取订阅源，或以网页形式导入其文章。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>it is a link that leads out of the folder</source>
   <translation>它是指向此文件夹之外的链接</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>the file does not exist</source>
   <translation>文件不存在</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>It may have been moved, renamed or deleted.</source>
   <translation>它可能已被移动、改名或删除。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>Ask for the right to read it, or copy it.</source>
   <translation>请申请读取权限，或复制一份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>Import what it leads to itself, if you want that.</source>
   <translation>如果需要，请直接导入它所指向的内容。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>this is not a plain file</source>
   <translation>这不是普通文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/gathering.py" />
   <source>Only files and folders can be imported.</source>
   <translation>只能导入文件和文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_page.py" />
   <source>the page around the article could not be told from it; all of its text was taken</source>
   <translation>无法从网页中分辨出文章，已取用全部文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_page.py" />
   <source>It may be drawn by a program: open it in a browser and print it to PDF, or copy the text.</source>
   <translation>网页可能由程序绘制：请在浏览器中打开并打印为PDF，或复制文字。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_tree.py" />
   <source>the page is damaged or empty</source>
   <translation>网页已损坏或为空</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/html_tree.py" />
   <source>Save it again from the browser.</source>
   <translation>请在浏览器中重新保存。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the file is too large ({0} MB; the limit is {1} MB)</source>
   <translation>文件过大（{0} MB，上限为{1} MB）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the text is too long for one article ({0} characters; the limit is {1})</source>
   <translation>文字过长，不能作为一篇文章（{0}字符，上限为{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>Split the file into chapters or single articles and import those.</source>
   <translation>请将文件按章节或文章拆分后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>a tag of the page has more than {0} attributes</source>
   <translation>网页中有一个标签的属性超过{0}个</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>Open it in a browser and print it to PDF, or copy its text into a text file.</source>
   <translation>请在浏览器中打开并打印为PDF，或将文字复制到文本文件中。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the page is too long ({0} MB; the limit is {1} MB)</source>
   <translation>网页过长（{0} MB，上限为{1} MB）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>Open it in a browser, and save the part you need or print it to PDF.</source>
   <translation>请在浏览器中打开，保存所需部分或打印为PDF。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/limits.py" />
   <source>the page is nested more than {0} levels deep</source>
   <translation>网页嵌套超过{0}层</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/mail.py" />
   <source>the attachment {0} was not read: it is attached too deep</source>
   <translation>附件{0}未读取：附件层次过深</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/mail.py" />
   <source>the attachment {0} was not read: {1}</source>
   <translation>附件{0}未读取：{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/mail.py" />
   <source>this is no message that can be read</source>
   <translation>这不是可读取的邮件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/mail.py" />
   <source>Save it again as EML, or as PDF.</source>
   <translation>请重新存为EML或PDF。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} is damaged</source>
   <translation>{0}已损坏</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} declares XML entities, as only harmful ones do</source>
   <translation>{0}声明了XML实体，只有恶意文件才会如此</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Do not trust it.</source>
   <translation>请勿信任。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} is nested more than {1} levels deep</source>
   <translation>{0}嵌套超过{1}层</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Save it as PDF.</source>
   <translation>请存为PDF。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0} unpacks to too much</source>
   <translation>{0}解包后过大</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Save it without its pictures, or as PDF.</source>
   <translation>请去掉图片后保存，或存为PDF。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>the {0}'s text is too large (the limit is {1} MB)</source>
   <translation>{0}的文字过多（上限为{1} MB）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/office_package.py" />
   <source>Split it, or save it as PDF.</source>
   <translation>请拆分，或存为PDF。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/open_document.py" />
   <source>the OpenDocument file is encrypted</source>
   <translation>OpenDocument文件已加密</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/open_document.py" />
   <source>Open it, save it without a password, and import that.</source>
   <translation>请打开后不带密码保存，再导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>there is no page {0}</source>
   <translation>没有第{0}页</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>It has {0}.</source>
   <translation>共{0}。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>the page has no size that can be drawn</source>
   <translation>页面没有可绘制的尺寸</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>Open the original in another program.</source>
   <translation>请用其他程序打开原件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_pictures.py" />
   <source>the page cannot be drawn</source>
   <translation>无法绘制此页</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_worker.py" />
   <source>the original is not of the format that it had</source>
   <translation>原件已不是原来的格式</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_worker.py" />
   <source>the saved page is not in its original</source>
   <translation>原件中没有保存的网页</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/page_worker.py" />
   <source>the original cannot be shown</source>
   <translation>无法显示原件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is encrypted</source>
   <translation>PDF已加密</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the password does not open the PDF</source>
   <translation>密码无法打开此PDF</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Give its password.</source>
   <translation>请输入密码。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is damaged</source>
   <translation>PDF已损坏</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Open it in a PDF viewer; if it shows, print it to a new PDF.</source>
   <translation>请用PDF阅读器打开；如能显示，请打印为新的PDF。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF has {0} pages; the limit is {1}</source>
   <translation>PDF有{0}页，上限为{1}页</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Split it and import the parts.</source>
   <translation>请拆分后分别导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is damaged: none of its pages can be read</source>
   <translation>PDF已损坏：没有一页可以读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Get the file again.</source>
   <translation>请重新获取文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF is a scan without text</source>
   <translation>PDF是没有文字的扫描件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>the PDF holds no text</source>
   <translation>PDF中没有文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>Run text recognition (OCR) on it and import the result.</source>
   <translation>请进行文字识别（OCR）后导入结果。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/pdf.py" />
   <source>{0} of the PDF's pages could not be read</source>
   <translation>PDF中有{0}页无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the file holds no such part</source>
   <translation>文件中没有该部分</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>It may have changed since; import it again.</source>
   <translation>文件可能已有变化，请重新导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the ZIP file holds no files</source>
   <translation>ZIP文件中没有文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the page's folder is too large to be kept; only the page itself was kept</source>
   <translation>网页的文件夹过大，未予保留，仅保留网页本身</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/places.py" />
   <source>the file holds no articles</source>
   <translation>文件中没有文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/plain_text.py" />
   <source>some bytes of the file are not text and were replaced</source>
   <translation>文件中有些字节不是文字，已被替换</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>it belongs to the archive that is open</source>
   <translation>它属于当前打开的资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>Import articles, not the archive itself.</source>
   <translation>请导入文章，而不是资料库本身。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>It may have been moved or renamed.</source>
   <translation>它可能已被移动或改名。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>the file may not be read</source>
   <translation>无权读取文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>the file cannot be opened ({0})</source>
   <translation>无法打开文件（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>Copy it to this computer and try again.</source>
   <translation>请复制到这台电脑后重试。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>the file cannot be read ({0})</source>
   <translation>无法读取文件（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/reading.py" />
   <source>The disk may be damaged.</source>
   <translation>磁盘可能已损坏。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/records.py" />
   <source>the file holds no records</source>
   <translation>文件中没有记录</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/records.py" />
   <source>Export them again, with their titles and abstracts.</source>
   <translation>请连同标题和摘要重新导出。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/rtf_file.py" />
   <source>the RTF file is nested more than {0} levels deep</source>
   <translation>RTF文件嵌套超过{0}层</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>If it shows text, run text recognition (OCR) on it and import the result.</source>
   <translation>如其中有文字，请进行文字识别（OCR）后导入结果。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Convert it to PDF with text and import that.</source>
   <translation>请转换为带文字的PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a sound file</source>
   <translation>这是音频文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Import a transcript of it instead.</source>
   <translation>请改为导入其文字稿。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a film</source>
   <translation>这是视频</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a film or sound file</source>
   <translation>这是音频或视频文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a program</source>
   <translation>这是程序</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Only articles can be imported.</source>
   <translation>只能导入文章。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Unpack it and import what is inside.</source>
   <translation>请解包后导入其中内容。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a 7-Zip archive</source>
   <translation>这是7-Zip压缩包</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Unpack it and import the folder.</source>
   <translation>请解包后导入文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a RAR archive</source>
   <translation>这是RAR压缩包</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a TAR archive</source>
   <translation>这是TAR归档</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a database</source>
   <translation>这是数据库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a Safari web archive or a property list</source>
   <translation>这是Safari网页归档或属性列表</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save the page as HTML or PDF and import that.</source>
   <translation>请将网页存为HTML或PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a PostScript file</source>
   <translation>这是PostScript文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Convert it to PDF and import that.</source>
   <translation>请转换为PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a font</source>
   <translation>这是字体</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Convert it to HTML or PDF and import that.</source>
   <translation>请转换为HTML或PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an OpenDocument presentation</source>
   <translation>这是OpenDocument演示文稿</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save it as PPTX or PDF and import that.</source>
   <translation>请存为PPTX或PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an OpenDocument sheet</source>
   <translation>这是OpenDocument表格</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save it as PDF and import that.</source>
   <translation>请存为PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an OpenDocument file without text</source>
   <translation>这是没有文字的OpenDocument文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an Excel workbook</source>
   <translation>这是Excel工作簿</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save the sheet as CSV or PDF and import that.</source>
   <translation>请将工作表存为CSV或PDF后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>the Word document is encrypted</source>
   <translation>Word文档已加密</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Open it in Word, save it without a password, and import that.</source>
   <translation>请在Word中打开，不带密码保存，再导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is an old Office or Outlook file</source>
   <translation>这是旧版Office或Outlook文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save it as DOCX, PDF or EML and import that.</source>
   <translation>请存为DOCX、PDF或EML后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is a picture (SVG)</source>
   <translation>这是图片（SVG）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>this is XML of a kind that cannot be read ({0})</source>
   <translation>这是无法读取的XML（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/sniffing.py" />
   <source>Save the article as HTML, PDF or text and import that.</source>
   <translation>请将文章存为HTML、PDF或文本后导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/web_archive.py" />
   <source>the web archive holds no page</source>
   <translation>网页归档中没有网页</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/web_archive.py" />
   <source>Save the page again from the browser.</source>
   <translation>请在浏览器中重新保存网页。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file is damaged</source>
   <translation>ZIP文件已损坏</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>Get it again, or unpack it with another program and import the folder.</source>
   <translation>请重新获取，或用其他程序解包后导入文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file holds {0} files; the limit is {1}</source>
   <translation>ZIP文件含有{0}个文件，上限为{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file unpacks to more than {0} MB</source>
   <translation>ZIP文件解包后超过{0} MB</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>If you trust it, unpack it and import the folder.</source>
   <translation>如可信任，请解包后导入文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file is packed more than {0} to 1, as only harmful ones are</source>
   <translation>ZIP文件的压缩比超过{0}:1，只有恶意文件才会如此</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file holds no {0}</source>
   <translation>ZIP文件中没有{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file is encrypted</source>
   <translation>ZIP文件已加密</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the password does not open the ZIP file</source>
   <translation>密码无法打开此ZIP文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>ZIP files are packed into one another too deep</source>
   <translation>ZIP文件层层打包过深</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/readers/zipped.py" />
   <source>the ZIP file holds more than {0} files</source>
   <translation>ZIP文件含有超过{0}个文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/generations.py" />
   <source>the search index cannot be written ({0})</source>
   <translation>无法写入检索索引（{0}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/generations.py" />
   <source>Look whether the disk of your cache folder has free space; the archive itself is whole.</source>
   <translation>请查看缓存文件夹所在磁盘是否有剩余空间；资料库本身完好。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/index.py" />
   <source>The search index is damaged; it will be built again.</source>
   <translation>检索索引已损坏，将重新建立。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/lexer.py" />
   <source>The quotation mark has no partner and was left out.</source>
   <translation>引号不成对，已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/lexer.py" />
   <source>The lone “-” was left out.</source>
   <translation>单独的“-”已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The opening bracket has no partner and was left out.</source>
   <translation>左括号不成对，已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Brackets without words were left out.</source>
   <translation>空括号已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Quotation marks without words were left out.</source>
   <translation>空引号已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Operators without words were searched literally.</source>
   <translation>没有词的运算符已按原文检索。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>An “OR” has nothing on one side and was left out.</source>
   <translation>“OR”的一侧没有内容，已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The closing bracket has no partner and was left out.</source>
   <translation>右括号不成对，已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>An “AND” has nothing on one side and was left out.</source>
   <translation>“AND”的一侧没有内容，已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The lone “{0}” was left out.</source>
   <translation>单独的“{0}”已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Brackets are nested too deeply; the innermost were left out.</source>
   <translation>括号嵌套过深，最内层已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>A word or phrase is long: only its first {0} characters were searched.</source>
   <translation>词或短语过长：仅检索前{0}个字符。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The question is long: only its first {0} words were searched.</source>
   <translation>检索式过长：仅检索前{0}个词。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Within quotation marks, * ? and ~ are searched literally.</source>
   <translation>引号内的* ? ~按原文检索。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>The “{0}” after {1} was left out.</source>
   <translation>{1}后的“{0}”已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>“{0}” has no letter or digit and was left out.</source>
   <translation>“{0}”不含字母或数字，已略去。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>“~” does not apply to “{0}”, which was searched as it is.</source>
   <translation>“~”不适用于“{0}”，已按原样检索。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>“{0}~{1}” was searched with at most {2} letters that differ.</source>
   <translation>“{0}~{1}”按至多相差{2}个字母检索。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/parser.py" />
   <source>Only the first {0} patterns (*, ?, ~) were used; others were searched literally.</source>
   <translation>仅使用前{0}个模式（*、?、~），其余按原文检索。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/place.py" />
   <source>The search index is being written by another Cuttings.</source>
   <translation>另一个Cuttings正在写入检索索引。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/search/place.py" />
   <source>Try again in a moment.</source>
   <translation>请稍后再试。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>removal of star</source>
   <translation>取消星标</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>move to trash</source>
   <translation>移到回收站</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>mark as read</source>
   <translation>标为已读</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>mark as unread</source>
   <translation>标为未读</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>the new {0} is no text</source>
   <translation>新的{0}不是文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>a tag needs a name</source>
   <translation>标签需要名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>Type a name for the tag.</source>
   <translation>请输入标签名称。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>the name of a tag is too long</source>
   <translation>标签名称过长</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>Use at most {0} characters.</source>
   <translation>最多{0}个字符。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>the new {0} is too long</source>
   <translation>新的{0}过长</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>import of {0} article{1}</source>
   <translation>导入{0}篇文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>an import is no correction</source>
   <translation>导入不是更正</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/article_effects.py" />
   <source>Import files instead.</source>
   <translation>请改为导入文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/articles.py" />
   <source>the parts of article {0}</source>
   <translation>编号为{0}的文章的各部分</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up.py" />
   <source>the disk has too little free space for a backup in {0}</source>
   <translation>磁盘空间不足，无法在{0}中备份</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up.py" />
   <source>Free some space, or choose another folder for backups.</source>
   <translation>请腾出空间，或为备份另选文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up.py" />
   <source>{0} rows of {1} were written, and {2} are there</source>
   <translation>{1}写入了{0}行，而应有{2}行</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up.py" />
   <source>{0} is not what was copied</source>
   <translation>{0}与所复制的内容不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up.py" />
   <source>Try again; nothing older was removed.</source>
   <translation>请重试；旧备份均未删除。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_choice.py" />
   <source>the choice cannot be kept: {0} cannot be written</source>
   <translation>无法保存此选择：{0}不可写入</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_folder.py" />
   <source>{0} holds too many backups</source>
   <translation>{0}中的备份过多</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_folder.py" />
   <source>Remove some, or choose another folder.</source>
   <translation>请删除一些，或另选文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_making.py" />
   <source>another backup of this archive is being made</source>
   <translation>正在制作此资料库的另一份备份</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_making.py" />
   <source>the folder for backups is not there: {0}</source>
   <translation>备份文件夹不存在：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_making.py" />
   <source>Plug in the disk that it is on, or choose another folder for backups.</source>
   <translation>请接上它所在的磁盘，或为备份另选文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_making.py" />
   <source>it is no archive</source>
   <translation>它不是资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/backing_up_originals.py" />
   <source>originals were not written as they are</source>
   <translation>原件写入后与原样不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>a collection</source>
   <translation>收藏集</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>there is no collection “{0}”</source>
   <translation>没有收藏集“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>Look at the list again.</source>
   <translation>请再次查看列表。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>addition to “{0}”</source>
   <translation>加入“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/collection_effects.py" />
   <source>removal from “{0}”</source>
   <translation>移出“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>this correction names no entry</source>
   <translation>此更正未指明条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Name it by its id, as the list of entries has it.</source>
   <translation>请按条目列表中的编号指明。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>“{0}” is no id of an entry</source>
   <translation>“{0}”不是条目编号</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Take it from the list of entries.</source>
   <translation>请从条目列表中选取。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Look it up again.</source>
   <translation>请再查找一次。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the entries of this correction are misshapen</source>
   <translation>此更正的条目格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Choose two different entries.</source>
   <translation>请选择两个不同的条目。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Choose at least two.</source>
   <translation>请至少选择两个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the {0} of this correction is no text</source>
   <translation>此更正的{0}不是文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Type a name.</source>
   <translation>请输入名称。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>a {0} of {1} characters is too long</source>
   <translation>{0}有{1}个字符，过长</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>there is no type “{0}”</source>
   <translation>没有“{0}”这一类型</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the articles of this correction are misshapen</source>
   <translation>此更正的文章格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>the place of this correction is misshapen</source>
   <translation>此更正的位置格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>this place is not in the text of the article</source>
   <translation>此位置不在文章正文中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>there are no words at this place</source>
   <translation>此处没有文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>this is too long for a name</source>
   <translation>过长，不能作为名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Mark the name alone.</source>
   <translation>请只标出名称。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>other words stand at this place now</source>
   <translation>此处的文字已改变</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/completing.py" />
   <source>Look at the article again.</source>
   <translation>请再次查看文章。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/connection.py" />
   <source>{0} is of an older version and cannot be written</source>
   <translation>{0}属于旧版本，不能写入</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/copies_effects.py" />
   <source>it must name two articles</source>
   <translation>必须指明两篇文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>“{0}” is no date</source>
   <translation>“{0}”不是日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>“{0}” names no day</source>
   <translation>“{0}”没有指明日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>nobody said anything of this date</source>
   <translation>此日期没有人工说明</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>this date is confirmed already</source>
   <translation>此日期已经确认</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>no day is known for this date</source>
   <translation>此日期没有已知的具体日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>Type the date that is meant.</source>
   <translation>请输入所指的日期。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>the place of this date is not in the text of the article</source>
   <translation>此日期的位置不在文章正文中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>“{0}” no longer stands in the text of the article</source>
   <translation>“{0}”已不在文章正文中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>this is no place for a date</source>
   <translation>此处不能作为日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>Mark the words of one date.</source>
   <translation>请只标出一个日期的文字。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>this correction names no date</source>
   <translation>此更正未指明日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>Name it by its number, or by article, start and end.</source>
   <translation>请按编号，或按文章及起止位置指明。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>the publication dates of this correction are misshapen</source>
   <translation>此更正的发布日期格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_effects.py" />
   <source>how dates are read is true, false or null</source>
   <translation>日期读法须为true、false或null</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/date_overrides.py" />
   <source>what a person said of a date of article {0}</source>
   <translation>关于编号为{0}的文章中某日期的人工说明</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>the name of {0} has a character that cannot be seen</source>
   <translation>{0}的名称含有不可见字符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>Type it without that.</source>
   <translation>请去掉该字符后输入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>the name of {0} is too long</source>
   <translation>{0}的名称过长</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>{0} needs a name</source>
   <translation>{0}需要名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_kinds.py" />
   <source>Type a name for it.</source>
   <translation>请为其输入名称。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_list.py" />
   <source>its list of corrections: number {0} has nothing to {1}</source>
   <translation>其更正列表：第{0}项没有可{1}的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_list.py" />
   <source>its list of corrections: number {0} points to no earlier one</source>
   <translation>其更正列表：第{0}项没有指向更早的一项</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it is no correction</source>
   <translation>这不是更正</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>there is no correction of the kind “{0}”</source>
   <translation>没有“{0}”这种更正</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>its “{0}” is misshapen</source>
   <translation>其“{0}”格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>its “{0}” is missing</source>
   <translation>缺少“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it names fewer than two entries</source>
   <translation>指明的条目不足两个</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it names more than two entries</source>
   <translation>指明的条目超过两个</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decision_shapes.py" />
   <source>it is too large</source>
   <translation>过大</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>this correction is misshapen: it is no object</source>
   <translation>此更正格式有误：它不是对象</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>this correction is misshapen: {0}</source>
   <translation>此更正格式有误：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>another program has just changed the archive</source>
   <translation>另一程序刚刚更改了资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>Look at it again, then try again.</source>
   <translation>请再次查看后重试。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/decisions.py" />
   <source>this correction is not in force</source>
   <translation>此更正未生效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/dependence.py" />
   <source>“{0}” cannot be taken back alone: “{1}” (number {2}) was built on it</source>
   <translation>不能单独撤销“{0}”：“{1}”（编号{2}）以它为前提</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/dependence.py" />
   <source>Take that one back first.</source>
   <translation>请先撤销后者。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>what is to be split off is misshapen</source>
   <translation>要拆分的内容格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>nothing is chosen to be split off</source>
   <translation>未选择要拆分的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Choose spellings or articles.</source>
   <translation>请选择写法或文章。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>the names to be split off are misshapen</source>
   <translation>要拆分的名称格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>this entry has no mention of that kind</source>
   <translation>此条目没有这种提及</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Look at it again.</source>
   <translation>请再次查看。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>this would take every mention of the entry</source>
   <translation>这样会移走该条目的全部提及</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Leave at least one.</source>
   <translation>请至少留下一处。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>there is no name at this place</source>
   <translation>此处没有名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>the word of this correction is misshapen</source>
   <translation>此更正的词格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>“{0}” is ignored already</source>
   <translation>“{0}”已被忽略</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>“{0}” is not ignored</source>
   <translation>“{0}”未被忽略</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>this claim is misshapen</source>
   <translation>此说法格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>“{0}” is nothing that can be said of an entry</source>
   <translation>“{0}”不能用于说明条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>the {0} is empty</source>
   <translation>{0}为空</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Type it.</source>
   <translation>请输入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>nobody says this of the entry</source>
   <translation>没有关于该条目的这一说法</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/entity_completing.py" />
   <source>Look at what is said of it.</source>
   <translation>请查看关于它的说法。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>“{0}” is no colour of a highlight</source>
   <translation>“{0}”不是高亮颜色</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>the note is no text</source>
   <translation>笔记不是文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>the note is too long</source>
   <translation>笔记过长</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>Write at most {0} characters.</source>
   <translation>最多写{0}个字符。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>the place of this highlight is not in the text of the article</source>
   <translation>此高亮的位置不在文章正文中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>Mark some words first.</source>
   <translation>请先选中一些文字。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>this is too long for a highlight</source>
   <translation>过长，不能高亮</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>Mark at most {0} characters.</source>
   <translation>最多标记{0}个字符。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>this highlight is there already</source>
   <translation>此高亮已存在</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>this highlight is no longer in the archive</source>
   <translation>此高亮已不在资料库中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>note “{0}”</source>
   <translation>笔记“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/highlight_effects.py" />
   <source>removal of a note</source>
   <translation>移除笔记</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>these corrections were written by a newer version of Cuttings</source>
   <translation>这些更正由更新版本的Cuttings写成</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>Update Cuttings.</source>
   <translation>请更新Cuttings。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>there are no corrections in it</source>
   <translation>其中没有更正</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>Choose a file that Cuttings exported.</source>
   <translation>请选择由Cuttings导出的文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>these are {0} corrections, more than can be applied at once</source>
   <translation>共有{0}项更正，超出一次可应用的数量</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>Split the file.</source>
   <translation>请拆分文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>what is told about it is misshapen</source>
   <translation>有关内容格式有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>correction {0} cannot be understood: {1}</source>
   <translation>无法理解第{0}项更正：{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/interchange.py" />
   <source>correction {0} is nested too deeply</source>
   <translation>第{0}项更正嵌套过深</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>it is empty</source>
   <translation>为空</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>the disk has too little free space for a copy of it</source>
   <translation>磁盘可用空间不足以保存副本</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>{0} is not as Cuttings makes archives</source>
   <translation>{0}不同于Cuttings创建的资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>It may be made to do harm: ask for it again from its owner.</source>
   <translation>它可能含有恶意内容：请向其所有者重新索取。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>it is larger than an article can be</source>
   <translation>超出一篇文章的限度</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>Import it from its file.</source>
   <translation>请从其文件导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>it has no text</source>
   <translation>没有文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>the bytes of its original are damaged</source>
   <translation>其原件的数据已损坏</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining.py" />
   <source>its original is larger than a file may be</source>
   <translation>其原件超出文件大小上限</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining_conflicts.py" />
   <source>this archive says otherwise</source>
   <translation>此资料库中的说法不同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/joining_effects.py" />
   <source>joining of {0} article{1} from “{2}”</source>
   <translation>从“{2}”并入{0}篇文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/list_names.py" />
   <source>there is no {0} “{1}”</source>
   <translation>没有{0}“{1}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/list_names.py" />
   <source>there is a {0} “{1}” already</source>
   <translation>已有{0}“{1}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/list_names.py" />
   <source>“{0}” is called so already</source>
   <translation>它已名为“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>it has lost its version</source>
   <translation>丢失了版本信息</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>{0} was written by a newer version of Cuttings</source>
   <translation>{0}由更新版本的Cuttings写成</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>Update Cuttings, then open it again.</source>
   <translation>请更新Cuttings后再打开。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>Update Cuttings, then try again.</source>
   <translation>请更新Cuttings后重试。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>Choose another folder.</source>
   <translation>请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/making.py" />
   <source>{0} cannot be made ({1})</source>
   <translation>无法创建{0}（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending.py" />
   <source>a part of its text was damaged in the archive; import it once more to have it whole</source>
   <translation>其正文有一部分在资料库中受损；请重新导入以获得完整正文</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>kept as it is; it says so, and is read again from its original where there is one</source>
   <translation>按现状保留并注明；有原件时从原件重新读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>made again</source>
   <translation>已重新生成</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>counted again</source>
   <translation>已重新计数</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>its parts are found again</source>
   <translation>其结构将重新识别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>its names are found again</source>
   <translation>其名称将重新识别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>its dates are found again</source>
   <translation>其日期将重新识别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>corrections cannot be read</source>
   <translation>条更正无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>let go</source>
   <translation>已放弃</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>repaired: {0}; {1}</source>
   <translation>已修复：{0}；{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/mending_all.py" />
   <source>article {0}: {1}</source>
   <translation>文章{0}：{1}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/organising_effects.py" />
   <source>a tag</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/organising_effects.py" />
   <source>a saved search</source>
   <translation>已存检索</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>its bytes changed while they were imported</source>
   <translation>导入期间其数据发生了变化</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>Import it again.</source>
   <translation>请重新导入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>the bytes of an original</source>
   <translation>原件数据</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>the original of this article was not kept</source>
   <translation>此文章的原件未保留</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>Look for the file where it came from.</source>
   <translation>请在来源处查找文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>the bytes of this original are not in this file</source>
   <translation>此文件中没有该原件的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/originals.py" />
   <source>If it is a backup, they come back when it is restored.</source>
   <translation>如果它是备份，恢复之后原件即会回来。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>there is no archive at {0}</source>
   <translation>{0}处没有资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Check the path, or make a new archive.</source>
   <translation>请检查路径，或新建资料库。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Make it first, or choose another.</source>
   <translation>请先创建，或另选一个。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} cannot be opened ({1})</source>
   <translation>无法打开{0}（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Choose another path.</source>
   <translation>请选择其他路径。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} is a folder</source>
   <translation>{0}是文件夹</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} is no plain file</source>
   <translation>{0}不是普通文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Choose a file that ends in .cuttings.</source>
   <translation>请选择以.cuttings结尾的文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} may not be read ({1})</source>
   <translation>无权读取{0}（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Ask its owner.</source>
   <translation>请询问其所有者。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>only its first bytes are left</source>
   <translation>只剩开头的字节</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Choose another file; if it was one, it is damaged: restore it from a backup.</source>
   <translation>请另选文件；如果它曾是资料库，则已损坏：请从备份恢复。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} is not an archive of Cuttings</source>
   <translation>{0}不是Cuttings资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>{0} is empty</source>
   <translation>{0}为空</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places.py" />
   <source>Import into it, or choose another file.</source>
   <translation>请向其中导入，或另选文件。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>This archive lies in a folder that {0} synchronises.</source>
   <translation>此资料库位于由{0}同步的文件夹中。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>{0} may copy it while it is half written, or put an older state in its place. Close it, move it to a folder that is not synchronised, and let its backups go to {1} instead.</source>
   <translation>{0}可能在写到一半时复制它，或用旧状态替换它。请关闭资料库，将它移到不同步的文件夹，改让备份存入{1}。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>It can be read. To change it, copy it to a folder that you may write to.</source>
   <translation>可以阅读。如要修改，请将它复制到您可以写入的文件夹。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>This archive lies where you may not write.</source>
   <translation>此资料库所在的位置您无权写入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>It works there, but slower, and best for one person at a time. Let its backups go to your own disk.</source>
   <translation>在那里可以使用，但较慢，且最好同一时间只由一人使用。请让备份存到您自己的磁盘。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>This archive lies on a network drive.</source>
   <translation>此资料库位于网络驱动器上。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>Close it before you unplug the disk, and let its backups go to another disk.</source>
   <translation>拔下磁盘前请先关闭资料库，并让备份存到另一个磁盘。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/places_kinds.py" />
   <source>This archive lies on a disk that can be unplugged.</source>
   <translation>此资料库位于可移除的磁盘上。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Restore it from a backup; keep the damaged file, since parts of it may still be readable.</source>
   <translation>请从备份恢复；损坏的文件请保留，其中部分内容或仍可读取。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>{0} is damaged ({1})</source>
   <translation>{0}已损坏（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>{0} is in use by another program</source>
   <translation>{0}正被另一程序使用</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Wait until that has ended, then try again.</source>
   <translation>请等其结束后重试。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>the disk failed while {0} was read or written ({1})</source>
   <translation>读写{0}时磁盘出错（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Check that it has free space and is well, then try again; nothing was stored half.</source>
   <translation>请检查磁盘空间和状况后重试；没有只存了一半的内容。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>{0} cannot be opened</source>
   <translation>无法打开{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Check that its folder exists and that you may write to it.</source>
   <translation>请检查其文件夹是否存在以及是否可写入。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>Try again; if it happens again, restore a backup.</source>
   <translation>请重试；如再次发生，请从备份恢复。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>the archive</source>
   <translation>资料库</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/problems.py" />
   <source>a value in it cannot be read</source>
   <translation>其中有无法读取的值</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/purging_decisions.py" />
   <source>merge into “{0}”</source>
   <translation>合并为“{0}”</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/relations.py" />
   <source>a value in it is none: {0}</source>
   <translation>其中有无效的值：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/relations.py" />
   <source>its rows bear numbers that no program gave them</source>
   <translation>其中的行带有任何程序都不会给出的编号</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/replacing.py" />
   <source>{0} is open</source>
   <translation>{0}处于打开状态</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/replacing.py" />
   <source>Close it there, or choose another name.</source>
   <translation>请在该处关闭，或换一个名称。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring.py" />
   <source>Choose one of this archive; or open the backup's own archive and restore it there.</source>
   <translation>请选择此资料库的备份；或打开该备份所属的资料库并在那里恢复。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring.py" />
   <source>the disk of {0} has too little free space</source>
   <translation>{0}所在磁盘的可用空间不足</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring.py" />
   <source>{0} cannot be restored ({1})</source>
   <translation>无法恢复{0}（{1}）</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring.py" />
   <source>Choose another backup, or restore it to another disk.</source>
   <translation>请选择另一份备份，或恢复到另一个磁盘。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring.py" />
   <source>Choose a backup of it.</source>
   <translation>请选择它的备份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring.py" />
   <source>it is no longer what was written</source>
   <translation>它已不是当初写入的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring.py" />
   <source>{0} is a backup of another archive</source>
   <translation>{0}是另一个资料库的备份</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring_journal.py" />
   <source>the log beside {0} cannot be moved into it</source>
   <translation>无法将{0}旁的日志并入其中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/restoring_journal.py" />
   <source>Copy both files to a folder that you may write to, and restore from there.</source>
   <translation>请将两个文件复制到可写入的文件夹，再从那里恢复。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/revisions.py" />
   <source>what was found in a revision: {0}</source>
   <translation>一次修订中的内容：{0}</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/revisions.py" />
   <source>article {0} has no such text</source>
   <translation>编号为{0}的文章没有这段文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/revisions.py" />
   <source>Read it again.</source>
   <translation>请重新读取。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/salvaging.py" />
   <source>there is something at {0} already</source>
   <translation>{0}处已有文件</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/salvaging.py" />
   <source>no article can be read in {0}</source>
   <translation>{0}中没有可读的文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/salvaging.py" />
   <source>Restore a backup.</source>
   <translation>请恢复备份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/salvaging_fitting.py" />
   <source>the log beside {0} ({1}-wal) belongs to another archive, or to another state of this one</source>
   <translation>{0}旁的日志（{1}-wal）属于另一个资料库，或属于此资料库的另一个状态</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/salvaging_fitting.py" />
   <source>Save what can be read as a new archive, or restore a backup. Nothing was changed.</source>
   <translation>请将可读内容另存为新资料库，或恢复备份。没有任何更改。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/schema.py" />
   <source>a table</source>
   <translation>表</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/schema.py" />
   <source>an index</source>
   <translation>索引</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/schema.py" />
   <source>a view</source>
   <translation>视图</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/schema.py" />
   <source>a command that runs by itself</source>
   <translation>自动执行的命令</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/schema.py" />
   <source>{0} is not as Cuttings makes archives: {1} ({2}) differs</source>
   <translation>{0}与Cuttings创建的资料库不同：{1}（{2}）不一致</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/schema.py" />
   <source>Somebody may have changed it to do harm. Save what can be read of it as a new archive, or restore a backup.</source>
   <translation>可能有人为造成危害而改动了它。请将可读取的内容另存为新资料库，或恢复备份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>hidden name</source>
   <translation>隐藏的名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>hidden claim</source>
   <translation>隐藏的陈述</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>the hash of its text is another one</source>
   <translation>其正文的校验值不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>its text is not the one that was imported</source>
   <translation>其正文不是导入时的正文</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>its text has another length</source>
   <translation>其正文长度不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>a {0} at {1} does not stand in its text</source>
   <translation>位于{1}的{0}不在其正文中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>its parts cannot be read</source>
   <translation>其结构无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness.py" />
   <source>a part at {0} does not stand in its text</source>
   <translation>位于{0}的部分不在其正文中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>what is left of each is kept, and read again from its original where there is one</source>
   <translation>剩余部分已保留；有原件时从原件重新读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>texts belong to no article</source>
   <translation>份正文不属于任何文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>given an article again</source>
   <translation>已重新归入文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>articles have no text</source>
   <translation>篇文章没有文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>articles point to a text of another article</source>
   <translation>篇文章指向另一篇文章的文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>articles are gone, and what people said of them is left</source>
   <translation>篇文章已不在，只剩人们对它们所说的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>bytes of originals have lost their names</source>
   <translation>份原件只剩字节而没有名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>given back to their articles where they came from one</source>
   <translation>能找到所属文章的，已归还给该文章</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>originals have lost their bytes</source>
   <translation>份原件丢失了数据</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>let go; the texts are kept</source>
   <translation>已放弃；正文保留</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_articles.py" />
   <source>originals have another size than is noted</source>
   <translation>份原件的大小与记录的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>earlier texts have lost what was found in them</source>
   <translation>份早期正文丢失了识别结果</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>watched folders have lost what was seen in them</source>
   <translation>个监视的文件夹丢失了已见记录</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>questions that were asked cannot be read</source>
   <translation>条搜索记录无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>saved searches cannot be read</source>
   <translation>个已存搜索无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>highlights have lost the words that they stand on</source>
   <translation>处高亮丢失了其原文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>accounts of runs of recognition cannot be read</source>
   <translation>条识别运行记录无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>dates that people gave cannot be read</source>
   <translation>个人工给出的日期无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>proposals of what may be one cannot be read</source>
   <translation>条合并建议无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_json.py" />
   <source>what people said of publication cannot be read</source>
   <translation>条人工给出的发布信息无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>lists of corrections do not hang together</source>
   <translation>份更正列表前后不一致</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>what counts is kept, each by itself</source>
   <translation>有效的更正已逐条保留</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>names belong to another entry, and nobody merged them</source>
   <translation>个名称属于其他条目，但无人合并过</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>given back to their own</source>
   <translation>已归还原条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>names point to an entry that was merged away</source>
   <translation>个名称指向已被合并的条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>brought in line with the corrections</source>
   <translation>已按更正重新整理</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>rows do not say what people said of names</source>
   <translation>条记录与人们对名称的更正不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>articles show other words than they should</source>
   <translation>篇文章显示的信息有误</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>shown as it should be</source>
   <translation>已正确显示</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>articles are here more than once</source>
   <translation>篇文章重复存在</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>highlights do not stand on their words</source>
   <translation>处高亮不在其原文字上</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_people.py" />
   <source>looked for again</source>
   <translation>已重新查找</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>found again</source>
   <translation>将重新识别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>names have lost the entry that they were found as</source>
   <translation>个名称丢失了最初所属的条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>given an entry again</source>
   <translation>已重新归入条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>rows point to nothing</source>
   <translation>条记录指向不存在的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>mentions name no entity</source>
   <translation>处提及没有对应名称</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>names that people corrected have lost what was found in their place</source>
   <translation>个经人工更正的名称丢失了原识别结果</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>claims are about no entity</source>
   <translation>条陈述没有对应的条目</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>spellings of names are not noted</source>
   <translation>种名称写法没有记录</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>dates are bounded by no day</source>
   <translation>个日期没有起止日</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>articles were published on no day</source>
   <translation>篇文章的发布日期不是有效日期</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>settled again</source>
   <translation>已重新确定</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>dates are called a person's word, and nobody said it</source>
   <translation>个日期被记为人工指定，但并无此记录</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>shown as the machine reads them</source>
   <translation>按机器读取的结果显示</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>dates that people gave are not among the dates</source>
   <translation>个人工指定的日期不在日期之中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>shown again</source>
   <translation>已重新显示</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>articles were never marked for the index</source>
   <translation>篇文章从未标记待索引</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>changes are of a time that has not come</source>
   <translation>处更改的时间尚未到来</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>marked as of now</source>
   <translation>已标为现在</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>archives here have no name of their own</source>
   <translation>个资料库没有自己的标识</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>notes on which names are settled make no sense</source>
   <translation>条名称整理记录没有意义</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>counters are behind what they count</source>
   <translation>个计数器落后于实际</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_rows.py" />
   <source>set forward</source>
   <translation>已调正</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>tags are not as people gave them</source>
   <translation>个标签与人工所加的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>collections do not hold what people put into them</source>
   <translation>处收藏集内容与人工放入的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>details of articles are not as people corrected them</source>
   <translation>项文章信息与人工更正的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>highlights are not as people made them</source>
   <translation>处高亮与人工所标的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>notes are not as people wrote them</source>
   <translation>条笔记与人工所写的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>saved searches are not as people saved them</source>
   <translation>个已存搜索与保存时不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>corrected dates are not as people corrected them</source>
   <translation>个已更正的日期与人工更正的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>copies are not told apart as people said</source>
   <translation>对副本关系与人工所说的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>stars are not as people gave them</source>
   <translation>个星标与人工所加的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>articles are in the trash, or outside, and people said otherwise</source>
   <translation>篇文章的废纸篓状态与人工所定的不符</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>articles count as unread that people marked as read</source>
   <translation>篇文章已由人标为已读，却算作未读</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_said.py" />
   <source>put as the corrections say</source>
   <translation>已按更正恢复</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>names have lost their places</source>
   <translation>个名称丢失了位置</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>corrected names have lost their places</source>
   <translation>个经更正的名称丢失了位置</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>claims have lost their places</source>
   <translation>条陈述丢失了位置</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>corrected claims have lost their places</source>
   <translation>条经更正的陈述丢失了位置</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>dates have lost what was read at first</source>
   <translation>个日期丢失了最初读取的内容</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>rows hold a value of a wrong kind</source>
   <translation>条记录含有类型错误的值</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>mended, or found again</source>
   <translation>已修正或将重新识别</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>texts are no Unicode</source>
   <translation>段文字不是有效的Unicode</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>marked where they are none</source>
   <translation>已在无效处标记</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>what people said of articles has no words</source>
   <translation>条人们对文章所说的内容已没有文字</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>taken again from the corrections</source>
   <translation>已从更正中恢复</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>articles have lost what was read of them</source>
   <translation>篇文章丢失了读取的信息</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>written again</source>
   <translation>已重写</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_values.py" />
   <source>reports of imports cannot be read</source>
   <translation>份导入报告无法读取</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>dates are of no precision that there is</source>
   <translation>个日期的精度无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>dates are certain in no way that there is</source>
   <translation>个日期的确定程度无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>dates have no role that there is</source>
   <translation>个日期的角色无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>articles are neither starred nor not</source>
   <translation>篇文章的星标状态无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>articles are neither in the trash nor outside</source>
   <translation>篇文章的废纸篓状态无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>articles are neither read nor unread</source>
   <translation>篇文章的阅读状态无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>entries are of no type that there is</source>
   <translation>个条目的类型无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>entries were given a type that there is not</source>
   <translation>个条目被赋予了无效的类型</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>told again by what names them</source>
   <translation>已按其名称重新确定</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>highlights have no colour that there is</source>
   <translation>处高亮的颜色无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>made yellow</source>
   <translation>已改为黄色</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/soundness_words.py" />
   <source>what people said of dates is nothing that can be said</source>
   <translation>条关于日期的人工更正无效</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/standing.py" />
   <source>{0} was moved, deleted or replaced while it was open</source>
   <translation>{0}在打开期间被移动、删除或替换了</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/standing.py" />
   <source>Close it, and open it where it is now; or restore a backup.</source>
   <translation>请关闭它，再从它现在的位置打开；或恢复备份。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/twins.py" />
   <source>article {0} would have the text of article {1}</source>
   <translation>编号为{0}的文章将与编号为{1}的文章文字相同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/twins.py" />
   <source>Move one of the two to the trash first.</source>
   <translation>请先将其中一篇移到回收站。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/twins.py" />
   <source>article {0} has the text of article {1}, which was read again since</source>
   <translation>文章{0}的正文与之后重新读取的文章{1}相同</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/twins.py" />
   <source>Leave it in the trash, or move the other one there first.</source>
   <translation>请将它留在废纸篓，或先把另一篇移到废纸篓。</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/waiting.py" />
   <source>the words that it is about are no longer in the text</source>
   <translation>所涉文字已不在正文中</translation>
  </message>
  <message>
   <location filename="db/cuttings_db/store/waiting.py" />
   <source>this correction does not wait for review</source>
   <translation>此更正不在待复核之列</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Permission denied</source>
   <translation>权限不足</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>No such file or directory</source>
   <translation>没有该文件或文件夹</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>No space left on device</source>
   <translation>磁盘空间不足</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Read-only file system</source>
   <translation>文件系统只读</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Is a directory</source>
   <translation>是文件夹</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Not a directory</source>
   <translation>不是文件夹</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>File exists</source>
   <translation>文件已存在</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>File name too long</source>
   <translation>文件名过长</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Input/output error</source>
   <translation>输入输出错误</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Device or resource busy</source>
   <translation>设备正忙</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Operation not permitted</source>
   <translation>操作不被允许</translation>
  </message>
  <message>
   <location filename="what the system says" />
   <source>Disk quota exceeded</source>
   <translation>超出磁盘配额</translation>
  </message>
 </context>
 <context>
  <name>corrections</name>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_facts.py" />
   <source>the publication date, {date}</source>
   <translation>发布日期{date}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_facts.py" />
   <source>the date told before it, {date}</source>
   <translation>前文所述日期{date}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/date_facts.py" />
   <source>Counted from {anchor}.</source>
   <translation>自{anchor}推算。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>undated</source>
   <translation>无日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>Nothing in the article or its file says when it was published.</source>
   <translation>文章及其文件均未说明发布时间。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>You have set it; the article itself does not say when it was published.</source>
   <translation>手动设定；文章本身未说明发布时间。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>You have set it, and that counts above all. Without it: {date}, {source}.</source>
   <translation>手动设定，优先于其他一切依据。如未设定，则为{date}（{source}）。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>What there is does not allow to name a date. Choose what you trust, or type a date.</source>
   <translation>现有依据不足以确定日期。请选择可信的依据，或直接输入日期。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>It is {source}, the strongest evidence there is.</source>
   <translation>{source}，这是现有的最强依据。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/published_facts.py" />
   <source>No evidence names the date; what there is only limits it: {date}.</source>
   <translation>没有依据指明确切日期，只能限定范围：{date}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>“{name}” is two</source>
   <translation>“{name}”其实是两个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Choose what belongs to the other one: some of the names, or some of the articles.</source>
   <translation>请选择属于另一个的名称或文章。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/corrections/split.py" />
   <source>Split</source>
   <translation>拆分</translation>
  </message>
 </context>
 <context>
  <name>date_words</name>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{day} {month} {year}</source>
   <translation>{year}年{month}{day}日</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{month} {year}</source>
   <translation>{year}年{month}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>d MMM yyyy, HH:mm</source>
   <translation>yyyy年M月d日 HH:mm</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{year}</source>
   <translation>{year}年</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{first}–{last} {month} {year}</source>
   <translation>{year}年{month}{first}日至{last}日</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{day} {month} – {last} {last_month} {year}</source>
   <translation>{year}年{month}{day}日至{last_month}{last}日</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{first} – {last}</source>
   <translation>{first}至{last}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{ordinal} century</source>
   <translation>{ordinal}世纪</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>week of {day}</source>
   <translation>{day}当周</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Q1 {year}</source>
   <translation>{year}年第一季度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Q2 {year}</source>
   <translation>{year}年第二季度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Q3 {year}</source>
   <translation>{year}年第三季度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Q4 {year}</source>
   <translation>{year}年第四季度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>spring</source>
   <translation>春季</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>summer</source>
   <translation>夏季</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>autumn</source>
   <translation>秋季</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>winter</source>
   <translation>冬季</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{season} {year}</source>
   <translation>{year}年{season}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>first half of {year}</source>
   <translation>{year}年上半年</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>second half of {year}</source>
   <translation>{year}年下半年</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{year}s</source>
   <translation>{year}年代</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>undated</source>
   <translation>无日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>no earlier than {day}</source>
   <translation>不早于{day}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>no later than {day}</source>
   <translation>不晚于{day}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>, </source>
   <translation>，</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>since {day}</source>
   <translation>自{day}起</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>until {day}</source>
   <translation>至{day}为止</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>by {day}</source>
   <translation>{day}之前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as of {day}</source>
   <translation>截至{day}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>about {unit}</source>
   <translation>约{unit}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>perhaps {unit}</source>
   <translation>可能为{unit}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>some time in {unit}</source>
   <translation>{unit}内某时</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>some time {unit}</source>
   <translation>{unit}间某时</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>by {unit}</source>
   <translation>{unit}之前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>since {unit}</source>
   <translation>自{unit}起</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>until {unit}</source>
   <translation>至{unit}为止</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as of {unit}</source>
   <translation>截至{unit}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the day</source>
   <translation>精确到日</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the week</source>
   <translation>精确到周</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the month</source>
   <translation>精确到月</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the quarter</source>
   <translation>精确到季度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the season</source>
   <translation>精确到季节</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the half year</source>
   <translation>精确到半年</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the year</source>
   <translation>精确到年</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the decade</source>
   <translation>精确到年代</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>exact to the century</source>
   <translation>精确到世纪</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>a period</source>
   <translation>一段时期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>open at one end</source>
   <translation>一端未定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>approximate</source>
   <translation>大约</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>uncertain</source>
   <translation>不确定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>some time within it</source>
   <translation>其间某时</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>by then</source>
   <translation>此前</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>since then</source>
   <translation>自此以来</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>until then</source>
   <translation>至此为止</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as of then</source>
   <translation>截至此时</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the day</source>
   <translation>到日</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the week</source>
   <translation>到周</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the month</source>
   <translation>到月</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the quarter</source>
   <translation>到季度</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the season</source>
   <translation>到季节</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the half year</source>
   <translation>到半年</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the year</source>
   <translation>到年</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the decade</source>
   <translation>到年代</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>to the century</source>
   <translation>到世纪</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>{unit}, {how}</source>
   <translation>{unit}，{how}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>when something happens</source>
   <translation>事件发生时间</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>when this was published</source>
   <translation>文章发布时间</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>part of a name</source>
   <translation>名称的一部分</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>date of a cited source</source>
   <translation>引用来源的日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>copyright notice</source>
   <translation>版权声明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>too vague for the timeline</source>
   <translation>过于模糊，不列入时间线</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>confirmed by you</source>
   <translation>已手动确认</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>corrected by you</source>
   <translation>已手动更正</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year follow the last date told, as you have chosen.</source>
   <translation>按所作选择，未写年份的日期接续前文最后所述日期。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year are counted from the publication date, as you have chosen.</source>
   <translation>按所作选择，未写年份的日期以发布日期推算。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year follow the last date told.</source>
   <translation>未写年份的日期接续前文最后所述日期。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>Dates without a year are counted from the publication date.</source>
   <translation>未写年份的日期以发布日期推算。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>set by you</source>
   <translation>手动设定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the page and its address</source>
   <translation>网页及其网址标明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>date of the e-mail</source>
   <translation>电子邮件的日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the feed</source>
   <translation>订阅源标明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>found on the page</source>
   <translation>见于网页</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the page</source>
   <translation>网页标明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the file</source>
   <translation>文件标明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>as shown on the page</source>
   <translation>网页上显示</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>an update shown on the page</source>
   <translation>网页上显示的更新</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>the first comment on the page</source>
   <translation>网页的首条评论</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the web address</source>
   <translation>据网址</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from its own web address</source>
   <translation>据文章自身网址</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the name of the file</source>
   <translation>据文件名</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the dateline</source>
   <translation>据电头</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the dateline, its year from the weekday</source>
   <translation>据电头，年份由星期推定</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the date line</source>
   <translation>据日期行</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the date of its update</source>
   <translation>据更新日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>an update told below the text</source>
   <translation>正文下方的更新说明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which the manuscript came in</source>
   <translation>收稿日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which it was printed</source>
   <translation>打印日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the document</source>
   <translation>文档标明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by PubMed</source>
   <translation>PubMed标明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>stated by the RIS record</source>
   <translation>RIS题录标明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>from the DOI</source>
   <translation>据DOI</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>copyright year</source>
   <translation>版权年份</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>latest event in the text</source>
   <translation>正文中最晚的事件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>latest cited address</source>
   <translation>最晚的引用网址</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which a source was read</source>
   <translation>来源的查阅日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>date of the file</source>
   <translation>文件的日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/date_words.py" />
   <source>day on which the page was saved</source>
   <translation>网页的保存日期</translation>
  </message>
 </context>
 <context>
  <name>entity_page</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Together with</source>
   <translation>一同出现</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Places</source>
   <translation>地点</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Events</source>
   <translation>会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>You have given it its name.</source>
   <translation>名称为手动指定。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Written as</source>
   <translation>写法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>{n} more</source>
   <translation>还有{n}项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>articles differ</source>
   <translation>各文说法不一</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>You said so</source>
   <translation>手动指明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Not so</source>
   <translation>不对</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Who was there</source>
   <translation>参加者</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>All {n}</source>
   <translation>全部{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_page/writing.py" />
   <source>Articles</source>
   <translation>文章</translation>
  </message>
 </context>
 <context>
  <name>entity_words</name>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>assay</source>
   <translation>检测</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>brand</source>
   <translation>品牌</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>cancer center</source>
   <translation>癌症中心</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>charity</source>
   <translation>慈善机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>city</source>
   <translation>城市</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>company</source>
   <translation>公司</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>congress</source>
   <translation>大会</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>continent</source>
   <translation>大洲</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>country</source>
   <translation>国家/地区</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>device</source>
   <translation>器械</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>drug</source>
   <translation>药物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>government</source>
   <translation>政府</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>hospital</source>
   <translation>医院</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>institute</source>
   <translation>研究所</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>journal</source>
   <translation>期刊</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>media</source>
   <translation>媒体</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>news outlet</source>
   <translation>新闻媒体</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>newspaper</source>
   <translation>报纸</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>paper</source>
   <translation>论文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>province</source>
   <translation>省</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>region</source>
   <translation>地区</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>regulator</source>
   <translation>监管机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>series</source>
   <translation>系列会议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>society</source>
   <translation>学会</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>software</source>
   <translation>软件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>state</source>
   <translation>州</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>substance</source>
   <translation>物质</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>town</source>
   <translation>镇</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>trial group</source>
   <translation>试验协作组</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>university</source>
   <translation>大学</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>venue</source>
   <translation>会场</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Person</source>
   <translation>人物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Organisation</source>
   <translation>机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Place</source>
   <translation>地点</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Event</source>
   <translation>会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Product</source>
   <translation>产品</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Gene</source>
   <translation>基因</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Disease</source>
   <translation>疾病</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Publication</source>
   <translation>出版物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Trial</source>
   <translation>临床试验</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Variant</source>
   <translation>变异</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>People</source>
   <translation>人物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Organisations</source>
   <translation>机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Places</source>
   <translation>地点</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Events</source>
   <translation>会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Products</source>
   <translation>产品</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Genes</source>
   <translation>基因</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Diseases</source>
   <translation>疾病</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Publications</source>
   <translation>出版物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Trials</source>
   <translation>临床试验</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Variants</source>
   <translation>变异</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Former title</source>
   <translation>曾任头衔</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Former role</source>
   <translation>曾任职务</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Former affiliation</source>
   <translation>曾属机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Formerly: {claim}</source>
   <translation>曾经的{claim}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Title</source>
   <translation>头衔</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Role</source>
   <translation>职务</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Affiliation</source>
   <translation>所属机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Maker</source>
   <translation>厂商</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Organiser</source>
   <translation>主办方</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Dates</source>
   <translation>日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Also written</source>
   <translation>又写作</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>Was at</source>
   <translation>参加活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>chair</source>
   <translation>主席</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>speaker</source>
   <translation>讲者</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>panellist</source>
   <translation>讨论嘉宾</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>attendee</source>
   <translation>参会者</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>named together</source>
   <translation>同文提及</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>C</source>
   <translation>席</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>S</source>
   <translation>讲</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>P</source>
   <translation>论</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/entity_words.py" />
   <source>A</source>
   <translation>参</translation>
  </message>
 </context>
 <context>
  <name>exporter</name>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>PDF dossier, with cover, contents and footnotes</source>
   <translation>PDF专题档案，含封面、目录和脚注</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>CSV table, for spreadsheets</source>
   <translation>CSV表格，用于电子表格软件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>JSON, for programs</source>
   <translation>JSON，用于程序处理</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>RIS, for Zotero, EndNote, Mendeley</source>
   <translation>RIS，用于Zotero、EndNote、Mendeley</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>BibTeX, for LaTeX</source>
   <translation>BibTeX，用于LaTeX</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>CSL-JSON, for Pandoc and citation programs</source>
   <translation>CSL-JSON，用于Pandoc和引文管理软件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>Markdown with front matter, for note-taking programs</source>
   <translation>Markdown（含文首元数据），用于笔记软件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>SVG, the timeline as a picture</source>
   <translation>SVG，时间线图片</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>FollowTheMoney, for OpenAleph</source>
   <translation>FollowTheMoney，用于OpenAleph</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/exporter/forms.py" />
   <source>OpenSearch, to load in bulk</source>
   <translation>OpenSearch，用于批量载入</translation>
  </message>
 </context>
 <context>
  <name>failing</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>No backup could be made.</source>
   <translation>未能备份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>No copy could be made.</source>
   <translation>未能创建副本。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>This folder cannot be used.</source>
   <translation>无法使用此文件夹。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>The import stopped.</source>
   <translation>导入已中止。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>Reading more closely stopped.</source>
   <translation>精读已中止。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>The archive could not be changed.</source>
   <translation>未能更改资料库。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>Ways out…</source>
   <translation>解决办法…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>Open it again</source>
   <translation>重新打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>What came in before that is kept. Import the same files again for the rest.</source>
   <translation>此前导入的内容均已保留。请重新导入相同的文件以补全其余部分。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>Nothing had come in yet; the archive is as it was. Import the files again.</source>
   <translation>尚未导入任何内容，资料库保持原样。请重新导入这些文件。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>article that came in before is kept</source>
   <translation>篇此前导入的文章已保留</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>articles that came in before are kept</source>
   <translation>篇此前导入的文章已保留</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>{n}. Import the same files again for the rest: nothing is taken twice.</source>
   <translation>{n}。请重新导入相同的文件以补全其余部分：不会重复收入。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>What was read closely before that is kept; the rest goes on the next time.</source>
   <translation>此前细读的结果均已保留；其余部分下次继续。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>No backup was made; the earlier ones are as they were.</source>
   <translation>没有生成备份；先前的备份保持原样。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>No copy was made; the archive is as it was.</source>
   <translation>没有生成副本；资料库保持原样。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>The export was not finished; the archive is as it was.</source>
   <translation>导出未完成；资料库保持原样。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>What still lies in the trash was not deleted.</source>
   <translation>仍在回收站中的内容没有被删除。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/failing.py" />
   <source>It was done whole or not at all: look before you do it again.</source>
   <translation>它要么已全部完成，要么完全没有进行：重做之前请先查看。</translation>
  </message>
 </context>
 <context>
  <name>gaps</name>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Could not be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Files that were given and are not in the archive at all.</source>
   <translation>已提交但完全未进入资料库的文件。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Next to no text</source>
   <translation>几乎没有正文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Articles of a few words: perhaps the wrong part of a page was read.</source>
   <translation>只有寥寥数字的文章：可能读错了网页部位。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Pictures of text</source>
   <translation>文字图片</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Scans without text; words in them are not found.</source>
   <translation>没有文字的扫描件，其中的字词无法找到。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Cut off</source>
   <translation>内容不全</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Articles that end before their end; what follows is not found.</source>
   <translation>文章在结尾前中断，其后的内容无法找到。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Without a date</source>
   <translation>无日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>They have no place on the timeline, and no day finds them.</source>
   <translation>这些文章不在时间线上，按日期也找不到。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Language not known</source>
   <translation>语言不明</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Names and dates are not recognised in them.</source>
   <translation>其中的名称和日期未识别。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Names not recognised</source>
   <translation>名称未识别</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>In a language whose words are found, but whose names and dates are not recognised.</source>
   <translation>此类语言可检索字词，但不识别名称和日期。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Original not kept</source>
   <translation>原件未保留</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>They cannot be read again, nor handed on as they were.</source>
   <translation>无法重新读取，也无法按原样交付。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Could not be read closely</source>
   <translation>未能精读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Reading them more closely failed; their names are from the fast look.</source>
   <translation>精读失败；其中的名称来自快速识别。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Not yet read closely</source>
   <translation>尚未精读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Their names are from the fast look; the rest follows.</source>
   <translation>其中的名称来自快读，精读结果稍后补上。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Read with another encoding…</source>
   <translation>用其他编码读取…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Read in another way…</source>
   <translation>用其他方式读取…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Set date…</source>
   <translation>设定日期…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Set language…</source>
   <translation>设定语言…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Import again</source>
   <translation>重新导入</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Give the password…</source>
   <translation>输入密码…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Open the original</source>
   <translation>打开原件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/gaps/words.py" />
   <source>Take off the list</source>
   <translation>移出列表</translation>
  </message>
 </context>
 <context>
  <name>highlight_looks</name>
  <message>
   <location filename="desktop/cuttings_desktop/highlight_looks.py" />
   <source>Yellow</source>
   <translation>黄色</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/highlight_looks.py" />
   <source>Green</source>
   <translation>绿色</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/highlight_looks.py" />
   <source>Blue</source>
   <translation>蓝色</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/highlight_looks.py" />
   <source>Pink</source>
   <translation>粉色</translation>
  </message>
 </context>
 <context>
  <name>importer</name>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} given</source>
   <translation>共{n}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} added</source>
   <translation>新增{n}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} already here</source>
   <translation>已有{n}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} not read</source>
   <translation>未能读取{n}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>{n} not reached, because the import was stopped</source>
   <translation>导入中止，未处理{n}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/importer/outcomes.py" />
   <source>and {n} more</source>
   <translation>另有{n}项</translation>
  </message>
 </context>
 <context>
  <name>labels</name>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>tag “{tag}” on {n}</source>
   <translation>为{n}添加标签“{tag}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>tag “{tag}” off {n}</source>
   <translation>从{n}移除标签“{tag}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>star on {n}</source>
   <translation>为{n}加星标</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>star off {n}</source>
   <translation>为{n}取消星标</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} to the trash</source>
   <translation>将{n}移到回收站</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} out of the trash</source>
   <translation>将{n}移出回收站</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} marked as read</source>
   <translation>将{n}标为已读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} marked as unread</source>
   <translation>将{n}标为未读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} into “{name}”</source>
   <translation>将{n}加入“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{n} out of “{name}”</source>
   <translation>将{n}移出“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>new collection “{name}”</source>
   <translation>新建收藏集“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>collection “{name}” called “{to}”</source>
   <translation>将收藏集“{name}”改名为“{to}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of the collection “{name}”</source>
   <translation>移除收藏集“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>tag “{tag}” called “{to}”</source>
   <translation>将标签“{tag}”改名为“{to}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of the tag “{tag}”</source>
   <translation>移除标签“{tag}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>saved search “{name}”</source>
   <translation>保存检索“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>saved search “{name}” called “{to}”</source>
   <translation>将已存检索“{name}”改名为“{to}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of the saved search “{name}”</source>
   <translation>移除已存检索“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>highlight “{surface}”</source>
   <translation>高亮“{surface}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>colour of a highlight</source>
   <translation>更改高亮颜色</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>note of a highlight</source>
   <translation>更改高亮笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of a highlight</source>
   <translation>移除高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>note “{text}”</source>
   <translation>笔记“{text}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>removal of a note</source>
   <translation>移除笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>import of {n}</source>
   <translation>导入{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>joining of {n} of another archive</source>
   <translation>并入另一资料库的{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>another reading of {n}</source>
   <translation>重新读取{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>parting into articles</source>
   <translation>拆分为多篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>a copy</source>
   <translation>标为副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>not a copy</source>
   <translation>标为非副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>one name, “{name}”</source>
   <translation>合并为“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{first}” is not “{second}”</source>
   <translation>“{first}”不是“{second}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>name “{name}”</source>
   <translation>改名为“{name}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>type {type}</source>
   <translation>类型改为{type}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{entity}” is no name</source>
   <translation>“{entity}”不是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{entity}” split</source>
   <translation>拆分“{entity}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is a name</source>
   <translation>“{surface}”是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is a name everywhere</source>
   <translation>“{surface}”在各处都是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is no name here</source>
   <translation>“{surface}”在此处不是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” means “{entity}”</source>
   <translation>“{surface}”指“{entity}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is of the type {type}</source>
   <translation>“{surface}”的类型是{type}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is never a name</source>
   <translation>“{surface}”永不视为名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” may be a name</source>
   <translation>“{surface}”可以是名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{value}” said of “{entity}”</source>
   <translation>“{entity}”的说法“{value}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{value}” not said of “{entity}”</source>
   <translation>移除“{entity}”的说法“{value}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>publication date of {n}</source>
   <translation>设定{n}的发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>no publication date for {n}</source>
   <translation>清除{n}的发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>reading of dates in {n}</source>
   <translation>更改{n}的日期读法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>date “{surface}” corrected</source>
   <translation>更正日期“{surface}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>date “{surface}” confirmed</source>
   <translation>确认日期“{surface}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>“{surface}” is no date</source>
   <translation>“{surface}”不是日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>date “{surface}” as the machine reads it</source>
   <translation>日期“{surface}”恢复为自动识别结果</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>title</source>
   <translation>更改标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>author</source>
   <translation>更改作者</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>source</source>
   <translation>更改来源</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>address</source>
   <translation>更改网址</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>language</source>
   <translation>更改语言</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{what} done again</source>
   <translation>重做：{what}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>{what} taken back</source>
   <translation>撤销：{what}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/labels.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
 </context>
 <context>
  <name>messages</name>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>That did not work.</source>
   <translation>操作未成功。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Try it again.</source>
   <translation>请重试。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file could not be read.</source>
   <translation>无法读取此文件。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Open it in its own program.</source>
   <translation>请用相应的程序打开。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is missing, locked or damaged.</source>
   <translation>此文件丢失、被锁定或已损坏。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Check that it opens in its own program, then import it again.</source>
   <translation>请确认它能在相应的程序中打开，然后重新导入。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Cuttings does not know this kind of file.</source>
   <translation>Cuttings不支持这类文件。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Save it as PDF, HTML, DOCX or text and import that.</source>
   <translation>请存为PDF、HTML、DOCX或文本后导入。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is larger or more deeply nested than Cuttings reads.</source>
   <translation>此文件超出Cuttings可读取的大小或嵌套层数。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Split it and import the parts.</source>
   <translation>请拆分后分别导入。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is protected by a password.</source>
   <translation>此文件受密码保护。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Import it again and give the password.</source>
   <translation>请重新导入并输入密码。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>There is no text in this file.</source>
   <translation>此文件中没有文字。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>If it is a scan, let a text recognition program read it first.</source>
   <translation>如果是扫描件，请先进行文字识别（OCR）。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This question cannot be answered.</source>
   <translation>无法回答此检索式。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Make it shorter or remove a filter.</source>
   <translation>请缩短检索式或去掉一个筛选条件。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This correction does not fit what it corrects.</source>
   <translation>此更正与其对象不符。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Look at the article again: it may have changed meanwhile.</source>
   <translation>请重新查看文章，它可能已有变化。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>There is a problem with the archive file.</source>
   <translation>资料库文件有问题。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Check the disk that it lies on.</source>
   <translation>请检查其所在磁盘。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>The archive is not there any more.</source>
   <translation>资料库已不在原处。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Connect the disk that it lies on, or open another one.</source>
   <translation>请连接其所在磁盘，或打开其他资料库。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This file is not an archive of Cuttings.</source>
   <translation>此文件不是Cuttings资料库。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>To add it to the open archive, import it.</source>
   <translation>如要加入当前资料库，请将其导入。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>A newer version of Cuttings made this archive.</source>
   <translation>此资料库由更新版本的Cuttings创建。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Update Cuttings to open it; nothing was changed.</source>
   <translation>请更新Cuttings后再打开；未作任何更改。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>This archive can be read but not changed.</source>
   <translation>此资料库只能读取，不能更改。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Copy it to a place where you may write.</source>
   <translation>请将其复制到可写入的位置。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Another program is writing to this archive.</source>
   <translation>另一程序正在写入此资料库。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Wait until it has finished, then try again.</source>
   <translation>请等它完成后重试。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>The archive file is damaged.</source>
   <translation>资料库文件已损坏。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Keep the file, and open the last backup.</source>
   <translation>请保留该文件，并打开最近一次备份。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>The export could not be made.</source>
   <translation>无法导出。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Choose another place or fewer articles.</source>
   <translation>请选择其他位置或减少文章数量。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>A background process ended and was started again.</source>
   <translation>一个后台进程意外结束，已重新启动。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>What was stored is safe. Try it again.</source>
   <translation>已存储的内容安然无恙。请重试。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>A background process ends again and again, and rests for a minute.</source>
   <translation>一个后台进程接连中断，暂停一分钟。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>What was stored is safe. Open the archive again; if that does not help, check it.</source>
   <translation>已保存的内容安然无恙。请重新打开资料库；若仍无效，请检查资料库。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Stopped.</source>
   <translation>已停止。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>{words}.</source>
   <translation>{words}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>{what}: {reason}.</source>
   <translation>{what}：{reason}。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Something went wrong inside Cuttings.</source>
   <translation>Cuttings内部出错。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>Your archive is safe. The details help to mend it.</source>
   <translation>资料库安然无恙。详细信息有助于修复问题。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>{number} {word}</source>
   <translation>{number}{word}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>{head}: {words}</source>
   <translation>{head}：{words}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/messages.py" />
   <source>, </source>
   <translation>，</translation>
  </message>
 </context>
 <context>
  <name>notebook</name>
  <message>
   <location filename="desktop/cuttings_desktop/notebook/writing.py" />
   <source>“{quote}”</source>
   <translation>“{quote}”</translation>
  </message>
 </context>
 <context>
  <name>proposals</name>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/card.py" />
   <source>{n} more</source>
   <translation>还有{n}个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/words.py" />
   <source>{n} % likely</source>
   <translation>可能性{n}%</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/words.py" />
   <source>No single sentence shows it: only the names are alike.</source>
   <translation>没有单独一句可以证明，只是名称相似。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/proposals/words.py" />
   <source>What the articles say</source>
   <translation>文章中的说法</translation>
  </message>
 </context>
 <context>
  <name>reading_pane</name>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>paragraph {n}</source>
   <translation>第{n}段</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>paragraphs {n}</source>
   <translation>第{n}段</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>Untitled</source>
   <translation>无标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>no date</source>
   <translation>无日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>“{title}”</source>
   <translation>《{title}》</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>file {name}</source>
   <translation>文件{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>“{words}”</source>
   <translation>“{words}”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/citation.py" />
   <source>, </source>
   <translation>，</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/feeding.py" />
   <source>Show {n} lines that are not part of the article</source>
   <translation>显示不属于文章的{n}行</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/head.py" />
   <source>{date} ({sources})</source>
   <translation>{date}（{sources}）</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/head.py" />
   <source>title made from the first sentence</source>
   <translation>标题取自首句</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>1 character cannot be shown (·): no font here has it</source>
   <translation>1个字符无法显示（·）：没有字体含有该字符</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/hit_bar.py" />
   <source>{n} characters cannot be shown (·): no font here has them</source>
   <translation>{n}个字符无法显示（·）：没有字体含有这些字符</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Copy with citation</source>
   <translation>连同引用复制</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Highlight</source>
   <translation>高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Write a note…</source>
   <translation>写笔记…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Note on the article…</source>
   <translation>文章笔记…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Note on the highlight…</source>
   <translation>高亮笔记…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/marks_menu.py" />
   <source>Remove the highlight</source>
   <translation>移除高亮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/sheet.py" />
   <source>Notes</source>
   <translation>笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/sheet.py" />
   <source>{n} of {of}</source>
   <translation>{n}/{of}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>person</source>
   <translation>人物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>organisation</source>
   <translation>机构</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>place</source>
   <translation>地点</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>event</source>
   <translation>会议活动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>product</source>
   <translation>产品</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>gene</source>
   <translation>基因</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>disease</source>
   <translation>疾病</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>publication</source>
   <translation>出版物</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>trial</source>
   <translation>临床试验</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>variant</source>
   <translation>变异</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>{words}: {date}, {how}</source>
   <translation>{words}：{date}，{how}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Highlight, {colour}: {words}</source>
   <translation>高亮，{colour}：{words}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>{words}. Note: {note}</source>
   <translation>{words}。笔记：{note}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to narrow to it, Ctrl+click for more about it</source>
   <translation>单击可缩小到此名称，Ctrl+单击查看更多</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to see why, and to correct it</source>
   <translation>单击可查看依据并更正</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Publication date: {words}</source>
   <translation>发布日期：{words}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Nothing in the article says when it was published.</source>
   <translation>文章未说明发布时间。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to choose, correct or clear it</source>
   <translation>单击可选择、更正或清除</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to change how dates without a year are read</source>
   <translation>单击可更改未写年份日期的读法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Note</source>
   <translation>笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Your note on this article</source>
   <translation>本文的笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Click to change it</source>
   <translation>单击可更改</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/reading_pane/tips.py" />
   <source>Back to the text</source>
   <translation>返回正文</translation>
  </message>
 </context>
 <context>
  <name>reading_print</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_print.py" />
   <source>The article is still being opened: try it again in a moment.</source>
   <translation>文章仍在打开，请稍后再试。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_print.py" />
   <source>Printed: {n} pages.</source>
   <translation>已打印：{n}页。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/reading_print.py" />
   <source>The printer takes nothing.</source>
   <translation>打印机无法接收。</translation>
  </message>
 </context>
 <context>
  <name>results</name>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Published</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>Starred</source>
   <translation>星标</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/results/taking.py" />
   <source>yes</source>
   <translation>是</translation>
  </message>
 </context>
 <context>
  <name>saying</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} imported</source>
   <translation>已导入{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>article</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>articles</source>
   <translation>篇文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} already here</source>
   <translation>{n}个已在库中</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} could not be read</source>
   <translation>{n}个无法读取</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>file</source>
   <translation>个文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>files</source>
   <translation>个文件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>stopped before the end with {n} left</source>
   <translation>提前停止，剩余{n}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} moved to the trash.</source>
   <translation>已将{n}移到回收站。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} taken out of the trash.</source>
   <translation>已将{n}移出回收站。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>Publication date set for {n}.</source>
   <translation>已设定{n}的发布日期。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer taken for a date.</source>
   <translation>已不再视为日期。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>Done: {what}</source>
   <translation>已完成：{what}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} put into “{name}”.</source>
   <translation>已将{n}加入“{name}”。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} taken out of “{name}”.</source>
   <translation>已将{n}移出“{name}”。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>{n} tagged “{name}”.</source>
   <translation>已为{n}添加标签“{name}”。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The tag “{name}” taken off {n}.</source>
   <translation>已从{n}移除标签“{name}”。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The collection “{name}” was removed; its articles stay.</source>
   <translation>收藏集“{name}”已移除，其中的文章仍保留。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The tag “{name}” was taken off all articles.</source>
   <translation>已从所有文章移除标签“{name}”。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The search “{name}” stands in the side bar.</source>
   <translation>检索“{name}”已列入边栏。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The saved search “{name}” was removed.</source>
   <translation>已存检索“{name}”已移除。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>The highlight was removed.</source>
   <translation>高亮已移除。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is a story of its own now.</source>
   <translation>现已自成一篇报道。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>They are one name now.</source>
   <translation>现已合并为一个名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>They stay two names and are not proposed again.</source>
   <translation>仍为两个名称，不再建议合并。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>They are two names now.</source>
   <translation>现已拆分为两个名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It has another name now.</source>
   <translation>已改名。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is of another type now.</source>
   <translation>已更改类型。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer taken for a name.</source>
   <translation>已不再视为名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is a name now.</source>
   <translation>现已视为名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer taken for a name here.</source>
   <translation>此处已不再视为名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It means the other name here.</source>
   <translation>此处已改指另一名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is of another type here.</source>
   <translation>此处的类型已更改。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is never taken for a name any more.</source>
   <translation>今后不再视为名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It may be a name again.</source>
   <translation>今后可再视为名称。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It stands on the page of the name.</source>
   <translation>已列入该名称的页面。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/saying.py" />
   <source>It is no longer said of the name.</source>
   <translation>已不再归于该名称。</translation>
  </message>
 </context>
 <context>
  <name>scopes</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>unread</source>
   <translation>未读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>read</source>
   <translation>已读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>starred</source>
   <translation>星标</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>with notes</source>
   <translation>有笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>copies</source>
   <translation>副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>collection {name}</source>
   <translation>收藏集：{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>tag {name}</source>
   <translation>标签：{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>import {name}</source>
   <translation>导入：{name}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/scope_words.py" />
   <source>copies of one article</source>
   <translation>同一文章的副本</translation>
  </message>
 </context>
 <context>
  <name>sheets</name>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source> or </source>
   <translation> 或 </translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Keys</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Narrow by a name</source>
   <translation>按名称缩小范围</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>click it</source>
   <translation>单击名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>See why a date is read so, correct it</source>
   <translation>查看日期读法的依据并更正</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Leave a name out</source>
   <translation>排除名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Alt+click</source>
   <translation>Alt+单击</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>About a name in the text</source>
   <translation>查看正文中的名称</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+click</source>
   <translation>Ctrl+单击</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Page of a name in a list</source>
   <translation>打开列表中名称的页面</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+Enter</source>
   <translation>Ctrl+Enter</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Change and/or, published/mentions</source>
   <translation>切换“且/或”、“发布/提及”</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>click the word</source>
   <translation>单击该词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Pointer</source>
   <translation>鼠标</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>From date to date, first, last</source>
   <translation>逐个日期移动，首个，末个</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>arrows, Home, End</source>
   <translation>方向键、Home、End</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Open the sentence</source>
   <translation>打开所在语句</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>All articles that tell of it</source>
   <translation>提到该日期的全部文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Space</source>
   <translation>空格</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Closer, farther, all dates</source>
   <translation>放大、缩小、全部日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>+, −, 0</source>
   <translation>+、−、0</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Begin, end a span of days</source>
   <translation>日期区间的起点、终点</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>[ and ], or drag</source>
   <translation>[和]，或拖动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>One more span</source>
   <translation>再加一个区间</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+[, or Ctrl+drag</source>
   <translation>Ctrl+[，或Ctrl+拖动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>As a table, and back</source>
   <translation>切换为表格或返回</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>T</source>
   <translation>T</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>On the timeline</source>
   <translation>时间线</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Same, merge</source>
   <translation>相同，合并</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Not the same</source>
   <translation>不同</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Skip</source>
   <translation>跳过</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Merge as</source>
   <translation>合并为</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Open the article</source>
   <translation>打开文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the proposals</source>
   <translation>合并建议</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>From cell to cell</source>
   <translation>逐格移动</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>arrows</source>
   <translation>方向键</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>To the next filled cell</source>
   <translation>到下一个有内容的格</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+arrow</source>
   <translation>Ctrl+方向键</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Sentences, or the page of a head</source>
   <translation>查看语句，或打开表头名称的页面</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Who was where</source>
   <translation>参会关系</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Choose a completion</source>
   <translation>选择补全项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Down, Up</source>
   <translation>↓、↑</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Take the chosen one</source>
   <translation>采用选中项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Take the chosen or the first one</source>
   <translation>采用选中项或首项</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ask what is written, with none chosen</source>
   <translation>未选中时，按所写内容检索</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Close the completions</source>
   <translation>关闭补全列表</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the search line</source>
   <translation>检索栏</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Select words</source>
   <translation>选择词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Shift+Left, Right</source>
   <translation>Shift+←、→</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Select sentences</source>
   <translation>选择句</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Shift+Up, Down</source>
   <translation>Shift+↑、↓</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>From mark to mark; open it</source>
   <translation>逐个标记移动；打开</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Alt+Up, Down; Enter</source>
   <translation>Alt+↑、↓；Enter</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Size of the text</source>
   <translation>文字大小</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Ctrl+wheel</source>
   <translation>Ctrl+滚轮</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>An article of the list beside</source>
   <translation>并排打开列表中的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>middle click, Ctrl+Enter</source>
   <translation>鼠标中键、Ctrl+Enter</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the text</source>
   <translation>正文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Look here; here as well</source>
   <translation>限定到此处；同时限定到此处</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Enter, Ctrl+Enter</source>
   <translation>Enter、Ctrl+Enter</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Rename, remove</source>
   <translation>改名、移除</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>F2, Delete</source>
   <translation>F2、Delete</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Fold, unfold a section</source>
   <translation>折叠、展开分组</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Left, Right</source>
   <translation>←、→</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Put articles into a collection</source>
   <translation>将文章放入收藏集</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>drag them on it</source>
   <translation>拖到收藏集上</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>In the side bar</source>
   <translation>边栏</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>How to search</source>
   <translation>检索语法</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>articles with both words</source>
   <translation>同时含有两个词的文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>exactly this phrase</source>
   <translation>完全一致的短语</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>either of them</source>
   <translation>任一词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>without a word</source>
   <translation>不含某词</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>beginnings of words, any letter</source>
   <translation>词首，任意字母</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>similar spellings</source>
   <translation>相近拼写</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>near each other</source>
   <translation>彼此靠近</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>in one field</source>
   <translation>限定字段</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>by names, in any spelling</source>
   <translation>按名称，写法不限</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>published then</source>
   <translation>该时间发布</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>published after, before</source>
   <translation>此后、此前发布</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>a date in the text</source>
   <translation>正文中的日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>what you sorted and noted</source>
   <translation>标签、收藏集与笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>your own marks, language</source>
   <translation>星标、已读等标记与语言</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/main_window/sheets.py" />
   <source>Whatever is no such rule is simply searched. Chinese needs no spaces.</source>
   <translation>不符合以上规则的内容一律直接检索。中文无需空格。</translation>
  </message>
 </context>
 <context>
  <name>side_bar</name>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>All articles</source>
   <translation>全部文章</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Unread</source>
   <translation>未读</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Starred</source>
   <translation>星标</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>With notes</source>
   <translation>有笔记</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Trash</source>
   <translation>回收站</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Cannot see</source>
   <translation>看不到的内容</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Fewer tags</source>
   <translation>收起标签</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>All {n} tags</source>
   <translation>全部{n}个标签</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Drop articles here to begin one</source>
   <translation>拖入文章即可新建</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Collections</source>
   <translation>收藏集</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Saved searches</source>
   <translation>已存检索</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/side_bar/nodes.py" />
   <source>Latest imports</source>
   <translation>最近导入</translation>
  </message>
 </context>
 <context>
  <name>stories</name>
  <message>
   <location filename="desktop/cuttings_desktop/stories/difference.py" />
   <source>… {n} characters the same …</source>
   <translation>…{n}个字符相同…</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>first</source>
   <translation>首发</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>copy</source>
   <translation>副本</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>shortened</source>
   <translation>删节</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>translation</source>
   <translation>译文</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/stories/words.py" />
   <source>revised</source>
   <translation>修订</translation>
  </message>
 </context>
 <context>
  <name>timeline</name>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/canvas_painting.py" />
   <source>No dates in these articles</source>
   <translation>这些文章中没有日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/painting.py" />
   <source>published</source>
   <translation>发布</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/painting.py" />
   <source>events</source>
   <translation>事件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/painting.py" />
   <source>years and wider</source>
   <translation>年及以上</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>event</source>
   <translation>事件</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>{n} sources</source>
   <translation>{n}个来源</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>{n} dates. Arrow keys go from one to the next, plus and minus zoom, Enter opens, T shows a table.</source>
   <translation>{n}个日期。方向键逐个移动，加减键缩放，Enter打开，T显示表格。</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>Published: {title}</source>
   <translation>发布：{title}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>In: {title}</source>
   <translation>见于：{title}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>Also in: {title}</source>
   <translation>另见：{title}</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>and {n} more</source>
   <translation>还有{n}篇</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>1 date</source>
   <translation>1个日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>{n} dates</source>
   <translation>{n}个日期</translation>
  </message>
  <message>
   <location filename="desktop/cuttings_desktop/timeline/words.py" />
   <source>Click to zoom in</source>
   <translation>单击放大</translation>
  </message>
 </context>
</TS>
