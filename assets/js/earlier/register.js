import { readRenamed } from './renamed.js';
import { showEarlier } from './show.js';

Object.assign(window.workleaf, { readRenamed, showEarlier });
