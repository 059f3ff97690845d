import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { toText } from '../../dashboard/html.ts';
import { asItIs, everyPage } from './dashboard-pages.ts';

const ORIGIN = 'http://gallery.example';
const PUBLIC = join(import.meta.dirname, '../../dashboard/public');
// As strict as the server's, so that a page that needs more looks broken here too.
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Hangs every page of the dashboard into a browser tab, without a server: `show` opens one by its name. */
export async function hangGallery(page: Page): Promise<{ show(name: string): Promise<void> }> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/assets/')) return route.fulfill(assetAt(pathname));
    // A stream that says nothing: without it the line on top would say that nobody answers.
    if (pathname === '/updates') return route.fulfill({ body: ':\n\n', contentType: 'text/event-stream' });
    const make = everyPage[pathname.slice(1)];
    if (make === undefined) return route.fulfill({ status: 404, body: '' });
    const headers = { 'content-security-policy': CONTENT_SECURITY_POLICY };
    return route.fulfill({ body: toText(make(asItIs)), contentType: 'text/html; charset=utf-8', headers });
  });
  return {
    async show(name) {
      await page.goto(`${ORIGIN}/${name}`, { waitUntil: 'load' });
    },
  };
}

function assetAt(path: string): { readonly body: Buffer; readonly contentType: string } {
  const contentType = path.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { body: readFileSync(join(PUBLIC, path.slice('/assets/'.length))), contentType };
}
