<#ftl output_format="HTML">
<#import "links.ftl" as to>
<#import "words.ftl" as words>

<#macro foot>
<#local site = content.site>
<#local isSafety = {site.home + site.safety: true}[content.path]??>
<footer class="foot">
<#if site.safety?has_content && !isSafety>
<p class="foot-safety"><#if site.safetyLine?has_content><@words.linkedText site.safetyLine to.own(site.safety)/><#else><@words.linked key="foot.safety" href=to.own(site.safety)/></#if></p>
</#if>
<ul class="foot-links">
<li><a href="${to.own("worksheets/")}">${words.say("foot.worksheets")}</a></li>
<li><a href="${to.own("answers/")}">${words.say("foot.answers")}</a></li>
<li><a href="${to.own("print/")}">${words.say("foot.print")}</a></li>
<#if to.hasPage("references/")>
<li><a href="${to.own("references/")}">${words.say("foot.references")}</a></li>
</#if>
<#if site.repository?has_content && (content.source!"")?has_content>
<li><a href="${site.repository}/edit/${site.branch}/${content.source}" rel="external">${words.say("foot.edit")}</a></li>
</#if>
</ul>
<p class="foot-privacy">${words.say("foot.privacy")}</p>
<#if site.footer?has_content>
<p class="foot-own">${site.footer}</p>
</#if>
<#if site.licence?has_content>
<p class="foot-licence">${words.say("foot.licence")} <@licence site/></p>
</#if>
<#if (site.languages![])?size gt 1 && !content.is.notfound??>
<ul class="foot-links foot-languages" aria-label="${words.say("foot.languages")}">
<#list site.languages?filter(other -> other.language != site.language) as other>
<li><a href="${to.link(other.home + content.path?remove_beginning(site.home))}" lang="${other.language}" hreflang="${other.language}" dir="${other.direction}">${other.name}</a></li>
</#list>
</ul>
</#if>
</footer>
<#-- The address of this page, which is only printed. -->
<p class="paper-address">${site.title}<#if to.address(content.path)?has_content> · <@words.place to.address(content.path)/></#if></p>
</#macro>

<#macro licence site>
<#if site.licenceAddress?has_content><a href="${site.licenceAddress}" rel="license external">${site.licence}</a><#else>${site.licence}</#if><#t>
</#macro>
