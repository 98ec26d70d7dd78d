<#ftl output_format="HTML">
<#import "option.ftl" as o>

<#macro ticks part>
<fieldset class="question ticks">
<#if part.question??>
<legend class="question-text">${part.question?no_esc}</legend>
<#else>
<legend class="heard">${part.label}</legend>
</#if>
<ul class="options">
<#list part.items as item>
<@o.option type="checkbox" id=item.field.control name=item.field.id value="yes" words=item.inlines level=item.level label=item.field.label/>
</#list>
</ul>
</fieldset>
</#macro>
