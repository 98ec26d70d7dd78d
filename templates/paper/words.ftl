<#ftl output_format="HTML">
<#-- Messages in PDFs that are not part of the guide, from templates/words. -->
<#function say key values={}>
  <#return phrases[0](key, values)>
</#function>

<#-- The sentence that leads to the safety page, as plain text. -->
<#function safetyText site>
  <#return (site.safetyLine?has_content)?then(site.safetyLine, say("foot.safety"))?replace("<link>", "")?replace("</link>", "")>
</#function>

<#-- The language of text that has no translation yet, if it differs from the PDF's language. -->
<#macro language of>
<#if of.foreign??> lang="${of.foreign.language}" dir="${of.foreign.direction}"</#if><#t>
</#macro>
