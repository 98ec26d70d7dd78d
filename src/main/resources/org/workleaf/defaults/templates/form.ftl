<#ftl output_format="HTML">
<#-- A worksheet on a site with templates of its own: without links to pages that only a guide has. -->
<#import "layout/words.ftl" as words>
<#import "field/worksheet.ftl" as field>
<work-sheet <@field.options worksheet/>>
<form class="sheet sheet-${worksheet.kind}" autocomplete="off" aria-labelledby="${worksheet.id}.title">
<header class="sheet-head">
<p class="sheet-kind"><b>${words.kindName(worksheet)}</b><#list words.factsOf(worksheet) as fact><span> · ${fact}</span></#list></p>
<h2 class="sheet-title" id="${worksheet.anchor}"><span id="${worksheet.id}.title">${worksheet.title}</span></h2>
</header>
<noscript><p class="sheet-note">${words.say("sheet.no-script")}</p></noscript>
<p class="sheet-status" role="status"></p>
<#list worksheet.parts as part>
<@field.sheetPart part 2/>
</#list>
<#if worksheet.is.checklist??>
<p class="sheet-progress" hidden><progress max="${worksheet.fieldCount?c}" value="0" aria-label="${words.say("sheet.done-so-far", {"title": worksheet.title})}"></progress> <output>${words.say("sheet.progress", {"done": 0, "all": worksheet.fieldCount})}</output></p>
</#if>
<div class="sheet-tools" hidden>
<button type="button" data-action="print-blank">${words.say("sheet.print-blank")}</button>
<#if worksheet.fieldCount gt 0>
<button type="button" data-action="print-filled">${words.say("sheet.print-filled")}</button>
<#if worksheet.is.checklist??>
<button type="button" data-action="restart">${words.say("sheet.restart")}</button>
<#else>
<button type="button" data-action="erase">${words.say("sheet.erase-answers")}</button>
</#if>
</#if>
</div>
</form>
</work-sheet>
