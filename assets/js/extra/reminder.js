// Reminds a reader to save a copy; loaded when it is time to.
import '../vault/reminder.js';
