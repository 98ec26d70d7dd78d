/** @import { AnswerRecord } from '../lib/record.js' */

/** Why reading or saving failed: a key of `sheetMessages`. @typedef {'notSaved' | 'full' | 'unreadable'} Failure */

/**
 * The state of a worksheet's answers.
 *
 * - `loading`: the record has not been read yet.
 * - `unread`: it could not be read, so nothing can be saved either.
 * - `locked`: it can only be read with a passphrase.
 * - `saved`: the page shows the record.
 * - `saving`: there are edits that are not saved yet.
 * - `failed`: the last save failed, or reading the record again.
 * - `discarded`: the browser has deleted the record, so that the answers are only on this page.
 *
 * @typedef {'loading' | 'unread' | 'locked' | 'saved' | 'saving' | 'failed' | 'discarded'} Kind
 *
 * @typedef {object} SheetState
 * @property {Kind} kind
 * @property {AnswerRecord} [record]  as last read or saved
 * @property {number} [createdAt]     when the database was created that the record came from
 * @property {Failure | 'locked'} [failure]
 * @property {boolean} [isOutdated]   whether a newer answer will be shown when the reader leaves its field
 * @property {boolean} [isConcealed]  whether the answers are hidden, while two people compare
 */

/** The state of a worksheet before its record is read. @type {Readonly<SheetState>} */
export const LOADING = Object.freeze({ kind: 'loading' });

/** The kind of state after an event, from the kind before and whether there are edits. */
const KINDS_AFTER = {
  edited: (/** @type {Kind} */ kind) => (kind === 'saved' || kind === 'discarded' ? 'saving' : kind),
  synced: (/** @type {Kind} */ kind, /** @type {boolean} */ hasEdits) => (hasEdits ? 'saving' : 'saved'),
  failed: (/** @type {Kind} */ kind) => (kind === 'discarded' ? kind : canSave({ kind }) ? 'failed' : 'unread'),
};

/**
 * The state after an event: `edited`, `synced` when the record was read, saved or erased, and so on.
 * @param {SheetState} state
 * @param {keyof typeof KINDS_AFTER | 'locked' | 'discarded' | ''} event  empty if the kind stays the same
 * @param {boolean} hasEdits
 * @param {Partial<SheetState>} [details]  what else the event changes
 * @returns {Readonly<SheetState>}
 */
export function nextState(state, event, hasEdits, details) {
  const kind = event in KINDS_AFTER ? KINDS_AFTER[/** @type {keyof typeof KINDS_AFTER} */ (event)](state.kind, hasEdits) : event || state.kind;
  return Object.freeze({ ...state, ...details, kind: /** @type {Kind} */ (kind) });
}

/**
 * Whether edits can be saved: only after the record has been read.
 * @param {SheetState} state
 */
export function canSave({ kind }) {
  return !['loading', 'unread', 'locked'].includes(kind);
}
