<#ftl output_format="HTML">
<#-- Shifts the levels of headings, so that no level is skipped where a text is used: it is written for a page whose
     title is level 1 and whose worksheets' titles are level 2. by: 1 for one level down, -1 for one level up, 0 for no change. -->
<#function shifted html by>
  <#if by == 0><#return html></#if>
  <#local text = html>
  <#list (by gt 0)?then([5, 4, 3, 2], [3, 4, 5]) as level>
    <#local text = text?replace("<h${level?c}", "<h${(level + by)?c}")?replace("</h${level?c}>", "</h${(level + by)?c}>")>
  </#list>
  <#return text>
</#function>
