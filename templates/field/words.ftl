<#ftl output_format="HTML">
<#-- Words to choose from. Without scripts they are a list of words; the script makes a button of each, which puts it into a blank. -->
<#macro words part>
<word-bank data-extra="words">
<ul class="words">
<#list part.families as family>
<li><#if family.label??><b class="words-label">${family.label}</b> </#if><ul><#list family.words as word><li class="word">${word}</li> </#list></ul></li>
</#list>
</ul>
</word-bank>
</#macro>
