<#ftl output_format="HTML">
<#-- The fields of a worksheet in a PDF. Each placeholder is an <object type="field">: the stylesheet draws it for
     handwriting, and the PDF gets a form field of the same size over it. data-row is how much narrower than the column a line of
     text is, in millimetres; blanks fill the rest of the line. -->

<#macro gap w f class type=f.type value="" label=f.label>
<object type="field" class="${class}" data-sheet="${w.id}" data-field="${f.id}" data-type="${type}"<#if value?has_content> data-value="${value}"</#if><#if (f.of![])?has_content> data-sum="${f.of?join(" ")}"</#if><#if f.lines??> data-lines="${f.lines?c}"</#if> data-label="${f.label}" data-name="${label}"></object><#t>
</#macro>

<#macro inlines w parts>
<#list parts as part>
<#if part.blank??><#t>
<@gap w part.blank "blank" + (part.blank.type == "text")?then("", " short") + " w-" + width(part.blank)/><#t>
<#else><#t>
${part.html?no_esc}<#t>
</#if><#t>
</#list>
</#macro>

<#-- The number of underscores in the source, 4 to 60, becomes one of six widths. -->
<#function width field>
  <#local run = field.width!12>
  <#if run lte 6><#return 1></#if>
  <#if run lte 10><#return 2></#if>
  <#if run lte 16><#return 3></#if>
  <#if run lte 28><#return 4></#if>
  <#if run lte 44><#return 5></#if>
  <#return 6>
</#function>

<#function hasBlank words>
  <#list words as word><#if word.blank??><#return true></#if></#list>
  <#return false>
</#function>

<#macro sentence w part>
<p class="question sentence" data-row="0"><@inlines w part.inlines/></p>
</#macro>

<#macro list w part>
<#local tag = part.ordered?then("ol", "ul")>
<${tag} class="sentences">
<#list part.items as item>
<li class="question" data-row="7"><@inlines w item.inlines/></li>
</#list>
</${tag}>
</#macro>

<#macro lines w part>
<div class="question lines">
<#if part.question??>
<p class="asked">${part.question?no_esc}</p>
</#if>
<#local count = part.field.lines!3>
<div class="rules n-${count?c}"><@gap w part.field "ruled"/><#list 0..<count as line><i></i></#list></div>
</div>
</#macro>

<#-- Short options are in two columns; each column is a list, so that it is read from top to bottom. -->
<#function columns texts>
  <#if large || texts?size lt 4><#return 1></#if>
  <#list texts as text><#if text?length gt 42><#return 1></#if></#list>
  <#return 2>
</#function>

<#macro inColumns items count>
<#if count == 1>
<#nested items>
<#else>
<div class="two"><#list items?chunk(((items?size + 1) / 2)?floor) as half><div class="column"><#nested half></div></#list></div>
</#if>
</#macro>

<#macro ticks w part>
<div class="question ticks">
<#if part.question??>
<p class="asked">${part.question?no_esc}</p>
</#if>
<@inColumns items=part.items count=(w.kind == "checklist" || part.items?filter(item -> hasBlank(item.inlines))?has_content)?then(1, columns(part.items?map(item -> item.field.label))); items>
<ul class="options">
<#list items as item>
<#local level = (item.level == 0)?then("", "level-" + item.level)>
<li<#if hasBlank(item.inlines)> class="${("writes " + level)?trim}" data-row="${(8 + 8 * (item.level gt 2)?then(2, item.level))?c}"<#elseif level != ""> class="${level}"</#if>><@gap w item.field "box" item.field.type "yes"/><@inlines w item.inlines/></li>
</#list>
</ul>
</@inColumns>
</div>
</#macro>

<#macro choice w part>
<div class="question choice">
<p class="asked">${part.question?no_esc}</p>
<@inColumns items=part.options count=(part.options?filter(option -> hasBlank(option.inlines))?has_content)?then(1, columns(part.options?map(option -> option.label))); options>
<ul class="options">
<#list options as option>
<li<#if hasBlank(option.inlines)> class="writes" data-row="8"</#if>><@gap w part.field "circle" "choice" option.value part.field.label + ": " + option.label/><@inlines w option.inlines/></li>
</#list>
</ul>
</@inColumns>
</div>
</#macro>

<#macro scale w part>
<div class="question scale">
<p class="asked">${part.question?no_esc}</p>
<div class="scale-line">
<span class="low">${part.low}</span>
<#list part.options as option>
<span class="step"><@gap w part.field "circle" "choice" option.value part.field.label + ": " + option.label/><b>${option.value}</b></span>
</#list>
<span class="high">${part.high}</span>
</div>
</div>
</#macro>

<#-- Whether every cell of a column is a blank for a time, a date or a number, which takes less room than words. In a table of more
     than four columns, none is wide enough to become narrower. -->
<#function isShort part column>
  <#if column == 0 || part.matrix || part.columns?size gt 4><#return false></#if>
  <#list part.rows as row>
    <#local type = ((row.cells[column - 1].blank.type)!"text")>
    <#if !["time", "date", "number"]?seq_contains(type)><#return false></#if>
  </#list>
  <#return true>
</#function>

<#macro table w part>
<div class="question ${part.matrix?then("matrix", "planner")}<#if part.startsWithBoxes!false> boxes-first</#if>">
<#if part.question??>
<p class="asked">${part.question?no_esc}</p>
</#if>
<table class="columns-${part.columns?size?c}">
<thead><tr>
<#local boxes = (part.startsWithBoxes!false)?then(1, 0)>
<#list (boxes == 1)?then([1, 0] + (2..<part.columns?size), 0..<part.columns?size) as index>
<th scope="col"<#if isShort(part, index)> class="short"</#if>>${part.columns[index].html?no_esc}</th>
</#list>
</tr></thead>
<tbody>
<#list part.rows as row>
<tr><#if boxes == 1><@tableCell w row.cells[0]/></#if><th scope="row"<#if hasBlank(row.inlines)> class="write"</#if>><@inlines w row.inlines/></th>
<#list row.cells[boxes..] as cell><@tableCell w cell/></#list>
</tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#macro tableCell w cell>
<#if cell.circle??>
<td class="pick"><@gap w cell.circle "circle" "choice" cell.value cell.label/></td>
<#elseif cell.tick??>
<td class="pick"><@gap w cell.tick "box" cell.tick.type cell.value cell.label/></td>
<#elseif cell.inlines??>
<td class="write"><@inlines w cell.inlines/></td>
<#elseif cell.blank??>
<td class="write"><@gap w cell.blank "cell"/></td>
<#else>
<td>${(cell.html!"")?no_esc}</td>
</#if>
</#macro>
