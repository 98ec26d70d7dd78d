<#ftl output_format="HTML">
<#-- A worksheet: a form that can be filled in and printed without scripts. The script saves answers and shows the tools. -->
<#import "../layout/links.ftl" as to>
<#import "../layout/words.ftl" as words>
<#import "../layout/headings.ftl" as headings>
<#import "../layout/tables.ftl" as tables>
<#import "../layout/papers.ftl" as papersOf>
<#import "blank.ftl" as blank>
<#import "lines.ftl" as lines>
<#import "ticks.ftl" as ticks>
<#import "choice.ftl" as choice>
<#import "scale.ftl" as scale>
<#import "table.ftl" as table>
<#import "cards.ftl" as cards>
<#import "words.ftl" as bank>
<#import "opener.ftl" as o>

<#-- level: the heading level of the title. On the worksheet's own page its title is the title of the page (1). -->
<#macro sheet w level=2>
<#local own = content.is.worksheet??>
<#-- In a pack, worksheets are printed blank: saved answers are not shown. -->
<#local tag = (content.is.pack??)?then("div", "work-sheet")>
<${tag} <@options w/>>
<form class="sheet sheet-${w.kind}" autocomplete="off" spellcheck="false"<@words.language w/> aria-labelledby="${w.id}:title">
<header class="sheet-head"<@words.interface w/>>
<p class="sheet-kind"><b>${words.kindName(w)}</b><#list words.factsOf(w) as fact><span> · ${fact}</span></#list></p>
<h${level?c} class="sheet-title" id="${w.anchor}"><span id="${w.id}:title"<@words.language w/>>${w.title}</span></h${level?c}>
<#if !own && !content.is.print?? && !content.is.pack??>
<a class="sheet-alone" href="${to.link(w.path)}">${words.say("sheet.alone")}</a>
</#if>
<@papersOf.ofSheet w/>
</header>
<noscript><p class="sheet-note"<@words.interface w/>>${words.say("sheet.no-script")}</p></noscript>
<p class="sheet-status" role="status"<@words.interface w/>></p>
<#list w.parts as part>
<@sheetPart part level/>
</#list>
<#if w.is.timer??>
<@o.opener element="turn-timer" extra="timer" caption=words.say("sheet.time-turns")/>
</#if>
<#if w.is.checklist??>
<p class="sheet-progress"<@words.interface w/> hidden><progress max="${w.fieldCount?c}" value="0" aria-label="${words.say("sheet.done-so-far", {"title": w.title})}"></progress> <output>${words.say("sheet.progress", {"done": 0, "all": w.fieldCount})}</output></p>
</#if>
<div class="sheet-tools"<@words.interface w/> hidden>
<#if w.is.cards??>
<button type="button" data-action="print-blank">${words.say("sheet.print-cards")}</button>
<#elseif w.fieldCount == 0>
<button type="button" data-action="print-blank">${words.say("sheet.print")}</button>
<#else>
<button type="button" data-action="print-blank">${words.say("sheet.print-blank")}</button>
<button type="button" data-action="print-filled">${words.say("sheet.print-filled")}</button>
<#if w.repeat??>
<button type="button" data-action="again">${words.say("again.begin")}</button>
</#if>
<#if (w.partners!1) gt 1>
<button type="button" data-action="together">${words.say("together.title")}</button>
</#if>
</#if>
<button type="button" class="sheet-large" data-preference="paper" value="large" aria-pressed="false">${words.say("comfort.large-print")}</button>
<#if w.is.checklist?? || w.is.cards??>
<button type="button" data-action="restart">${words.say("sheet.restart")}</button>
<#elseif w.fieldCount gt 0>
<button type="button" data-action="erase">${words.say("sheet.erase-answers")}</button>
</#if>
<a class="to-answers" href="${to.own("answers/")}">${words.say("foot.answers")}</a>
</div>
<p class="sheet-address"<@words.interface w/>>${content.site.title} · <@words.place to.address(w.path)/><#if (content.site.safety!"")?has_content><br>${words.safetyText(content.site)} <@words.place to.address(content.site.home + content.site.safety)/></#if></p>
</form>
</${tag}>
</#macro>

<#macro options w>
data-guide="${content.site.guide}" data-worksheet="${w.id}" data-kind="${w.kind}" data-title="${w.title}"<#t>
<#if w.repeat??> data-repeat="${w.repeat}"</#if><#t>
<#if w.partners??> data-partners="${w.partners?c}"</#if><#t>
<#if w.card??> data-card="${w.card}"</#if><#t>
<#if w.private!false> data-private="true"</#if><#t>
<#if w.minutes??> data-minutes="${w.minutes?c}"</#if><#t>
<#if w.was??> data-was="${w.was?join(" ")}"</#if><#t>
<#if w.renamedFrom??> data-renamed-from="${w.renamedFrom?join(" ")}"</#if><#t>
</#macro>

<#-- The macros by kind of part. -->
<#assign macros = {"sentence": blank.sentence, "list": blank.list, "lines": lines.lines, "ticks": ticks.ticks, "choice": choice.choice,
    "scale": scale.scale, "table": table.table, "words": bank.words}>

<#macro sheetPart part level>
<#if macros[part.kind]??>
<@macros[part.kind] part/><#t>
<#elseif part.html??>
<div class="prose">${tables.scrolling(headings.shifted(part.html, level - 2))?no_esc}</div><#t>
<#elseif part.groups??>
<@cards.cards part level/><#t>
<#elseif part.kind == "page">
<div class="page-break"></div><#t>
<#else>
<#stop "there is no form for the kind `" + part.kind + "` in these templates, which are older than Workleaf">
</#if>
</#macro>
