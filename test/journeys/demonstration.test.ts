/*
 * `npm start` in an empty folder: a demonstration that anybody can look at, made of the same parts as the real thing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { EPISODES } from '../../daemon/demo/episode-list.ts';
import { runFilterwatch } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { LEAD } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { itemsIn } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const THAT_MATTER = EPISODES.filter(({ expected }) => expected !== null).length;
/** The head hears of these, not the lead: of the member of staff who shopped while teaching. */
const ABOUT_STAFF = 1;

describe('a demonstration', () => {
  const on = journey();
  let data: string;
  let daemon: DaemonProcess;
  const demo = () => join(data, 'demo');

  beforeAll(async () => {
    data = on.folder();
    daemon = await on.start(['--data', data]);
    await waitFor(() => itemsIn(demo()).length >= THAT_MATTER, 'the day to be read', 20_000);
  });

  test('raises an incident for each episode of the day that matters', () => {
    expect(itemsIn(demo())).toHaveLength(THAT_MATTER);
  });

  test('can be set up like a real school', () => {
    expect(daemon.setUpLink).toMatch(/\/set-up\?token=\w+/);
  });

  test('says on its pages that it is one, and shows the lead what waits', async () => {
    const names = ['--name', LEAD.name, '--email', LEAD.email, '--role', 'lead'];
    const added = await runFilterwatch(['user', 'add', '--data', demo(), ...names], {
      cwd: data,
      input: LEAD.password,
    });
    expect(added.code).toBe(0);
    const lead = await signIn(daemon.address, LEAD);
    const page = await lead.getPage('/set-up/log');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Demonstration. An invented school day is being replayed');
    expect(page.body).toContain('Proxy of the demonstration');
    expect(await lead.getJson('/api/v1/incidents')).toMatchObject({ total: THAT_MATTER - ABOUT_STAFF });
  });

  test('goes on being written, and begins anew at the next start', async () => {
    const logged = () => readFileSync(join(demo(), 'access.log'), 'utf8').length;
    const before = logged();
    await waitFor(() => logged() > before, 'the proxy to write the next line', 30_000);
    expect(await daemon.stop()).toBe(0);
    const again = await on.start(['--data', data]);
    await waitFor(() => itemsIn(demo()).length >= THAT_MATTER, 'the day to be read again', 20_000);
    expect(again.setUpLink).not.toBeNull();
    expect(itemsIn(demo())).toHaveLength(THAT_MATTER);
  });
});
