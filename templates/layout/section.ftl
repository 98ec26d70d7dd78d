<#ftl output_format="HTML">
<#-- The pieces of a section page, from its opening to the turning of the page. -->
<#import "links.ftl" as to>
<#import "words.ftl" as words>
<#import "headings.ftl" as headings>
<#import "../mark/mark.ftl" as drawn>
<#import "../field/worksheet.ftl" as field>

<#macro opening>
<#local place = (here[0])!{}>
<header class="opening">
<@drawn.mark content.path/>
<#if place.parent??>
<p class="opening-part"><a href="${to.link(place.parent.path)}">${place.parent.title}</a></p>
</#if>
<h1<#if content.titleAnchor??> id="${content.titleAnchor}"</#if>>${content.title}</h1>
<@facts content/>
<#if content.draft!false>
<p class="draft">This page is a draft.</p>
</#if>
</header>
</#macro>

<#-- Reading time, time with the exercise, and for whom. -->
<#macro facts page>
<ul class="facts">
<li>${words.minutesText(page.readingMinutes)} to read</li>
<#if page.minutes?? && page.minutes gt page.readingMinutes>
<li>about ${words.minutesText(page.minutes)} with the exercise</li>
</#if>
<#if page.with??>
<li>${words.withName(page.with)?uncap_first}</li>
</#if>
</ul>
</#macro>

<#macro onThisPage>
<#local sheets = content.worksheets![]>
<#local headings = (content.headings![])?filter(h -> h.level == 2 && !h.sheet??)>
<#if headings?size + sheets?size gt 1>
<nav class="on-this-page" aria-label="On this page">
<details class="unfold">
<summary>On this page</summary>
<p class="unfold-title" aria-hidden="true">On this page</p>
<ol>
<#list headings as heading>
<li><a href="#${heading.id}">${heading.text}</a></li>
</#list>
</ol>
<#if sheets?has_content>
<ul class="sheet-links">
<#list sheets as w>
<li><a class="to-${w.kind}" href="#${w.anchor}"><span class="heard">${words.kindName(w)}: </span>${w.title}</a></li>
</#list>
</ul>
</#if>
</details>
</nav>
</#if>
</#macro>

<#macro parts parts level=2>
<#list parts as part>
<#if part.worksheet??>
<@field.sheet part.worksheet level/>
<#else>
<div class="prose">
${headings.moved(part.html, level - 2)?no_esc}
</div>
</#if>
</#list>
</#macro>

<#-- A folder's first page leads to the pages in it, unless its text already does. -->
<#macro children>
<#local list = ((here[0])!{}).children![]>
<#if list?has_content && !textLinksTo(list[0].path)>
<ol class="chapters">
<#list list as child>
<li><a href="${to.link(child.path)}"><@drawn.mark child.path/><span class="chapter-title">${child.title}</span></a>
<#if child.summary?has_content>
<p>${child.summary}</p>
</#if>
</li>
</#list>
</ol>
</#if>
</#macro>

<#function textLinksTo path>
  <#local end = path?remove_ending("/")?split("/")?last + "/index.html">
  <#return content.parts?filter(part -> (part.html!"")?contains(end))?has_content>
</#function>

<#macro turning>
<#local place = (here[0])!{}>
<#if place.previous?? || place.next??>
<nav class="turning" aria-label="Next and previous page">
<#if place.previous??>
<a class="previous" rel="prev" href="${to.link(place.previous.path)}"><small>Previous</small>${place.previous.title}</a>
</#if>
<#if place.next??>
<a class="next" rel="next" href="${to.link(place.next.path)}"><small>Next</small>${place.next.title}</a>
</#if>
</nav>
</#if>
</#macro>
