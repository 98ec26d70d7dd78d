import { createButton } from '../lib/button.js';
import { currentPerson, switchPerson } from './switch.js';

/**
 * Shows on a worksheet whose answers it contains, if two people share the device.
 * @param {Element} sheet
 */
function showWho(sheet) {
  const line = document.createElement('p');
  line.className = 'sheet-who';
  const name = document.createElement('span');
  name.textContent = `${say('people.here', { who: currentPerson() })} `;
  line.append(name, createButton(say('people.switch-to', { who: currentPerson() === '1' ? '2' : '1' }), switchPerson));
  sheet.querySelector('.sheet-status')?.before(line);
}

window.workleaf.showWho = showWho;
