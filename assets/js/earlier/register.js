import { readRenamed } from './renamed.js';
import { showEarlier } from './show-earlier.js';

Object.assign(window.workleaf, { readRenamed, showEarlier });
