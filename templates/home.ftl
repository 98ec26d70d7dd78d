<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "layout/contents.ftl" as contents>
<#import "layout/section.ftl" as section>
<#import "mark/mark.ftl" as drawn>

<#-- The button is a bold link in the page's text or, without one, a link to the first page of the guide. -->
<#assign hasButton = content.parts?filter(part -> (part.html!"")?contains("<strong><a "))?has_content>
<#assign first = guide?filter(page -> page.type != "home")>

<@screen.page name="home">
<main id="main" tabindex="-1">
<@words.untranslated content/>
<article class="title-page">
<header class="title-head">
<@drawn.mark/>
<h1<#if content.titleAnchor??> id="${content.titleAnchor}"</#if><@words.language content/>>${content.title}</h1>
<#if content.site.tagline?has_content>
<p class="tagline">${content.site.tagline}</p>
</#if>
</header>
<div class="text"<@words.language content/>>
<@section.parts content.parts/>
<#if !hasButton && first?has_content>
<p><strong><a href="${to.link(first[0].path)}"<@words.language first[0]/>>${first[0].title}</a></strong></p>
</#if>
</div>
</article>

<section class="home-contents" aria-labelledby="contents">
<h2 id="contents">${words.say("contents.title")}</h2>
<@contents.book/>
</section>

<div class="home-more">
<section aria-labelledby="worksheets">
<h2 id="worksheets">${words.say("top.worksheets")}</h2>
<p><@words.linked key="home.worksheets" href=to.own("worksheets/")/></p>
</section>
<section aria-labelledby="print">
<h2 id="print">${words.say("home.print-title")}</h2>
<p><@words.linked key="home.print" href=to.own("print/")/></p>
</section>
<section aria-labelledby="privacy">
<h2 id="privacy">${words.say("foot.answers")}</h2>
<p>${words.say("home.privacy")}</p>
</section>
</div>
</main>
</@screen.page>
