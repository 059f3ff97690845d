import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDomainSet } from '../../../categories/domain-set.ts';
import type { ListSource } from '../../../categories/list-source.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { now } from '../../../daemon/clock/now.ts';
import { type Lists, type ListsPlan, openLists } from '../../../daemon/lists/lists.ts';
import { buildListSource, siteLines } from '../../support/list-source.ts';
import { waitFor } from '../../support/wait-for.ts';
import { testFolder, writeFiles } from './list-files.ts';

const NOW = Date.UTC(2026, 10, 30, 12);
const nothing = () => undefined;

interface Opening {
  readonly plan?: ListsPlan;
  readonly now?: () => number;
}

async function open(
  data: string,
  sources: readonly ListSource[],
  { plan, now = () => NOW }: Opening = {},
): Promise<Lists> {
  const log = { info: nothing, warn: nothing, error: nothing };
  const ownSites = ['filterwatch.school.example'];
  const lists = await openLists({ data, sources, ownSites, log, now, plan: plan ?? null });
  onTestFinished(() => lists.stop());
  return lists;
}

/** A folder with a list in it, and a source that comes from there. */
function listFile(content: string) {
  const folder = testFolder();
  const path = join(folder, 'list.txt');
  let version = 0;
  const write = (text: string) => {
    writeFileSync(path, text);
    // A file that was replaced within one tick of the clock is another file all the same.
    version += 1;
    utimesSync(path, version, version);
  };
  write(content);
  return { data: join(folder, 'data'), write, source: buildListSource({ origin: { kind: 'path', path } }) };
}

function listsThatName(lists: Lists, host: string): readonly string[] {
  const index = lists.current();
  if (index === null) return [];
  const answer = openDomainSet(new Uint8Array(index.bytes)).lookUp(host, '');
  return (answer?.claims ?? []).map(({ label }) => `${label.list} ${label.category}`);
}

test('without a list of others, nothing is made and our own list is all there is', async () => {
  const data = testFolder();
  const lists = await open(data, []);
  expect(lists.current()).toBeNull();
  expect(lists.status().map(({ id, kind }) => [id, kind])).toEqual([['filterwatch', 'shipped']]);
  expect(readdirSync(data)).toEqual([]);
});

test('a list is fetched, built into one index with our own, and there again at the next start', async () => {
  const { data, source } = listFile(siteLines(200));
  const lists = await open(data, [source]);
  expect(await lists.update('county')).toEqual([
    {
      kind: 'updated',
      id: 'county',
      version: expect.stringMatching(/^2026-11-30-\w{8}$/),
      entries: 200,
      added: 200,
      removed: 0,
    },
  ]);
  const again = await open(data, [source]);
  for (const opened of [lists, again]) {
    expect(listsThatName(opened, 'www.site7.example')).toEqual(['county gambling']);
    expect(listsThatName(opened, 'childline.org.uk')).toEqual(['filterwatch help-seeking']);
  }
  expect(again.current()?.version).toBe(lists.current()?.version);
  expect(statSync(join(data, 'lists', 'county', 'state.json')).mode & 0o77).toBe(0);
});

test('what has not changed is not fetched again, and what has says what changed', async () => {
  const { data, source, write } = listFile(siteLines(200));
  const lists = await open(data, [source]);
  await lists.update('county');
  expect(await lists.update('county')).toEqual([{ kind: 'unchanged', id: 'county', entries: 200 }]);
  write(siteLines(210, 20));
  expect(await lists.update('county')).toMatchObject([{ kind: 'updated', entries: 210, added: 30, removed: 20 }]);
  expect(listsThatName(lists, 'site7.example')).toEqual([]);
});

