// @ts-check
// Shortcuts for whoever reviews many incidents. Off until turned on (WCAG 2.1.4), never while somebody types, and each
// presses what is on the page as a link, a button or a field: without this script nothing is missing.

const STORED = 'filterwatch-keys';

const line = /** @type {HTMLElement | null} */ (document.querySelector('[data-keys]'));
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector('[data-keys-switch]'));
const state = document.querySelector('[data-keys-state]');

if (line && button && state) {
  show();
  line.hidden = false;
  button.addEventListener('click', () => {
    turn(!isOn());
    show();
  });
  document.addEventListener('keydown', (event) => {
    if (isOn() && !isTyping(event)) press(event);
  });
}

/** @returns {boolean} */
function isOn() {
  try {
    return localStorage.getItem(STORED) === 'on';
  } catch {
    // A browser that keeps nothing leaves the shortcuts off.
    return false;
  }
}

/** @param {boolean} on */
function turn(on) {
  try {
    localStorage.setItem(STORED, on ? 'on' : 'off');
  } catch {
    // Nothing to be done: `show` then tells that they are still off.
  }
}

function show() {
  const which = isOn() ? 'on' : 'off';
  if (state && line) state.textContent = line.dataset[which] ?? '';
  if (button) button.textContent = button.dataset[which] ?? '';
}

/**
 * True where a letter is text, or part of another program's shortcut.
 * @param {KeyboardEvent} event
 */
function isTyping(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return true;
  const target = event.target instanceof Element ? event.target : null;
  return target?.closest('textarea, select, input:not([type="radio"]), [contenteditable]') != null;
}

/** @param {KeyboardEvent} event */
function press(event) {
  const target = targetOf(event.key.toLowerCase());
  if (!target) return;
  event.preventDefault();
  target.click();
  document.getElementById(target.dataset.focus ?? '')?.focus();
}

/**
 * @param {string} key
 * @returns {HTMLElement | null}
 */
function targetOf(key) {
  return /^[jkafnh?]$/.test(key) ? document.querySelector(`[data-key="${key}"]`) : null;
}
