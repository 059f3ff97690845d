import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hangGallery } from './gallery.ts';
import { PAPER_WIDTH } from './page-faults.ts';

/** Where the pictures lie that a person has looked at. */
export const PICTURES = join(import.meta.dirname, '../golden/pages');

const SCREENS = ['today', 'incident', 'incidents', 'looks', 'report-cy'] as const;
const LOOKS = {
  light: { width: 1100, colorScheme: 'light', media: 'screen' },
  dark: { width: 1100, colorScheme: 'dark', media: 'screen' },
  narrow: { width: 320, colorScheme: 'light', media: 'screen' },
  paper: { width: PAPER_WIDTH, colorScheme: 'light', media: 'print' },
} as const;
type Look = keyof typeof LOOKS;
const isLook = (name: string): name is Look => name in LOOKS;

/** 'today-light', 'today-dark' and so on. */
export const PICTURE_NAMES: readonly string[] = SCREENS.flatMap((screen) =>
  Object.keys(LOOKS).map((look) => `${screen}-${look}`),
);

const SCALE = 0.5;
/** A picture need not show the foot of a long page. */
const MAX_HEIGHT = 2_400;

/** Takes the picture of this name, as WebP. */
export async function takePicture(browser: Browser, name: string): Promise<Buffer> {
  const cut = name.lastIndexOf('-');
  const look = name.slice(cut + 1);
  if (!isLook(look)) throw new Error(`There is no look ${look}.`);
  const { width, colorScheme, media } = LOOKS[look];
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  try {
    const page = await context.newPage();
    await page.emulateMedia({ media });
    await (await hangGallery(page)).show(name.slice(0, cut));
    const height = await page.evaluate<number>('document.documentElement.scrollHeight');
    const session = await context.newCDPSession(page);
    const clip = { x: 0, y: 0, width, height: Math.min(height, MAX_HEIGHT), scale: SCALE };
    const how = { format: 'webp', quality: 55, captureBeyondViewport: true, clip } as const;
    return Buffer.from((await session.send('Page.captureScreenshot', how)).data, 'base64');
  } finally {
    await context.close();
  }
}

const FONT = join(PICTURES, 'font.json');

/** How wide some words are in the font of this machine, in pixels; another font breaks lines elsewhere, and its pictures are others. */
export async function fontWidth(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  try {
    await (await hangGallery(page)).show('help');
    return await page.evaluate<number>(`(() => {
      const words = document.createElement('span');
      words.textContent = 'Searches about self-harm WMil 0123456789 Dywedwch wrthym ŵŷ';
      document.body.append(words);
      return Math.round(words.getBoundingClientRect().width);
    })()`);
  } finally {
    await page.close();
  }
}

/** In the font in which the pictures were taken. */
export function keptFontWidth(): number {
  return Number(JSON.parse(readFileSync(FONT, 'utf8')).width);
}

export function keepFontWidth(width: number): void {
  writeFileSync(FONT, `{ "width": ${width} }\n`);
}

export function keptPicture(name: string): Buffer {
  return readFileSync(join(PICTURES, `${name}.webp`));
}

export interface Likeness {
  /** How high the second is, where the first is 1. */
  readonly height: number;
  /** Of the fields of a coarse grid in which one of them has something, in how many it is not so in the other, or of another colour. */
  readonly differing: number;
}

/**
 * How alike two pictures are to somebody who half closes their eyes: both are drawn into the same coarse grid, so that another font or a
 * line that breaks elsewhere counts little, and a part that is gone, moved or of another colour does. `page` is any open tab.
 */
export function likenessOf(page: Page, one: Buffer, other: Buffer): Promise<Likeness> {
  const [first, second] = [one, other].map((picture) => `data:image/webp;base64,${picture.toString('base64')}`);
  return page.evaluate<Likeness>(`(async () => {
    const COLUMNS = 16;
    const SOMETHING = 8;
    const ANOTHER_COLOUR = 60;
    const load = async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      return image;
    };
    const images = [await load('${first}'), await load('${second}')];
    const rows = Math.max(4, Math.round(COLUMNS * images[0].height / images[0].width));
    const apart = (a, b) => Math.max(...a.map((value, channel) => Math.abs(value - b[channel])));
    const fields = images.map((image) => {
      const canvas = new OffscreenCanvas(COLUMNS, rows);
      const context = canvas.getContext('2d');
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, 0, 0, COLUMNS, rows);
      const { data } = context.getImageData(0, 0, COLUMNS, rows);
      return Array.from({ length: COLUMNS * rows }, (_, field) => [0, 1, 2].map((channel) => data[field * 4 + channel]));
    });
    // The last field is the ground of the page: nothing stands in that corner.
    const grounds = fields.map((all) => all.at(-1));
    const has = (which, place) => apart(fields[which][place], grounds[which]) > SOMETHING;
    const places = fields[0].map((_, place) => place).filter((place) => has(0, place) || has(1, place));
    const differing = places.filter((place) => has(0, place) !== has(1, place) || apart(fields[0][place], fields[1][place]) > ANOTHER_COLOUR);
    return { height: images[1].height / images[0].height, differing: differing.length / Math.max(1, places.length) };
  })()`);
}
