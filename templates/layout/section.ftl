<#ftl output_format="HTML">
<#-- The parts of a section page, from its opening to the links to the previous and next page. -->
<#import "links.ftl" as to>
<#import "words.ftl" as words>
<#import "headings.ftl" as headings>
<#import "tables.ftl" as tables>
<#import "../mark/mark.ftl" as drawn>
<#import "../field/worksheet.ftl" as field>

<#macro opening>
<#local place = (here[0])!{}>
<header class="opening"<@words.language content/>>
<@drawn.mark content.path/>
<#if place.parent??>
<p class="opening-part"><a href="${to.link(place.parent.path)}"<@words.language place.parent/>>${place.parent.title}</a></p>
</#if>
<h1<#if content.titleAnchor??> id="${content.titleAnchor}"</#if>>${content.title}</h1>
<@facts content/>
<#if content.draft!false>
<p class="draft">${words.say("section.draft")}</p>
</#if>
</header>
</#macro>

<#-- The reading time, the time with the exercise, and who it is for. -->
<#macro facts page>
<ul class="facts"<@words.interface page/>>
<li>${words.say("facts.read", {"count": page.readingMinutes})}</li>
<#if page.minutes?? && page.minutes gt page.readingMinutes>
<li>${words.say("facts.exercise", {"count": page.minutes})}</li>
</#if>
<#if page.with??>
<li>${words.say("facts." + page.with)}</li>
</#if>
</ul>
</#macro>

<#macro onThisPage>
<#local sheets = content.worksheets![]>
<#local headings = (content.headings![])?filter(h -> h.level == 2 && !h.sheet??)>
<#if headings?size + sheets?size gt 1>
<nav class="on-this-page" aria-label="${words.say("section.on-this-page")}">
<details class="unfold">
<summary>${words.say("section.on-this-page")}</summary>
<p class="unfold-title" aria-hidden="true">${words.say("section.on-this-page")}</p>
<ol>
<#list headings as heading>
<li><a href="#${heading.id}"<@words.language content/>>${heading.text}</a></li>
</#list>
</ol>
<#if sheets?has_content>
<ul class="sheet-links">
<#list sheets as w>
<li><a class="to-${w.kind}" href="#${w.anchor}"><span class="heard">${words.kindName(w)}: </span><@words.title w/></a></li>
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
${tables.scrolling(headings.shifted(part.html, level - 2))?no_esc}
</div>
</#if>
</#list>
</#macro>

<#-- The index page of a folder lists the pages in it, unless its text already links to them. -->
<#macro children>
<#local list = ((here[0])!{}).children![]>
<#if list?has_content && !textLinksTo(list[0].path)>
<ol class="chapters">
<#list list as child>
<li><a href="${to.link(child.path)}"><@drawn.mark child.path/><span class="chapter-title"<@words.language child/>>${child.title}</span></a>
<#if child.summary?has_content>
<p<@words.language child/>>${child.summary}</p>
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
<nav class="turning" aria-label="${words.say("section.turning")}">
<#if place.previous??>
<a class="previous" rel="prev" href="${to.link(place.previous.path)}"><small>${words.say("section.previous")}</small><@words.title place.previous/></a>
</#if>
<#if place.next??>
<a class="next" rel="next" href="${to.link(place.next.path)}"><small>${words.say("section.next")}</small><@words.title place.next/></a>
</#if>
</nav>
</#if>
</#macro>
