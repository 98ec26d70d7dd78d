// Shows the terminal's report over the page, and the link to the print preview.

export class Problems {
  #host = document.createElement('workleaf-serving');
  #panel = document.createElement('section');
  #title = document.createElement('h2');
  #text = document.createElement('pre');
  #bar = document.createElement('p');
  #show = button('', () => this.#open());

  constructor() {
    const shadow = this.#host.attachShadow({ mode: 'open' });
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/_serve/problems.css';
    this.#panel.hidden = true;
    this.#panel.setAttribute('role', 'alert');
    this.#text.tabIndex = 0;
    this.#panel.append(this.#title, button('Hide', () => this.#hide()), this.#text);
    this.#show.hidden = true;
    this.#bar.append(this.#show, printPreviewLink());
    shadow.append(style, this.#bar, this.#panel);
    document.documentElement.append(this.#host);
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#hide();
    });
  }

  /**
   * @param {string} kind  `errors`, `warnings` or `fine`
   * @param {string} text
   */
  show(kind, text) {
    this.#text.textContent = text;
    this.#title.textContent = kind === 'errors' ? 'Errors to fix' : 'Warnings and advice';
    this.#show.textContent = kind === 'errors' ? 'Show errors' : 'Show warnings and advice';
    this.#host.dataset.kind = kind;
    this.#show.hidden = kind === 'fine';
    this.#panel.hidden = kind !== 'errors';
  }

  #open() {
    this.#panel.hidden = false;
  }

  #hide() {
    this.#panel.hidden = true;
  }
}

/** @param {string} label @param {() => void} action */
function button(label, action) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', action);
  return element;
}

/** A link to the print preview; nothing inside its frame. */
function printPreviewLink() {
  if (window !== top) return '';
  const link = document.createElement('a');
  link.textContent = 'On paper';
  link.href = `/_serve/beside.html?${location.pathname}`;
  return link;
}
