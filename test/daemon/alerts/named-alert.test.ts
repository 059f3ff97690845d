/* What mails may say of whom and of what: over a real mail server with TLS, read as they arrive. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AlertMailSettings, AlertSettings } from '../../../daemon/alerts/alert-settings.ts';
import { recipientId, recipientToken } from '../../../daemon/alerts/recipient-link.ts';
import { createAddressLinks } from '../../../daemon/answers/address-links.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { type AlertSchool, openAlertSchool } from '../../support/alert-school.ts';
import { type Certificate, selfSignedCertificate } from '../../support/certificate.ts';
import { buildMailSettings, mailStarters } from '../../support/mail.ts';
import { addStaff, newWorld, officeOf, TUESDAY, WITHHELD_SITE, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { realTool } from '../../support/real-tool.ts';
import { buildRow } from '../identity/build-row.ts';

const MINUTE = 60_000;
const LEAD = 'lead@school.example';
const TEACHER = 'year5@school.example';
const openssl = realTool('openssl', ['/usr/bin/openssl']);
const { roster } = buildRoster([
  buildRow({ account: 'pupil001', name: 'Robin <b>Example</b>\r\nStatus: Closed', year: '5', className: '5B' }),
  buildRow({ account: 'teacher01', name: 'Sam Teacher', role: 'staff', year: '' }),
]);

const { stores } = openStore();
const mail = mailStarters();
let world: World;
let certificate: Certificate = { key: '', cert: '' };

beforeAll(() => {
  if (openssl !== null) certificate = selfSignedCertificate(openssl);
});

beforeEach(() => {
  world = newWorld();
});

/** A school whose mails say who it was, and whose addresses are confirmed as far as given. */
async function open(
  different: Partial<AlertMailSettings> = {},
  confirmed: readonly string[] = [LEAD],
  more: Partial<AlertSettings> = {},
  isLookedAfter = true,
) {
  const security = different.security ?? 'starttls';
  const smtp = await mail.server({ security, ...(security !== 'none' && { certificate }) });
  const encrypted = { port: smtp.port, security, authority: certificate.cert };
  const settings = {
    mail: { ...buildMailSettings(encrypted), to: [LEAD], itSupport: [], hasNames: true, returned: null, ...different },
    roster: () => roster,
    isWithheldSite: (site: string) => site === WITHHELD_SITE,
    ...more,
  };
  const school = openAlertSchool({ stores: stores(), world, mail, smtp, settings });
  if (isLookedAfter) await school.door.keepRecipients();
  for (const address of confirmed) await confirm(address);
  return school;
}

async function confirm(address: string): Promise<void> {
  const { settings } = stores();
  const token = await recipientToken(settings, 'confirm', await recipientId(settings, address));
  const answer = await createAddressLinks(officeOf(stores(), world)).confirmAddress(token);
  expect(answer).toMatchObject({ isConfirmed: true });
}

const named = async () => {
  const rows = await stores().database.reader.selectFrom('incident_history').select('kind').orderBy('id').execute();
  return rows.filter(({ kind }) => kind === 'alert_named').length;
};

/** Without the mails that ask whether mail arrives. */
const alerts = ({ arrived }: AlertSchool) =>
  arrived.filter(({ headers }) => !headers.get('subject')?.includes('reach you'));

const visit = (...hosts: readonly string[]) =>
  hosts.map((host) => ({ url: `https://${host}/secret/path?q=word`, urlDomain: host }));

