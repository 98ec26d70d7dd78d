<#ftl output_format="HTML">
<#-- The quick exit, for readers who have to leave at once when somebody comes in. It is a plain link, so that it works without the
     script and before it has loaded; the script also hides the page first, and adds the Shift key. -->
<#import "words.ftl" as words>

<#macro exit>
<#if content.site.exit?has_content && needsQuickExit()>
<section class="exit" aria-label="${words.say("exit.leave")}">
<div class="exit-bar">
<p class="exit-status" role="status"></p>
<p class="exit-note" id="exit-note"><span class="exit-keys">${words.say("exit.keys")} </span>${words.say("exit.history")}</p>
<a class="exit-link" href="${content.site.exit}" rel="nofollow noreferrer" aria-describedby="exit-note">${words.say("exit.leave")}</a>
</div>
</section>
</#if>
</#macro>

<#-- True for pages with answers, and for the page for readers who are not safe. -->
<#function needsQuickExit>
  <#if (content.worksheets![])?has_content><#return true></#if>
  <#if content.site.safety?has_content && content.path == content.site.home + content.site.safety><#return true></#if>
  <#return content.is.worksheet?? || content.is.answers?? || content.is.print??>
</#function>
