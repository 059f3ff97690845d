/*
 * A real Chromium clicks through local pages with buttons and players of others in them, through a real Squid: once over HTTP, where the
 * log holds what the browser says of each request, and once over HTTPS that the proxy passes through, where it holds the names of
 * connections alone and each line is written when its connection closes. The clicks are the truth.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { squid } from '../../parsers/squid.ts';
import { compileLogformat } from '../../parsers/squid-logformat.ts';
import { LOCAL_HOSTS, localPage } from '../support/browsing-sites.ts';
import { selfSignedCertificate } from '../support/certificate.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { journey } from '../support/journey.ts';
import { ofEmbeddedHosts, type Said, saidOf, sharesOf } from '../support/page-loads/measure.ts';
import type { TrueLine } from '../support/page-loads/request.ts';
import { realTool } from '../support/real-tool.ts';
import { type RunningSquid, startSquid } from '../support/squid.ts';
import { waitFor } from '../support/wait-for.ts';

const squidProgram = realTool('squid', ['/usr/sbin/squid']);
const openssl = realTool('openssl', ['/usr/bin/openssl']);
const README = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const LOGFORMAT = /^logformat filterwatch (.+)$/m.exec(README)?.[1] ?? '';

/** Somebody looks at a page for as long at least. */
const READING_MS = 4_500;
/** What somebody does, one after the other: a host is opened by its address; 'link' follows the link on the page. */
const STEPS = [
  'www.news.example',
  'www.school.example',
  'link',
  'www.museum.example',
  'www.facebook.com',
  'www.news.example',
  'link',
] as const;

/** A page that a person opened, and when. */
interface Opened {
  readonly host: string;
  readonly at: number;
}

describe.skipIf(squidProgram === null || chromiumPath === null || openssl === null)('a real browser', () => {
  const on = journey();

  describe('over HTTP, in the log format that the README advises', () => {
    let said: readonly Said[] = [];

    beforeAll(async () => {
      const origin = (host: string) => `http://${plainNameOf(host)}`;
      const proxy = await startSquid({
        users: ['pupil017'],
        denied: [],
        logLines: (path) => [`logformat filterwatch ${LOGFORMAT}`, `access_log stdio:${path} filterwatch`],
        page: (name, path) => localPage(LOCAL_HOSTS.find((host) => plainNameOf(host) === name) ?? '', path, origin),
      });
      on.afterwards(() => proxy.stop());
      const opened = (await browse(proxy, origin)).map(({ host, at }) => ({ host: plainNameOf(host), at }));
      const parser = compileLogformat(LOGFORMAT);
      if (parser.kind === 'refused') throw new Error(parser.message);
      const kind = { name: 'http', parser: parser.parser, linesOf: () => [] };
      said = saidOf(kind, linesOf(proxy.log(), opened, isPageOf));
    }, 120_000);

    test('what the person opened is recognised, and all that pages load is background', () => {
      console.table({ 'over HTTP': sharesOf(said) });
      expect(sharesOf(said)).toMatchObject({ missed: 0, recognised: 1, personRight: 1, background: 1 });
    });

    test('the log holds the visit to a social network, and frames of it in the pages of others', () => {
      const ofNetwork = said.filter(({ line }) => line.host === plainNameOf('www.facebook.com'));
      expect(ofNetwork.filter(({ line }) => line.truth === 'person').length).toBe(1);
      expect(ofNetwork.filter(({ line }) => line.text.includes('/plugins/')).length).toBe(3);
    });
  });

  describe('over HTTPS, of which the log shows the names of connections', () => {
    let said: readonly Said[] = [];

    beforeAll(async () => {
      const proxy = await startSquid({ users: ['pupil017'], denied: [], tunnels: LOCAL_HOSTS });
      on.afterwards(() => proxy.stop());
      const port = await startSecureOrigin();
      const opened = await browse(proxy, (host) => `https://${host}:${port}`);
      await waitFor(
        () => new Set(hostsIn(proxy.log())).size >= LOCAL_HOSTS.length - 2,
        'Squid to log the tunnels',
        20_000,
      );
      const kind = { name: 'https', parser: squid, linesOf: () => [] };
      said = saidOf(kind, linesOf(proxy.log(), opened, isFirstTunnelOf));
    }, 120_000);

    test('no visit is put down to a page, and most of what stands in pages is', () => {
      console.table({
        'over HTTPS': sharesOf(said),
        'of it social networks and players': sharesOf(ofEmbeddedHosts(said)),
      });
      expect(sharesOf(said)).toMatchObject({ missed: 0, backgroundRight: 1 });
      expect(sharesOf(said).background).toBeGreaterThanOrEqual(0.6);
      expect(sharesOf(ofEmbeddedHosts(said)).background).toBeGreaterThanOrEqual(0.45);
    });
  });

  /** A server with a certificate of its own for every host; it closes connections that nobody uses soon. */
  async function startSecureOrigin(): Promise<number> {
    let port = 0;
    const server = createServer(selfSignedCertificate(openssl ?? '', 'DNS:www.example.org'), (request, response) => {
      const host = (request.headers.host ?? '').replace(/:\d+$/, '');
      const html = localPage(host, request.url ?? '', (other) => `https://${other}:${port}`);
      response.setHeader('content-type', html === null ? 'image/png' : 'text/html');
      response.end(html ?? '');
    });
    server.keepAliveTimeout = 1_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    on.afterwards(() => {
      server.closeAllConnections();
      server.close();
    });
    port = (server.address() as AddressInfo).port;
    return port;
  }

  async function browse({ port }: RunningSquid, origin: (host: string) => string): Promise<readonly Opened[]> {
    const trusted = LOCAL_HOSTS.map((host) => `http://${plainNameOf(host)}`).join(',');
    const switches = [`--unsafely-treat-insecure-origin-as-secure=${trusted}`, '--ignore-certificate-errors'];
    const browser = await openChromium(chromiumPath ?? '', switches);
    on.afterwards(() => browser.close());
    const proxy = { server: `http://127.0.0.1:${port}`, username: 'pupil017', password: 'secret' };
    const page = await (await browser.newContext({ proxy, ignoreHTTPSErrors: true })).newPage();
    const opened: Opened[] = [];
    for (const step of STEPS) opened.push(await openNext(page, step, origin));
    await browser.close();
    return opened;
  }

  async function openNext(page: Page, step: (typeof STEPS)[number], origin: (host: string) => string): Promise<Opened> {
    const at = Date.now();
    if (step === 'link') await page.locator('#link').click();
    else await page.goto(`${origin(step)}/`, { waitUntil: 'load' });
    await wait(READING_MS);
    return { host: step === 'link' ? 'www.bet.example' : step, at };
  }
});

