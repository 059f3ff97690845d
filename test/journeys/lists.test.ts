import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDomainSet } from '../../categories/domain-set.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { now } from '../../daemon/clock/now.ts';
import { openLists } from '../../daemon/lists/lists.ts';
import { type CommandResult, jsonLines, runFilterwatch } from '../support/command-line.ts';
import { type ListServer, startListServer } from '../support/list-server.ts';
import { buildListSource, siteLines } from '../support/list-source.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { waitFor } from '../support/wait-for.ts';

const COMMAND = join(import.meta.dirname, '../../daemon/cli/filterwatch.js');
const MANY = 2_000;

let folder: string;
let server: ListServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-lists-journey-'));
  server = await startListServer();
  write('log.txt', '');
  useList(`from: ${server.address}/list.txt`);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function useList(from: string, meaning = 'category: gambling'): void {
  write('filterwatch.yaml', `sources: [{ path: log.txt }]\nlists:\n  - id: county\n    ${from}\n    ${meaning}\n`);
}

function lists(...args: readonly string[]): Promise<CommandResult> {
  return runFilterwatch(['lists', ...args], { cwd: folder });
}

function indexFile(): string {
  return join(folder, 'data/lists/index.fwd');
}

/** The categories that the index on disk has for a host. */
function categoriesOf(host: string): readonly string[] {
  const answer = openDomainSet(readFileSync(indexFile())).lookUp(host, '');
  return (answer?.claims ?? []).map(({ label }) => label.category);
}

async function inUse(): Promise<void> {
  server.give('/list.txt', siteLines(MANY));
  expect(await lists('update')).toMatchObject({ code: 0 });
}

test('a list is asked for, and asked again only whether it has changed', async () => {
  await inUse();
  expect((await lists('update')).stdout).toBe('county: unchanged, 2,000 entries.\n');
  expect(server.requests[0]).toBe('GET /list.txt');
  expect(server.requests[1]).toMatch(/^GET \/list\.txt "\w+"$/);
  server.give('/list.txt', siteLines(MANY + 10, 5));
  expect((await lists('update')).stdout).toMatch(/^county: updated to \S+: 2,010 entries, 15 more and 5 gone\.\n$/);
  expect([categoriesOf('www.site7.example'), categoriesOf('site2.example')]).toEqual([['gambling'], []]);
});

describe('what cannot be believed is refused with its reason, and the good list stays', () => {
  test.each([
    ['an error page', '<!doctype html><title>502</title>', 'A web page came instead of a list'],
    ['a list that shrank', siteLines(MANY / 4), 'shrank from 2,000 entries to 500'],
    ['a list that grew too much', siteLines(MANY * 4), 'grew from 2,000 entries to 8,000'],
    ['a list with google.com in it', `${siteLines(MANY)}google.com\n`, 'The list holds google.com'],
    ['a list of rubbish', `${siteLines(MANY)}${'%% not a name\n'.repeat(MANY)}`, 'gave no entry'],
    ['an empty list', '', 'The list is empty'],
  ])('%s', async (_, content, says) => {
    await inUse();
    const before = readFileSync(indexFile());
    server.give('/list.txt', content);
    const { code, stdout } = await lists('update');
    expect(stdout).toContain(`county: REFUSED: `);
    expect(stdout).toContain(says);
    expect(code).toBe(1);
    expect(readFileSync(indexFile()).equals(before)).toBe(true);
    const [, county] = jsonLines((await lists('status', '--json')).stdout);
    expect(county).toMatchObject({ id: 'county', entries: MANY, state: { kind: 'refused' } });
  });

  test('an error page, until the list that is in use is there again', async () => {
    await inUse();
    server.give('/list.txt', '<!doctype html><title>Sign in</title>');
    expect(await lists('update')).toMatchObject({ code: 1 });
    server.give('/list.txt', siteLines(MANY));
    expect(await lists('update')).toMatchObject({ code: 0, stdout: 'county: unchanged, 2,000 entries.\n' });
    expect(await lists('status')).toMatchObject({ code: 0, stdout: expect.stringContaining('In use.') });
  });

  test('a list that breaks off, and one that does not come at all', async () => {
    await inUse();
    server.answer('/list.txt', (_, response) => {
      response.writeHead(200, { 'content-length': '999999' });
      response.write(siteLines(10), () => response.destroy());
    });
    expect((await lists('update')).stdout).toContain('broke off before the list was whole');
    await server.close();
    const { code, stdout } = await lists('update');
    expect([code, stdout]).toEqual([1, expect.stringContaining('No connection to 127.0.0.1')]);
    expect(categoriesOf('site7.example')).toEqual(['gambling']);
    server = await startListServer();
  });

  test('a small file that unpacks to a huge one', async () => {
    await inUse();
    server.give('/list.txt', gzipSync(Buffer.alloc(1_100 * 2 ** 20), { level: 9 }));
    expect((await lists('update')).stdout).toContain('unpacks to more than 1024 MiB');
  });
});

test('a person looks at what was refused, and takes it over', async () => {
  await inUse();
  server.give('/list.txt', siteLines(MANY / 4));
  await lists('update');
  expect((await lists('diff', 'county')).stdout).toContain('It would bring 0 entries and take away 1,500.');
  expect((await lists('accept', 'county')).stdout).toMatch(/^county: updated to \S+: 500 entries/);
  expect((await lists('update')).stdout).toBe('county: unchanged, 500 entries.\n');
  expect((await lists('accept', 'county')).stderr).toContain('LIST_NOTHING_SET_ASIDE');
});

