<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "field/worksheet.ftl" as field>

<#assign w = content.worksheet>
<@screen.page name="worksheet">
<main id="main" tabindex="-1" class="desk">
<p class="desk-path"><a href="${to.link("worksheets/")}">All worksheets</a> <span>from <a href="${to.link(w.page.path)}#${w.anchor}">${w.page.title}</a></span></p>
<@field.sheet w 1/>
</main>
</@screen.page>
