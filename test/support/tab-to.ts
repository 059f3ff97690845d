import type { Page } from 'playwright-core';

const MOST_TABS = 150;

/** Presses Tab until the focus is on what has this label or these words. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).startsWith(words)) return;
  }
  throw new Error(`The focus never came to “${words}”.`);
}

export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    "(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? '').trim()",
  );
}
