/*
 * Addresses that a list calls illegal, from the log to everything that is ever given out of it: pages, scripts, commands, packs,
 * copies, backups, the data folder itself and our own log. None of it holds such an address.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesIn, type KeptText, placesOf, textsOfArchive, textsOfStore } from '../support/everything-kept.ts';
import { unpacked } from '../support/evidence-pack.ts';
import { journey } from '../support/journey.ts';
import { pageLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { unzipped } from '../support/unzipped.ts';
import { waitFor } from '../support/wait-for.ts';

const on = journey();
const HIDDEN = /terrible-?place/i;
const MINUTE = 60_000;
const NOW = Date.now() - 20 * MINUTE;
const LINES = [
  pageLine('pupil017', 'http://www.example.org/before', NOW - 5 * MINUTE),
  pageLine('pupil017', 'http://terrible-place.example/some/page', NOW),
  pageLine('pupil017', 'http://cdn.terrible-place.example/terrible-place.png', NOW + 1_000),
  pageLine('pupil017', 'https://terrible-place.example:8443/?q=terrible-place', NOW + 2_000),
  pageLine(null, 'http://terrible-place.example/nobody', NOW + 3_000),
  pageLine('pupil017', 'http://www.example.org/after', NOW + 5 * MINUTE),
  `pupil017 http://terrible-place.example/ in a line that nobody understands\n`,
];

test('an address that a list calls illegal is nowhere in what is kept, shown or given out', {
  timeout: 150_000,
}, async () => {
  const [logPath, list] = [join(on.folder(), 'access.log'), join(on.folder(), 'list.txt')];
  writeFileSync(list, 'terrible-place.example\nterrible-place.example\n');
  const lists = [{ id: 'police', from: list, category: 'terrorist-content' }];
  const school = makeSchool(on, { logPath, settings: { lists } });
  await addLead(school);
  expect(await school.command(['lists', 'update'])).toMatchObject({ code: 0 });
  writeFileSync(logPath, LINES.slice(0, 2).join(''));
  expect(await school.command(['import', logPath])).toMatchObject({ code: 0 });
  const daemon = await school.start({ FILTERWATCH_LOG_LEVEL: 'trace' });
  writeFileSync(logPath, LINES.join(''));
  await waitFor(() => linesStored(school.data).all >= LINES.length, 'every line to be stored', 20_000);
  const lead = await signIn(daemon.address, LEAD);
  await lead.press('/set-up/finish');
  const [incident] = rowsOf(school.data, 'incidents').filter(({ subject }) => String(subject).includes('pupil017'));
  const id = String(incident?.id);
  expect(await lead.getJson(`/api/v1/incidents/${id}`)).toMatchObject({ severity: 'critical' });
  const detail = Object(await lead.getJson(`/api/v1/incidents/${id}`));
  await lead.postJson(`/api/v1/incidents/${id}/hold`, { reason: 'The police asked.' });
  await waitFor(() => rowsOf(school.data, 'incident_contexts').length === 1, 'what was around to be kept');

  const given = [
    ...(await askedByScript(lead, id)),
    ...(await openedAsPages(lead, id)),
    ...(await byCommand(school, id)),
  ];
  expect(detail.version).toBeGreaterThan(0);
  expect(placesOf(given, HIDDEN)).toEqual([]);
  expect(placesOf(given, /www.example.org/)).toEqual(
    expect.arrayContaining(['context', 'export', 'command', 'copy', 'pack']),
  );

  await daemon.stop();
  expect(daemon.output()).not.toMatch(HIDDEN);
  for (const data of [school.data, join(school.folder, 'restored')]) {
    const archive = await textsOfArchive(join(data, 'archive'));
    expect(archive.length).toBeGreaterThan(0);
    expect(placesOf([...textsOfStore(join(data, 'filterwatch.sqlite')), ...archive], HIDDEN)).toEqual([]);
    // Of the lists themselves alone, which is where it is known from.
    expect(placesOf(bytesIn(data), HIDDEN).filter((path) => !path.startsWith(join(data, 'lists')))).toEqual([]);
  }
});

async function askedByScript(lead: SignedIn, id: string): Promise<readonly KeptText[]> {
  const search = { from: NOW - 60 * MINUTE, to: NOW + 60 * MINUTE };
  const begun = Object(await lead.postJson('/api/v1/log/searches', { search, purpose: 'A check' }));
  const paths = {
    incident: `/api/v1/incidents/${id}`,
    context: `/api/v1/incidents/${id}/context`,
    search: `/api/v1/log/searches/${begun.id}`,
    incidents: '/api/v1/incidents',
    today: '/api/v1/today',
    health: '/api/v1/health',
    hindsight: '/api/v1/hindsight',
    lists: '/api/v1/lists',
  };
  const texts: KeptText[] = [];
  for (const [where, path] of Object.entries(paths)) {
    texts.push({ where, text: JSON.stringify(await lead.getJson(path)) });
  }
  for (const format of ['csv', 'ndjson']) {
    const file = await lead.download(`/log/${begun.id}/export`, { format });
    texts.push({ where: 'export', text: Buffer.from(file).toString() });
  }
  return [...texts, { where: 'search page', text: (await lead.getPage(`/log/${begun.id}`)).body }];
}

async function openedAsPages(lead: SignedIn, id: string): Promise<readonly KeptText[]> {
  const incident = ['', '/around', '/around?show=all', '/evidence', '/hold'].map((more) => `/incidents/${id}${more}`);
  const texts: KeptText[] = [];
  for (const where of ['/', '/incidents', ...incident, '/health', '/looking-back', '/kept', '/lists']) {
    const { status, body } = await lead.getPage(where);
    expect([where, status]).toEqual([where, 200]);
    texts.push({ where, text: body });
  }
  const pack = await lead.download(`/incidents/${id}/evidence`, { purpose: 'The police asked.' });
  return [...texts, ...(await textsOfPack(Buffer.from(pack)))];
}

async function textsOfPack(pack: Buffer): Promise<readonly KeptText[]> {
  return [...(await unpacked(pack))].map(([, bytes]) => ({ where: 'pack', text: bytes.toString('latin1') }));
}

async function byCommand(school: School, id: string): Promise<readonly KeptText[]> {
  const run = async (...args: readonly string[]): Promise<KeptText> => {
    const { code, stdout, stderr } = await school.command(args);
    expect([args[0], code, stderr]).toEqual([args[0], 0, '']);
    return { where: 'command', text: stdout };
  };
  const [pack, copy, backup] = ['pack.zip', 'copy.zip', 'backup'].map((name) => join(school.folder, name)) as [
    string,
    string,
    string,
  ];
  const texts = [
    await run('search', '--purpose', 'A check', '--who', 'pupil017'),
    await run('search', '--purpose', 'A check', '--json'),
    await run('search', '--purpose', 'A check', '--ecs', 'csv'),
    await run('incidents', '--json'),
    await run('evidence', id, '--purpose', 'The police asked.', '--as', LEAD.email, '--out', pack),
    await run('person', 'export', 'pupil017', '--reason', 'They asked.', '--out', copy),
    await run('backup', '--out', backup),
    await run('restore', backup, '--data', join(school.folder, 'restored')),
  ];
  const files = [...(await unzipped(createReadStream(copy)))].map(([, text]) => ({ where: 'copy', text }));
  return [...texts, ...(await textsOfPack(readFileSync(pack))), ...files];
}
