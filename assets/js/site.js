// The script of every page. The generator bundles these modules into one classic script, because browsers block modules on pages that are
// opened from a folder (file://). The quick exit comes first: it works even if a later part fails.
// The order of the others, where it is free, is the one that compresses best.
import './script-runs.js';
import './lib/messages.js';
import './exit/quick-exit.js';
import './sheet/status.js';
import './sheet/print-mirror.js';
import './sheet/long-answers.js';
import './lib/database.js';
import './lib/left-edits.js';
import './lib/extra.js';
import './sheet/sheet-state.js';
import './lib/record.js';
import './lib/total.js';
import './lib/plain-store.js';
import './lib/session.js';
import './lib/local-storage.js';
import './lib/answers.js';
import './sheet/confirmation.js';
import './lib/preferences.js';
import './lib/saved-time.js';
import './sheet/fields.js';
import './sheet/short-answers.js';
import './sheet/tally.js';
import './sheet/print-sheet.js';
import './sheet/card-fields.js';
import './sheet/sheet-tools.js';
import './sheet/sheet-status.js';
import './lib/save-queue.js';
import './sheet/sheet-answers.js';
import './sheet/sheet-extras.js';
import './sheet/sheet-store.js';
import './workleaf.js';
import './element/work-sheet.js';
import './sheet/opener.js';
import './search/opener.js';
import './offline.js';
