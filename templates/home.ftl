<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "layout/contents.ftl" as contents>
<#import "layout/section.ftl" as section>
<#import "mark/mark.ftl" as drawn>

<#-- The button to begin is the page's own bold link where it has one, else the guide's first page. -->
<#assign hasButton = content.parts?filter(part -> (part.html!"")?contains("<strong><a "))?has_content>
<#assign first = guide?filter(page -> page.type != "home")>

<@screen.page name="home">
<main id="main" tabindex="-1">
<article class="title-page">
<header class="title-head">
<@drawn.mark/>
<h1<#if content.titleAnchor??> id="${content.titleAnchor}"</#if>>${content.title}</h1>
<#if content.site.tagline?has_content>
<p class="tagline">${content.site.tagline}</p>
</#if>
</header>
<div class="text">
<@section.parts content.parts/>
<#if !hasButton && first?has_content>
<p><strong><a href="${to.link(first[0].path)}">${first[0].title}</a></strong></p>
</#if>
</div>
</article>

<section class="home-contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<@contents.book/>
</section>

<div class="home-more">
<section aria-labelledby="worksheets">
<h2 id="worksheets">Worksheets</h2>
<p>Every sheet opens by itself, to fill in on a screen or with a pen. <a href="${to.link("worksheets/")}">See all worksheets and checklists</a>.</p>
</section>
<section aria-labelledby="print">
<h2 id="print">On paper</h2>
<p>Print any page from your browser, on A4 or Letter. <a href="${to.link("print/")}">Print the whole guide</a>.</p>
</section>
<section aria-labelledby="privacy">
<h2 id="privacy">Your answers</h2>
<p>What you write stays on your device. It is never sent anywhere.</p>
</section>
</div>
</main>
</@screen.page>
