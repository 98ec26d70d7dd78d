/** Pages that may have to be left quickly have a link for it, which a dialog would cover. @returns {Element[]} */
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
