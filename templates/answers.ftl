<#ftl output_format="HTML">
<#import "layout/screen.ftl" as screen>
<#import "layout/links.ftl" as to>

<#-- Where readers look after what they have written. All of it takes the script, which shows it; the words stand here. -->

<#macro part id title>
<section class="answers-part" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<#nested>
</section>
</#macro>

<@screen.page name="answers" robots="noindex">
<main id="main" tabindex="-1" class="narrow">
<h1>${content.title}</h1>
<p class="lead">What you write in this guide is kept by this browser, on this device, and sent to nobody. Here you can look after it.</p>
<noscript><p class="sheet-note">JavaScript is off, so nothing is being saved, and this page can do nothing.</p></noscript>
<your-answers class="answers" hidden>
<div class="answers-note"><p class="answers-status" role="status"></p></div>

<@part "locked" "Locked">
<p>Your answers are locked with a passphrase.</p>
<p class="answers-tools"><button type="button" data-action="unlock">Unlock</button></p>
</@part>

<@part "kept" "What is kept">
<p data-show="summary"></p>
<ul class="kept-list"></ul>
</@part>

<@part "copy" "A copy in a file">
<p>Browsers sometimes clear what a site has saved, and devices get lost. A copy keeps your answers, and takes them to another device. Anyone who has the file can read it.</p>
<p data-show="copied"></p>
<div class="answers-tools"><button type="button" data-action="save">Save a copy</button>
<label class="file-button" for="load">Load a copy<input id="load" type="file" accept=".json,application/json" class="heard" data-action="load"></label></div>
<div class="answers-preview" tabindex="-1" hidden></div>
</@part>

<@part "passphrase" "A passphrase">
<p>With a passphrase, your answers lie on this device in a form that nobody can read without it. Nobody can open them if you forget it, so save a copy first. It does not hide which sheets you have filled in.</p>
<div class="answers-tools" data-show="passphrase"></div>
</@part>

<@part "saving" "Saving on this device">
<p data-show="saving"></p>
<div class="answers-tools"><button type="button" data-action="tab">Don’t save on this device</button><button type="button" data-action="device">Save on this device</button></div>
</@part>

<@part "people" "Two people on this device">
<p data-show="people"></p>
<div class="answers-tools"><button type="button" data-action="person"></button></div>
</@part>

<@part "erase" "Erase everything">
<p>This erases all that you wrote on every sheet. For ten seconds you can take it back. Copies in files, and sheets you have printed, stay where they are.</p>
<div class="answers-tools"><button type="button" data-action="erase">Erase everything</button></div>
</@part>
</your-answers>
<#-- Where each sheet is, and that it is still there. -->
<ul class="answers-sheets" hidden>
<#list guide as page><#list page.worksheets![] as w>
<li data-worksheet="${w.id}"><a href="${to.link(w.path)}">${w.title}</a></li>
</#list></#list>
</ul>
</main>
</@screen.page>
