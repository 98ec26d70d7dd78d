// What became of a card (kept, skipped, seen) is an answer too, and is kept like one: in a field, which needs no place on
// the page. It is here before the sheet looks for its fields.
for (const card of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-card]'))) {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = card.dataset.card ?? '';
  card.append(field);
}
