import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOnly } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { everyPage } from '../support/dashboard-pages.ts';
import { hangGallery } from '../support/gallery.ts';
import { CONTRAST_FAULTS, PAPER_FAULTS, PAPER_WIDTH } from '../support/page-faults.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const names = Object.keys(everyPage);
const COLOURS = ['color-contrast', 'link-in-text-block'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe.skipIf(chromiumPath === null)('every page, in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
  });
  afterAll(() => browser?.close());

  // Of the dark theme the colours alone differ, and the rest is the same document.
  test.each([
    ['light', { type: 'tag', values: TAGS }],
    ['dark', { type: 'rule', values: COLOURS }],
  ] as const)('axe finds nothing to mend in the %s theme', { timeout: 600_000 }, async (colorScheme, runOnly) => {
    const found: string[] = [];
    await forEachPage({ colorScheme }, async (page, name) => {
      const { violations } = await runAxe(page, runOnly);
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.target.join(' ')}`));
    });
    expect(found).toEqual([]);
  });

  test('nothing scrolls sideways on a screen of 320 pixels', async () => {
    const wide: string[] = [];
    await forEachPage({ viewport: { width: 320, height: 640 } }, async (page, name) => {
      if (await scrollsSideways(page)) wide.push(name);
    });
    expect(wide).toEqual([]);
  });

  test('nothing scrolls sideways for a reader whose text is twice as large', async () => {
    const wide: string[] = [];
    await forEachPage({ viewport: { width: 1280, height: 800 } }, async (page, name) => {
      await doubleText(page);
      expect(await page.evaluate('getComputedStyle(document.body).fontSize')).toBe('34px');
      if (await scrollsSideways(page)) wide.push(name);
    });
    expect(wide).toEqual([]);
  });

  test('what is pressed is 44 pixels high', async () => {
    const small: string[] = [];
    await forEachPage({}, async (page, name) => {
      small.push(...(await lowTargets(page)).map((target) => `${name}: ${target}`));
    });
    expect(small).toEqual([]);
  });

  // One walk for both, because opening a page takes longer than looking at it.
  test('reads well on paper, and with colours that the reader has chosen', async () => {
    const faults: string[] = [];
    await forEachPage({ viewport: { width: PAPER_WIDTH, height: 1000 } }, async (page, name) => {
      await page.emulateMedia({ media: 'print' });
      const onPaper = await page.evaluate<string[]>(PAPER_FAULTS);
      await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
      const inContrast = await page.evaluate<string[]>(CONTRAST_FAULTS);
      faults.push(...[...onPaper, ...inContrast].map((fault) => `${name}: ${fault}`));
    });
    expect(faults).toEqual([]);
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

  const governorsPages = names.filter((name) => name.startsWith('filtering-report-'));

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

  async function forEachPage(
    options: BrowserContextOptions,
    look: (page: Page, name: string) => Promise<void>,
  ): Promise<void> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const gallery = await hangGallery(page);
    for (const name of names) {
      await gallery.show(name);
      await look(page, name);
    }
    await context.close();
  }
});

async function runAxe(page: Page, runOnly: RunOnly): Promise<AxeResults> {
  await page.evaluate(axeSource);
  return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ runOnly })})`);
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}

/** What somebody sets who needs larger text everywhere: the browser's own size, from 16 to 32 pixels. */
async function doubleText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await session.detach();
}

const PRESSED =
  'button, a.main, a.quiet, .place, .tab, .pages a, .neighbours a, input:not([type="radio"], [type="checkbox"]), select, .radio label';

async function lowTargets(page: Page): Promise<readonly string[]> {
  // What is folded away has no height until it is opened.
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
  return page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(PRESSED)})].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    return width > 0 && height < 44 ? [target.textContent + ' ' + height] : [];
  })`);
}

/** Counts the page objects of a PDF that Chromium wrote; it does not compress them. */
function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
