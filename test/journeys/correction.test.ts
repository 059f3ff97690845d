/*
 * A false alarm and its end: a site is listed wrongly, the lead says so from the incident, and from then on nobody is
 * flagged for it; also after the daemon was stopped and started again. Everything else goes on being flagged.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { pageLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const list = z.object({ total: z.number(), rows: z.array(z.object({ id: z.string(), title: z.string() })) });
const detail = z.object({
  correctable: z.array(z.object({ scopes: z.array(z.string()) })),
  history: z.array(z.object({ kind: z.string(), byName: z.string().nullable() })),
});

describe('a site that is listed wrongly', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let lead: SignedIn;
  let logPath: string;
  let written = 0;

  const visit = async (account: string, target: string) => {
    appendFileSync(logPath, pageLine(account, target));
    written += 1;
    await waitFor(() => linesStored(school.data).all === written, 'the line to be stored', 20_000);
  };
  const incidents = async () => list.parse(await lead.getJson('/api/v1/incidents'));

  beforeAll(async () => {
    const folder = on.folder();
    logPath = join(folder, 'access.log');
    appendFileSync(logPath, '');
    school = makeSchool(on, { logPath });
    daemon = await school.start();
    await addLead(school);
    lead = await signIn(daemon.address, LEAD);
    await visit('pupil017', 'http://www.paddypower.com/odds');
  });

  test('is put right from its incident, whose history says by whom', async () => {
    const [first] = (await incidents()).rows;
    const path = `/api/v1/incidents/${first?.id}`;
    const [wrong] = detail.parse(await lead.getJson(path)).correctable;
    const say = { entry: wrong?.scopes[0], as: 'allow', reason: 'A lesson on odds.', incidentId: first?.id };
    expect(say.entry).toBe('paddypower.com');
    expect(await lead.postJson('/api/v1/lists/sites', say)).toEqual({ outcome: 'added' });
    expect(await lead.postJson('/api/v1/lists/sites', say)).toEqual({ outcome: 'already_there' });
    const corrected = detail.parse(await lead.getJson(path)).history.filter(({ kind }) => kind === 'corrected');
    expect(corrected).toEqual([{ kind: 'corrected', byName: LEAD.name }]);
  });

  test('is no longer flagged by Try it, at once', async () => {
    const tried = await lead.postJson('/api/v1/try', { text: 'paddypower.com', as: 'pupil', period: 'lessons' });
    expect(tried).toMatchObject({ verdict: { outcome: 'pass' }, matches: [{ match: { because: 'school_list' } }] });
  });

  test('is no longer flagged by the commands either, which read the same store', async () => {
    const { stdout } = await school.command(['categorise', 'paddypower.com', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ matches: [{ category: 'school-allowed', evidence: 'paddypower.com' }] });
    const older = join(school.folder, 'older.log');
    appendFileSync(older, pageLine('pupil031', 'http://www.paddypower.com/odds', Date.now() - 60_000));
    const imported = await school.command(['import', older, '--json']);
    expect(JSON.parse(imported.stdout)).toMatchObject({ records: 1, flagged: 0 });
    written += 1;
  });

  test('stays put right after a restart, and what else is like it is still flagged', async () => {
    await daemon.stop();
    daemon = await school.start();
    lead = await signIn(daemon.address, LEAD);
    await visit('pupil023', 'http://www.paddypower.com/odds');
    expect(await incidents()).toMatchObject({ total: 1 });
    await visit('pupil023', 'http://www.bet365.com/');
    expect(await incidents()).toMatchObject({ total: 2 });
  });

  test('leaves its earlier incident as it was', () => {
    expect(rowsOf(school.data, 'incidents').map(({ status }) => status)).toEqual(['new', 'new']);
  });
});
