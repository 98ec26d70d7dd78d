<#ftl output_format="HTML">
<#-- A page to tick worksheets and print them blank. It works without scripts: each worksheet comes after its checkbox, is
     hidden on the screen, and is printed while it is ticked. The script adds a button and remembers what is ticked. -->
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "layout/contents.ftl" as contents>
<#import "layout/papers.ftl" as papersOf>
<#import "field/worksheet.ftl" as field>

<@screen.page name="pack" robots="noindex">
<div class="spread">
<@contents.sidebar/>
<main id="main" tabindex="-1">
<article class="leaf">
<header class="opening">
<h1>${content.title}</h1>
<p class="lead">${words.say("pack.lead")}</p>
<@papersOf.ofKind "pack" words.say("papers.pack")/>
</header>
<div class="text">
<work-pack data-guide="${content.site.guide}">
<#list content.groups as group>
<div class="pack-group" role="group" aria-labelledby="pack-group-${group?index?c}">
<h2 class="pack-title" id="pack-group-${group?index?c}">${group.title}</h2>
<#list group.sheets as w>
<div class="pack-item">
<p class="pack-pick option"><input type="checkbox" id="pack.${w.id}" value="${w.id}" form="pack"><label for="pack.${w.id}"><@words.title w/> <span class="sheet-facts">${words.kindWithin(w)}</span></label></p>
<div class="pack-sheet"><@field.sheet w 2/></div>
</div>
</#list>
</div>
</#list>
<div class="pack-tools" hidden>
<button type="button" data-action="print">${words.say("pack.print")}</button>
<button type="button" data-action="none">${words.say("pack.none")}</button>
<p class="pack-status" role="status"></p>
</div>
</work-pack>
<#-- The form of the checkboxes, which keeps browsers from restoring them. It is empty, because each worksheet has a form of its own. -->
<form id="pack" autocomplete="off"></form>
</div>
</article>
</main>
</div>
</@screen.page>
