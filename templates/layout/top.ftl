<#ftl output_format="HTML">
<#import "links.ftl" as to>
<#import "words.ftl" as words>
<#import "../mark/mark.ftl" as drawn>

<#macro top>
<header class="top">
<a class="top-name" href="${to.own("")}"<#if content.is.home??> aria-current="page"</#if>><@drawn.mark/>${content.site.title}</a>
<nav class="top-links" aria-label="${words.say("top.links")}">
<ul>
<li><a href="${to.own("search/")}" data-opens="search"<#if content.is.search??> aria-current="page"</#if>>${words.say("top.search")}</a></li>
<li><@topLink path="worksheets/" text=words.say("top.worksheets")/></li>
<#if content.site.safety?has_content>
<li><@topLink path=content.site.safety text=words.say("top.safety")/></li>
</#if>
</ul>
</nav>
<reading-comfort class="opener" data-extra="comfort" hidden><button type="button" class="top-comfort" aria-expanded="false" aria-label="${words.say("top.comfort")}">Aa</button></reading-comfort>
</header>
</#macro>

<#macro topLink path text>
<a href="${to.own(path)}"<#if content.path == content.site.home + path> aria-current="page"</#if>>${text}</a><#t>
</#macro>
