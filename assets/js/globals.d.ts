/**
 * A message of the interface by its key in `templates/words`, in the language of the page. The build replaces the call with the text:
 * `say('sheet.saved', { when })` is published as `` `Saved on this device ${when}` ``. So the key must be a literal.
 */
declare function say(name: string, values?: Record<string, string | number>): string;

interface Window {
  /** Shared by all bundles: functions that one bundle calls in another, and the names that bundles import from `site.js`. */
  workleaf: WorkleafBundles;
}

interface WorkleafBundles {
  lock(): Promise<void>;
  loadExtra(name: string): Promise<void>;
  /** Added by bundles that are loaded on demand. */
  [name: string]: any;
}

/** The search library Lunr, which is loaded as a separate script. */
declare const lunr: any;
