/*
 * A school proves that its filter works: a real Squid, which lets staff through and pupils not, and a real dnsmasq for guests are asked for
 * a few addresses. All is well; then somebody takes the rules away, and the next check tells; then they are put back. Nothing of it becomes
 * anybody's incident.
 */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CommandResult, jsonLines } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { throughProxy } from '../support/proxy-client.ts';
import { realTool } from '../support/real-tool.ts';
import { type RunningResolver, startDnsmasq, startUpstream } from '../support/resolver.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { type RunningSquid, startSquid } from '../support/squid.ts';
import { rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const squidProgram = realTool('squid', ['/usr/sbin/squid']);
const dnsmasq = realTool('dnsmasq', ['/usr/sbin/dnsmasq']);
const CASINO = 'casino.example';
const checked = z.object({
  ...{ profileId: z.string(), title: z.string(), outcome: z.string(), why: z.string(), expected: z.string() },
});
const standing = z.object({
  failedSince: z.number().nullable(),
  last: checked.extend({ seen: z.object({ as: z.string() }).nullable() }),
});

describe.skipIf(squidProgram === null || dnsmasq === null)('the filter is checked', () => {
  const on = journey();
  const folder = on.folder();
  const [list, hosts] = [join(folder, 'blocked'), join(folder, 'hosts')];
  let squid: RunningSquid;
  let resolver: RunningResolver;
  let school: School;
  let daemon: DaemonProcess;
  let lead: SignedIn;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    block();
    squid = await startSquid({
      users: ['check-pupils', 'check-staff', 'pupil017'],
      denied: [],
      rules: [
        ...['acl staff proxy_auth check-staff', `acl blocked dstdomain -n "${list}"`],
        ...['http_access allow staff', 'http_access deny blocked'],
      ],
    });
    on.afterwards(() => squid.stop());
    const upstream = await startUpstream(dnsmasq ?? '');
    on.afterwards(() => upstream.stop());
    resolver = await startDnsmasq(dnsmasq ?? '', [
      ...['log-queries=extra', `server=127.0.0.1#${upstream.port}`, `addn-hosts=${hosts}`],
    ]);
    on.afterwards(() => resolver.stop());
    school = makeSchool(on, {
      logPath: squid.logPath,
      settings: {
        sources: [{ path: squid.logPath }, { path: resolver.logPath, zone: 'UTC' }],
        categories: { block: [{ entry: CASINO, category: 'gambling', reason: 'For this test' }] },
        filter_checks: filterChecks(),
      },
    });
    writeFileSync(join(school.folder, 'secret'), 'secret\n', { mode: 0o600 });
    await addLead(school);
    daemon = await school.start();
    lead = await signIn(daemon.address, LEAD);
    await lead.press('/set-up/finish');
  });

  function filterChecks() {
    const proxy = { proxy: `127.0.0.1:${squid.port}`, password_file: 'secret' };
    const casino = { category: 'gambling', expect: 'blocked' };
    return {
      profiles: [
        { id: 'pupils', name: 'Pupils', user: 'check-pupils', ...proxy },
        { id: 'staff', name: 'Staff', group: 'staff', user: 'check-staff', ...proxy },
        { id: 'guests', name: 'Guest Wi-Fi', dns: `127.0.0.1:${resolver.port}`, from: '127.0.0.5' },
      ],
      addresses: [
        { url: `http://www.${CASINO}/play`, title: 'A casino', profiles: ['pupils', 'guests'], ...casino },
        { url: `https://www.${CASINO}/`, title: 'A casino, encrypted', profiles: ['pupils'], ...casino },
        {
          url: `http://www.${CASINO}/play`,
          title: 'A casino for staff',
          profiles: ['staff'],
          ...casino,
          expect: 'allowed',
        },
        { url: 'http://lesson.example/', title: 'A lesson', expect: 'allowed' },
      ],
    };
  }

  function block(): void {
    writeFileSync(list, `.${CASINO}\n`, { mode: 0o644 });
    writeFileSync(hosts, `0.0.0.0 www.${CASINO}\n:: www.${CASINO}\n`, { mode: 0o644 });
  }
  function letThrough(): void {
    writeFileSync(list, '# nothing\n');
    writeFileSync(hosts, '# nothing\n');
  }
  function readAnew(): void {
    squid.reconfigure();
    process.kill(Number(readFileSync(join(dirname(resolver.logPath), 'pid'), 'utf8')), 'SIGHUP');
  }
  const run = (more: readonly string[] = []) => school.command(['check', 'run', '--json', ...more]);
  const foundIn = ({ stdout }: CommandResult) =>
    jsonLines(stdout).map((line) => {
      const { profileId, title, outcome } = checked.parse(line);
      return `${profileId}: ${title}: ${outcome}`;
    });
  async function stands() {
    const { stdout } = await school.command(['check', 'list', '--json']);
    return jsonLines(stdout).map((line) => standing.parse(line));
  }
  const banner = async () => (await lead.getPage('/')).body.includes('The filter does not do what it must');

  test('all is as it must be, for pupils, staff and guests', async () => {
    const made = await run();
    expect(foundIn(made).toSorted()).toEqual([
      'guests: A casino: blocked',
      'guests: A lesson: allowed',
      'pupils: A casino, encrypted: blocked',
      'pupils: A casino: blocked',
      'pupils: A lesson: allowed',
      'staff: A casino for staff: allowed',
      'staff: A lesson: allowed',
    ]);
    expect([made.code, made.stderr]).toEqual([0, '']);
    const { body } = await lead.getPage('/filter-checks');
    expect(body).toContain('All 7 checks passed');
    expect(await banner()).toBe(false);
  });

  test('the log shows what the filter did, and nobody is blamed for it', async () => {
    const asks = () => rowsOf(school.data, 'filter_check_asks');
    await waitFor(() => asks().every((ask) => ask.seen_at !== null), 'the log to show all', 30_000);
    const seen = (await stands()).map(({ last: { profileId, title, seen } }) => `${profileId}: ${title}: ${seen?.as}`);
    expect(seen.toSorted()).toEqual([
      'guests: A casino: blocked',
      'guests: A lesson: allowed',
      'pupils: A casino, encrypted: blocked',
      'pupils: A casino: blocked',
      'pupils: A lesson: allowed',
      'staff: A casino for staff: allowed',
      'staff: A lesson: allowed',
    ]);
    expect([rowsOf(school.data, 'incidents'), rowsOf(school.data, 'hour_counters')]).toEqual([[], []]);
    const lines = rowsOf(school.data, 'line_counters').filter(
      ({ reason }) => reason === "the school's own filter check",
    );
    expect(lines.length).toBeGreaterThan(0);
  });

  test('somebody takes the rules away: the next check tells, on every page', async () => {
    letThrough();
    readAnew();
    const allowed = async () => foundIn(await run()).filter((found) => found.endsWith('A casino: allowed'));
    await waitFor(async () => (await allowed()).length === 2, 'the checks to fail', 30_000);
    const failed = (await stands()).flatMap(({ failedSince, last }) =>
      failedSince === null ? [] : [`${last.profileId}: ${last.title}`],
    );
    expect(failed.toSorted()).toEqual(['guests: A casino', 'pupils: A casino']);
    expect(await banner()).toBe(true);
    const { body } = await lead.getPage('/filter-checks');
    expect(body).toContain('The filter did not do 2 things that it must');
    expect((await lead.getPage('/health')).body).toContain('2 addresses not as it must be');
  });

  test('the rules are put back: the next check clears it', async () => {
    block();
    readAnew();
    await waitFor(async () => (await run()).code === 0, 'all checks to pass', 30_000);
    expect((await stands()).filter(({ failedSince }) => failedSince !== null)).toEqual([]);
    expect(await banner()).toBe(false);
  });

  test('one profile alone can be checked, and an unknown one is refused', async () => {
    expect(foundIn(await run(['--profile', 'staff'])).toSorted()).toEqual([
      'staff: A casino for staff: allowed',
      'staff: A lesson: allowed',
    ]);
    const wrong = await run(['--profile', 'nobody']);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('There are: pupils, staff, guests.')]);
  });

  test('a filter that is not there is told of after the second time', async () => {
    await squid.stop();
    expect((await run(['--profile', 'pupils'])).code).toBe(1);
    expect((await lead.getPage('/')).body).not.toContain('could not be asked as Pupils');
    expect((await run(['--profile', 'pupils'])).code).toBe(1);
    expect((await lead.getPage('/')).body).toContain('could not be asked as Pupils');
  });

  test('whoever tries it at a device writes it down beside the others', async () => {
    const wish = { at: Date.now() - 60_000, profileId: 'guests', site: 'games.example', expected: 'blocked' };
    await lead.postJson('/api/v1/filter-checks', { ...wish, outcome: 'allowed', place: 'Tablet 4, Room 12' });
    const { body } = await lead.getPage('/filter-checks');
    expect(body).toContain('By hand, by Pat Reviewer');
    expect(body).toContain('Tablet 4, Room 12');
    expect(await banner()).toBe(true);
  });
});

