/**
 * @param {string} text
 * @param {() => void} onclick
 */
export function createButton(text, onclick) {
  const created = document.createElement('button');
  created.type = 'button';
  created.textContent = text;
  created.onclick = onclick;
  return created;
}
