<#ftl output_format="HTML">
<#import "links.ftl" as to>
<#import "../mark/mark.ftl" as drawn>

<#macro top>
<header class="top">
<a class="top-name" href="${to.link("")}"<#if content.is.home??> aria-current="page"</#if>><@drawn.mark/>${content.site.title}</a>
<nav class="top-links" aria-label="Quick links">
<ul>
<li><a href="${to.link("search/")}" data-opens="search"<#if content.is.search??> aria-current="page"</#if>>Search</a></li>
<li><@topLink path="worksheets/" text="Worksheets"/></li>
<#if content.site.safety?has_content>
<li><@topLink path=content.site.safety text="Safety"/></li>
</#if>
</ul>
</nav>
<reading-comfort class="opener" data-extra="comfort" hidden><button type="button" class="top-comfort" aria-expanded="false" aria-label="Aa: text and comfort">Aa</button></reading-comfort>
</header>
</#macro>

<#macro topLink path text>
<a href="${to.link(path)}"<#if content.path == path> aria-current="page"</#if>>${text}</a><#t>
</#macro>
