<#ftl output_format="HTML">
<#-- The way out, for a reader whom somebody may be about to surprise. It is a plain link, so that it works before the
     script is here and without it; the script covers the page first, and adds the Shift key. -->
<#import "words.ftl" as words>

<#macro exit>
<#if content.site.exit?has_content && mayNeedIt()>
<section class="exit" aria-label="${words.say("exit.leave")}">
<div class="exit-bar">
<p class="exit-status" role="status"></p>
<p class="exit-note" id="exit-note"><span class="exit-keys">${words.say("exit.keys")} </span>${words.say("exit.history")}</p>
<a class="exit-link" href="${content.site.exit}" rel="nofollow noreferrer" aria-describedby="exit-note">${words.say("exit.leave")}</a>
</div>
</section>
</#if>
</#macro>

<#-- Pages with answers on them, and the page for readers who are not safe. -->
<#function mayNeedIt>
  <#if (content.worksheets![])?has_content><#return true></#if>
  <#if content.site.safety?has_content && content.path == content.site.home + content.site.safety><#return true></#if>
  <#return content.is.worksheet?? || content.is.answers?? || content.is.print??>
</#function>
