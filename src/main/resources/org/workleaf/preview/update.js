// Brings a page up to date where it stands. Scripts have changed it since it was sent, and somebody may be writing in it: so the
// new page is compared with the one that was sent before, and only what differs there is changed here.
import { Kept } from './kept.js';

/** How long an update waits for what was typed to be saved, in milliseconds; it is kept in the fields all the same. */
const PATIENCE = 200;

/** A page that cannot be brought up to date piece by piece. */
class Astray extends Error {}

/**
 * @param {Document} before  the page as it was sent
 * @param {Document} after   the page as it is sent now
 * @returns {Promise<boolean>} whether that was possible; if not, nothing but a new start helps
 */
export async function update(before, after) {
  const scripts = (/** @type {Document} */ page) => [...page.scripts].map((script) => script.getAttribute('src')).join(' ');
  if (scripts(before) !== scripts(after)) return false;
  await Promise.all(styles(after).map(load));
  if (makesSheetsAnew(before, after)) {
    await Promise.race([saved(), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }
  const kept = new Kept();
  try {
    attributes(document.documentElement, before.documentElement, after.documentElement);
    document.title = after.title;
    children(document.body, before.body, after.body);
    return true;
  } catch (error) {
    if (error instanceof Astray) return false;
    throw error;
  } finally {
    kept.restore();
  }
}

/** @param {Document} before @param {Document} after */
function makesSheetsAnew(before, after) {
  const fresh = new Map([...after.querySelectorAll('work-sheet')].map((sheet) => [idOf(sheet), sheet]));
  return [...before.querySelectorAll('work-sheet')].some((sheet) => {
    const same = fresh.get(idOf(sheet));
    return same && needsNewStart(sheet, same);
  });
}

/** Ends when the sheets have saved what is being typed. */
function saved() {
  return Promise.all([...document.querySelectorAll('work-sheet')].map((sheet) => sheet.flush?.()));
}

/**
 * The style sheets of the page that are published under another name now, each with its new address.
 * @param {Document} after
 * @returns {[HTMLLinkElement, string][]}
 */
function styles(after) {
  const { root = '', extras = '' } = document.documentElement.dataset;
  /** @type {Map<string, string>} */
  const addresses = new Map();
  for (const link of after.querySelectorAll('link[rel="stylesheet"]')) {
    const address = link.getAttribute('href') ?? '';
    addresses.set(nameless(address), address);
  }
  const names = (after.documentElement.dataset.extras ?? extras).split(' ');
  for (let at = 0; at + 1 < names.length; at += 2) {
    const [name, kind] = names[at].split('.');
    const hash = names[at + 1] === '=' ? '' : `-${names[at + 1]}`;
    const address = `${root}${kind}/extra/${name}${hash}.${kind}`;
    addresses.set(nameless(address), address);
  }
  const links = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll('link[rel="stylesheet"]')]);
  return links.flatMap((link) => {
    const address = addresses.get(nameless(link.getAttribute('href') ?? ''));
    return address && address !== link.getAttribute('href') ? [[link, address]] : [];
  });
}

/** @param {string} address */
const nameless = (address) => address.replace(/-[0-9a-f]{8}(?=\.\w+$)/, '');

/**
 * Puts a style sheet in the place of its former state once it is there, so that the page never stands without one.
 * @param {[HTMLLinkElement, string]} change
 * @returns {Promise<void>}
 */
function load([link, address]) {
  return new Promise((resolve) => {
    const fresh = /** @type {HTMLLinkElement} */ (link.cloneNode());
    fresh.onload = fresh.onerror = () => {
      link.remove();
      resolve();
    };
    fresh.href = address;
    link.after(fresh);
  });
}

/**
 * @param {Element} live
 * @param {Element} before
 * @param {Element} after
 */
function attributes(live, before, after) {
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  for (const { name } of before.attributes) {
    if (!after.hasAttribute(name)) live.removeAttribute(name);
  }
}

/**
 * @param {Element} live
 * @param {Element} before
 * @param {Element} after
 */