/** Browsers know of some real names that they must not be asked for over HTTP; these stand for them there. */
function plainNameOf(host: string): string {
  return host.endsWith('.example') ? host : `${host.replaceAll('.', '-')}.example`;
}

/** The lines of requests with their truth; signing in comes before them, and connections that nobody used between them. */
function linesOf(
  log: string,
  opened: readonly Opened[],
  isOf: (line: string, host: string, opened: Opened) => boolean,
): readonly TrueLine[] {
  const left = new Set(opened);
  const lines = log
    .split('\n')
    .filter((line) => / (?:CONNECT|GET|POST) /.test(line) && !/ TCP_DENIED\/407 | NONE_NONE\//.test(line));
  const byStart = lines.toSorted((one, other) => startOf(one) - startOf(other));
  const visits = new Set<string>();
  for (const line of byStart) {
    const visit = [...left].find((each) => isOf(line, hostIn(line), each));
    if (visit === undefined) continue;
    left.delete(visit);
    visits.add(line);
  }
  return lines.map((text) => ({ text, host: hostIn(text), truth: visits.has(text) ? 'person' : 'page' }));
}

/** A page of its own: the front page or the offers, and neither a frame nor a picture. */
function isPageOf(line: string, host: string, opened: Opened): boolean {
  return (
    host === opened.host &&
    /^https?:\/\/[^/]+\/(?:offers)?$/.test(targetIn(line)) &&
    startOf(line) >= opened.at - SLACK_MS
  );
}

/** The connection that was opened for the page, where none was open yet. */
function isFirstTunnelOf(line: string, host: string, opened: Opened): boolean {
  const later = startOf(line) - opened.at;
  return host === opened.host && later >= -SLACK_MS && later <= READING_MS;
}

/** A request is logged in whole milliseconds, and a click takes a moment. */
const SLACK_MS = 50;

/** When what a line tells of began: Squid writes the end and how long it took. */
function startOf(line: string): number {
  const [ended = '', tookMs = ''] = line.trim().split(/ +/);
  return Number(ended) * 1000 - Number(tookMs);
}

function targetIn(line: string): string {
  return line.trim().split(/ +/)[6] ?? '';
}

function hostIn(line: string): string {
  return targetIn(line)
    .replace(/^https?:\/\//, '')
    .replace(/[:/].*$/, '');
}

function hostsIn(log: string): readonly string[] {
  return log
    .split('\n')
    .filter((line) => line.includes('CONNECT'))
    .map(hostIn);
}