describe('a list that cannot be believed', () => {
  test('is kept aside, and the good one stays in use', async () => {
    const { data, source, write } = listFile(siteLines(300));
    const lists = await open(data, [source]);
    await lists.update('county');
    const before = lists.current()?.version;
    write(`${siteLines(300)}google.com\n`);
    expect(await lists.update('county')).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('google.com') },
    ]);
    expect(lists.current()?.version).toBe(before);
    expect(lists.status()[1]).toMatchObject({ entries: 300, state: { kind: 'refused' } });
    expect(await lists.diff('county')).toMatchObject({
      added: 1,
      removed: 0,
      examples: { added: [{ entry: 'google.com', part: '' }], removed: [] },
    });
  });

  test('is shown to a person with something of each of its parts', async () => {
    const folder = testFolder();
    writeFiles(folder, { 'adult/domains': `${siteLines(90)}google.com\n`, 'gambling/domains': siteLines(90, 90) });
    const full = (category: 'gambling' | 'pornography') =>
      ({ category: categoryId(category), trust: 'full', usual: null }) as const;
    const source = buildListSource({
      origin: { kind: 'path', path: folder },
      parts: { adult: full('pornography'), gambling: full('gambling') },
      otherParts: null,
    });
    const lists = await open(testFolder(), [source]);
    expect(await lists.update('county')).toMatchObject([{ kind: 'refused', entries: 0 }]);
    const shown = (await lists.diff('county'))?.examples.added.map(({ part }) => part);
    expect(shown?.filter((part) => part === 'adult')).toHaveLength(10);
    expect(shown?.filter((part) => part === 'gambling')).toHaveLength(10);
  });

  test('is used when a person says so', async () => {
    const { data, source, write } = listFile(siteLines(300));
    const lists = await open(data, [source]);
    await lists.update('county');
    write(siteLines(120));
    expect(await lists.update('county')).toMatchObject([{ kind: 'refused' }]);
    expect(await lists.accept('county')).toMatchObject({ kind: 'updated', entries: 120, removed: 180 });
    expect(listsThatName(lists, 'site200.example')).toEqual([]);
    expect(await lists.accept('county')).toBeNull();
    expect(await lists.update('county')).toMatchObject([{ kind: 'unchanged', entries: 120 }]);
  });

  test('holds the school’s own name', async () => {
    const { data, source } = listFile(`${siteLines(10)}school.example\n`);
    const lists = await open(data, [source]);
    expect(await lists.update('county')).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('which covers filterwatch.school.example') },
    ]);
  });

  test('is used once it is right again', async () => {
    const { data, source, write } = listFile('<html>Sign in</html>');
    const lists = await open(data, [source]);
    expect(await lists.update('county')).toMatchObject([
      { kind: 'refused', reason: expect.stringContaining('A web page came') },
    ]);
    write(siteLines(10));
    expect(await lists.update('county')).toMatchObject([{ kind: 'updated', entries: 10 }]);
    expect(lists.status()[1]?.state).toEqual({ kind: 'in_use' });
  });
});

test('a list that is not there has failed, and the good one stays in use', async () => {
  const { data, source } = listFile(siteLines(10));
  await (await open(data, [source])).update('county');
  const lists = await open(data, [{ ...source, origin: { kind: 'path', path: '/nowhere/list.txt' } }]);
  expect(await lists.update('county')).toMatchObject([
    { kind: 'failed', message: expect.stringContaining('There is no file or folder /nowhere/list.txt.') },
  ]);
  expect(listsThatName(lists, 'site7.example')).toEqual(['county gambling']);
  expect(lists.status()[1]).toMatchObject({ entries: 10, state: { kind: 'failed' } });
});

test('a folder like UT1’s has a part for each folder, and says which are not there', async () => {
  const folder = testFolder();
  writeFiles(folder, {
    'adult/domains': 'adult.example\n',
    'adult/urls': 'tube.example/adult\n',
    'gambling/domains': 'bet.example\n',
    'unused/domains': 'other.example\n',
  });
  const part = (category: 'gambling' | 'pornography' | 'drugs') =>
    ({ category: categoryId(category), trust: 'partial', usual: null }) as const;
  const source = buildListSource({
    origin: { kind: 'path', path: folder },
    parts: { adult: part('pornography'), gambling: part('gambling'), drugs: part('drugs') },
    otherParts: null,
  });
  const lists = await open(testFolder(), [source]);
  await lists.update('county');
  expect(lists.status()[1]).toMatchObject({
    entries: 3,
    parts: [
      { part: 'adult', category: 'pornography', entries: 2 },
      { part: 'gambling', category: 'gambling', entries: 1 },
      { part: 'unused', category: null, entries: 1 },
      { part: 'drugs', category: 'drugs', entries: 0 },
    ],
  });
  expect(listsThatName(lists, 'other.example')).toEqual([]);
});