test('an archive like UT1’s is used part by part, from the network and from a folder', async () => {
  const files = { 'blacklists/adult/domains': 'adult.example\n', 'blacklists/gambling/domains': 'bet.example\n' };
  const entries = Object.entries(files).map(([name, body]) => ({ header: { name, size: body.length }, body }));
  const meaning = 'categories: { adult: pornography, gambling: gambling }';
  server.give('/ut1.tar.gz', gzipSync(await packTar(entries)));
  useList(`from: ${server.address}/ut1.tar.gz`, meaning);
  expect(await lists('update')).toMatchObject({ code: 0 });
  expect([categoriesOf('adult.example'), categoriesOf('bet.example')]).toEqual([['pornography'], ['gambling']]);
  for (const [name, content] of Object.entries({ ...files, 'blacklists/gambling/domains': 'casino.example\n' }))
    write(name, content);
  useList('from: blacklists', meaning);
  expect(await lists('update')).toMatchObject({ code: 0 });
  expect([categoriesOf('adult.example'), categoriesOf('casino.example')]).toEqual([['pornography'], ['gambling']]);
});

test('a process that is killed at any moment of an update leaves the old list or the new one', async () => {
  await inUse();
  for (const [round, delayMs] of [100, 250, 400, 600, 800, 1_100].entries()) {
    server.give('/list.txt', siteLines(MANY + round, round));
    const child = spawn(process.execPath, [COMMAND, 'lists', 'update'], { cwd: folder, stdio: 'ignore' });
    const killed = setTimeout(() => child.kill('SIGKILL'), delayMs);
    await once(child, 'exit');
    clearTimeout(killed);
    expect(categoriesOf('site1000.example')).toEqual(['gambling']);
  }
  expect(await lists('update')).toMatchObject({ code: 0, stdout: expect.stringContaining('2,005 entries') });
  expect([categoriesOf('site2004.example'), categoriesOf('site1.example')]).toEqual([['gambling'], []]);
  expect(readdirSync(join(folder, 'data/lists')).sort()).toEqual(['county', 'index.fwd', 'index.fwd.previous']);
  expect(readdirSync(join(folder, 'data/lists/county'))).toHaveLength(2);
});

test('a process that is killed while a list comes slowly leaves no lock that holds the next one up', async () => {
  await inUse();
  server.answer('/list.txt', (_, response) => void response.writeHead(200).write('bet.example\n'));
  const child = spawn(process.execPath, [COMMAND, 'lists', 'update'], { cwd: folder, stdio: 'ignore' });
  await waitFor(() => server.requests.length === 2, 'the second request');
  child.kill('SIGKILL');
  await once(child, 'exit');
  server.give('/list.txt', siteLines(MANY + 1));
  expect((await lists('update')).stdout).toContain('2,001 entries');
});

test('while a list of 100,000 entries is fetched and built, the index in use answers, and then the new one does', async () => {
  const category = categoryId('gambling');
  const origin = { kind: 'addresses', files: [{ part: '', address: `${server.address}/list.txt` }] } as const;
  const sources = [buildListSource({ origin, otherParts: { category, trust: 'full', usual: null } })];
  const nothing = () => undefined;
  const log = { info: nothing, warn: nothing, error: nothing };
  const opened = await openLists({ data: join(folder, 'data'), sources, ownSites: [], log, now, plan: null });
  server.give('/list.txt', siteLines(100_000));
  await opened.update('county');
  server.give('/list.txt', siteLines(100_000, 50_000));
  const versions: (string | undefined)[] = [];
  opened.onChange(() => versions.push(opened.current()?.version));
  const updating = opened.update('county').then(() => 'done' as const);
  const before = opened.current()?.version;
  let looks = 0;
  while ((await Promise.race([updating, setImmediate('going on')])) !== 'done') {
    looks += 1;
    expect([before, ...versions]).toContain(opened.current()?.version);
  }
  expect(looks).toBeGreaterThan(10);
  expect(versions).toEqual([opened.current()?.version]);
  expect([categoriesOf('site120000.example'), categoriesOf('site10.example')]).toEqual([['gambling'], []]);
  await opened.stop();
});

test('on a full disk the old list stays, and the next update goes on where there is room', async (context) => {
  const disk = mountSmallDisk(join(folder, 'data'), 8);
  if (disk === null) return context.skip();
  try {
    await inUse();
    server.give('/list.txt', siteLines(MANY + 1_000));
    disk.fill();
    const { code, stdout } = await lists('update');
    expect([code, stdout]).toEqual([1, expect.stringContaining('The disk is full.')]);
    expect(categoriesOf('site1000.example')).toEqual(['gambling']);
    disk.makeRoom();
    expect((await lists('update')).stdout).toContain('3,000 entries');
    expect(categoriesOf('site2500.example')).toEqual(['gambling']);
  } finally {
    disk.remove();
  }
});

test('without any list set up, the command says which there are and what to write', async () => {
  write('filterwatch.yaml', 'sources: [{ path: log.txt }]\n');
  const { code, stdout } = await lists();
  expect(code).toBe(0);
  expect(stdout).toContain('ut1: UT1 Toulouse (CC BY-SA 4.0)');
  expect(stdout).toContain('  - use: oisd-nsfw');
  expect((await lists('update')).stderr).toContain('LISTS_NONE');
  expect(server.requests).toEqual([]);
});

test('the doctor says how the lists stand', async () => {
  expect((await runFilterwatch(['doctor'], { cwd: folder })).stdout).toContain(
    'LOOK    List county: nothing has been fetched yet',
  );
  await inUse();
  expect((await runFilterwatch(['doctor'], { cwd: folder })).stdout).toMatch(
    /ok {6}List county: 2,000 entries, version \S+/,
  );
});

test('an id that no list has is told with those that there are', async () => {
  expect(await lists('update', 'country')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('No list has the id “country”. Nothing was changed. Write one of: county.'),
  });
});
