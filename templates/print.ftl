<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "layout/section.ftl" as section>
<#import "layout/papers.ftl" as papersOf>
<#import "mark/mark.ftl" as drawn>

<#-- In this template the ids and links in the text already refer to this one page, and each page has an anchor. -->

<#macro chapter page>
<article class="chapter"<@words.language page/>>
<#if page.type == "home">
<@section.parts page.parts/>
<#else>
<header class="opening">
<@drawn.mark page.path/>
<h2 class="chapter-title" id="${page.anchor}">${page.title}</h2>
<@section.facts page/>
</header>
<@section.parts page.parts 3/>
</#if>
</article>
</#macro>

<@screen.page name="print" robots="noindex">
<main id="main" tabindex="-1">
<section class="cover" id="top">
<@drawn.mark/>
<h1>${content.site.title}</h1>
<#if content.site.tagline?has_content>
<p class="tagline">${content.site.tagline}</p>
</#if>
<#if content.site.host?has_content>
<p class="cover-address" dir="ltr">${to.address(content.site.home!"")?remove_ending("/")}</p>
</#if>
<#if content.site.footer?has_content>
<p class="cover-address">${content.site.footer}</p>
</#if>
<#if content.site.licence?has_content>
<p class="cover-address">${words.say("foot.licence")} ${content.site.licence}</p>
</#if>
</section>
<p class="print-note">${words.say("print.note")}</p>
<@papersOf.ofKind "guide" words.say("papers.guide")/>
<nav class="print-contents" aria-labelledby="print-contents">
<h2 id="print-contents">${words.say("contents.title")}</h2>
<ol>
<#list guide?filter(page -> page.type != "home") as page>
<li class="depth-${page.depth?c}"><a class="entry" href="#${page.anchor}"><span class="entry-title"<@words.language page/>>${page.title}</span></a></li>
</#list>
</ol>
</nav>
<#list guide as page>
<@chapter page/>
</#list>
</main>
</@screen.page>
