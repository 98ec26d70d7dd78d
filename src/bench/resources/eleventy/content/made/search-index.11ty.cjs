const { lines } = require('../../lib/text.cjs');

exports.data = { permalink: '/js/extra/search-index.js', eleventyImport: { collections: ['guide'] } };

/** Sections and sheets as rows of `[address, kind, title, place, text]`. */
exports.render = ({ collections }) => {
  const rows = collections.guide.flatMap((page) => [...sections(page), ...page.data.sheets.map((sheet) => row(sheet, page.data.title))]);
  return `window.workleaf=window.workleaf||{};window.workleaf.searchIndex=${JSON.stringify(rows)};\n`;
};

function sections({ url, data, templateContent }) {
  const file = `${url.slice(1)}index.html`;
  const [opening, ...others] = templateContent.replace(/<!-- sheet: .*? -->/g, '').split('<h2 id="');
  return [
    [file, 'section', data.title, '', lines(`<p>${data.summary}</p>${opening}`)],
    ...others.map((section) => {
      const end = section.indexOf('</h2>');
      const [id, title] = section.slice(0, end).split('">');
      return [`${file}#${id}`, 'section', lines(title), data.title, lines(section.slice(end + 5))];
    }),
  ];
}

function row({ id, kind, title, questions }, page) {
  return [`worksheets/${id}/index.html`, kind, title, page, questions.flatMap(said).join('\n')];
}

function said({ question, blanks = [], items = [], options = [] }) {
  const sentence = blanks.map(({ before, behind }) => `${before}…${behind}`).join('');
  return [question, sentence, ...[...items, ...options].map(({ words }) => words)].filter(Boolean);
}
