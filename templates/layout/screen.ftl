<#ftl output_format="HTML">
<#-- The frame of every page: head, top, the page itself, foot. -->
<#import "links.ftl" as to>
<#import "head.ftl" as head>
<#import "top.ftl" as top>
<#import "foot.ftl" as foot>

<#macro page name robots="">
<!doctype html>
<html lang="${content.site.language}" class="no-js" data-guide="${content.site.guide}" data-root="${content.rootpath}"<@extras/>>
<@head.head robots=robots/>
<body class="${name}-page">
<a class="skip" href="#main">Skip to the text</a>
<@top.top/>
<#nested>
<@foot.foot/>
</body>
</html>
</#macro>

<#-- Scripts and style sheets that a page asks for only when it needs them, by name. -->
<#macro extras>
<#local names = content.assets?keys?filter(name -> name?starts_with("js/extra/") || name?starts_with("css/extra/"))>
<#if names?has_content> data-extras='{<#list names as name>"${name?keep_after("extra/")}":"${content.assets[name]}"<#sep>,</#sep></#list>}'</#if><#t>
</#macro>
