/* Whatever is written about people can be read by the account that runs Filterwatch, and by no other one of the computer. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { addLead, makeSchool } from '../support/school.ts';
import { linesStored } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const on = journey();
let umask: number;
beforeAll(() => {
  umask = process.umask(0o022);
});
afterAll(() => void process.umask(umask));

/** Files and folders below `folder` that somebody else may read, write or enter. */
function openToOthers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
    .map((path) => relative(folder, path));
}

function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
}

test('nothing that a daemon, an import or a copy writes is open to others', { timeout: 120_000 }, async () => {
  const folder = on.folder();
  const [logPath, older, list] = ['access.log', 'older.log', 'list.txt'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(logPath, searchLine('pupil017', 'i want to kill myself'));
  writeFileSync(older, pageLine('pupil023', 'http://www.example.org/'));
  writeFileSync(list, 'bet.example\n'.repeat(2));
  const port = await freePort();
  const token = randomUUID();
  const settings = {
    sources: [
      { path: logPath },
      { id: 'network', syslog: { listen: `127.0.0.1:${port}`, transport: ['tcp'], senders: ['127.0.0.0/30'] } },
      { id: 'cloud', push: {} },
    ],
    lists: [{ id: 'county', from: list, category: 'gambling' }],
  };
  const school = makeSchool(on, { logPath, settings });
  const env = { FILTERWATCH_PUSH_TOKEN_CLOUD: token };
  process.env.FILTERWATCH_PUSH_TOKEN_CLOUD = token;
  await addLead(school);
  const daemon = await school.start(env);
  await sendSyslog(
    port,
    `<13>1 2026-11-17T10:00:00Z proxy squid - - - ${pageLine('pupil031', 'http://www.example.org/').trim()}\n`,
  );
  const push = async () => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/plain' };
    const body = pageLine('pupil042', 'http://www.example.org/');
    return (await fetch(`${daemon.address}/api/v1/ingest/cloud`, { method: 'POST', headers, body })).status;
  };
  // Until the spool is open, it is asked to come again.
  await expect.poll(push, { timeout: 20_000 }).toBe(202);
  await waitFor(() => linesStored(school.data).all === 3, 'every line to be stored', 20_000);
  expect(below(school.data)).toEqual(
    expect.arrayContaining(['filterwatch.sqlite', 'filterwatch.sqlite-wal', 'spool', 'lists']),
  );
  expect(openToOthers(school.data)).toEqual([]);
  await daemon.stop();
  for (const args of [
    ['import', older, '--source', 'access-log'],
    ['person', 'export', 'pupil017', '--reason', 'They asked.', '--out', join(school.data, 'copy.zip')],
  ]) {
    expect(await school.command(args)).toMatchObject({ code: 0 });
  }
  expect(below(school.data).join(' ')).toMatch(/archive\S+\.parquet .*copy\.zip/);
  expect(openToOthers(school.data)).toEqual([]);
});

async function sendSyslog(port: number, message: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.end(message);
  await once(socket, 'close');
}
