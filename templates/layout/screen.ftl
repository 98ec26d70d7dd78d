<#ftl output_format="HTML">
<#-- The frame of every page: head, top, the page itself, foot. -->
<#import "links.ftl" as to>
<#import "words.ftl" as words>
<#import "head.ftl" as head>
<#import "exit.ftl" as exit>
<#import "top.ftl" as top>
<#import "foot.ftl" as foot>

<#macro page name robots="">
<!doctype html>
<html lang="${content.site.language}"<#if (content.site.direction!"ltr") == "rtl"> dir="rtl"</#if> class="no-js" data-guide="${content.site.guide}" data-root="${content.rootpath}"<@extraFiles/>>
<@head.head robots=robots/>
<body class="${name}-page">
<a class="skip" href="#main">${words.say("frame.skip")}</a>
<@exit.exit/>
<@top.top/>
<#nested>
<@foot.foot/>
</body>
</html>
</#macro>

<#-- Scripts and style sheets that a page asks for only when it needs them, by name. -->
<#macro extraFiles>
<#-- Each as its name and the hash of what it holds, which together are its address. -->
<#if extras?has_content> data-extras="${extras?join(" ")}"</#if><#t>
</#macro>
