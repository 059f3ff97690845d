import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import {
  fontWidth,
  keptFontWidth,
  keptPicture,
  likenessOf,
  PICTURE_NAMES,
  PICTURES,
  takePicture,
} from '../support/golden-pictures.ts';

/** What is compared is where there is something, and of which colour: no pixel counts by itself. */
const ALIKE = { leastHeight: 0.85, mostHeight: 1.15, mostDiffering: 0.12 };

describe.skipIf(chromiumPath === null)('the pictures of the golden pages', () => {
  let browser: Browser;
  let tab: Page;
  let isSameFont: boolean;
  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
    tab = await browser.newPage();
    isSameFont = (await fontWidth(browser)) === keptFontWidth();
    if (!isSameFont)
      console.warn('The font of this machine is another: compare the pictures by eye (npm run pictures).');
  });
  afterAll(() => browser?.close());

  test.for(PICTURE_NAMES)('%s looks as it did', async (name, { skip }) => {
    skip(!isSameFont, 'another font');
    const { height, differing } = await likenessOf(tab, keptPicture(name), await takePicture(browser, name));
    expect(height).toBeGreaterThan(ALIKE.leastHeight);
    expect(height).toBeLessThan(ALIKE.mostHeight);
    expect(differing).toBeLessThan(ALIKE.mostDiffering);
  });

  test('are told apart where a page is another, or its colours are', async () => {
    const pairs = [
      ['today-light', 'today-dark'],
      ['today-light', 'looks-light'],
      ['incidents-light', 'report-cy-light'],
    ] as const;
    for (const [one, other] of pairs) {
      const { height, differing } = await likenessOf(tab, keptPicture(one), keptPicture(other));
      const isTaken = height > ALIKE.leastHeight && height < ALIKE.mostHeight && differing < ALIKE.mostDiffering;
      expect([one, other, isTaken]).toEqual([one, other, false]);
    }
  });
});

test('the pictures are small, and none is left over', () => {
  const files = readdirSync(PICTURES)
    .filter((file) => file !== 'font.json')
    .toSorted();
  expect(files).toEqual(PICTURE_NAMES.map((name) => `${name}.webp`).toSorted());
  const sizes = files.map((file) => statSync(join(PICTURES, file)).size);
  expect(Math.max(...sizes)).toBeLessThan(60_000);
});
