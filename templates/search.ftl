<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "layout/contents.ftl" as contents>

<@screen.page name="search">
<main id="main" tabindex="-1" class="narrow">
<h1>${content.title}</h1>
<div class="search-here"></div>
<p class="search-otherwise"><@words.linked key="search-page.otherwise" href=to.own("print/")/></p>
<section class="search-contents" aria-labelledby="contents">
<h2 id="contents">${words.say("contents.title")}</h2>
<p><@words.linked key="search-page.choose" href=to.own("worksheets/")/></p>
<@contents.book whole=true/>
</section>
</main>
</@screen.page>
