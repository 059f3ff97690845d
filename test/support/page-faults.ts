/** Of an A4 sheet between its margins of 16 mm, in pixels of 96 to the inch. */
export const PAPER_WIDTH = 673;

const IS_SEEN = `(one) => one.checkVisibility({ contentVisibilityAuto: true }) && one.getClientRects().length > 0`;

/**
 * Runs in the page, while it is laid out for paper. Nothing that needs a screen is left; what is read is there, also where it was folded
 * away; nothing is cut off.
 */
export const PAPER_FAULTS = `(() => {
  const isSeen = ${IS_SEEN};
  const all = (selector) => [...document.querySelectorAll(selector)];
  const named = (what, one) => what + ' ' + one.tagName.toLowerCase() + ' ' + one.textContent.trim().slice(0, 40);
  const forScreens = '.screen-only, .error-summary, .evidence, .prescribed, .find, form:not(:has(> .rows, > h1))';
  return [
    ...all('nav, button:not(.named), input, select, textarea').filter(isSeen).map((one) => named('prints', one)),
    ...all('h1, table, .rows, .record').filter((one) => !isSeen(one) && !one.closest(forScreens)).map((one) => named('leaves out', one)),
    ...all('details').filter((one) => isSeen(one) && ![...one.children].some((child) => child.tagName !== 'SUMMARY' && isSeen(child)))
      .map((one) => named('keeps folded', one)),
    ...all('table').filter((one) => isSeen(one) && one.getBoundingClientRect().right > innerWidth + 1).map((one) => named('cuts off', one)),
    ...(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['is wider than the sheet'] : []),
  ];
})()`;

/**
 * Runs in the page, while the reader's own few colours are in force and every ground is gone. Borders say what can be pressed and typed
 * into; a severity is a word with a border; whatever has the focus shows it.
 */
export const CONTRAST_FAULTS = `(() => {
  const isSeen = ${IS_SEEN};
  const all = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
  const named = (what, one) => what + ' ' + one.tagName.toLowerCase() + '.' + one.className + ' ' + one.textContent.trim().slice(0, 40);
  const hasBorder = (one) => {
    const { borderBottomStyle, borderBottomWidth, borderBottomColor } = getComputedStyle(one);
    return borderBottomStyle === 'solid' && parseFloat(borderBottomWidth) >= 1 && borderBottomColor !== getComputedStyle(document.body).backgroundColor;
  };
  const hasOutline = (one) => {
    one.focus({ focusVisible: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return document.activeElement !== one || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  };
  const ofEachKind = [...new Map(all('a[href], button, input, select, textarea, summary').map((one) => [one.tagName + one.type + one.className, one])).values()];
  return [
    ...all('button:not(.link, .named, .default-button), a.main, a.quiet, select, textarea, input[type="text"], input[type="email"], input[type="password"], input[type="date"], input[type="datetime-local"]')
      .filter((one) => !hasBorder(one)).map((one) => named('no border', one)),
    ...all('.tag').filter((one) => one.textContent.trim() === '' || !hasBorder(one)).map((one) => named('no word or border', one)),
    ...ofEachKind.filter((one) => !hasOutline(one)).map((one) => named('focus unseen', one)),
  ];
})()`;