describe.skipIf(squidProgram === null)('beside a check', () => {
  const on = journey();

  test('what a pupil does at the same minute is seen as ever', async () => {
    const squid = await startSquid({ users: ['check-pupils', 'pupil017'], denied: [] });
    on.afterwards(() => squid.stop());
    const school = makeSchool(on, {
      logPath: squid.logPath,
      settings: {
        categories: { block: [{ entry: CASINO, category: 'gambling', reason: 'For this test' }] },
        filter_checks: {
          profiles: [{ id: 'pupils', proxy: `127.0.0.1:${squid.port}`, user: 'check-pupils', password_file: 'secret' }],
          addresses: [{ url: `http://${CASINO}/`, title: 'A casino', expect: 'allowed' }],
        },
      },
    });
    writeFileSync(join(school.folder, 'secret'), 'secret\n', { mode: 0o600 });
    await addLead(school);
    await school.start();
    const { code } = await school.command(['check', 'run']);
    expect(await throughProxy({ port: squid.port, url: `http://${CASINO}/`, user: 'pupil017' })).toBe(200);
    await waitFor(() => rowsOf(school.data, 'incidents').length > 0, 'the incident', 20_000);
    expect(code).toBe(0);
    const events = rowsOf(school.data, 'events').map(({ record }) => JSON.parse(String(record)).userName);
    expect(events).toEqual(['pupil017']);
  });
});
