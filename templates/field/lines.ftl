<#ftl output_format="HTML">
<#-- A long answer. The rules are for the pen: only paper shows them, and only while nothing is typed. -->

<#macro lines part>
<#local field = part.field>
<#local count = field.lines!3>
<div class="question lines">
<#if part.question??>
<label class="question-text" for="${field.control}">${part.question?no_esc}</label>
<#else>
<label class="heard" for="${field.control}">${field.label}</label>
</#if>
<textarea id="${field.control}" name="${field.id}" rows="${count?c}" autocomplete="off" placeholder=" "></textarea>
<div class="rules" aria-hidden="true"><#list 0..<count as line><i></i></#list></div>
</div>
</#macro>
