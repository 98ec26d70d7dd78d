<#ftl output_format="HTML">
<#import "links.ftl" as to>

<#macro foot>
<#local site = content.site>
<footer class="foot">
<#if site.safety?has_content && content.path != site.safety>
<p class="foot-safety">If you are afraid of your partner, read <a href="${to.link(site.safety)}">the safety page</a> first.</p>
</#if>
<ul class="foot-links">
<li><a href="${to.link("worksheets/")}">All worksheets and checklists</a></li>
<li><a href="${to.link("answers/")}">Your answers</a></li>
<li><a href="${to.link("print/")}">Print the whole guide</a></li>
<#if to.hasPage("references/")>
<li><a href="${to.link("references/")}">References</a></li>
</#if>
<#if site.repository?has_content && (content.source!"")?has_content>
<li><a href="${site.repository}/edit/${site.branch}/${content.source}" rel="external">Edit this page</a></li>
</#if>
</ul>
<p class="foot-privacy">What you write in this guide stays on your device.</p>
</footer>
<#-- On paper, the place to find this page again. -->
<p class="paper-address">${site.title}<#if to.address(content.path)?has_content> · ${to.address(content.path)}</#if></p>
</#macro>
