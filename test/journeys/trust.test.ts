/* Two schools and their trust, each a daemon of its own, as they run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { hashPassword } from '../../daemon/api/passwords.ts';
import type { Role } from '../../daemon/identity/role.ts';
import type { StaffId } from '../../daemon/incidents/incident.ts';
import { openStores } from '../../daemon/store/stores.ts';
import { type DaemonProcess, startDaemonProcess } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { signIn } from '../support/signed-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'filterwatch-trust-'));
const running: DaemonProcess[] = [];
const PASSWORD = 'three plain words here';

afterEach(async () => {
  await Promise.all(running.splice(0).map((daemon) => daemon.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(name: string, settings: string): Promise<DaemonProcess> {
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'access.log'), '');
  writeFileSync(
    join(home, 'filterwatch.yaml'),
    `data: ./data\nsources: [{ id: squid, path: ./access.log }]\n${settings}`,
  );
  const daemon = await startDaemonProcess(['--config', join(home, 'filterwatch.yaml')]);
  running.push(daemon);
  return daemon;
}

async function account(name: string, role: Role): Promise<void> {
  const stores = await openStores(join(folder, name, 'data', 'filterwatch.sqlite'), 'main');
  const given = { id: `${role}-1` as StaffId, name: `The ${role}`, email: `${role}@school.example`, role };
  await stores.staff.add({ ...given, passwordHash: await hashPassword(PASSWORD) }, 1);
  await stores.settings.set('set_up_done', '1');
  await stores.database.close();
}

function school(id: string, address: string): string {
  return `    - { id: ${id}, title: ${id} school, address: "${address}", token_file: ../${id}-token }\n`;
}

test('a trust officer sees how the schools stand, and that one has stopped, one has another token, and nothing else', async () => {
  for (const id of ['hill', 'lake', 'moor', 'gone'])
    writeFileSync(join(folder, `${id}-token`), `token-of-the-school-${id}`);
  const hill = await start('hill', 'trust: { token_file: ../hill-token }\n');
  const lake = await start('lake', 'trust: { token_file: ../moor-token }\n');
  const moor = await start('moor', 'trust: { token_file: ../moor-token }\n');
  await moor.stop();
  const gone = `http://127.0.0.1:${await freePort()}`;
  const schools = [
    school('hill', hill.address),
    school('lake', lake.address),
    school('moor', moor.address),
    school('gone', gone),
  ];
  const trust = await start('trust', `trust:\n  schools:\n${schools.join('')}`);
  await account('trust', 'trust_officer');
  const officer = await signIn(trust.address, { email: 'trust_officer@school.example', password: PASSWORD });
  expect(await officer.getJson('/api/v1/schools')).toMatchObject({
    schools: [
      { id: 'hill', figures: { open: 0, sources: { all: 1 } }, silent: null },
      { id: 'lake', figures: null, silent: { why: 'wrong_token' } },
      { id: 'moor', figures: null, silent: { why: 'no_answer' } },
      { id: 'gone', figures: null, silent: { why: 'no_answer' } },
    ],
  });
  const page = await officer.getPage('/schools');
  expect(page.body).toContain('3 schools do not answer');
  expect(page.body).toContain('It does not accept our token.');
  for (const path of ['/incidents', '/log', '/health', '/accounts', '/support', '/person'])
    expect([path, (await officer.getPage(path)).status]).toEqual([path, 403]);
});