describe('when the school changes what a list means', () => {
  test('the index is built anew with what is there', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    const gaming = { category: categoryId('gaming'), trust: 'full', usual: null } as const;
    const lists = await open(data, [{ ...source, otherParts: gaming }]);
    expect(await lists.update('county')).toMatchObject([{ kind: 'unchanged' }]);
    expect(listsThatName(lists, 'site7.example')).toEqual(['county gaming']);
  });

  test('what is looked up goes by the new meaning, also before the list is asked for again', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    const gaming = { category: categoryId('gaming'), trust: 'full', usual: null } as const;
    const lists = await open(data, [{ ...source, otherParts: gaming }]);
    expect(await lists.makeReady()).toBeNull();
    expect(listsThatName(lists, 'site7.example')).toEqual(['county gaming']);
  });

  test('what must not be in use under the new meaning is set aside', async () => {
    const { data, source } = listFile(`${siteLines(10)}google.com\n`);
    const search = { category: categoryId('search-engine'), trust: 'full', usual: null } as const;
    expect(await (await open(data, [{ ...source, otherParts: search }])).update('county')).toMatchObject([
      { kind: 'updated' },
    ]);
    const lists = await open(data, [source]);
    await lists.update('county');
    expect(lists.status()[1]).toMatchObject({ entries: 0, state: { kind: 'refused' } });
    expect(lists.current()).toBeNull();
  });
});

describe('damage on disk', () => {
  test('a damaged state is made anew from the content that is left', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    writeFileSync(join(data, 'lists/county/state.json'), '{"content":');
    const lists = await open(data, [source]);
    expect(lists.status()[1]).toMatchObject({ entries: 10, state: { kind: 'in_use' } });
    expect(listsThatName(lists, 'site7.example')).toEqual(['county gambling']);
  });

  test('a damaged index is set aside and built anew, without asking anybody', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    writeFileSync(join(data, 'lists/index.fwd'), readFileSync(join(data, 'lists/index.fwd')).subarray(0, 100));
    const lists = await open(data, [source]);
    expect(lists.current()).toBeNull();
    expect(existsSync(join(data, 'lists/index.fwd.damaged'))).toBe(true);
    await lists.update('county');
    expect(listsThatName(lists, 'site7.example')).toEqual(['county gambling']);
  });

  test('an index that is damaged or gone is made ready from what is there', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    for (const damage of [
      () => writeFileSync(join(data, 'lists/index.fwd'), 'X'),
      () => rmSync(join(data, 'lists/index.fwd')),
    ]) {
      damage();
      const lists = await open(data, [source]);
      expect(await lists.makeReady()).toBeNull();
      expect(listsThatName(lists, 'site7.example')).toEqual(['county gambling']);
    }
  });

  test('an index that cannot be made ready says why', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    rmSync(join(data, 'lists/index.fwd'));
    const lists = await open(data, [source]);
    const content = readdirSync(join(data, 'lists/county')).find((name) => name.startsWith('content-'));
    rmSync(join(data, 'lists/county', content ?? ''), { recursive: true });
    expect(await lists.makeReady()).toContain('A file could not be read or written (ENOENT).');
  });

  test('what a process left that ended in the middle is swept', async () => {
    const { data, source } = listFile(siteLines(10));
    writeFiles(join(data, 'lists'), {
      'index.fresh': 'half',
      'county/incoming-1/0': 'half',
      'county/state.json.unfinished': '{',
    });
    await (await open(data, [source])).update('county');
    expect(readdirSync(join(data, 'lists')).sort()).toEqual(['county', 'index.fwd']);
    expect(readdirSync(join(data, 'lists/county')).sort()).toEqual([expect.stringMatching(/^content-/), 'state.json']);
  });
});

