const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for HTML. */
exports.escape = (text) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ENTITIES[char]) : text);

/** The text of HTML, with one line for each block. */
exports.lines = (html) =>
  html
    .replace(/<\/(?:p|li|h2|th|td)>\s*/g, '\n')
    .replace(/<[^>]*>\s*/g, (tag) => (tag.endsWith('\n') ? '' : tag.slice(tag.indexOf('>') + 1)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .trim();

/** The relative path from a page to the site root, without a slash at the end. */
exports.rootPath = (url) => ['', '.', '..', '../..'][url.split('/').length - 1];