function children(live, before, after) {
  const pairs = paired([...before.childNodes], [...after.childNodes]);
  const places = located(live, [...before.childNodes]);
  const stay = new Set(pairs.map(([old]) => old));
  for (const [old, node] of places) if (!stay.has(old)) node.remove();
  /** @type {ChildNode | null} */
  let last = null;
  for (const [old, fresh] of pairs) {
    let node = old && places.get(old);
    if (old && !node) {
      // What a script took away and nobody has changed stays away.
      if (old.isEqualNode(fresh)) continue;
      throw new Astray();
    }
    if (!node) {
      node = /** @type {ChildNode} */ (document.importNode(fresh, true));
      if (last) last.after(node);
      else live.prepend(node);
    } else {
      if (last && !(last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) last.after(node);
      node = morphed(node, old, fresh);
    }
    last = node;
  }
}

/**
 * @param {ChildNode} live
 * @param {ChildNode} before
 * @param {ChildNode} after
 * @returns {ChildNode} what stands there now
 */
function morphed(live, before, after) {
  if (before.isEqualNode(after)) return live;
  if (!(live instanceof Element && before instanceof Element && after instanceof Element)) {
    live.nodeValue = after.nodeValue;
    return live;
  }
  if (needsNewStart(before, after)) {
    const fresh = document.importNode(after, true);
    live.replaceWith(fresh);
    return fresh;
  }
  attributes(live, before, after);
  children(live, before, after);
  return live;
}

/**
 * A custom element and a textarea know their insides from the beginning on: only words around them may change.
 * @param {Element} before
 * @param {Element} after
 */
function needsNewStart(before, after) {
  if (before.localName === 'textarea') return true;
  if (!before.localName.includes('-')) return false;
  const inside = (/** @type {Element} */ element) => [...element.querySelectorAll('input, textarea, select, button, output, [data-extra]')]
    .map((control) => /** @type {Element} */ (control.cloneNode()).outerHTML).join();
  return before.cloneNode().isEqualNode(after.cloneNode()) === false || inside(before) !== inside(after);
}

/**
 * Which former node becomes which new one: those that are equal at both ends, in between those of one id, then those of one kind
 * in their order.
 * @param {ChildNode[]} before
 * @param {ChildNode[]} after
 * @returns {[ChildNode | undefined, ChildNode][]} for each new node
 */
function paired(before, after) {
  /** @type {[ChildNode | undefined, ChildNode][]} */
  const head = [];
  /** @type {[ChildNode | undefined, ChildNode][]} */
  const tail = [];
  const olds = [...before];
  const news = [...after];
  while (olds.length && news.length && olds[0].isEqualNode(news[0])) head.push([olds.shift(), /** @type {ChildNode} */ (news.shift())]);
  while (olds.length && news.length && olds[olds.length - 1].isEqualNode(news[news.length - 1])) {
    tail.unshift([olds.pop(), /** @type {ChildNode} */ (news.pop())]);
  }
  const free = new Set(olds);
  /** @type {Map<ChildNode, ChildNode>} */
  const found = new Map();
  for (const match of [sameId, (old, fresh) => old.isEqualNode(fresh), sameKind]) {
    for (const fresh of news) {
      if (found.has(fresh)) continue;
      for (const old of free) {
        if (!match(old, fresh)) continue;
        found.set(fresh, old);
        free.delete(old);
        break;
      }
    }
  }
  return [...head, ...news.map((fresh) => /** @type {[ChildNode | undefined, ChildNode]} */ ([found.get(fresh), fresh])), ...tail];
}

/** What a node is called by, if anything: worksheets by their ids, controls by their names. @param {ChildNode} node */
function idOf(node) {
  if (!(node instanceof Element)) return '';
  return node.id || node.getAttribute('data-worksheet') || node.getAttribute('name') || '';
}

/** @param {ChildNode} old @param {ChildNode} fresh */
function sameId(old, fresh) {
  return idOf(old) !== '' && idOf(old) === idOf(fresh) && old.nodeName === fresh.nodeName;
}

/** @param {ChildNode} old @param {ChildNode} fresh */
function sameKind(old, fresh) {
  return old.nodeName === fresh.nodeName && idOf(old) === '' && idOf(fresh) === '';
}

/**
 * Where the nodes that were sent are now, among those that scripts have put between them.
 * @param {Element} live
 * @param {ChildNode[]} sent
 * @returns {Map<ChildNode, ChildNode>} without those that scripts took away or changed beyond recognition
 */
function located(live, sent) {
  const places = new Map();
  const there = [...live.childNodes];
  let at = 0;
  for (const node of sent) {
    const found = there.findIndex((each, index) => index >= at && isSame(each, node));
    if (found >= 0) {
      places.set(node, there[found]);
      at = found + 1;
    }
  }
  return places;
}

/** @param {ChildNode} live @param {ChildNode} sent */
function isSame(live, sent) {
  if (live.nodeName !== sent.nodeName) return false;
  if (!(live instanceof Element && sent instanceof Element)) return live.nodeValue === sent.nodeValue;
  const classes = [...sent.classList];
  return idOf(live) === idOf(sent) && (classes.length === 0 || classes.some((name) => live.classList.contains(name)));
}
