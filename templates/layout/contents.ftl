<#ftl output_format="HTML">
<#-- Lists of the guide's pages: the sidebar and the table of contents. -->
<#import "links.ftl" as to>
<#import "words.ftl" as words>

<#-- Nested <ol>s of pages; the nested text gets each page. -->
<#macro tree pages>
<#local open = -1>
<#list pages as page>
<#if page.depth gt open>
<#list 0..<(page.depth - open) as step>
<ol>
</#list>
<#else>
<#list 0..<(open - page.depth) as step>
</li></ol>
</#list>
</li>
</#if>
<li><#nested page><#lt>
<#local open = page.depth>
</#list>
<#list 0..<(open + 1) as step>
</li></ol>
</#list>
</#macro>

<#-- Next to the text on a wide screen; collapsed to one line on a narrow one. -->
<#macro sidebar>
<#local root = content.rootpath>
<#-- On a wide screen a long list scrolls, which must be possible with a keyboard. -->
<nav class="sidebar" tabindex="0" aria-label="${words.say("frame.all-pages")}">
<details class="unfold">
<summary>${words.say("frame.all-pages")}</summary>
<@tree beside; page><#if page.more??><a class="more" href="${to.own("search/")}#contents">${words.say("contents.more", {"count": page.more})}</a><#else><a href="${root}${page.path}index.html"<#if page.current??> aria-current="page"</#if><#if page.foreign??><@words.language page/></#if>>${page.title}</a></#if></@tree>
</details>
</nav>
</#macro>

<#-- The table of contents: title, dots, and the minutes it takes instead of a page number. -->
<#macro book whole=false>
<#local all = guide?filter(page -> page.path != content.site.home)>
<#-- A large guide shows only its top-level pages; the search page has the whole list. -->
<#local parts = !whole && all?size gt 500>
<div class="book-contents">
<@tree parts?then(all?filter(page -> page.depth == 0), all); page><a class="entry" href="${to.link(page.path)}"><span class="entry-title"<@words.language page/>>${page.title}</span><span class="entry-dots"></span><span class="entry-figure">${words.say("contents.minutes", {"count": page.minutes!page.readingMinutes})}</span></a></@tree>
<#if parts>
<p><a href="${to.own("search/")}#contents">${words.say("contents.all", {"count": all?size})}</a></p>
</#if>
</div>
</#macro>
