// Updates a page in place. Scripts have changed it since it was sent, and the reader may be typing in it. So the new page is
// compared with the one that was sent before, and only the differences are applied.
import { FieldState } from './field-state.js';

/** How long an update waits until edits are saved, in milliseconds; they stay in the fields in any case. */
const SAVE_TIMEOUT = 200;

/** The page cannot be updated in place. */
class UpdateImpossible extends Error {}

/**
 * @param {Document} before  the page as it was sent
 * @param {Document} after   the page as it is sent now
 * @returns {Promise<boolean>} whether this was possible; if not, the page must be reloaded
 */
export async function update(before, after) {
  const scripts = (/** @type {Document} */ page) => [...page.scripts].map((script) => script.getAttribute('src')).join(' ');
  if (scripts(before) !== scripts(after)) return false;
  await Promise.all(changedStyles(after).map(replaceStyle));
  if (replacesWorksheets(before, after)) {
    await Promise.race([saveEdits(), new Promise((resolve) => setTimeout(resolve, SAVE_TIMEOUT))]);
  }
  const fields = new FieldState();
  try {
    updateAttributes(document.documentElement, before.documentElement, after.documentElement);
    document.title = after.title;
    updateChildren(document.body, before.body, after.body);
    return true;
  } catch (error) {
    if (error instanceof UpdateImpossible) return false;
    throw error;
  } finally {
    fields.restore();
  }
}

/** @param {Document} before @param {Document} after */
function replacesWorksheets(before, after) {
  const fresh = new Map([...after.querySelectorAll('work-sheet')].map((sheet) => [idOf(sheet), sheet]));
  return [...before.querySelectorAll('work-sheet')].some((sheet) => {
    const same = fresh.get(idOf(sheet));
    return same && mustBeReplaced(sheet, same);
  });
}

/** Resolves when the worksheets have saved all edits. */
function saveEdits() {
  return Promise.all([...document.querySelectorAll('work-sheet')].map((sheet) => sheet.flush?.()));
}

/**
 * The stylesheets of the page whose address has changed, each with its new address.
 * @param {Document} after
 * @returns {[HTMLLinkElement, string][]}
 */
function changedStyles(after) {
  const { root = '', extras = '' } = document.documentElement.dataset;
  /** @type {Map<string, string>} */
  const addresses = new Map();
  for (const link of after.querySelectorAll('link[rel="stylesheet"]')) {
    const address = link.getAttribute('href') ?? '';
    addresses.set(withoutHash(address), address);
  }
  const names = (after.documentElement.dataset.extras ?? extras).split(' ');
  for (let at = 0; at + 1 < names.length; at += 2) {
    const [name, kind] = names[at].split('.');
    const hash = names[at + 1] === '=' ? '' : `-${names[at + 1]}`;
    const address = `${root}${kind}/extra/${name}${hash}.${kind}`;
    addresses.set(withoutHash(address), address);
  }
  const links = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll('link[rel="stylesheet"]')]);
  return links.flatMap((link) => {
    const address = addresses.get(withoutHash(link.getAttribute('href') ?? ''));
    return address && address !== link.getAttribute('href') ? [[link, address]] : [];
  });
}

/** @param {string} address */
const withoutHash = (address) => address.replace(/-[0-9a-f]{8}(?=\.\w+$)/, '');

/**
 * Replaces a stylesheet after the new one was loaded, so that the page is never without styles.
 * @param {[HTMLLinkElement, string]} change
 * @returns {Promise<void>}
 */
function replaceStyle([link, address]) {
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
function updateAttributes(live, before, after) {
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
function updateChildren(live, before, after) {
  const pairs = matchNodes([...before.childNodes], [...after.childNodes]);
  const liveNodes = findLiveNodes(live, [...before.childNodes]);
  const matched = new Set(pairs.map(([old]) => old));
  for (const [old, node] of liveNodes) if (!matched.has(old)) node.remove();
  /** @type {ChildNode | null} */
  let last = null;
  for (const [old, fresh] of pairs) {
    let node = old && liveNodes.get(old);
    if (old && !node) {
      // A node that a script removed and that has not changed stays removed.
      if (old.isEqualNode(fresh)) continue;
      throw new UpdateImpossible();
    }
    if (!node) {
      node = /** @type {ChildNode} */ (document.importNode(fresh, true));
      if (last) last.after(node);
      else live.prepend(node);
    } else {
      if (last && !(last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)) last.after(node);
      node = updateNode(node, old, fresh);
    }
    last = node;
  }
}

/**
 * @param {ChildNode} live
 * @param {ChildNode} before
 * @param {ChildNode} after
 * @returns {ChildNode} the updated or new node
 */
function updateNode(live, before, after) {
  if (before.isEqualNode(after)) return live;
  if (!(live instanceof Element && before instanceof Element && after instanceof Element)) {
    live.nodeValue = after.nodeValue;
    return live;
  }
  if (mustBeReplaced(before, after)) {
    const fresh = document.importNode(after, true);
    live.replaceWith(fresh);
    return fresh;
  }
  updateAttributes(live, before, after);
  updateChildren(live, before, after);
  return live;
}

/**
 * Custom elements and textareas read their content only once, so they are replaced if it changes; text in an element may change.
 * @param {Element} before
 * @param {Element} after
 */
function mustBeReplaced(before, after) {
  if (before.localName === 'textarea') return true;
  if (!before.localName.includes('-')) return false;
  const controls = (/** @type {Element} */ element) => [...element.querySelectorAll('input, textarea, select, button, output, [data-extra]')]
    .map((control) => /** @type {Element} */ (control.cloneNode()).outerHTML).join();
  return before.cloneNode().isEqualNode(after.cloneNode()) === false || controls(before) !== controls(after);
}

/**
 * Matches old nodes with new ones: first equal nodes at both ends, then between them nodes with the same id, equal nodes, and
 * nodes of the same kind in order.
 * @param {ChildNode[]} before
 * @param {ChildNode[]} after
 * @returns {[ChildNode | undefined, ChildNode][]} for each new node
 */
function matchNodes(before, after) {
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

/** The id of a node, or the id of its worksheet, or the name of its control, or nothing. @param {ChildNode} node */
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
 * Finds the nodes that were sent among those that scripts have added.
 * @param {Element} live
 * @param {ChildNode[]} sent
 * @returns {Map<ChildNode, ChildNode>} by the sent node; without nodes that scripts removed or changed beyond recognition
 */
function findLiveNodes(live, sent) {
  const found = new Map();
  const candidates = [...live.childNodes];
  let at = 0;
  for (const node of sent) {
    const index = candidates.findIndex((each, position) => position >= at && isSame(each, node));
    if (index >= 0) {
      found.set(node, candidates[index]);
      at = index + 1;
    }
  }
  return found;
}

/** @param {ChildNode} live @param {ChildNode} sent */
function isSame(live, sent) {
  if (live.nodeName !== sent.nodeName) return false;
  if (!(live instanceof Element && sent instanceof Element)) return live.nodeValue === sent.nodeValue;
  const classes = [...sent.classList];
  return idOf(live) === idOf(sent) && (classes.length === 0 || classes.some((name) => live.classList.contains(name)));
}
