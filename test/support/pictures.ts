/** `npm run pictures`: takes the pictures of the golden pages anew. Look at each before it is committed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, openChromium } from './chromium.ts';
import { fontWidth, keepFontWidth, PICTURE_NAMES, PICTURES, takePicture } from './golden-pictures.ts';

if (chromiumPath === null) throw new Error('Chromium is needed for pictures.');
const browser = await openChromium(chromiumPath);
mkdirSync(PICTURES, { recursive: true });
for (const name of PICTURE_NAMES) writeFileSync(join(PICTURES, `${name}.webp`), await takePicture(browser, name));
keepFontWidth(await fontWidth(browser));
await browser.close();
console.log(`${PICTURE_NAMES.length} pictures were written to test/golden/pages.`);
