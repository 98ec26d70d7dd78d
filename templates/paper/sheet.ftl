<#ftl output_format="HTML">
<#-- One worksheet: its header, its parts, and the footer of its pages. -->
<#import "field.ftl" as field>
<#import "words.ftl" as words>

<#macro sheet s level=1>
<#local w = s.worksheet>
<div class="sheet sheet-${w.kind} <#if large>fit-large<#else>fit-${s.fit?c}</#if>" id="sheet-${w.id}"<@words.language w/>>
<@foot s w.title/>
<div class="sheet-head">
<p class="kind">${kindName(w)}<#list factsOf(w) as fact> · ${fact}</#list></p>
<h${level?c} id="${w.anchor}">${w.title}</h${level?c}>
</div>
<#list w.parts as part>
<@sheetPart w part level/>
</#list>
</div>
</#macro>

<#macro sheetPart w part level>
<#switch part.kind>
<#case "prose"><div class="prose">${headings(part.html, level)?no_esc}</div><#break>
<#case "sentence"><@field.sentence w part/><#break>
<#case "list"><@field.list w part/><#break>
<#case "lines"><@field.lines w part/><#break>
<#case "ticks"><@field.ticks w part/><#break>
<#case "choice"><@field.choice w part/><#break>
<#case "scale"><@field.scale w part/><#break>
<#case "table"><@field.table w part/><#break>
<#case "cards"><@cards part/><#break>
<#case "words"><@bank part/><#break>
<#case "page"><div class="new-page"></div><#break>
<#default><#stop "there is no form for the kind `" + part.kind + "` in these templates, which are older than Workleaf">
</#switch>
</#macro>

<#-- Eight cards on each page, to cut apart along the lines. -->
<#macro cards part>
<#local all = []>
<#list part.groups as group><#list group.cards as card><#local all += [{"html": card.html, "group": group.title!""}]></#list></#list>
<#list all?chunk(large?then(2, 8)) as sheet>
<div class="deck"><#list sheet?chunk(large?then(2, 4)) as column><div class="deck-column"><ul>
<#list column as card>
<li class="card<#if card?is_first> top</#if>"><div class="card-text<#if card.html?length gt 170> long</#if>">${card.html?no_esc}</div><#if card.group?has_content><p class="card-group">${card.group}</p></#if></li>
</#list>
</ul></div></#list></div>
</#list>
</#macro>

<#-- Words to circle with a pen. -->
<#macro bank part>
<ul class="words">
<#list part.families as family>
<li><#if family.label??><b>${family.label}</b> </#if><#list family.words as word><span class="word">${word}</span> </#list></li>
</#list>
</ul>
</#macro>

<#macro foot s title>
<div class="foot"><div class="foot-row"><#t>
<span class="foot-words"><span class="foot-line"><b>${site.title}</b><#if title?has_content> · ${title}</#if></span><#if s.address?has_content><span class="foot-address">${s.address}</span></#if><#if site.safety?has_content><span class="foot-address">${words.safetyText(site)}<#if safetyAddress?has_content> <span class="foot-safety">${safetyAddress}</span></#if></span></#if></span><#t>
<span class="foot-page">${words.say("paper.page")} <i class="page-number"></i> ${words.say("paper.of")} <i class="page-count"></i></span><#t>
<#if s.code??><span class="foot-code"><img class="code" src="${s.code}" alt=""/></span></#if><#t>
</div></div>
</#macro>

<#function headings html level>
  <#if level == 1><#return html?replace("<h3", "<h2")?replace("</h3>", "</h2>")?replace("<h4", "<h3")?replace("</h4>", "</h3>")></#if>
  <#return html>
</#function>

<#function kindName w>
  <#return words.say((w.kind == "timer")?then("paper.timer", "kind." + w.kind))>
</#function>

<#function factsOf w>
  <#local facts = []>
  <#if w.repeat??><#local facts += [words.say("paper." + w.repeat)]></#if>
  <#if w.partners??><#local facts += [words.say("paper.one-each")]></#if>
  <#if w.minutes??><#local facts += [words.say((w.kind == "timer")?then("paper.minutes", "facts.minutes"), {"count": w.minutes})]></#if>
  <#if w.private!false><#local facts += [words.say("paper.private")]></#if>
  <#return facts>
</#function>
