/*
 * The log format that the README advises, written by a real Squid for a real Chromium: what a page loads by itself is
 * told from what a person opened, although both went to the same kind of site.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { jsonLines } from '../support/command-line.ts';
import { journey } from '../support/journey.ts';
import { realTool } from '../support/real-tool.ts';
import { makeSchool, type School } from '../support/school.ts';
import { type RunningSquid, startSquid } from '../support/squid.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const squidProgram = realTool('squid', ['/usr/sbin/squid']);
const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const LOGFORMAT = /^logformat filterwatch (.+)$/m.exec(README)?.[1] ?? '';

const LESSON = 'lesson.example';
const CASINO = 'casino.example';
const BOOKMAKER = 'bookmaker.example';
const PARTS = ['/banner.png', '/promotion.js', '/look.css', '/frame', '/data?for=page'];
const PAGE = `<!doctype html><title>Lesson</title>
<link rel="stylesheet" href="http://${CASINO}/look.css">
<script src="http://${CASINO}/promotion.js"></script>
<script>fetch('http://${CASINO}/data?for=page', { mode: 'no-cors' });</script>
<img src="http://${CASINO}/banner.png" alt="">
<iframe src="http://${CASINO}/frame" title="Promotion"></iframe>
<p><a href="http://${BOOKMAKER}/offers">Today's odds</a>`;

describe.skipIf(squidProgram === null || chromiumPath === null)('a real browser through a real Squid', () => {
  const on = journey();
  let squid: RunningSquid;
  let school: School;

  beforeAll(async () => {
    squid = await startSquid({
      users: ['pupil017'],
      denied: [],
      logLines: (path) => [`logformat filterwatch ${LOGFORMAT}`, `access_log stdio:${path} filterwatch`],
      page: (host, path) => (host === LESSON && path === '/' ? PAGE : null),
    });
    on.afterwards(() => squid.stop());
    const gambling = (entry: string) => ({ entry, category: 'gambling', reason: 'For this test' });
    school = makeSchool(on, {
      logPath: squid.logPath,
      logformat: LOGFORMAT,
      settings: { categories: { block: [gambling(CASINO), gambling(BOOKMAKER)] } },
    });
    await school.start();
    await browse(squid);
    await waitFor(() => /bookmaker\.example\/offers/.test(squid.log()), 'Squid to log the last page');
    await waitFor(() => linesStored(school.data).all === linesIn(squid.log()), 'every line to be stored', 20_000);
  });

  async function browse({ port }: RunningSquid): Promise<void> {
    // Browsers say what a request is for (Sec-Fetch-Dest) only where nobody can listen: https that the filter opens, or this.
    const trusted = [LESSON, CASINO, BOOKMAKER].map((host) => `http://${host}`).join(',');
    const browser = await openChromium(chromiumPath ?? '', [`--unsafely-treat-insecure-origin-as-secure=${trusted}`]);
    on.afterwards(() => browser.close());
    const proxy = { server: `http://127.0.0.1:${port}`, username: 'pupil017', password: 'secret' };
    const page = await (await browser.newContext({ proxy })).newPage();
    await page.goto(`http://${LESSON}/`, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: "Today's odds" }).click();
    await page.waitForURL(`http://${BOOKMAKER}/offers`);
    await browser.close();
  }

  test('the log holds what the page loaded, with how each request came about', () => {
    const log = squid.log();
    for (const part of PARTS) expect(log).toContain(`http://${CASINO}${part} pupil017`);
    for (const destination of ['document', 'image', 'script', 'style', 'iframe', 'empty'])
      expect(log).toContain(`"${destination}"`);
    expect(log).toContain(`"http://${LESSON}/"`);
    expect(linesStored(school.data).malformed).toBe(0);
  });

  test('only the page that the pupil opened is flagged', async () => {
    const flagged = rowsOf(school.data, 'events').map(({ record, initiator }) => ({
      ...pick(JSON.parse(String(record))),
      initiator,
    }));
    expect(flagged).toEqual([
      {
        url: `http://${BOOKMAKER}/offers`,
        referrer: `http://${LESSON}/`,
        fetchDest: 'document',
        initiator: 'person',
      },
    ]);
    const { stdout } = await school.command(['incidents', '--json']);
    expect(jsonLines(stdout)).toMatchObject([{ rule: 'everyone-gambling', subject: 'person:pupil017', events: 1 }]);
  });

  test('what the page loaded from a gambling site is counted as background', () => {
    const background = rowsOf(school.data, 'hour_counters').filter((row) => row.outcome === 'background');
    expect(background.reduce((sum, row) => sum + Number(row.records), 0)).toBeGreaterThanOrEqual(PARTS.length);
    expect(new Set(background.map((row) => row.initiator))).toEqual(new Set(['page']));
  });
});

function linesIn(log: string): number {
  return log.split('\n').filter((line) => line !== '').length;
}

function pick({ url, referrer, fetchDest }: Readonly<Record<string, unknown>>) {
  return { url, referrer, fetchDest };
}
