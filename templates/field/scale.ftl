<#ftl output_format="HTML">
<#-- A scale: radio buttons in a row. The labels at both ends are part of the accessible names of the first and last one. -->

<#macro scale part>
<fieldset class="question scale">
<legend class="question-text">${part.question?no_esc}</legend>
<div class="scale-line">
<span class="scale-low" aria-hidden="true">${part.low}</span>
<div class="scale-steps">
<#list part.options as option>
<#local id = part.field.control + "." + option.value>
<label class="scale-step" for="${id}"><input type="radio" id="${id}" name="${part.field.id}" value="${option.value}"><span>${option.value}</span><#t>
<#if option?is_first && part.low?has_content><span class="heard"> ${part.low}</span></#if><#t>
<#if option?is_last && part.high?has_content><span class="heard"> ${part.high}</span></#if></label><#lt>
</#list>
</div>
<span class="scale-high" aria-hidden="true">${part.high}</span>
</div>
</fieldset>
</#macro>
