/**
 * Makes a card swipeable with a finger, pen or mouse. Vertical movements still scroll the page.
 * @param {HTMLElement} card
 * @param {(side: 'left' | 'right') => void} onswipe
 */
export function swipe(card, onswipe) {
  /** Where the pointer was pressed. @type {{x: number, y: number, id: number} | undefined} */
  let start;
  let isDragging = false;

  const reset = () => {
    start = undefined;
    isDragging = false;
    card.style.transform = '';
    delete card.dataset.toward;
    card.classList.remove('is-held');
  };

  /** @param {number} x  how far the card was moved, in pixels */
  const side = (x) => (Math.abs(x) < Math.min(110, card.offsetWidth * 0.3) ? undefined : x < 0 ? 'left' : 'right');

  card.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, id: event.pointerId };
  });
  card.addEventListener('pointermove', (event) => {
    if (!start || event.pointerId !== start.id) return;
    const x = event.clientX - start.x;
    if (!isDragging) {
      if (Math.abs(x) < 10 || Math.abs(x) < Math.abs(event.clientY - start.y)) return;
      isDragging = true;
      card.setPointerCapture(start.id);
      card.classList.add('is-held');
    }
    card.style.transform = `translateX(${x}px) rotate(${x / 40}deg)`;
    card.dataset.toward = side(x) ?? '';
  });
  card.addEventListener('pointerup', (event) => {
    if (!start || event.pointerId !== start.id) return;
    const swiped = isDragging ? side(event.clientX - start.x) : undefined;
    reset();
    if (swiped) onswipe(swiped);
  });
  card.addEventListener('pointercancel', reset);
}
