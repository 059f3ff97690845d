/*
 * Everything that can stop without a word is stopped, one after the other, at a school whose clock is moved by hand: how long is it
 * until somebody is told, in the school's own time, and does the alarm end when it is over?
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../support/certificate.ts';
import { type DrillSchool, startDrillSchool } from '../support/drill-school.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { realTool } from '../support/real-tool.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { waitFor } from '../support/wait-for.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONE = 'Europe/London';
/** A hiccup of so long wakes nobody; nothing is over before it has been so for so long. */
const HOLD_MINUTES = 2;
const SETTLE_MINUTES = 10;
const USUAL = 240;
const CANARY = 'http://canary.example.org/filterwatch-canary';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const LESSONS_ALL_DAY = Object.fromEntries(
  WEEKDAYS.map((day) => [day, [{ from: '07:00', to: '19:00', period: 'lessons' }]]),
);

const on = journey();
const openssl = realTool('openssl', ['/usr/bin/openssl']);
const disk = mountSmallDisk(join(on.folder(), 'disk'), 16);
on.afterwards(() => disk?.remove());

/** The coming Tuesday at nine, by the school's clock: lists and certificates are of today. */
function comingTuesday(): number {
  const today = Temporal.Now.zonedDateTimeISO(ZONE);
  return today
    .add({ days: ((8 - today.dayOfWeek) % 7) + 1 })
    .with({ hour: 9, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 }).epochMilliseconds;
}

const START = comingTuesday();

/** Lines that are spread over the hour from `at`. */
function hourOfLines(at: number, count = USUAL, account: string | null = 'pupil017'): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    pageLine(account, `http://www.example.org/${index}`, at + Math.floor((index * HOUR) / count)),
  );
}

/** The same hours of the four days of school before. */
function daysBefore(): readonly string[] {
  return [7, 6, 5, 4, 1]
    .filter((days) => Temporal.Instant.fromEpochMilliseconds(START - days * DAY).toZonedDateTimeISO(ZONE).dayOfWeek < 6)
    .flatMap((days) => [9, 10, 11, 12].flatMap((hour) => hourOfLines(START - days * DAY + (hour - 9) * HOUR)));
}

interface Drilled {
  readonly what: string;
  readonly limit: string;
  readonly stands: number;
  readonly told: number | null;
  readonly over: number | null;
}

const table: Drilled[] = [];
afterAll(() => {
  const words = (ms: number | null) =>
    ms === null ? '–' : ms >= 2 * DAY ? `${Math.round(ms / DAY)} d` : `${Math.ceil(ms / MINUTE)} min`;
  const rows = table.map(
    ({ what, limit, stands, told, over }) =>
      `${what.padEnd(34)} ${words(stands).padStart(8)} ${words(told).padStart(8)} ${words(over).padStart(8)}   ${limit}`,
  );
  console.log(
    [
      `${'what stops'.padEnd(34)} ${'stands'.padStart(8)} ${'mailed'.padStart(8)} ${'over'.padStart(8)}   limit`,
      ...rows,
    ].join('\n'),
  );
});

let school: DrillSchool;
let mail: TestSmtpServer;
let refuses = false;

/** Minutes pass until the alarm stands and is told of, at most so many; answers how long both took since `since`. */
async function untilTold(
  kind: string,
  since: number,
  most: number,
): Promise<{ stands: number; told: number; facts: string }> {
  for (let minutes = 0; minutes <= most; minutes += 1) {
    const alarm = await school.alarm(kind);
    if (alarm !== null && alarm.beganAt >= since && alarm.toldAt !== null)
      return { stands: alarm.beganAt - since, told: alarm.toldAt - since, facts: alarm.facts };
    await school.pass(1);
  }
  throw new Error(`Nobody was told of ${kind} in ${most} minutes.`);
}

/** Minutes pass until the alarm is over; answers how long it stood since `since`. */
async function untilOver(kind: string, since: number, most: number): Promise<number> {
  for (let minutes = 0; minutes <= most; minutes += 1) {
    const ended = (await school.alarm(kind))?.endedAt ?? null;
    if (ended !== null) return Math.max(0, ended - since);
    await school.pass(1);
  }
  throw new Error(`${kind} did not end in ${most} minutes.`);
}

const lineNow = (path = 'page', at = school.now()) => pageLine('pupil017', `http://www.example.org/${path}`, at);
const linesNow = (offBy = 0) => Array.from({ length: 6 }, () => lineNow('clock', school.now() + offBy));
const canaries = () => school.daemon.stores.canaries;

async function canaryComesOut(): Promise<void> {
  await school.writes([pageLine('pupil017', CANARY, school.now())]);
  await waitFor(async () => (await canaries().lastToldAt()) === school.now(), 'the test request to come out', 30_000);
}

