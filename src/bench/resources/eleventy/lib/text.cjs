const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in HTML. */
exports.escape = (text) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => SIGNS[sign]) : text);

/** HTML without its tags, a line for each piece of text. */
exports.lines = (html) =>
  html
    .replace(/<\/(?:p|li|h2|th|td)>\s*/g, '\n')
    .replace(/<[^>]*>\s*/g, (tag) => (tag.endsWith('\n') ? '' : tag.slice(tag.indexOf('>') + 1)))
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .trim();

/** From a page to the site's root, without a slash at its end. */
exports.up = (url) => ['', '.', '..', '../..'][url.split('/').length - 1];
