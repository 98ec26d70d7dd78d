const { anchor } = require('./anchors.cjs');
const site = require('./site.cjs');
const { escape } = require('./text.cjs');

/** What a sheet asks is the same wherever it stands. */
const asked = new Map();

/**
 * A sheet in a place.
 *
 * @param place {up, level, tag, prefix, alone}: how deep its title stands, what its id begins with, whether it links to its own page
 */
module.exports = (sheet, { up, level, tag = 'work-sheet', prefix = '', alone = false }) => {
  const { id, kind } = sheet;
  const title = escape(sheet.title);
  if (!asked.has(id)) asked.set(id, sheet.questions.map((question) => MAKERS[question.kind](question, id, title)).join('\n'));
  return `<${tag} data-guide="closer" data-worksheet="${id}" data-kind="${kind}" data-title="${title}">
<form class="sheet sheet-${kind}" autocomplete="off" aria-labelledby="${id}.title">
<header class="sheet-head">
<p class="sheet-kind"><b>${kind === 'checklist' ? 'Checklist' : 'Worksheet'}</b></p>
<h${level} class="sheet-title" id="${prefix}${anchor(sheet.title)}"><span id="${id}.title">${title}</span></h${level}>
${alone ? `<a class="sheet-alone" href="${up}/worksheets/${id}/index.html">Open this sheet by itself</a>\n` : ''}</header>
<noscript><p class="sheet-note">JavaScript is off, so this page cannot save what you write. You can fill it in and print it.</p></noscript>
<p class="sheet-status" role="status"></p>
${asked.get(id)}
<div class="sheet-tools" hidden>
<button type="button" data-action="print-blank">Print blank</button>
<button type="button" data-action="print-filled">Print with my answers</button>
<button type="button" class="sheet-large" data-preference="paper" value="large" aria-pressed="false">Large print</button>
${kind === 'checklist' ? '<button type="button" data-action="restart">Start again</button>' : '<button type="button" data-action="erase">Erase my answers</button>'}
<a class="to-answers" href="${up}/answers/index.html">Your answers</a>
</div>
<p class="sheet-address">${site.title} · ${site.place}/worksheets/${id}/</p>
</form>
</${tag}>`;
};

const MAKERS = { ticks, sentence, lines, scale, choice };

function ticks({ items }, id, title) {
  return `<fieldset class="question ticks">
<legend class="heard">${title}</legend>
<ul class="options">
${items.map(({ name, words }) => `<li class="option"><input type="checkbox" id="${id}.${name}" name="${name}" value="yes"><label for="${id}.${name}">${escape(words)}</label></li>\n`).join('')}</ul>
</fieldset>
<p class="sheet-progress" hidden><progress max="${items.length}" value="0" aria-label="${title}: done so far"></progress> <output>0 of ${items.length} done</output></p>`;
}

function sentence({ blanks }, id) {
  return `<div class="question sentence"><p>${blanks.map(blank).join('')}</p></div>`;

  function blank({ before, name, label, behind }) {
    const field = `<label class="heard" for="${id}.${name}">${escape(label)}</label><input class="blank w-3" type="text" placeholder=" " id="${id}.${name}" name="${name}">`;
    return escape(before) + (behind ? `<span class="with-stop">${field}${escape(behind)}</span>` : field);
  }
}

function lines({ name, question, count }, id) {
  return `<div class="question lines">
<label class="question-text" for="${id}.${name}"><strong>${escape(question)}</strong></label>
<textarea id="${id}.${name}" name="${name}" rows="${count}" placeholder=" "></textarea>
<div class="rules" aria-hidden="true">${'<i></i>'.repeat(count)}</div>
</div>`;
}

function scale({ name, question, low, high, steps }, id) {
  const heard = (i) => (i === 0 ? `<span class="heard"> ${escape(low)}</span>` : i === steps.length - 1 ? `<span class="heard"> ${escape(high)}</span>` : '');
  return `<fieldset class="question scale">
<legend class="question-text">${escape(question)}</legend>
<div class="scale-line">
<span class="scale-low" aria-hidden="true">${escape(low)}</span>
<div class="scale-steps">
${steps.map((step, i) => `<label class="scale-step" for="${id}.${name}.${step}"><input type="radio" id="${id}.${name}.${step}" name="${name}" value="${step}"><span>${step}</span>${heard(i)}</label>\n`).join('')}</div>
<span class="scale-high" aria-hidden="true">${escape(high)}</span>
</div>
</fieldset>`;
}

function choice({ name, question, options }, id) {
  return `<fieldset class="question choice">
<legend class="question-text">${escape(question)}</legend>
<ul class="options">
${options.map((option) => `<li class="option"><input type="radio" id="${id}.${name}.${option.name}" name="${name}" value="${option.name}"><label for="${id}.${name}.${option.name}">${escape(option.words)}</label></li>\n`).join('')}</ul>
</fieldset>`;
}
