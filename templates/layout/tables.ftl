<#ftl output_format="HTML">
<#import "words.ftl" as words>

<#-- Puts each table of five or more columns into a box that scrolls, also with the keyboard, on a screen that is too narrow for it. -->
<#function scrolling html>
  <#if !html?contains("<table>")><#return html></#if>
  <#return html?replace(r"<table>\s*<thead>\s*<tr>\s*(?:<th\b[^>]*>(?:(?!</th>).)*</th>\s*){5,}</tr>(?:(?!</table>).)*</table>",
      '<div class="wide-table" role="region" tabindex="0" aria-label="' + words.say("table.wide") + '">$0</div>', "rs")>
</#function>
