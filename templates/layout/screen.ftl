<#ftl output_format="HTML">
<#-- The frame of every page: head, top, the page itself, foot. -->
<#import "links.ftl" as to>
<#import "head.ftl" as head>
<#import "top.ftl" as top>
<#import "foot.ftl" as foot>

<#macro page name robots="">
<!doctype html>
<html lang="${content.site.language}" class="no-js" data-guide="${content.site.guide}">
<@head.head robots=robots/>
<body class="${name}-page">
<a class="skip" href="#main">Skip to the text</a>
<@top.top/>
<#nested>
<@foot.foot/>
</body>
</html>
</#macro>
