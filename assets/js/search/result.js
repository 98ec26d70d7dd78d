import { excerptOf, highlighted } from './excerpt.js';
import { searchMessages } from './messages.js';
/** @import { SearchHit } from './guide-index.js' */

/**
 * One result: a link, its place in the guide, and the sentence that matched.
 * @param {SearchHit} hit
 * @returns {HTMLLIElement}
 */
export function resultItem(hit) {
  const { entry, terms } = hit;
  const link = document.createElement('a');
  link.href = document.documentElement.dataset.root + entry.address;
  link.append(...highlighted(entry.title, terms));

  const item = document.createElement('li');
  item.append(link);
  const place = [searchMessages.kinds[entry.kind], entry.place].filter(Boolean).join(' · ');
  if (place) item.append(paragraph('finder-place', [place]));
  const excerpt = excerptOf(hit);
  if (excerpt) item.append(paragraph('finder-excerpt', highlighted(excerpt, terms)));
  return item;
}

/**
 * @param {string} name
 * @param {(string | Node)[]} content
 */
function paragraph(name, content) {
  const element = document.createElement('p');
  element.className = name;
  element.append(...content);
  return element;
}
