<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "layout/contents.ftl" as contents>

<@screen.page name="notfound" robots="noindex">
<main id="main" tabindex="-1" class="narrow">
<h1>${content.title}</h1>
<p class="lead">${words.say("notfound.lead")}</p>
<p><@words.linked key="notfound.choose" href=to.own("")/></p>
<@contents.book/>
</main>
</@screen.page>
