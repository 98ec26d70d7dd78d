// A reminder to save a copy; loaded when one is due.
import '../vault/reminder.js';
