<#ftl output_format="HTML">
<#-- Links to PDFs, with their sizes if known. `papers` is empty if the build leaves PDFs out. -->
<#import "links.ftl" as to>
<#import "words.ftl" as words>

<#macro list found caption>
<#if found?has_content>
<p class="papers"><span>${caption}</span> <#list found as paper><a href="${to.link(paper.path)}" type="application/pdf">${words.say("format." + paper.format)}<span class="heard"> PDF</span><#if paper.kilobytes??> <small>${words.say("papers.size", {"count": paper.kilobytes})}</small></#if></a><#sep> </#list></p>
</#if>
</#macro>

<#macro ofSheet w>
<#if papers?has_content && !content.is.print?? && !content.is.pack??>
<@list papers?filter(paper -> paper.worksheet == w.id) words.say("papers.sheet")/>
</#if>
</#macro>

<#macro ofKind kind caption>
<@list (papers![])?filter(paper -> paper.kind == kind) caption/>
</#macro>
