<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "layout/contents.ftl" as contents>
<#import "layout/papers.ftl" as papersOf>
<#import "mark/mark.ftl" as drawn>
<#assign withSheets = guide?filter(page -> (page.worksheets![])?has_content)>

<@screen.page name="worksheets">
<div class="spread">
<@contents.sidebar/>
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
<h1>${content.title}</h1>
<p class="lead">${words.say("worksheets.lead")}</p>
<@papersOf.ofKind "pack" words.say("papers.pack")/>
<#if withSheets?has_content>
<p class="papers"><a href="${to.own("print/pack/")}">${words.say("worksheets.pack")}</a></p>
</#if>
</header>
<div class="text">
<#list withSheets as page>
<section class="sheet-group">
<h2><@drawn.mark page.path/><a href="${to.link(page.path)}"<@words.language page/>>${page.title}</a></h2>
<ul class="sheet-list">
<#list page.worksheets as w>
<li><a href="${to.link(w.path)}"<@words.language w/>>${w.title}</a> <span class="sheet-facts">${words.kindWithin(w)}<#list words.factsOf(w) as fact> · ${fact}</#list></span></li>
</#list>
</ul>
</section>
</#list>
</div>
</article>
</main>
</div>
</@screen.page>
