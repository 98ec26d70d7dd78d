<#ftl output_format="HTML">
<#import "option.ftl" as o>

<#macro choice part>
<fieldset class="question choice">
<legend class="question-text">${part.question?no_esc}</legend>
<ul class="options">
<#list part.options as option>
<@o.option type="radio" id=part.field.control + "." + option.value name=part.field.id value=option.value words=option.inlines label=option.label/>
</#list>
</ul>
</fieldset>
</#macro>
