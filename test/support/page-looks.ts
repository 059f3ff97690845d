import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOnly } from 'axe-core';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { hangGallery } from './gallery.ts';
import { CONTRAST_FAULTS, PAPER_FAULTS, PAPER_WIDTH } from './page-faults.ts';

/** What a page is looked at for. */
export const LOOKS = ['light', 'dark', 'narrow', 'enlarged', 'onPaper', 'inContrast', 'pressed'] as const;
export type Look = (typeof LOOKS)[number];

/** What is wrong with the pages that were looked at, each fault with the name of its page. */
export type PageFaults = Readonly<Record<Look, readonly string[]>>;

/**
 * Opens each page of the gallery once, in one of a few tabs, and looks at it in every dress: opening it takes longer than looking at it.
 * Each look leaves the page as the next one needs it.
 */
export async function lookAtPages(browser: Browser, names: readonly string[], hang = hangGallery): Promise<PageFaults> {
  const faults = { light: [], dark: [], narrow: [], enlarged: [], onPaper: [], inContrast: [], pressed: [] };
  const context = await browser.newContext({ viewport: DESK });
  await context.addInitScript({ content: axeSource });
  const waiting = [...names];
  const walk = async (): Promise<void> => {
    const tab = await openTab(await context.newPage(), hang);
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await lookAt(tab, name, faults);
  };
  await Promise.all(Array.from({ length: TABS }, walk));
  await context.close();
  return faults;
}

const TABS = 2;
const DESK = { width: 1280, height: 720 };
const NARROW = { width: 320, height: 640 };
const PAPER = { width: PAPER_WIDTH, height: 1000 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  show(name: string): Promise<void>;
}

async function openTab(page: Page, hang: typeof hangGallery): Promise<Tab> {
  const { show } = await hang(page);
  return { page, show, session: await page.context().newCDPSession(page) };
}

async function lookAt(tab: Tab, name: string, faults: Record<Look, string[]>): Promise<void> {
  await tab.show(name);
  for (const look of LOOKS) faults[look].push(...(await looks[look](tab)).map((fault) => `${name}: ${fault}`));
}

// In the order of LOOKS: axe sees the page as it was opened, and what is folded is opened last, because it is folded on paper too.
const looks: Readonly<Record<Look, (tab: Tab) => Promise<readonly string[]>>> = {
  light: ({ page }) => axeFaults(page, { type: 'tag', values: TAGS }),
  // Of the dark theme the colours alone differ, and the rest is the same document.
  async dark({ page }) {
    await page.emulateMedia({ colorScheme: 'dark' });
    const faults = await axeFaults(page, { type: 'rule', values: COLOURS });
    await page.emulateMedia({ colorScheme: null });
    return faults;
  },
  async narrow({ page }) {
    await resize(page, NARROW);
    return scrollsSideways(page);
  },
  async enlarged({ page, session }) {
    await resize(page, DESK);
    await setTextSize(page, session, ENLARGED);
    const faults = await scrollsSideways(page);
    await setTextSize(page, session, USUAL);
    return faults;
  },
  async onPaper({ page }) {
    await resize(page, PAPER);
    await page.emulateMedia({ media: 'print' });
    return page.evaluate<string[]>(PAPER_FAULTS);
  },
  async inContrast({ page }) {
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
    const faults = await page.evaluate<string[]>(CONTRAST_FAULTS);
    await page.emulateMedia({ media: null, forcedColors: null });
    await page.evaluate('document.activeElement.blur()');
    return faults;
  },
  async pressed({ page }) {
    await resize(page, DESK);
    return lowTargets(page);
  },
};

// Of what was found the places alone are brought out of the page: all that was looked at would take longer than the looking.
function axeFaults(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  const options = JSON.stringify({ runOnly, resultTypes: ['violations'] });
  return page.evaluate<string[]>(`axe.run(document, ${options}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ' at ' + nodes[0]?.target.join(' ')))`);
}

async function resize(page: Page, size: typeof DESK): Promise<void> {
  await page.setViewportSize(size);
  const width = await page.evaluate('innerWidth');
  if (width !== size.width) throw new Error(`The window is ${width} pixels wide, and not ${size.width}.`);
}

async function scrollsSideways(page: Page): Promise<readonly string[]> {
  const isWide = await page.evaluate<boolean>(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth',
  );
  return isWide ? ['scrolls sideways'] : [];
}

const USUAL = { fontSizes: { standard: 16, fixed: 13 }, shown: '17px' };
const ENLARGED = { fontSizes: { standard: 32, fixed: 26 }, shown: '34px' };

/** What somebody sets who needs larger text everywhere: the browser's own size. */
async function setTextSize(page: Page, session: CDPSession, { fontSizes, shown }: typeof USUAL): Promise<void> {
  await session.send('Page.setFontSizes', { fontSizes });
  const size = await page.evaluate('getComputedStyle(document.body).fontSize');
  if (size !== shown) throw new Error(`The text of the page is ${size}, and not ${shown}.`);
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
