<#ftl output_format="HTML">
<#-- Lists of the guide's pages: beside a page, and as a book's page of contents. -->
<#import "links.ftl" as to>
<#import "words.ftl" as words>

<#-- Nested <ol>s of all pages; the nested text gets each page. -->
<#macro tree>
<#local open = -1>
<#list guide?filter(page -> page.type != "home") as page>
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

<#-- Beside the text where there is room; behind one line on a narrow screen. -->
<#macro sidebar>
<nav class="sidebar" aria-label="All pages">
<details class="unfold">
<summary>All pages</summary>
<@tree; page><a href="${to.link(page.path)}"<#if page.path == content.path> aria-current="page"</#if>>${page.title}</a></@tree>
</details>
</nav>
</#macro>

<#-- The contents page of the book: title, a row of dots, and what it takes instead of a page number. -->
<#macro book>
<div class="book-contents">
<@tree; page><a class="entry" href="${to.link(page.path)}"><span class="entry-title">${page.title}</span><span class="entry-dots"></span><span class="entry-figure">${(page.minutes!page.readingMinutes)?c} min</span></a></@tree>
</div>
</#macro>
