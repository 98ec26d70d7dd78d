<#ftl output_format="HTML">
<#-- Headings moved with what they stand under, so that no level is skipped: text is written for a page whose title is
     level 1 and whose sheets' titles are level 2. by: 1 one level down, -1 one level up, 0 as they are. -->
<#function moved html by>
  <#if by == 0><#return html></#if>
  <#local text = html>
  <#list (by gt 0)?then([5, 4, 3, 2], [3, 4, 5]) as level>
    <#local text = text?replace("<h${level?c}", "<h${(level + by)?c}")?replace("</h${level?c}>", "</h${(level + by)?c}>")>
  </#list>
  <#return text>
</#function>
