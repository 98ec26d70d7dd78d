/** The messages of this bundle. */
export const confirmationMessages = {
  askErase: say('sheet.ask-erase'),
  erase: say('sheet.erase'),
  keep: say('sheet.keep'),
  erased: say('sheet.erased'),
  restarted: say('sheet.restarted'),
  undo: say('sheet.undo'),
};
