/**
 * Lets a card be pushed aside by finger, pen or mouse. Up and down still scroll the page.
 * @param {HTMLElement} card
 * @param {(side: 'left' | 'right') => void} onpushed
 */
export function swipe(card, onpushed) {
  /** Where the finger came down. @type {{x: number, y: number, id: number} | undefined} */
  let start;
  let isPushed = false;

  const letGo = () => {
    start = undefined;
    isPushed = false;
    card.style.transform = '';
    delete card.dataset.toward;
    card.classList.remove('is-held');
  };

  /** @param {number} x how far it is pushed */
  const side = (x) => (Math.abs(x) < Math.min(110, card.offsetWidth * 0.3) ? undefined : x < 0 ? 'left' : 'right');

  card.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, id: event.pointerId };
  });
  card.addEventListener('pointermove', (event) => {
    if (!start || event.pointerId !== start.id) return;
    const x = event.clientX - start.x;
    if (!isPushed) {
      if (Math.abs(x) < 10 || Math.abs(x) < Math.abs(event.clientY - start.y)) return;
      isPushed = true;
      card.setPointerCapture(start.id);
      card.classList.add('is-held');
    }
    card.style.transform = `translateX(${x}px) rotate(${x / 40}deg)`;
    card.dataset.toward = side(x) ?? '';
  });
  card.addEventListener('pointerup', (event) => {
    if (!start || event.pointerId !== start.id) return;
    const pushed = isPushed ? side(event.clientX - start.x) : undefined;
    letGo();
    if (pushed) onpushed(pushed);
  });
  card.addEventListener('pointercancel', letGo);
}
