/*
 * Lists that change under a running daemon: the log is read on at full speed, no line is lost or counted twice, and every request
 * is categorised by one whole index, the one before or the one after. What cannot be believed changes nothing, and without a
 * network the last good lists serve.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { type ListServer, startListServer } from '../support/list-server.ts';
import { siteLines } from '../support/list-source.ts';
import { pageLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const LISTED = 50_000;
const LOGGED_BEFORE = 60_000;
/** The folder is looked at twice a minute. */
const NOTICED_WITHIN_MS = 60_000;

const model = z.object({
  version: z.string(),
  lists: z.array(z.object({ id: z.string(), state: z.object({ kind: z.string() }), entries: z.number() })),
});

describe('lists that change while a log is read', () => {
  const on = journey();
  let server: ListServer;
  let school: School;
  let daemon: DaemonProcess;
  let lead: SignedIn;
  let logPath: string;
  let written = 0;

  const log = (lines: readonly string[]) => {
    appendFileSync(logPath, lines.join(''));
    written += lines.length;
  };
  const visits = (host: string, count: number) =>
    Array.from({ length: count }, (_, place) => pageLine('pupil017', `http://${host}/page-${place}`));
  const allStored = () => waitFor(() => linesStored(school.data).all === written, 'every line to be stored', 60_000);
  const lists = async () => model.parse(await lead.getJson('/api/v1/lists'));
  /** Asks no oftener than the server allows. */
  const versionAfter = async (before: string) => {
    for (const until = Date.now() + NOTICED_WITHIN_MS; Date.now() < until; await wait(1_000)) {
      const { version } = await lists();
      if (version !== before) return version;
    }
    throw new Error('No other lists came into use.');
  };
  const versionsOf = (host: string) =>
    rowsOf(school.data, 'events')
      .filter(({ record }) => String(record).includes(host))
      .map(({ list_version }) => list_version);

  beforeAll(async () => {
    server = await startListServer();
    on.afterwards(() => server.close());
    logPath = join(on.folder(), 'access.log');
    server.give('/county.txt', siteLines(LISTED));
    const county = { id: 'county', title: 'County list', from: `${server.address}/county.txt`, category: 'gambling' };
    school = makeSchool(on, { logPath, settings: { lists: [county] } });
    log(visits('www.school-news.example', LOGGED_BEFORE));
    expect(await school.command(['lists', 'update'])).toMatchObject({ code: 0 });
    daemon = await school.start();
    await addLead(school);
    lead = await signIn(daemon.address, LEAD);
  }, 60_000);

  test('are exchanged while lines come in, and no line is lost', async () => {
    log(visits('late.example', 1));
    const before = (await lists()).version;
    server.give('/county.txt', `${siteLines(LISTED)}late.example\n`);
    await lead.postJson('/api/v1/lists/update', { id: 'county' });
    let after = before;
    for (let round = 0; round < 100 && after === before; round++) {
      log(visits('www.school-news.example', 500));
      after = (await lists()).version;
      await wait(100);
    }
    expect(after).not.toBe(before);
    log(visits('late.example', 1));
    log(visits('site7.example', 1));
    await allStored();
    expect(versionsOf('late.example')).toEqual([after]);
    expect(versionsOf('site7.example')).toEqual([after]);
  });

  test('stay as they were when what comes cannot be believed', async () => {
    const { version } = await lists();
    server.give('/county.txt', `${siteLines(LISTED)}google.com\n`);
    await lead.postJson('/api/v1/lists/update', { id: 'county' });
    const county = async () => (await lists()).lists.find(({ id }) => id === 'county');
    await waitFor(async () => (await county())?.state.kind === 'refused', 'the list to be refused', 20_000);
    expect(await county()).toMatchObject({ entries: LISTED + 1 });
    log(visits('site8.example', 1));
    await allStored();
    expect(versionsOf('site8.example')).toEqual([version]);
  });

  test('reach the daemon too when a command has changed them', async () => {
    const { version } = await lists();
    server.give('/county.txt', `${siteLines(LISTED)}later.example\n`);
    expect(await school.command(['lists', 'update'])).toMatchObject({ code: 0 });
    const after = await versionAfter(version);
    log(visits('later.example', 1));
    await allStored();
    expect(versionsOf('later.example')).toEqual([after]);
  });

  test('serve without a network after a restart', async () => {
    const { version } = await lists();
    await daemon.stop();
    await server.close();
    daemon = await school.start();
    log(visits('site9.example', 1));
    await allStored();
    expect(versionsOf('site9.example')).toEqual([version]);
    const said = await school.command(['categorise', 'www.site9.example']);
    expect(said.stdout).toMatch(/“site9\.example” is in County list \(\d{4}-\d\d-\d\d\)\./);
  });
});
