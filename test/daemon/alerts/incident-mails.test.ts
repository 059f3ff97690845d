import { afterEach, expect, test } from 'vitest';
import { createDeliver } from '../../../daemon/alerts/deliver.ts';
import { createDestinations } from '../../../daemon/alerts/destinations.ts';
import { createIncidentMails } from '../../../daemon/alerts/incident-mails.ts';
import { createLetterAnswers } from '../../../daemon/answers/letters.ts';
import { createReferringAnswers } from '../../../daemon/answers/referring.ts';
import { createRemovalAnswers } from '../../../daemon/answers/removals.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import type { IncidentId } from '../../../daemon/incidents/incident.ts';
import { createMailer, type Mailer } from '../../../daemon/notify/mailer.ts';
import { type RunningQueue, startQueue } from '../../../daemon/queue/start-queue.ts';
import { addStaff, newWorld, officeOf, pupil, raise, TUESDAY } from '../../support/office.ts';
import { openStore } from '../../support/open-store.ts';
import { startSmtpServer, type TestSmtpServer } from '../../support/smtp-server.ts';
import { waitFor } from '../../support/wait-for.ts';

const { stores } = openStore();
const CONCERN = { resolution: 'concern', intent: 'deliberate', note: '', caseReference: null } as const;
let server: TestSmtpServer;
let mailer: Mailer;
let queue: RunningQueue;

afterEach(async () => {
  await queue.stop();
  mailer.close();
  await server.stop();
});

/** A real mail server, and the queue over the real outbox. */
async function start() {
  server = await startSmtpServer({ security: 'none' });
  const { host, port } = server;
  const settings = {
    host,
    port,
    security: 'none',
    user: null,
    password: null,
    authority: null,
    timeoutMs: 5_000,
  } as const;
  mailer = createMailer({ ...settings, from: 'filterwatch@school.example' });
  const world = newWorld();
  const office = officeOf(stores(), world);
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const now = () => world.now;
  const schoolDayOf = office.schoolDayOf;
  const deliver = createDeliver({ mailer, mailRefusals: stores().mailRefusals, log, now });
  const effect = createIncidentMails({
    ...{ log, now, destinations: createDestinations({ ...stores(), rotas: [], schoolDayOf, now }) },
    ...{ stores: stores(), mailer, deliver, usual: ['lead@school.example'], zone: office.zone },
    ...{ address: () => 'https://filterwatch.school.example', roster: () => office.roster },
    schoolName: async () => 'Example School',
  });
  queue = startQueue({ outbox: stores().outbox, effect, redisUrl: null, now, log, everyMs: 50 });
  return { world, office };
}

async function concern(office: ReturnType<typeof officeOf>) {
  const lead = await addStaff(stores(), 'lead');
  const event = { identity: pupil('pupil017'), rule: 'everyone-filter-bypass', record: { timestamp: TUESDAY } };
  const [id] = await raise(stores(), [event]);
  if (id === undefined) throw new Error('An incident was expected.');
  await createReviews(office).resolve(lead, id, 1, CONCERN);
  return { lead, id };
}

function mailTo(address: string) {
  return server.received.filter(({ to }) => to.includes(address));
}

async function kindsOf(id: IncidentId): Promise<readonly string[]> {
  return (await stores().incidents.history(id)).map(({ kind }) => kind);
}

test('a letter that was sent twice by hand arrives once, and answers go to whoever sent it', async () => {
  const { office } = await start();
  const { lead, id } = await concern(office);
  const letters = createLetterAnswers(office);
  const draft = await letters.letterDraft(lead, id, { kind: 'filter-provider', language: 'en', hasNames: false });
  if (draft === null) throw new Error('A draft was expected.');
  const letter = {
    ...draft,
    body: `${draft.body}\nThank you.`,
    way: 'mail',
    recipient: 'help@provider.example',
  } as const;
  for (const _ of [1, 2]) expect(await letters.sendLetter(lead, id, letter)).toMatchObject({ kind: 'done' });
  await waitFor(async () => (await kindsOf(id)).includes('letter_sent'), 'the letter to be sent', 10_000);
  const [mail, ...more] = mailTo('help@provider.example');
  expect(more).toEqual([]);
  expect(mail?.headers.get('subject')).toBe('Your school: please look at what the filter let through');
  expect(mail?.headers.get('reply-to')).toContain('@school.example');
  expect(mail?.content).toContain('Thank you.');
  expect(mail?.content).not.toMatch(/pupil017/);
});

test('who reviews is reminded once that access ends, and a class teacher is told; without names', async () => {
  const { office, world } = await start();
  const { lead, id } = await concern(office);
  const teacher = await addStaff(stores(), 'class_teacher');
  const days = { fromDay: '2026-11-17', untilDay: '2026-11-20', reason: 'A week without.' };
  await createRemovalAnswers(office).removeAccess(lead, id, days);
  for (const _ of [1, 2]) await stores().accessRemovals.remind('2026-11-20', world.now);
  await createReferringAnswers(office).refer(lead, id, teacher.staffId);
  const { email } = (await stores().staff.byId(teacher.staffId)) ?? { email: '' };
  await waitFor(() => mailTo('lead@school.example').length + mailTo(email).length === 2, 'both mails', 10_000);
  const [reminder] = mailTo('lead@school.example');
  expect(reminder?.content).toContain('2026-11-20');
  expect(reminder?.headers.get('list-unsubscribe')).toMatch(/^<https:.+\/unsubscribe\?token=.+>$/);
  expect(mailTo(email)[0]?.headers.has('list-unsubscribe')).toBe(false);
  expect(mailTo(email)[0]?.content).toContain(`/referred/${id}`);
  for (const { content } of server.received) expect(content).not.toMatch(/pupil017/);
});
