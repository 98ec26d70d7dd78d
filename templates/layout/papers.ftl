<#ftl output_format="HTML">
<#-- Links to the PDFs, with their size where it is known. `papers` is empty when a build leaves them out. -->
<#import "links.ftl" as to>

<#function formatName format>
  <#switch format>
    <#case "letter"><#return "Letter">
    <#case "large-a4"><#return "large print">
    <#default><#return "A4">
  </#switch>
</#function>

<#macro list found words>
<#if found?has_content>
<p class="papers"><span>${words}</span> <#list found as paper><a href="${to.link(paper.path)}" type="application/pdf">${formatName(paper.format)}<span class="heard"> PDF</span><#if paper.kilobytes??> <small>${paper.kilobytes?c} KB</small></#if></a><#sep> </#list></p>
</#if>
</#macro>

<#macro ofSheet w>
<#if papers?has_content && !content.is.print?? && !content.is.pack??>
<@list papers?filter(paper -> paper.worksheet == w.id) "PDF to fill in or print:"/>
</#if>
</#macro>

<#macro ofKind kind words>
<@list (papers![])?filter(paper -> paper.kind == kind) words/>
</#macro>
