// What readers need to look after their answers; loaded by the page `answers/`, and by a sheet that is locked.
import '../vault/messages.js';
import '../vault/shared.js';
import '../lib/written.js';
import '../lib/form-control.js';
import '../vault/alone.js';
import '../vault/kept.js';
import '../people/switch.js';
import '../vault/file.js';
import '../vault/merge.js';
import '../vault/passphrase.js';
import '../vault/take.js';
import '../exit/way-out.js';
import '../vault/ask.js';
import '../vault/preview.js';
import '../vault/your-answers.js';
