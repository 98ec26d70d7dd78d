// The reader's script. The generator puts the files named here into one published file, in this order and inside one
// strict function scope: classic scripts, because browsers block modules on pages opened from a folder (file://).
//
// @import script-runs.js
// @import lib/words.js
// @import exit/quick-exit.js
// @import sheet/status.js
// @import lib/preferences.js
// @import lib/extra.js
// @import lib/record.js
// @import lib/database.js
// @import lib/remembered.js
// @import lib/in-clear.js
// @import lib/answers.js
// @import lib/total.js
// @import lib/saved-time.js
// @import lib/session.js
// @import sheet/fields.js
// @import sheet/tally.js
// @import sheet/short-answers.js
// @import sheet/mirror.js
// @import sheet/long-answers.js
// @import sheet/offer.js
// @import sheet/paper.js
// @import sheet/card-fields.js
// @import workleaf.js
// @import element/work-sheet.js
// @import sheet/opener.js
// @import search/opener.js
// @import offline.js
