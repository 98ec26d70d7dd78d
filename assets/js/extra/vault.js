// Managing answers: copies, the passphrase, erasing; loaded by the page `answers/`, and to unlock a worksheet.
import '../vault/messages.js';
import '../vault/safe-tools.js';
import '../lib/answer-text.js';
import '../lib/form-control.js';
import '../vault/exclusive.js';
import '../vault/contents.js';
import '../vault/all-records.js';
import '../people/switch.js';
import '../vault/answers-file.js';
import '../vault/merge.js';
import '../vault/passphrase.js';
import '../vault/remove.js';
import '../exit/exit-link.js';
import '../vault/passphrase-dialog.js';
import '../vault/merge-preview.js';
import '../vault/your-answers.js';
