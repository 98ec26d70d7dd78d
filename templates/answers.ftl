<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>
<#import "layout/words.ftl" as words>

<#-- The page where readers manage their answers. All of it needs the script, which shows it; the texts are here. -->

<#macro part id title>
<section class="answers-part" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<#nested>
</section>
</#macro>

<@screen.page name="answers" robots="noindex">
<main id="main" tabindex="-1" class="narrow">
<h1>${content.title}</h1>
<p class="lead">${words.say("answers-page.lead")}</p>
<noscript><p class="sheet-note">${words.say("answers-page.no-script")}</p></noscript>
<your-answers class="answers" hidden>
<div class="answers-note"><p class="answers-status" role="status"></p></div>

<@part "locked" words.say("answers-page.locked.title")>
<p>${words.say("answers-page.locked.text")}</p>
<p class="answers-tools"><button type="button" data-action="unlock">${words.say("answers-page.do-unlock")}</button></p>
</@part>

<@part "kept" words.say("answers-page.kept.title")>
<p data-show="summary"></p>
<ul class="kept-list"></ul>
</@part>

<@part "copy" words.say("answers-page.copy.title")>
<p>${words.say("answers-page.copy.text")}</p>
<p data-show="copied"></p>
<form class="answers-tools" autocomplete="off"><button type="button" data-action="save">${words.say("answers-page.do-save")}</button>
<label class="file-button" for="load">${words.say("answers-page.do-load")}<input id="load" type="file" accept=".json,application/json" class="heard" data-action="load"></label></form>
<div class="answers-preview" tabindex="-1" hidden></div>
</@part>

<@part "passphrase" words.say("answers-page.passphrase.title")>
<p>${words.say("answers-page.passphrase.text")}</p>
<div class="answers-tools" data-show="passphrase"></div>
</@part>

<@part "saving" words.say("answers-page.saving.title")>
<p data-show="saving"></p>
<div class="answers-tools"><button type="button" data-action="tab">${words.say("answers-page.do-tab")}</button><button type="button" data-action="device">${words.say("answers-page.do-device")}</button></div>
</@part>

<@part "people" words.say("answers-page.people.title")>
<p data-show="people"></p>
<div class="answers-tools"><button type="button" data-action="person">${words.say("answers.add-person")}</button></div>
</@part>

<@part "erase" words.say("answers-page.erase.title")>
<p>${words.say("answers-page.erase.text")}</p>
<div class="answers-tools"><button type="button" data-action="erase">${words.say("answers-page.do-erase")}</button></div>
</@part>
</your-answers>
<#-- The worksheets that exist and their addresses, for the script. -->
<ul class="answers-sheets" hidden>
<#list guide as page><#list page.worksheets![] as w>
<li data-worksheet="${w.id}"><a href="${to.link(w.path)}"<@words.language w/>>${w.title}</a></li>
</#list></#list>
</ul>
</main>
</@screen.page>
