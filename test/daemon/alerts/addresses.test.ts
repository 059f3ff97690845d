import { beforeEach, describe, expect, test } from 'vitest';
import { recipientId, recipientToken } from '../../../daemon/alerts/recipient-link.ts';
import { createAddressLinks } from '../../../daemon/answers/address-links.ts';
import { createWhoIsTold } from '../../../daemon/answers/who-is-told.ts';
import { recipientFindings } from '../../../daemon/cli/doctor-recipients.ts';
import { type AlertSchool, openAlertSchool } from '../../support/alert-school.ts';
import { mailStarters } from '../../support/mail.ts';
import { addStaff, auditOf, newWorld, officeOf, TUESDAY, type World } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ANN = 'ann@school.example';
const BEN = 'ben@school.example';
const LEAD = 'lead@school.example';
const rota = {
  name: 'safeguarding',
  duty: [{ weekdays: [], from: null, to: null, who: [ANN] }],
  deputies: [BEN],
  away: [],
};

const { stores } = openStore();
const mail = mailStarters();
let world: World;
let school: AlertSchool;

beforeEach(async () => {
  world = newWorld();
  world.routing = { ...world.routing, rotas: [rota] };
  const smtp = await mail.server({ security: 'none' });
  school = openAlertSchool({ stores: stores(), world, mail, smtp, settings: { rotas: [rota] } });
});

/** Passes so many days, looking after the addresses as the clock does. */
async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await school.until(world.now + DAY);
    await school.door.keepRecipients();
    await school.until(world.now);
  }
}

const answers = () => createAddressLinks(officeOf(stores(), world));
const tokenFor = async (purpose: 'confirm' | 'leave', address: string) =>
  recipientToken(stores().settings, purpose, await recipientId(stores().settings, address));
const asked = (address: string) => school.arrived.filter(({ to }) => to[0] === address).map(({ at }) => at);

describe('an address that the settings name', () => {
  beforeEach(() => school.door.keepRecipients());

  test('is asked once whether mail arrives, and three times more, a week between', async () => {
    await school.until(TUESDAY + 9 * MINUTE);
    await school.door.keepRecipients();
    await school.until(world.now);
    expect(school.arrived).toEqual([]);
    await days(40);
    expect(school.arrived.map(({ to }) => to[0]).toSorted()).toEqual([
      ...Array(4).fill(ANN),
      ...Array(4).fill(BEN),
      ...Array(4).fill(LEAD),
    ]);
    const [first = 0, ...others] = asked(ANN);
    expect(others.map((at) => (at - first) / DAY)).toEqual([7, 14, 21]);
    expect(school.arrived[0]?.headers.get('subject')).toBe('[Filterwatch] Do alerts of Filterwatch reach you?');
  });

  test('is asked no more when it has said so, by the button behind the link of its mail', async () => {
    await days(1);
    const link = school.arrived.find(({ to }) => to[0] === ANN)?.text.match(/confirm-address\?token=(\S+)/)?.[1] ?? '';
    expect(await answers().confirmable(link)).toMatchObject({ address: ANN, isConfirmed: false });
    expect(await answers().confirmAddress(link)).toMatchObject({ address: ANN, isConfirmed: true });
    await answers().confirmAddress(link);
    await days(30);
    expect([asked(ANN).length, asked(BEN).length]).toEqual([1, 4]);
    expect((await auditOf(stores())).filter((line) => line.includes('confirm_address'))).toHaveLength(1);
  });

  test('has alerts meanwhile all the same, and Health, the page and the doctor say whose mail is not confirmed', async () => {
    await school.does({ pupil: 1, severity: 'critical' });
    expect(school.arrived.map(({ to }) => to)).toEqual([[LEAD]]);
    await answers().confirmAddress(await tokenFor('confirm', BEN));
    const book = await stores().recipientBook.all();
    expect(recipientFindings([ANN, BEN, LEAD], book)[0]).toMatchObject({
      ...{ verdict: 'warning', found: `not confirmed: ${ANN}, ${LEAD}` },
    });
    const told = await createWhoIsTold(officeOf(stores(), world)).whoIsTold(await addStaff(stores(), 'lead'));
    expect(told.addresses.filter(({ isConfirmed }) => !isConfirmed).map(({ address }) => address)).toEqual([ANN, LEAD]);
  });

  test('is forgotten when the settings name it no more', async () => {
    await answers().leaveMails(await tokenFor('leave', BEN), 'can_wait');
    const other = openAlertSchool({ stores: stores(), world, mail, smtp: await mail.server({ security: 'none' }) });
    await other.door.keepRecipients();
    expect((await stores().recipientBook.all()).map(({ address }) => address)).toEqual([LEAD]);
    expect(await answers().leavable(await tokenFor('leave', BEN))).toBe(null);
  });
});

