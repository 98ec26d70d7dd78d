// What is wrong with the guide, over the page: in the words of the terminal. With it stands the way to the page on paper.

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
    this.#bar.append(this.#show, onPaper());
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
    this.#title.textContent = kind === 'errors' ? 'This must be mended first' : 'Worth a look';
    this.#show.textContent = kind === 'errors' ? 'What is wrong' : 'Worth a look';
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

/** @param {string} words @param {() => void} act */
function button(words, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/** The view that has this page and its paper beside each other; in it, nothing. */
function onPaper() {
  if (window !== top) return '';
  const link = document.createElement('a');
  link.textContent = 'On paper';
  link.href = `/_serve/beside.html?${location.pathname}`;
  return link;
}
