<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>
<#import "field/worksheet.ftl" as field>

<#assign w = content.worksheet>
<@screen.page name="worksheet">
<main id="main" tabindex="-1" class="desk">
<p class="desk-path"><a href="${to.own("worksheets/")}">${words.say("sheet.all")}</a> <span><@words.linked key="sheet.from" href=to.link(w.page.path) + "#" + w.anchor values={"page": w.page.title}/></span></p>
<@words.untranslated w/>
<@field.sheet w 1/>
</main>
</@screen.page>