describe('a daemon', () => {
  function plan(given: Partial<ListsPlan> = {}): ListsPlan {
    const schedule = () => ({ next: () => NOW + 1_000, stop: async () => undefined });
    const failed = (cause: unknown) => {
      throw cause;
    };
    return { schedule, failed, mostDelayMs: 0, lookEveryMs: 20, ...given };
  }
  const refresh = { expression: '10 1 * * *', zone: 'UTC', quietHours: null };

  test('asks for a list that it has never had, and says when the index has changed', async () => {
    const { data, source } = listFile(siteLines(10));
    const lists = await open(data, [{ ...source, refresh }], { plan: plan() });
    let changes = 0;
    lists.onChange(() => {
      changes += 1;
    });
    await waitFor(() => lists.current(), 'the first index');
    expect(changes).toBe(1);
    expect(lists.status()[1]?.nextAt).toBe(NOW + 1_000);
  });

  test('sees what a command has changed', async () => {
    const { data, source } = listFile(siteLines(10));
    const daemon = await open(data, [source], { plan: plan() });
    await (await open(data, [source])).update('county');
    await waitFor(() => daemon.current(), 'the index of the command');
    expect(listsThatName(daemon, 'site7.example')).toEqual(['county gambling']);
  });

  test('goes on with what it has in memory while a damaged index is built anew', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    const daemon = await open(data, [source], { plan: plan() });
    const versions = new Set([daemon.current()?.version]);
    daemon.onChange(() => versions.add(daemon.current()?.version));
    const damaged = Buffer.from(readFileSync(join(data, 'lists/index.fwd')));
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    writeFileSync(join(data, 'lists/index.fwd'), damaged);
    await waitFor(() => existsSync(join(data, 'lists/index.fwd.damaged')), 'the damage to be noticed');
    await waitFor(() => existsSync(join(data, 'lists/index.fwd')), 'the index to be built anew');
    expect([...versions]).toEqual([daemon.current()?.version]);
    expect(listsThatName(daemon, 'site7.example')).toEqual(['county gambling']);
  });

  test('has the index ready before it reads a line', async () => {
    const { data, source } = listFile(siteLines(10));
    await (await open(data, [source])).update('county');
    rmSync(join(data, 'lists/index.fwd'));
    const daemon = await open(data, [source], { plan: plan() });
    expect(listsThatName(daemon, 'site7.example')).toEqual(['county gambling']);
  });

  test('says when it will try again what could not be had', async () => {
    const { data, source } = listFile(siteLines(10));
    const gone = { ...source, refresh, origin: { kind: 'path', path: '/nowhere/list.txt' } } as const;
    const tomorrow = { next: () => NOW + 86_400_000, stop: async () => undefined };
    const daemon = await open(data, [gone], { plan: plan({ schedule: () => tomorrow }) });
    await waitFor(() => daemon.status()[1]?.state.kind === 'failed', 'the list to fail');
    expect(daemon.status()[1]?.nextAt).toBe(NOW + 5 * 60_000);
  });

  test('asks at the times of its plan', async () => {
    const { data, source, write } = listFile(siteLines(10));
    let job: () => Promise<void> = async () => undefined;
    const schedule: ListsPlan['schedule'] = (_expression, _zone, planned) => {
      job = planned;
      return { next: () => NOW + 1_000, stop: async () => undefined };
    };
    const lists = await open(data, [{ ...source, refresh }], { plan: plan({ schedule }) });
    await waitFor(() => lists.current(), 'the first index');
    write(siteLines(12));
    await job();
    expect(lists.status()[1]?.entries).toBe(12);
  });

  test('that is stopped while it asks keeps what it has', async () => {
    const { data, source } = listFile(siteLines(10));
    const lists = await open(data, [{ ...source, refresh }], { plan: plan() });
    await lists.stop();
    const again = await open(data, [source]);
    expect(await again.update('county')).toMatchObject([{ id: 'county' }]);
    expect(listsThatName(again, 'site7.example')).toEqual(['county gambling']);
  });
});

test('two that update at once do not get in each other’s way', async () => {
  const { data, source } = listFile(siteLines(500));
  // A lock is old by the clock of the machine.
  const [one, other] = [await open(data, [source], { now }), await open(data, [source], { now })];
  const outcomes = (await Promise.all([one.update('county'), other.update('county')])).flat();
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['unchanged', 'updated']);
  expect(existsSync(join(data, 'lists/lock'))).toBe(false);
});
