<#ftl output_format="HTML">
<#-- The sheet: a real form that is read, filled in and printed without any script. The script saves, and shows its tools. -->
<#import "../layout/links.ftl" as to>
<#import "../layout/words.ftl" as words>
<#import "../layout/headings.ftl" as headings>
<#import "../layout/papers.ftl" as papersOf>
<#import "blank.ftl" as blank>
<#import "lines.ftl" as lines>
<#import "ticks.ftl" as ticks>
<#import "choice.ftl" as choice>
<#import "scale.ftl" as scale>
<#import "table.ftl" as table>
<#import "cards.ftl" as cards>
<#import "opener.ftl" as o>

<#-- level: of the title's heading. On the sheet's own page the title is the page's (1). -->
<#macro sheet w level=2>
<#local own = content.is.worksheet??>
<#-- In a pack a sheet is for the pen: nothing that was typed elsewhere is shown. -->
<#local tag = (content.is.pack??)?then("div", "work-sheet")>
<${tag} <@options w/>>
<form class="sheet sheet-${w.kind}" autocomplete="off" aria-labelledby="${w.id}.title">
<header class="sheet-head">
<p class="sheet-kind"><b>${words.kindName(w)}</b><#list words.factsOf(w) as fact><span> · ${fact}</span></#list></p>
<h${level?c} class="sheet-title" id="${w.anchor}"><span id="${w.id}.title">${w.title}</span></h${level?c}>
<#if !own && !content.is.print?? && !content.is.pack??>
<a class="sheet-alone" href="${to.link(w.path)}">Open this sheet by itself</a>
</#if>
<@papersOf.ofSheet w/>
</header>
<noscript><p class="sheet-note">JavaScript is off, so this page cannot save what you write. You can fill it in and print it.</p></noscript>
<p class="sheet-status" role="status"></p>
<#list w.parts as part>
<@sheetPart part level/>
</#list>
<#if w.is.timer??>
<@o.opener element="turn-timer" extra="timer" words="Time your turns"/>
</#if>
<#if w.is.checklist??>
<p class="sheet-progress" hidden><progress max="${w.fieldCount?c}" value="0" aria-label="${w.title}: done so far"></progress> <output>0 of ${w.fieldCount?c} done</output></p>
</#if>
<div class="sheet-tools" hidden>
<#if w.is.cards??>
<button type="button" data-action="print-blank">Print the cards</button>
<#elseif w.fieldCount == 0>
<button type="button" data-action="print-blank">Print</button>
<#else>
<button type="button" data-action="print-blank">Print blank</button>
<button type="button" data-action="print-filled">Print with my answers</button>
<#if w.repeat??>
<button type="button" data-action="again">Begin a new one</button>
</#if>
<#if (w.partners!1) gt 1>
<button type="button" data-action="together">Share with your partner</button>
</#if>
</#if>
<button type="button" class="sheet-large" data-preference="paper" value="large" aria-pressed="false">Large print</button>
<#if w.is.checklist?? || w.is.cards??>
<button type="button" data-action="restart">Start again</button>
<#elseif w.fieldCount gt 0>
<button type="button" data-action="erase">Erase my answers</button>
</#if>
<a class="to-answers" href="${to.link("answers/")}">Your answers</a>
</div>
<p class="sheet-address">${content.site.title} · ${to.address(w.path)}</p>
</form>
</${tag}>
</#macro>

<#macro options w>
data-guide="${content.site.guide}" data-worksheet="${w.id}" data-kind="${w.kind}" data-title="${w.title}"<#t>
<#if w.repeat??> data-repeat="${w.repeat}"</#if><#t>
<#if w.partners??> data-partners="${w.partners?c}"</#if><#t>
<#if w.reveal??> data-reveal="${w.reveal}"</#if><#t>
<#if w.private!false> data-private="true"</#if><#t>
<#if w.minutes??> data-minutes="${w.minutes?c}"</#if><#t>
<#if w.was??> data-was="${w.was?join(" ")}"</#if><#t>
<#if w.renamedFrom??> data-renamed-from="${w.renamedFrom?join(" ")}"</#if><#t>
</#macro>

<#-- The macro for each kind of part. -->
<#assign makers = {"sentence": blank.sentence, "list": blank.list, "lines": lines.lines, "ticks": ticks.ticks, "choice": choice.choice,
    "scale": scale.scale, "table": table.table}>

<#macro sheetPart part level>
<#if makers[part.kind]??>
<@makers[part.kind] part/><#t>
<#elseif part.html??>
<div class="prose">${headings.moved(part.html, level - 2)?no_esc}</div><#t>
<#elseif part.groups??>
<@cards.cards part level/><#t>
<#else>
<div class="page-break"></div><#t>
</#if>
</#macro>
