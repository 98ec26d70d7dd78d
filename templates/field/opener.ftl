<#ftl output_format="HTML">
<#-- A button for a feature that needs a script. The script shows the button, and loads the feature when it is pressed. -->
<#macro opener element extra caption>
<${element} class="opener" data-extra="${extra}" hidden><button type="button" class="opener-button">${caption}</button></${element}>
</#macro>
