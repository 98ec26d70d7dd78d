<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/contents.ftl" as contents>

<@screen.page name="notfound" robots="noindex">
<main id="main" tabindex="-1" class="narrow">
<h1>${content.title}</h1>
<p class="lead">The page may have moved, or the address may have a slip in it. Nothing you wrote is lost.</p>
<p><a href="${to.link("")}">Go to the beginning</a>, or choose a page:</p>
<@contents.book/>
</main>
</@screen.page>
