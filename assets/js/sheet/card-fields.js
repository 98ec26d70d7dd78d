// The state of a card (kept, skipped or seen) is saved like an answer, in a hidden field. This runs before the worksheet collects its
// fields.
for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-card]'))) {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = card.dataset.card ?? '';
  card.append(field);
}