const subjects = () => mail.received.map(({ headers }) => headers.get('subject') ?? '');
const mailSettings = (port: number) => ({
  ...{ host: '127.0.0.1', port, security: 'none', unencrypted: 'I accept that alerts travel unencrypted' },
  ...{ from: 'Filterwatch <filterwatch@school.example>', to: ['lead@school.example'], it: ['it@school.example'] },
});

beforeAll(async () => {
  mail = await startSmtpServer({
    security: 'none',
    behaviour: (phase) => (refuses && phase !== 'data' ? { code: 421, text: 'Come back later.' } : null),
  });
  on.afterwards(() => mail.stop());
  const folder = on.folder();
  writeFileSync(join(folder, 'sites.txt'), 'bet.example\n');
  school = await startDrillSchool(on, {
    data: join(folder, 'data'),
    start: START,
    before: daysBefore(),
    settings: {
      school: { name: 'Example Primary School', zone: ZONE },
      timetable: LESSONS_ALL_DAY,
      lists: [{ id: 'county', from: join(folder, 'sites.txt'), category: 'gambling' }],
      canary: { address: CANARY, every_minutes: 15, within_minutes: 10 },
      sources: openssl === null ? [] : [await encrypted(openssl, folder)],
      mail: mailSettings(mail.port),
    },
  });
}, 120_000);

async function encrypted(program: string, folder: string) {
  const { key, cert } = selfSignedCertificate(program, 'IP:127.0.0.1', 60);
  writeFileSync(join(folder, 'key.pem'), key, { mode: 0o600 });
  writeFileSync(join(folder, 'cert.pem'), cert);
  const files = { certificate_file: join(folder, 'cert.pem'), key_file: join(folder, 'key.pem') };
  const listen = `127.0.0.1:${await freePort()}`;
  return { id: 'firewall', title: 'Firewall', syslog: { listen, transport: 'tls', senders: ['127.0.0.1'], ...files } };
}