describe.skipIf(openssl === null)(
  'a mail about one incident, where the school has chosen that mails say who it was',
  () => {
    test.each(['tls', 'starttls'] as const)(
      'says it over %s, with the site as text, and the history says so',
      async (security) => {
        const school = await open({ security });
        const [record] = visit('bets.example.org');
        await school.does({ pupil: 1, severity: 'critical', ...(record && { record }) });
        const [one, ...others] = school.arrived;
        expect([one?.secure, others]).toEqual([true, []]);
        expect(one?.text).toContain(
          'Who: Robin <b>Example</b> Status: Closed (Year 5, 5B)\r\nSite: bets[.]example[.]org\r\n',
        );
        expect(one?.text).toContain('Somebody else may have used that sign-in or that device.');
        expect(one?.text).toContain('Do not forward it');
        expect(one?.text).not.toContain('holds no names');
        expect(one?.html).toContain('Robin &#60;b&#62;Example&#60;/b&#62; Status: Closed (Year 5, 5B)');
        expect(one?.headers.get('subject')).toBe('[Filterwatch] Urgent: 1 incident needs your review (Gambling)');
        expect(`${one?.text}${one?.html}`).not.toMatch(/secret|word|bets\.example/);
        expect(await named()).toBe(1);
      },
    );

    test('names at most three sites, those asked for most often first, and says how many more there are', async () => {
      const school = await open();
      const asked = [
        'a.example',
        'b.example',
        'b.example',
        'c.example',
        'c.example',
        'c.example',
        'd.example',
        'e.example',
      ];
      await school.does({ pupil: 1, severity: 'low' });
      for (const record of visit(...asked)) await school.does({ pupil: 1, severity: 'low', record });
      await school.does({ pupil: 1, severity: 'critical', record: { urlDomain: 'c.example' } });
      expect(school.arrived.map(({ text }) => /Site: .*/.exec(text)?.[0])).toEqual([
        expect.stringMatching(/^Site: c\[\.]example, b\[\.]example, .* and \d more$/),
      ]);
    });

    test('never names a site that may be illegal to open, by its rule or by a list', async () => {
      const school = await open();
      const [listed] = visit(WITHHELD_SITE);
      const [ruled] = visit('terror.example');
      await school.does({ pupil: 1, severity: 'critical', ...(listed && { record: listed }) });
      await school.does({
        pupil: 1,
        severity: 'critical',
        rule: 'everyone-terrorism',
        ...(ruled && { record: ruled }),
      });
      expect(school.arrived).toHaveLength(2);
      for (const { text } of school.arrived) {
        expect(text).toContain('Who: Robin');
        expect(text).not.toMatch(/Site:|withheld|terror\[/);
      }
    });

    test.each([
      [
        'a shared account',
        { kind: 'shared', account: 'tablets5', group: 'Year 5' },
        'The shared account tablets5 (Year 5)',
      ],
      ['a device', { kind: 'device', deviceName: 'TAB-17', group: '' }, 'The device TAB-17'],
      [
        'an account on no roster',
        { kind: 'unknown', account: 'guest9', address: null },
        'The account guest9, which is not on the roster',
      ],
      ['an address', { kind: 'unknown', account: null, address: '192.0.2.7' }, 'A device, person not known'],
    ] as const)('says of %s what it is, and is no surer', async (_what, identity, words) => {
      const school = await open();
      await school.does({ pupil: 1, severity: 'critical', identity });
      expect(school.arrived[0]?.text).toContain(`Who: ${words}\r\n`);
      expect(school.arrived[0]?.text).not.toMatch(/192\.0\.2\.7|The name is what/);
    });

    test('names nobody to an address that is not confirmed, and says why', async () => {
      const school = await open({ to: [LEAD, TEACHER] });
      await school.does({ pupil: 1, severity: 'critical' });
      await school.does({ pupil: 1, severity: 'high', rule: 'everyone-drugs' });
      const [urgent, ...each] = school.arrived;
      // One mail for both: what one of them may not have, neither has.
      expect(urgent?.text).toContain('Who: A pupil, Year 5 (any name is shown in Filterwatch only)');
      expect(urgent?.text).toContain('is not confirmed yet');
      expect(each.map(({ to, text }) => [to[0], text.includes('Robin')])).toEqual([
        [LEAD, true],
        [TEACHER, false],
      ]);
      await confirm(TEACHER);
      await school.does({ pupil: 1, severity: 'critical', rule: 'everyone-weapons' });
      expect(school.arrived.at(-1)?.text).toContain('Who: Robin');
      expect(await named()).toBe(2);
    });

    test('asks those anew who had confirmed before names were wanted, and names nobody to them meanwhile', async () => {
      const before = await open({ hasNames: false });
      await before.does({ pupil: 1, severity: 'critical' });
      const { settings, recipientBook } = stores();
      // As the settings are changed and the daemon is started again: an alert may be due before anybody was asked.
      const school = await open({}, [], {}, false);
      await school.does({ pupil: 1, severity: 'critical', rule: 'everyone-weapons' });
      expect((await recipientBook.all()).map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true]);
      await school.door.keepRecipients();
      expect((await recipientBook.all()).map(({ confirmedAt, timesAsked }) => [confirmedAt, timesAsked])).toEqual([
        [null, 0],
      ]);
      await school.does({ pupil: 1, severity: 'critical', rule: 'everyone-drugs' });
      await confirm(LEAD);
      await school.door.keepRecipients();
      await school.does({ pupil: 1, severity: 'critical', rule: 'everyone-terrorism' });
      expect(school.arrived.map(({ text }) => text.includes('Robin'))).toEqual([false, false, true]);
      expect(await settings.get('asked_of_names')).toBe('1');
    });

    test('of staff names nobody, whoever may open it', async () => {
      await addStaff(stores(), 'head');
      const school = await open({}, [LEAD]);
      const identity = { kind: 'person', personId: 'teacher01', group: 'staff', via: 'log' } as const;
      await school.does({ pupil: 1, severity: 'critical', audience: 'staff', identity });
      expect(school.arrived.map(({ text }) => /Who: .*/.exec(text)?.[0])).toEqual([
        'Who: A member of staff (any name is shown in Filterwatch only)',
      ]);
      expect(await named()).toBe(0);
    });

    test('says it again to whom it is passed on, where their address is confirmed', async () => {
      const escalation = [TEACHER, 'deputy@school.example'].map((address) => ({
        ...{ afterMinutes: 15, to: { kind: 'addresses', addresses: [address] } as const },
      }));
      const school = await open({}, [LEAD, TEACHER], { escalation });
      await school.does({ pupil: 1, severity: 'critical' });
      await school.until(TUESDAY + 40 * MINUTE);
      expect(alerts(school).map(({ to, text }) => [to[0], text.includes('Robin')])).toEqual([
        [LEAD, true],
        [TEACHER, true],
        ['deputy@school.example', false],
      ]);
      expect(await named()).toBe(2);
    });
  },
);
test('without encryption nobody is named, whatever the settings say', async () => {
  const school = await open({ security: 'none' });
  await school.does({ pupil: 1, severity: 'critical' });
  expect(school.arrived[0]?.secure).toBe(false);
  expect(school.arrived[0]?.text).toContain('This mail holds no names');
  expect(await named()).toBe(0);
});

test('the mail that asks for a confirmation says that names will follow', async () => {
  const school = await open({ to: [TEACHER] }, []);
  await school.until(TUESDAY + 11 * MINUTE);
  await school.door.keepRecipients();
  await school.until(world.now);
  expect(school.arrived[0]?.text).toContain('Confirm this one only if nobody else reads its mail.');
});
