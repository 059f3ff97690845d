/* A test request goes all the way that an incident goes, at a real daemon, and nobody sees it but whoever asks whether it came. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type DrillSchool, startDrillSchool } from '../support/drill-school.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { waitFor } from '../support/wait-for.ts';

const PATIENCE_MS = 30_000;
const START = Date.UTC(2026, 10, 17, 10);
const LINE = pageLine('pupil017', 'http://canary.example.org/filterwatch-canary', START).trimEnd();

const on = journey();
let school: DrillSchool;
let mail: TestSmtpServer;
let data: string;
let refuses = false;

beforeAll(async () => {
  mail = await startSmtpServer({
    security: 'none',
    behaviour: (phase) => (refuses && phase === 'connect' ? { code: 554, text: 'Not here.' } : null),
  });
  on.afterwards(() => mail.stop());
  data = join(on.folder(), 'data');
  school = await startDrillSchool(on, {
    ...{ data, start: START, before: [] },
    settings: {
      canary: {
        ...{ address: 'http://canary.example.org/', search: 'filterwatch canary test', when: 'always' },
        ...{ every_minutes: 5, within_minutes: 5, inject: { source: 'proxy', line: LINE } },
      },
      mail: {
        ...{ host: '127.0.0.1', port: mail.port, security: 'none' },
        ...{ unencrypted: 'I accept that alerts travel unencrypted', from: 'Filterwatch <filterwatch@school.example>' },
        ...{ to: ['lead@school.example'], it: ['it@school.example'] },
      },
    },
  });
});

const lastToldAt = () => school.daemon.stores.canaries.lastToldAt();
const rows = (table: 'incidents' | 'events' | 'hour_counters' | 'line_counters' | 'archive_blocks' | 'sources') =>
  school.daemon.stores.database.reader.selectFrom(table).selectAll().execute();

describe('the line that Filterwatch writes by itself', () => {
  test('comes out within minutes, again and again, from a file of its own', async () => {
    for (let round = 0; round < 2; round += 1) {
      const before = await lastToldAt();
      await school.pass(5);
      await waitFor(async () => (await lastToldAt()) !== before, 'the test request to come out', PATIENCE_MS);
    }
    expect(readFileSync(join(data, 'canary', 'canary.log'), 'utf8')).toBe(`${LINE}\n${LINE}\n`);
    expect(await school.daemon.alarms()).toEqual([]);
  });

  test('is no incident, no event, no count, no record, no mail, and keeps its log alive no longer', async () => {
    for (const table of ['incidents', 'events', 'hour_counters', 'archive_blocks'] as const)
      expect(await rows(table), table).toEqual([]);
    expect((await rows('line_counters')).filter(({ lines }) => lines > 0)).toEqual([]);
    expect(await rows('sources')).toEqual([]);
    expect(mail.received).toEqual([]);
  });

  test('says that mail is refused before anybody needs one', async () => {
    refuses = true;
    for (let minutes = 0; minutes < 20; minutes += 1) await school.pass(1);
    const why = expect.stringContaining('no alert could be sent for it');
    const missing = { kind: 'canary_missing', lastStage: 'stored', message: why };
    expect(await school.daemon.alarms()).toContainEqual(expect.objectContaining(missing));
    refuses = false;
    await school.pass(5);
    await waitFor(async () => (await school.daemon.alarms()).length === 0, 'the alarm to end', PATIENCE_MS);
  });
});

test('what a pupil does beside it is seen as ever', async () => {
  await school.writes([
    pageLine('pupil017', 'http://canary.example.org/', school.now()),
    searchLine('pupil023', 'filterwatch canary test how to kill myself', school.now()),
  ]);
  expect(await rows('incidents')).toHaveLength(1);
});
