import { excerptOf, marked } from './excerpt.js';
import { searchMessages } from './messages.js';
/** @import { Finding } from './guide-index.js' */

/**
 * One result: a link, where it leads, and the sentence that was found.
 * @param {Finding} finding
 * @returns {HTMLLIElement}
 */
export function resultOf(finding) {
  const { entry, terms } = finding;
  const link = document.createElement('a');
  link.href = document.documentElement.dataset.root + entry.address;
  link.append(...marked(entry.title, terms));

  const item = document.createElement('li');
  item.append(link);
  const place = [searchMessages.kinds[entry.kind], entry.place].filter(Boolean).join(' · ');
  if (place) item.append(line('finder-place', [place]));
  const excerpt = excerptOf(finding);
  if (excerpt) item.append(line('finder-excerpt', marked(excerpt, terms)));
  return item;
}

/**
 * @param {string} name
 * @param {(string | Node)[]} content
 */
function line(name, content) {
  const element = document.createElement('p');
  element.className = name;
  element.append(...content);
  return element;
}
