<#ftl output_format="HTML">
<#-- A checkbox or radio button with its label. A label must not contain another field, so it ends before a blank. Without words before the blank, the
     control is named by `label`. -->
<#import "blank.ftl" as short>

<#macro option type id name value words level=0 label="">
<#local indented = (level == 0)?then("", " level-" + level)>
<#if words?size == 1 && words[0].html??>
<li class="option${indented}"><input type="${type}" id="${id}" name="${name}" value="${value}"><label for="${id}">${words[0].html?no_esc}</label></li><#lt>
<#return>
</#if>
<#local labelled = []>
<#local rest = []>
<#list words as word>
<#if rest?has_content || word.blank??><#local rest += [word]><#else><#local labelled += [word]></#if>
</#list>
<li class="option<#if rest?has_content> with-blank</#if>${indented}"><input type="${type}" id="${id}" name="${name}" value="${value}"<#if !labelled?has_content> aria-label="${label}"</#if>><#t>
<#if labelled?has_content><label for="${id}"><@short.inlines labelled/></label></#if><@short.inlines rest/></li><#lt>
</#macro>
