import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { everyPage } from '../support/dashboard-pages.ts';
import { hangGallery } from '../support/gallery.ts';
import { lookAtPages, type PageFaults } from '../support/page-looks.ts';

const WALK_MS = 600_000;

describe.skipIf(chromiumPath === null)('every page, in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
  });
  afterAll(() => browser?.close());

  describe('in every dress', () => {
    let faults: PageFaults;
    beforeAll(async () => {
      faults = await lookAtPages(browser, Object.keys(everyPage));
    }, WALK_MS);

    test.each(['light', 'dark'] as const)('axe finds nothing to mend in the %s theme', (theme) => {
      expect(faults[theme]).toEqual([]);
    });

    test('nothing scrolls sideways on a screen of 320 pixels', () => {
      expect(faults.narrow).toEqual([]);
    });

    test('nothing scrolls sideways for a reader whose text is twice as large', () => {
      expect(faults.enlarged).toEqual([]);
    });

    test('what is pressed is 44 pixels high', () => {
      expect(faults.pressed).toEqual([]);
    });

    test('reads well on paper, and with colours that the reader has chosen', () => {
      expect([...faults.onPaper, ...faults.inContrast]).toEqual([]);
    });
  });

  test('each look finds what it looks for', async () => {
    const found = await lookAtPages(browser, ['full of faults'], hangFaulty);
    expect(Object.entries(found).filter(([, faultsOfLook]) => faultsOfLook.length === 0)).toEqual([]);
    expect(found.dark).toEqual(['full of faults: color-contrast at p']);
    expect(found.pressed).toContain('full of faults:  20');
  });

  test('each sheet says that it is confidential, and which of how many it is', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await (await hangGallery(page)).show('incident-closed');
    const rules = await page.evaluate<string>(`[...document.styleSheets].flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSPageRule).map(({ cssText }) => cssText).join(' ')`);
    await context.close();
    expect(rules).toContain('Confidential');
    expect(rules).toMatch(/counter\(page\).*counter\(pages\)/);
    expect(rules).toMatch(/size: a4/i);
  });

  const governorsPages = Object.keys(everyPage).filter((name) => name.startsWith('filtering-report-'));

  test.each([...['incident-closed', 'incident', 'incident-long', 'letter'], ...governorsPages])(
    '%s prints on one A4 sheet',
    async (name) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await (await hangGallery(page)).show(name);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      await context.close();
      expect(pagesOf(pdf)).toBe(1);
    },
  );
});

/** One page that has a fault for each look, and for that look alone where it can be. */
async function hangFaulty(page: Page): ReturnType<typeof hangGallery> {
  const style = `body { font-size: 1.0625rem }
    @media (prefers-color-scheme: dark) { body { background: #222; color: #fff } p { color: #333 } }
    @media (max-width: 400px) { p { width: 500px } }
    @media (min-width: 1000px) { h1 { width: 40em; font-size: 1rem } }
    @media (forced-colors: active) { button { border: 0 } }
    details select { height: 20px }`;
  const body = `<h1>Faults</h1><p>Text</p><nav>A</nav><button>Press</button><details><summary>More</summary><select></select></details>`;
  return {
    show: () => page.setContent(`<!doctype html><title>Faults</title><style>${style}</style>${body}`),
  };
}

/** Counts the page objects of a PDF that Chromium wrote; it does not compress them. */
function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
