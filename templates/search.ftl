<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/contents.ftl" as contents>

<@screen.page name="search">
<main id="main" tabindex="-1" class="narrow">
<h1>${content.title}</h1>
<div class="search-here"></div>
<p class="search-otherwise">Searching needs JavaScript, which is off here. To find a word, open <a href="${to.link("print/")}">the whole guide on one page</a> and use your browser’s own search (Ctrl+F, or ⌘F).</p>
<section class="search-contents" aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<p>Or choose a page, or one of <a href="${to.link("worksheets/")}">all worksheets and checklists</a>.</p>
<@contents.book whole=true/>
</section>
</main>
</@screen.page>
