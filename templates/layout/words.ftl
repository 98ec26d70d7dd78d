<#ftl output_format="HTML">
<#-- The messages of the interface, from templates/words, and texts that are built from them. -->

<#-- A message by its key, with values for the names in braces: say("facts.read", {"count": 8}). -->
<#assign say = phrases[0]>

<#-- A message in which <link>some words</link> become a link. -->
<#macro linked key href values={}>
<@linkedText say(key, values) href/><#t>
</#macro>

<#-- The same for a text that is not a message. Without <link>, all of it becomes the link. -->
<#macro linkedText text href>
<#if !text?contains("<link>")><a href="${href}">${text}</a><#t><#return></#if><#t>
${text?keep_before("<link>")}<a href="${href}">${text?keep_after("<link>")?keep_before("</link>")}</a>${text?keep_after("</link>")}<#t>
</#macro>

<#-- The sentence that leads to the safety page as plain text, for paper. -->
<#function safetyText site>
  <#return (site.safetyLine?has_content)?then(site.safetyLine, say("foot.safety"))?replace("<link>", "")?replace("</link>", "")>
</#function>

<#function kindName worksheet>
  <#return say("kind." + worksheet.kind)>
</#function>

<#-- The same for use within a sentence. -->
<#function kindWithin worksheet>
  <#return say("kind." + worksheet.kind + ".within")>
</#function>

<#-- What a reader may want to know about a worksheet before starting: a list of short texts. -->
<#function factsOf worksheet>
  <#local facts = []>
  <#if worksheet.minutes??><#local facts += [say("facts.minutes", {"count": worksheet.minutes})]></#if>
  <#if (worksheet.partners!1) gt 1><#local facts += [say("facts.one-each")]></#if>
  <#if worksheet.repeat??><#local facts += [say("facts." + worksheet.repeat)]></#if>
  <#if worksheet.private!false><#local facts += [say("facts.private")]></#if>
  <#return facts>
</#function>

<#-- The attributes for the language of a text, if it differs from the page's: of a page or worksheet without a translation. -->
<#macro language of>
<#if of.foreign??> lang="${of.foreign.language}" dir="${of.foreign.direction}"</#if><#t>
</#macro>

<#-- A title within text in the page's language. -->
<#macro title of>
<#if of.foreign??><span<@language of/>>${of.title}</span><#else>${of.title}</#if><#t>
</#macro>

<#-- The attributes for the language of the interface, within such a text. -->
<#macro interface of>
<#if of.foreign??> lang="${content.site.language}" dir="${content.site.direction}"</#if><#t>
</#macro>

<#-- An address, which is written from left to right in every language. -->
<#macro place address>
<#if (content.site.direction!"ltr") == "rtl"><bdi dir="ltr">${address}</bdi><#else>${address}</#if><#t>
</#macro>

<#-- The notice on a page without a translation. -->
<#macro untranslated of>
<#if of.foreign??>
<p class="draft untranslated" role="note">${say("fallback.notice", {"language": of.foreign.name})}</p>
</#if>
</#macro>
