<#ftl output_format="HTML">
<#-- The frame of every page: head, top bar, content, footer. -->
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

<#-- The lazy assets, for the script that loads them. -->
<#macro extraFiles>
<#-- The name and the content hash of each, from which its address is built. -->
<#if extras?has_content> data-extras="${extras?join(" ")}"</#if><#t>
</#macro>
