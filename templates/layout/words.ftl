<#ftl output_format="HTML">
<#-- The words of the interface, which stand in templates/words, a file a language, and what is made of them. -->

<#-- A text by its name, say("facts.read", {"count": 8}), with what is put in where the text has names in braces. -->
<#assign say = phrases[0]>

<#-- A text in which <link>some words</link> are to be a link. -->
<#macro linked key href values={}>
<#local text = say(key, values)>
${text?keep_before("<link>")}<a href="${href}">${text?keep_after("<link>")?keep_before("</link>")}</a>${text?keep_after("</link>")}<#t>
</#macro>

<#function kindName worksheet>
  <#return say("kind." + worksheet.kind)>
</#function>

<#-- The same within a line. -->
<#function kindWithin worksheet>
  <#return say("kind." + worksheet.kind + ".within")>
</#function>

<#-- What a reader may want to know of a sheet before beginning: a list of short texts. -->
<#function factsOf worksheet>
  <#local facts = []>
  <#if worksheet.minutes??><#local facts += [say("facts.minutes", {"count": worksheet.minutes})]></#if>
  <#if (worksheet.partners!1) gt 1><#local facts += [say("facts.one-each")]></#if>
  <#if worksheet.repeat??><#local facts += [say("facts." + worksheet.repeat)]></#if>
  <#if worksheet.private!false><#local facts += [say("facts.private")]></#if>
  <#return facts>
</#function>

<#-- The language of a title or a text that is not the page's own: of a page, or a worksheet, that nobody has translated yet. -->
<#macro language of>
<#if of.foreign??> lang="${of.foreign.language}" dir="${of.foreign.direction}"</#if><#t>
</#macro>

<#-- A title among words of the page's own language. -->
<#macro title of>
<#if of.foreign??><span<@language of/>>${of.title}</span><#else>${of.title}</#if><#t>
</#macro>

<#-- The interface's own language, within such a text. -->
<#macro interface of>
<#if of.foreign??> lang="${content.site.language}" dir="${content.site.direction}"</#if><#t>
</#macro>

<#-- An address, which runs from left to right in any language. -->
<#macro place address>
<#if (content.site.direction!"ltr") == "rtl"><bdi dir="ltr">${address}</bdi><#else>${address}</#if><#t>
</#macro>

<#-- Above a page that nobody has translated yet. -->
<#macro untranslated of>
<#if of.foreign??>
<p class="draft untranslated" role="note">${say("fallback.notice", {"language": of.foreign.name})}</p>
</#if>
</#macro>
