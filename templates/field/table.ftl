<#ftl output_format="HTML">
<#-- A matrix of radio buttons or checkboxes, or a table of blanks. On a narrow screen the first column's name is above the
     table, and each row becomes a group with the name of the column next to each field. In both layouts, a field is labelled with its row and its column. -->
<#import "blank.ftl" as short>

<#macro table part>
<div class="question ${part.matrix?then("matrix", "planner")}<#if part.startsWithBoxes!false> boxes-first</#if>">
<table>
<caption<#if part.question??> class="question-text">${part.question?no_esc}<#else>><span class="heard">${part.label}</span></#if></caption>
<thead><tr>
<#-- In a table that starts with boxes, the boxes come before the rows' labels. -->
<#local boxes = (part.startsWithBoxes!false)?then(1, 0)>
<#list (boxes == 1)?then([part.columns[1], part.columns[0]] + part.columns[2..], part.columns) as column>
<th scope="col">${column.html?no_esc}</th>
</#list>
</tr></thead>
<tbody>
<#list part.rows as row>
<tr><#if boxes == 1><@tableCell cell=row.cells[0] column=part.columns[1].label/></#if><th scope="row"<#if isBlank(row.inlines)> class="write"><@columnName part.columns[0].label/><#else>></#if><@short.inlines row.inlines/></th>
<#list row.cells[boxes..] as cell>
<@tableCell cell=cell column=(part.columns[cell?index + 1 + boxes].label)!""/>
</#list>
</tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#-- The name of a cell's column, which only a narrow screen shows. -->
<#macro columnName name>
<#if name?has_content><span class="column" aria-hidden="true">${name}</span></#if><#t>
</#macro>

<#-- Whether the first cell of a row has blanks and no words; its column is then named like that of other blanks. -->
<#function isBlank inlines>
<#list inlines as part><#if part.html?? && part.html?trim?has_content><#return false></#if></#list>
<#return inlines?has_content>
</#function>

<#macro tableCell cell column>
<#if cell.circle??>
<@pick "radio" cell.circle cell column/>
<#elseif cell.tick??>
<@pick "checkbox" cell.tick cell column/>
<#elseif cell.inlines??>
<td class="write"><@columnName column/><@short.inlines cell.inlines/></td>
<#elseif cell.blank??>
<td class="write"><label for="${cell.blank.control}"><@columnName column/><span class="heard">${cell.blank.label}</span></label><@short.control cell.blank/></td>
<#else>
<td><#if (cell.html!"")?has_content><@columnName column/>${cell.html?no_esc}</#if></td>
</#if>
</#macro>

<#macro pick type field cell column>
<#local id = field.control + "." + cell.value>
<td class="pick"><label for="${id}"><input type="${type}" id="${id}" name="${field.id}" value="${cell.value}"><@columnName column/><span class="heard">${cell.label}</span></label></td>
</#macro>