describe('somebody is told in time, and when it is over', () => {
  test('that half the usual volume is gone, and that user names are', async () => {
    const low = nextHour();
    school.jump(low);
    await school.writes(hourOfLines(low, USUAL / 4));
    school.jump(low + HOUR - MINUTE);
    const { stands, told } = await untilTold('volume_low Proxy', low, 10);
    expect(stands).toBeLessThanOrEqual(61 * MINUTE);
    const nameless = low + HOUR;
    await school.writes(hourOfLines(nameless, USUAL, null));
    school.jump(nameless + HOUR - MINUTE);
    const names = await untilTold('names_gone Proxy', nameless, 10);
    expect(names.stands).toBeLessThanOrEqual(61 * MINUTE);
    const volumeOver = await untilOver('volume_low Proxy', nameless + HOUR, 15);
    table.push({ what: 'three quarters of the lines', limit: 'the hour after', stands, told, over: volumeOver });
    const well = nameless + HOUR;
    await school.writes(hourOfLines(well));
    school.jump(well + HOUR);
    const over = await untilOver('names_gone Proxy', well + HOUR, SETTLE_MINUTES + 3);
    table.push({ what: 'the user names', limit: 'the hour after', stands: names.stands, told: names.told, over });
  });

  test('that the test request is missing, though all other lines come', async () => {
    await canaryComesOut();
    const last = school.now();
    await school.pass(1);
    await school.writes([lineNow()]);
    const { stands, told, facts } = await untilTold('canary_missing', last, 40);
    expect(facts).toContain('Other lines arrive, and its own does not');
    expect(stands).toBeLessThanOrEqual(27 * MINUTE);
    const mended = school.now();
    await canaryComesOut();
    const over = await untilOver('canary_missing', mended, 15);
    expect(over).toBeLessThanOrEqual(MINUTE);
    table.push({ what: 'the test request', limit: '15 + 10 min', stands, told, over });
  });

  test('that the source has stopped', async () => {
    await school.writes([lineNow()]);
    const stopped = school.now();
    const { stands, told } = await untilTold('source_silent Proxy', stopped, 40);
    expect(stands).toBeLessThanOrEqual(31 * MINUTE);
    expect(told).toBeLessThanOrEqual((31 + HOLD_MINUTES) * MINUTE);
    const mended = school.now();
    await school.writes([lineNow()]);
    const over = await untilOver('source_silent Proxy', mended, SETTLE_MINUTES + 3);
    expect(over).toBeLessThanOrEqual(MINUTE);
    expect(subjects()).toContain('[Filterwatch] Working again');
    table.push({ what: 'the log', limit: '30 min in lessons', stands, told, over });
  });

  test.each([
    ['ahead', HOUR],
    ['behind', -HOUR],
  ] as const)('that the clock of the log is %s', async (direction, byMs) => {
    const since = school.now();
    for (let minute = 0; minute < 3; minute += 1) {
      await school.writes(linesNow(byMs));
      await school.pass(1);
    }
    const { stands, told } = await untilTold('clock_off', since, 5);
    expect(stands).toBeLessThanOrEqual(3 * MINUTE);
    const mended = school.now();
    await school.writes(linesNow());
    const over = await untilOver('clock_off', mended, SETTLE_MINUTES + 4);
    expect(over).toBeLessThanOrEqual(2 * MINUTE);
    table.push({ what: `the clock, an hour ${direction}`, limit: 'two lines that agree', stands, told, over });
  });

  test('that the format has changed', async () => {
    const at = START + DAY;
    school.jump(at);
    await school.writes(hourOfLines(at - HOUR));
    await school.writes(Array.from({ length: 120 }, (_, index) => `a new format, line ${index}\n`));
    const { stands, told } = await untilTold('not_understood Proxy', at, 10);
    expect(stands).toBeLessThanOrEqual(MINUTE);
    const mended = school.now();
    await school.writes(hourOfLines(mended - (mended % HOUR) + HOUR, 600));
    school.jump(mended + 2 * HOUR);
    const over = await untilOver('not_understood Proxy', mended, SETTLE_MINUTES + 3);
    table.push({ what: 'the format', limit: '2 in 100 lines, from 100 on', stands, told, over });
  });

  test('that mail is refused, by the banner, because no mail can say it', async () => {
    refuses = true;
    const since = school.now();
    await school.writes([searchLine('pupil017', 'i want to kill myself', since)]);
    const alarms = async () => (await school.daemon.alarms()).map(({ kind }) => kind);
    let minutes = 0;
    while (!(await alarms()).includes('mail_failing')) {
      await school.pass(1);
      minutes += 1;
      expect(minutes).toBeLessThanOrEqual(4);
    }
    const stands = school.now() - since;
    refuses = false;
    const mended = school.now();
    while ((await alarms()).includes('mail_failing')) {
      await school.pass(1);
      expect(school.now() - mended).toBeLessThanOrEqual(40 * MINUTE);
    }
    table.push({ what: 'mail', limit: '2 min, on the banner', stands, told: null, over: school.now() - mended });
  });

  test.skipIf(openssl === null)('that a list is old and a certificate ends', async () => {
    const listed = Date.now();
    school.jump(listed + 31 * DAY - MINUTE);
    const list = await untilTold('list_old', listed, 10);
    expect(list.stands).toBeLessThanOrEqual(31 * DAY + 5 * MINUTE);
    table.push({ what: 'the lists', limit: '31 days', stands: list.stands, told: list.told, over: null });
    const ends = listed + 60 * DAY;
    school.jump(ends - 21 * DAY - MINUTE);
    const certificate = await untilTold('certificate_ends', ends - 21 * DAY - MINUTE, 10);
    table.push({
      what: 'the certificate',
      limit: '21 days before',
      stands: certificate.stands,
      told: certificate.told,
      over: null,
    });
  });

  test.skipIf(disk === null)('that the disk is full', async () => {
    const before = school;
    school = await startDrillSchool(on, {
      ...{ data: join(disk?.folder ?? '', 'data'), start: START, before: hourOfLines(START - HOUR) },
      settings: {
        school: { name: 'Example Primary School', zone: ZONE },
        timetable: LESSONS_ALL_DAY,
        mail: mailSettings(mail.port),
      },
    });
    try {
      const mails = mail.received.length;
      disk?.fill();
      const since = school.now();
      school.writesUnread(hourOfLines(since, 20_000));
      let stands: number | null = null;
      while (mail.received.length === mails) {
        await school.pass(1);
        const kinds = (await school.daemon.alarms()).map(({ kind }) => kind);
        if (kinds.includes('store_failing')) stands ??= school.now() - since;
        expect(school.now() - since).toBeLessThanOrEqual(10 * MINUTE);
      }
      const told = school.now() - since;
      disk?.makeRoom();
      const mended = school.now();
      await school.writes([lineNow()]);
      await school.pass(1);
      expect((await school.daemon.alarms()).map(({ kind }) => kind)).not.toContain('store_failing');
      table.push({
        what: 'the disk',
        limit: 'at once; mail past the store',
        stands: stands ?? 0,
        told,
        over: school.now() - mended,
      });
    } finally {
      school = before;
    }
  });
});

function nextHour(): number {
  return Math.ceil(school.now() / HOUR) * HOUR;
}
