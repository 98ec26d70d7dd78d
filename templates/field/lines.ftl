<#ftl output_format="HTML">
<#-- A text field of several lines. The ruled lines are only printed, and only while the field is empty. -->

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
