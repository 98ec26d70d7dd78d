const layout = require('../../lib/layout.cjs');
const getGuide = require('../../lib/guide.cjs');
const { escape } = require('../../lib/text.cjs');

exports.data = { title: 'Your answers', permalink: '/answers/index.html', eleventyImport: { collections: ['guide'] } };

/** The page on which readers manage their saved answers. */
exports.render = ({ title, page, collections }) =>
  layout({ url: page.url, name: 'answers', title, noindex: true, hasQuickExit: true }, (root) => `<main id="main" tabindex="-1" class="narrow">
<h1>Your answers</h1>
<p class="lead">What you write in this guide is kept by this browser, on this device, and sent to nobody. Here you can look after it.</p>
<noscript><p class="sheet-note">JavaScript is off, so nothing is being saved, and this page can do nothing.</p></noscript>
<your-answers class="answers" hidden>
<div class="answers-note"><p class="answers-status" role="status"></p></div>

<section class="answers-part" id="locked" aria-labelledby="locked-title">
<h2 id="locked-title">Locked</h2>
<p>Your answers are locked with a passphrase.</p>
<p class="answers-tools"><button type="button" data-action="unlock">Unlock</button></p>
</section>

<section class="answers-part" id="kept" aria-labelledby="kept-title">
<h2 id="kept-title">What is kept</h2>
<p data-show="summary"></p>
<ul class="kept-list"></ul>
</section>

<section class="answers-part" id="copy" aria-labelledby="copy-title">
<h2 id="copy-title">A copy in a file</h2>
<p>Browsers sometimes clear what a site has saved, and devices get lost. A copy keeps your answers, and takes them to another device. Anyone who has the file can read it.</p>
<p data-show="copied"></p>
<div class="answers-tools"><button type="button" data-action="save">Save a copy</button>
<label class="file-button" for="load">Load a copy<input id="load" type="file" accept=".json,application/json" class="heard" data-action="load"></label></div>
<div class="answers-preview" tabindex="-1" hidden></div>
</section>

<section class="answers-part" id="passphrase" aria-labelledby="passphrase-title">
<h2 id="passphrase-title">A passphrase</h2>
<p>With a passphrase, your answers lie on this device in a form that nobody can read without it. Nobody can open them if you forget it, so save a copy first. It does not hide which sheets you have filled in.</p>
<div class="answers-tools" data-show="passphrase"></div>
</section>

<section class="answers-part" id="saving" aria-labelledby="saving-title">
<h2 id="saving-title">Saving on this device</h2>
<p data-show="saving"></p>
<div class="answers-tools"><button type="button" data-action="tab">Don’t save on this device</button><button type="button" data-action="device">Save on this device</button></div>
</section>

<section class="answers-part" id="people" aria-labelledby="people-title">
<h2 id="people-title">Two people on this device</h2>
<p data-show="people"></p>
<div class="answers-tools"><button type="button" data-action="person"></button></div>
</section>

<section class="answers-part" id="erase" aria-labelledby="erase-title">
<h2 id="erase-title">Erase everything</h2>
<p>This erases all that you wrote on every sheet. For ten seconds you can take it back. Copies in files, and sheets you have printed, stay where they are.</p>
<div class="answers-tools"><button type="button" data-action="erase">Erase everything</button></div>
</section>
</your-answers>
<ul class="answers-sheets" hidden>
${getGuide(collections.guide).pages.flatMap(({ data }) => data.worksheets.map((worksheet) => item(worksheet, root))).join('')}</ul>
</main>`);

function item({ id, title }, root) {
  return `<li data-worksheet="${id}"><a href="${root}/worksheets/${id}/index.html">${escape(title)}</a></li>\n`;
}
