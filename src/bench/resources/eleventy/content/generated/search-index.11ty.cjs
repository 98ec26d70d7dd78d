const { lines } = require('../../lib/text.cjs');

exports.data = { permalink: '/js/extra/search-index.js', eleventyImport: { collections: ['guide'] } };

/** Sections and worksheets as rows of `[path, kind, title, page title, text]`. */
exports.render = ({ collections }) => {
  const rows = collections.guide.flatMap((page) => [...sectionRows(page), ...page.data.worksheets.map((worksheet) => worksheetRow(worksheet, page.data.title))]);
  return `window.workleaf=window.workleaf||{};window.workleaf.searchIndex=${JSON.stringify(rows)};\n`;
};

function sectionRows({ url, data, templateContent }) {
  const file = `${url.slice(1)}index.html`;
  const [introduction, ...sections] = templateContent.replace(/<!-- sheet: .*? -->/g, '').split('<h2 id="');
  return [
    [file, 'section', data.title, '', lines(`<p>${data.summary}</p>${introduction}`)],
    ...sections.map((section) => {
      const end = section.indexOf('</h2>');
      const [id, title] = section.slice(0, end).split('">');
      return [`${file}#${id}`, 'section', lines(title), data.title, lines(section.slice(end + 5))];
    }),
  ];
}

function worksheetRow({ id, kind, title, questions }, pageTitle) {
  return [`worksheets/${id}/index.html`, kind, title, pageTitle, questions.flatMap(questionTexts).join('\n')];
}

function questionTexts({ question, blanks = [], items = [], options = [] }) {
  const sentence = blanks.map(({ before, after }) => `${before}…${after}`).join('');
  return [question, sentence, ...[...items, ...options].map(({ label }) => label)].filter(Boolean);
}
