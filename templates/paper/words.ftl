<#ftl output_format="HTML">
<#-- The words on paper that no page of the guide holds, from templates/words. -->
<#function say key values={}>
  <#return phrases[0](key, values)>
</#function>

<#-- The language of what is not in the leaflet's own, because nobody has translated it yet. -->
<#macro language of>
<#if of.foreign??> lang="${of.foreign.language}" dir="${of.foreign.direction}"</#if><#t>
</#macro>
