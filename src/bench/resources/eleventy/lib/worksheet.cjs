const { anchor } = require('./anchors.cjs');
const site = require('./site.cjs');
const { escape } = require('./text.cjs');

/** The HTML of a worksheet's questions by its id. It is the same on all pages. */
const questionsHtml = new Map();

/**
 * A worksheet as HTML.
 *
 * @param options {root, level, tag, prefix, linkToPage}: path to the site root, level of the heading, element name, beginning of the
 *   heading's id, whether to link to the worksheet's own page
 */
module.exports = (worksheet, { root, level, tag = 'work-sheet', prefix = '', linkToPage = false }) => {
  const { id, kind } = worksheet;
  const title = escape(worksheet.title);
  if (!questionsHtml.has(id)) questionsHtml.set(id, worksheet.questions.map((question) => RENDERERS[question.kind](question, id, title)).join('\n'));
  return `<${tag} data-guide="closer" data-worksheet="${id}" data-kind="${kind}" data-title="${title}">
<form class="sheet sheet-${kind}" autocomplete="off" aria-labelledby="${id}.title">
<header class="sheet-head">
<p class="sheet-kind"><b>${kind === 'checklist' ? 'Checklist' : 'Worksheet'}</b></p>
<h${level} class="sheet-title" id="${prefix}${anchor(worksheet.title)}"><span id="${id}.title">${title}</span></h${level}>
${linkToPage ? `<a class="sheet-alone" href="${root}/worksheets/${id}/index.html">Open this sheet by itself</a>\n` : ''}</header>
<noscript><p class="sheet-note">JavaScript is off, so this page cannot save what you write. You can fill it in and print it.</p></noscript>
<p class="sheet-status" role="status"></p>
${questionsHtml.get(id)}
<div class="sheet-tools" hidden>
<button type="button" data-action="print-blank">Print blank</button>
<button type="button" data-action="print-filled">Print with my answers</button>
<button type="button" class="sheet-large" data-preference="paper" value="large" aria-pressed="false">Large print</button>
${kind === 'checklist' ? '<button type="button" data-action="restart">Start again</button>' : '<button type="button" data-action="erase">Erase my answers</button>'}
<a class="to-answers" href="${root}/answers/index.html">Your answers</a>
</div>
<p class="sheet-address">${site.title} · ${site.place}/worksheets/${id}/</p>
</form>
</${tag}>`;
};

const RENDERERS = { ticks, sentence, lines, scale, choice };

function ticks({ items }, id, title) {
  return `<fieldset class="question ticks">
<legend class="heard">${title}</legend>
<ul class="options">
${items.map(({ name, label }) => `<li class="option"><input type="checkbox" id="${id}.${name}" name="${name}" value="yes"><label for="${id}.${name}">${escape(label)}</label></li>\n`).join('')}</ul>
</fieldset>
<p class="sheet-progress" hidden><progress max="${items.length}" value="0" aria-label="${title}: done so far"></progress> <output>0 of ${items.length} done</output></p>`;
}

function sentence({ blanks }, id) {
  return `<div class="question sentence"><p>${blanks.map(blank).join('')}</p></div>`;

  function blank({ before, name, label, after }) {
    const field = `<label class="heard" for="${id}.${name}">${escape(label)}</label><input class="blank w-3" type="text" placeholder=" " id="${id}.${name}" name="${name}">`;
    return escape(before) + (after ? `<span class="with-stop">${field}${escape(after)}</span>` : field);
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
  const hiddenLabel = (i) => (i === 0 ? `<span class="heard"> ${escape(low)}</span>` : i === steps.length - 1 ? `<span class="heard"> ${escape(high)}</span>` : '');
  return `<fieldset class="question scale">
<legend class="question-text">${escape(question)}</legend>
<div class="scale-line">
<span class="scale-low" aria-hidden="true">${escape(low)}</span>
<div class="scale-steps">
${steps.map((step, i) => `<label class="scale-step" for="${id}.${name}.${step}"><input type="radio" id="${id}.${name}.${step}" name="${name}" value="${step}"><span>${step}</span>${hiddenLabel(i)}</label>\n`).join('')}</div>
<span class="scale-high" aria-hidden="true">${escape(high)}</span>
</div>
</fieldset>`;
}

function choice({ name, question, options }, id) {
  return `<fieldset class="question choice">
<legend class="question-text">${escape(question)}</legend>
<ul class="options">
${options.map((option) => `<li class="option"><input type="radio" id="${id}.${name}.${option.name}" name="${name}" value="${option.name}"><label for="${id}.${name}.${option.name}">${escape(option.label)}</label></li>\n`).join('')}</ul>
</fieldset>`;
}
