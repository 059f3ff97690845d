import type { Page } from 'playwright-core';
import { waitFor } from './wait-for.ts';

/** Where the focus came to rest after a page was opened. */
export type Landing = 'heading' | 'summary' | 'actions' | 'choices' | 'keys' | 'top';

/**
 * Somebody at a keyboard, without a mouse. Every key is counted, and after every key that moves the focus it must be on something that
 * can be seen, and is seen to have it.
 */
export interface Keyboard {
  readonly page: Page;
  /** Begins a part of the work; keys and pages are counted for it. */
  step(what: string): void;
  /** Presses Tab until what has the focus is called so, by its label or its words. */
  tabTo(name: Name): Promise<void>;
  /** The same, with Shift. */
  backTo(name: Name): Promise<void>;
  /** Presses a key so many times. */
  press(key: string, times?: number): Promise<void>;
  /** Tab leads to the first of a group of choices, and the arrows to the one that is wanted. */
  choose(first: string, wanted: string): Promise<void>;
  /** The arrows alone. */
  arrowsTo(wanted: string): Promise<void>;
  /** Types a text; it counts as one key, because whoever types does not look for the keys. */
  type(text: string): Promise<void>;
  /** Presses a key that opens a page, and waits until that page has this heading and the focus where it belongs. */
  opens(heading: Name, landing?: Landing, key?: string): Promise<void>;
  /** What has the focus is called so. */
  focused(): Promise<string>;
  /** How many keys and pages each part took, as lines of a table. */
  table(): string;
  /** The keys of one part. */
  keysOf(what: string): number;
}

type Name = string | RegExp;

interface Part {
  readonly what: string;
  keys: number;
  pages: number;
}

const MOST_TABS = 150;
const MOST_CHOICES = 9;
const PATIENCE_MS = 10_000;

/** Sits down at a page. */
export function atTheKeyboard(page: Page): Keyboard {
  const parts: Part[] = [];
  const count = (keys: number, pages = 0) => {
    const part = parts.at(-1);
    if (part === undefined) throw new Error('Say first what is being done.');
    part.keys += keys;
    part.pages += pages;
  };
  const press = async (key: string) => {
    count(1);
    await page.keyboard.press(key);
  };
  const until = async (key: string, name: Name) => {
    const passed: string[] = [];
    // Somebody presses a key when the page is there, and that is with its style.
    await page.waitForLoadState('load');
    for (let pressed = 0; pressed < MOST_TABS; pressed++) {
      await press(key);
      const now = await nameOfFocused(page);
      if (isCalled(now, name)) return mustBeSeen(page);
      passed.push(now);
    }
    throw new Error(`${key} does not lead to “${name}”. It led to: ${passed.join(' · ')}`);
  };
  const arrowsTo = async (wanted: string): Promise<void> => {
    for (let place = 0; (await nameOfFocused(page)) !== wanted; place++) {
      if (place > MOST_CHOICES) throw new Error(`The arrows do not lead to “${wanted}”.`);
      await press('ArrowDown');
    }
    await mustBeSeen(page);
  };
  return {
    page,
    step: (what) => void parts.push({ what, keys: 0, pages: 0 }),
    tabTo: (name) => until('Tab', name),
    backTo: (name) => until('Shift+Tab', name),
    async press(key, times = 1) {
      for (let pressed = 0; pressed < times; pressed++) await press(key);
      await mustBeSeen(page);
    },
    async choose(first, wanted) {
      await until('Tab', first);
      if (first !== wanted) return arrowsTo(wanted);
      await press('Space');
      await mustBeSeen(page);
    },
    arrowsTo,
    async type(text) {
      count(1);
      await page.keyboard.type(text);
      await mustBeSeen(page);
    },
    async opens(heading, landing = 'heading', key = 'Enter') {
      count(1, 1);
      const isThere = page.waitForEvent('load');
      await page.keyboard.press(key);
      await isThere;
      const title = (await page.locator('h1').textContent()) ?? '';
      if (!isCalled(title, heading)) throw new Error(`“${title}” was opened, and not “${heading}”.`);
      await mustLandOn(page, landing);
    },
    focused: () => nameOfFocused(page),
    table: () => tableOf(parts),
    keysOf: (what) => parts.filter((part) => part.what === what).reduce((sum, part) => sum + part.keys, 0),
  };
}

function isCalled(name: string, wanted: Name): boolean {
  return typeof wanted === 'string' ? name === wanted : wanted.test(name);
}

/** What the element with the focus is called: by its own label, that of its field, or its words. */
function nameOfFocused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const one = document.activeElement;
    if (one === null || one.tagName === 'BODY') return '';
    return (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent).trim().replace(/\\s+/g, ' ');
  })()`);
}

/** Fails where the focus is lost, is outside of the window, or cannot be seen to be there. */
async function mustBeSeen(page: Page): Promise<void> {
  const wrong = await page.evaluate<string | null>(`(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return 'Nothing has the focus';
    const box = one.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return 'It has no size';
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'It is outside of the window';
    if (!one.matches('a, button, input, select, textarea, summary')) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'Nobody can see that it has the focus' : null;
  })()`);
  if (wrong !== null) throw new Error(`${wrong}: “${await nameOfFocused(page)}” on ${page.url()}`);
}

const PLACES: Readonly<Record<Landing, string>> = {
  heading: 'h1',
  summary: '.error-summary',
  actions: '#actions',
  choices: '#choose',
  keys: '#keys',
  top: 'body',
};

/** A browser moves the focus a moment after the page is there. */
async function mustLandOn(page: Page, landing: Landing): Promise<void> {
  const isThere = () => page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(PLACES[landing])})`);
  try {
    await waitFor(isThere, `the focus on ${landing}`, PATIENCE_MS);
  } catch (error) {
    const tag = await page.evaluate<string>('document.activeElement.tagName');
    throw new Error(`It is on ${tag}, “${(await nameOfFocused(page)).slice(0, 80)}”, on ${page.url()}`, {
      cause: error,
    });
  }
  // At the top of a page Tab leads to the link that skips to its main part.
  if (landing !== 'top') await mustBeSeen(page);
}

function tableOf(parts: readonly Part[]): string {
  const lines = parts.map(
    ({ what, keys, pages }) => `${what.padEnd(56)}${String(pages).padStart(6)}${String(keys).padStart(6)}`,
  );
  const sum = (of: 'keys' | 'pages') => String(parts.reduce((all, part) => all + part[of], 0)).padStart(6);
  return [`${''.padEnd(56)} pages  keys`, ...lines, `${'all'.padEnd(56)}${sum('pages')}${sum('keys')}`].join('\n');
}
