/**
 * A text of the interface by its name in `templates/words`, in the language of the page. The build puts the text in place of the call:
 * `say('sheet.saved', { when })` is published as `` `Saved on this device ${when}` ``. The name is written out, and so are the values.
 */
declare function say(name: string, values?: Record<string, string | number>): string;
