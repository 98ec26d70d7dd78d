<#ftl output_format="HTML">
<#-- A button in front of what only a script can do. The script shows it, and loads the rest when it is pressed. -->
<#macro opener element extra caption>
<${element} class="opener" data-extra="${extra}" hidden><button type="button" class="opener-button">${caption}</button></${element}>
</#macro>
