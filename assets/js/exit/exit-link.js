/** A copy of the page's link for the quick exit, if it has one, for a dialog that covers it. @returns {Element[]} */
export function exitLinkCopy() {
  const link = document.querySelector('a.exit-link');
  if (!(link instanceof HTMLAnchorElement)) return [];
  const copy = /** @type {HTMLAnchorElement} */ (link.cloneNode(true));
  copy.removeAttribute('aria-describedby');
  copy.addEventListener('click', (event) => {
    event.preventDefault();
    link.click();
  });
  return [copy];
}