describe('a link', () => {
  beforeEach(() => school.door.keepRecipients());

  test('opens its own address for its own purpose, and nothing that was made up or changed', async () => {
    const [confirm, leave] = [await tokenFor('confirm', ANN), await tokenFor('leave', ANN)];
    expect((await answers().confirmable(confirm))?.address).toBe(ANN);
    expect((await answers().leavable(leave))?.address).toBe(ANN);
    const others = [leave, '', '.', `${confirm}x`, confirm.slice(1), `${confirm.split('.')[0]}.`];
    for (const other of others) expect(await answers().confirmAddress(other)).toBe(null);
    expect(await answers().leaveMails(confirm, 'everything')).toBe(null);
    expect(confirm).not.toContain('ann');
    expect(await tokenFor('leave', 'Ann <ANN@School.example>')).toBe(leave);
  });

  test('lets somebody go who is not the last that is told of what is urgent, and nobody else', async () => {
    const leave = async (address: string, leaves: 'can_wait' | 'everything' | null) =>
      (await answers().leaveMails(await tokenFor('leave', address), leaves))?.kind;
    // Each of the three is alone in a list of the settings.
    expect(await leave(LEAD, 'everything')).toBe('last');
    expect(await leave(ANN, 'everything')).toBe('last');
    expect(await leave(LEAD, 'can_wait')).toBe('done');
    world.routing = { ...world.routing, usual: [LEAD, ANN], rotas: [] };
    expect(await leave(LEAD, 'everything')).toBe('done');
    expect(await leave(ANN, 'everything')).toBe('last');
    expect(await leave(LEAD, null)).toBe('done');
    expect(await leave(ANN, 'everything')).toBe('done');
  });

  test('and a button on the page bring somebody back, which is written down', async () => {
    await answers().leaveMails(await tokenFor('leave', ANN), 'can_wait');
    const id = await recipientId(stores().settings, ANN);
    const lead = await addStaff(stores(), 'lead');
    expect(await answers().mailAgain(lead, id)).toBe(true);
    expect(await answers().mailAgain(lead, 'another')).toBe(false);
    expect((await stores().recipientBook.byId(id))?.leaves).toBe(null);
    expect(await auditOf(stores())).toContain(`nobody leave_mails ${id}`);
  });
});

test('the page says who is told today, who is on duty this week, and what waits', async () => {
  world.routing = {
    ...world.routing,
    routes: [
      {
        when: { severities: ['medium'], themes: [], categories: [], groups: ['Year 5'], schools: [], time: null },
        to: { kind: 'rota', name: 'safeguarding' },
        send: 'daily',
      },
    ],
    rotas: [{ ...rota, away: [{ who: ANN, from: '2026-11-18', to: '2026-11-18', deputy: null }] }],
    escalation: [{ afterMinutes: 15, to: { kind: 'addresses', addresses: [BEN] } }],
  };
  const told = await createWhoIsTold(officeOf(stores(), world)).whoIsTold(await addStaff(stores(), 'head'));
  expect(told).toMatchObject({
    usual: [LEAD],
    routes: [{ severities: ['medium'], groups: ['Year 5'], send: 'daily', to: { rota: 'safeguarding', now: [ANN] } }],
    steps: [{ afterMinutes: 15, to: { rota: null, now: [BEN] } }],
    digests: [],
  });
  expect(told.rotas[0]?.days.slice(0, 3)).toEqual([
    { date: '2026-11-17', who: [ANN], away: [] },
    { date: '2026-11-18', who: [BEN], away: [ANN] },
    { date: '2026-11-19', who: [ANN], away: [] },
  ]);
});
