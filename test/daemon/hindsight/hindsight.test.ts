import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_SCHOOL_LISTS, type SchoolLists } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createHindsightAnswers } from '../../../daemon/answers/hindsight.ts';
import { createPolicyAnswers } from '../../../daemon/answers/policy.ts';
import { createReviews } from '../../../daemon/answers/reviews.ts';
import { createTodayAnswers } from '../../../daemon/answers/today.ts';
import type { HindsightBatch } from '../../../daemon/api/contract.ts';
import type { Hindsight } from '../../../daemon/hindsight/hindsight.ts';
import { EVERYBODY, lookOf } from '../../../daemon/hindsight/hindsight-parts.ts';
import { previewOf } from '../../../daemon/hindsight/preview.ts';
import { supposing } from '../../../daemon/hindsight/understanding.ts';
import type { Rule } from '../../../daemon/policy/policy.ts';
import { matrixPolicy } from '../../../daemon/policy/presets/matrix.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import { settlePolicy } from '../../../daemon/policy-now.ts';
import type { ArchiveReading } from '../../../daemon/records/archive.ts';
import type { LogRecord } from '../../../parsers/record.ts';
import { examinerSettings } from '../../support/batch.ts';
import { knowing, lookingBack, ROOMS } from '../../support/looking-back.ts';
import { auditOf, isLessonTime, POLICY_BASE, TUESDAY, viewerOf } from '../../support/office.ts';
import { buildRecord } from '../identity/build-record.ts';

const DAY = 86_400_000;
const lead = viewerOf('lead');
const head = viewerOf('head');
const dice = { kind: 'site', entry: 'dice.example', as: categoryId('gambling') } as const;
const withDice = supposing(NO_SCHOOL_LISTS, dice);
type Hosts = ArchiveReading['hosts'];
const on = lookingBack();

function visit(userName: string | null, parts: Partial<LogRecord> = {}, host = 'dice.example'): LogRecord {
  return buildRecord({ userName, urlDomain: host, url: `http://${host}/`, timestamp: TUESDAY - DAY, ...parts });
}

/** What the page shows after something was learnt. */
async function learn(hindsight: Hindsight, school: SchoolLists) {
  hindsight.use(knowing(school));
  await hindsight.settled();
}

async function onlyBatch(answers: ReturnType<typeof createHindsightAnswers>, viewer = lead): Promise<HindsightBatch> {
  const { batches } = await answers.hindsight(viewer);
  const found = await answers.hindsightBatch(viewer, batches[0]?.id ?? '');
  if (found === null || batches.length !== 1) throw new Error(`There are ${batches.length} batches.`);
  return found;
}

/** Two pupils went there, one of them twice; and a member of staff. */
const VISITS = [
  visit('pupil017', { timestamp: TUESDAY - 2 * DAY }),
  visit('pupil017', {}, 'www.dice.example'),
  visit('pupil023', { disposition: 'allowed' }),
  visit('staff03'),
  visit('pupil023', {}, 'news.example'),
];

describe('when the school learns of a site', () => {
  test('who went there before waits for a decision, and nothing is raised by itself', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const answers = createHindsightAnswers(on.office(hindsight));
    await learn(hindsight, withDice);
    const { batch, findings } = await onlyBatch(answers);
    expect(batch).toMatchObject({
      causes: [{ kind: 'site', site: 'dice.example', as: 'gambling', categoryTitle: 'Gambling' }],
      state: 'waiting',
      isComplete: true,
      ...{ waiting: 2, people: 2, places: 2, requests: 3, lighter: 0, isPressing: false },
    });
    expect(findings.map(({ who, requests, places, title }) => ({ who, requests, places, title }))).toMatchObject([
      { title: 'Gambling', requests: 2, who: { account: 'pupil017' }, places: [{ requests: 1 }, { requests: 1 }] },
      {
        title: 'Gambling',
        requests: 1,
        who: { account: 'pupil023' },
        places: [{ kind: 'site', text: 'dice.example' }],
      },
    ]);
    expect(await on.stores().incidents.counted()).toEqual({ incidents: 0, events: 0 });
  });

  test('what is about staff is for the head alone', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const answers = createHindsightAnswers(on.office(hindsight));
    await learn(hindsight, withDice);
    expect((await onlyBatch(answers, head)).batch).toMatchObject({ waiting: 3, people: 3, requests: 4 });
    const staffs = (await onlyBatch(answers, head)).findings.find(({ who }) => 'role' in who && who.role === 'staff');
    expect(await answers.raiseFinding(lead, staffs?.id ?? '', '')).toEqual({ kind: 'gone' });
    expect(await answers.hindsight(viewerOf('technician'))).toEqual({ batches: [], foundNothing: 0 });
  });

  test('a finding becomes an incident for each day, told in its history, without a mail', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const office = on.office(hindsight);
    const answers = createHindsightAnswers(office);
    await learn(hindsight, withDice);
    const [finding] = (await onlyBatch(answers)).findings;
    const result = await answers.raiseFinding(lead, finding?.id ?? '', '');
    expect(result).toMatchObject({ kind: 'raised', incidentIds: [expect.any(String), expect.any(String)] });
    expect(await on.stores().incidents.counted()).toEqual({ incidents: 2, events: 2 });
    expect((await on.stores().outbox.due(TUESDAY + DAY, 10)).length).toBe(0);
    const [first] = result.kind === 'raised' ? result.incidentIds : [];
    if (first === undefined) throw new Error('No incident was made.');
    await on.stores().policies.keep(matrixPolicy, TUESDAY);
    const incident = await createReviews(office).incident(lead, first);
    expect(incident?.history.map(({ kind }) => kind)).toEqual(['raised', 'looked_back']);
    expect(incident?.requests).toMatchObject([
      { address: expect.stringContaining('dice.example'), matches: [{ because: 'school_list' }] },
    ]);
    expect(await answers.raiseFinding(lead, finding?.id ?? '', '')).toMatchObject({ kind: 'decided' });
    expect(await on.stores().incidents.counted()).toEqual({ incidents: 2, events: 2 });
    expect(await auditOf(on.stores())).toContain(`lead-1 raise_finding ${finding?.id}`);
  });

  test('what was shown once does not come again', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const answers = createHindsightAnswers(on.office(hindsight));
    await learn(hindsight, withDice);
    const { batch } = await onlyBatch(answers);
    expect(await answers.leaveBatch(lead, batch.id, 'A lesson about chance.')).toMatchObject({ findings: 2 });
    await learn(hindsight, NO_SCHOOL_LISTS);
    await learn(hindsight, withDice);
    const after = await answers.hindsight(lead);
    expect(after).toMatchObject({ batches: [{ id: batch.id, state: 'reviewed' }], foundNothing: 2 });
    expect((await answers.hindsightBatch(lead, batch.id))?.findings[0]?.decision).toMatchObject({
      kind: 'left',
      note: 'A lesson about chance.',
    });
  });

  test('leaving something asks for a reason', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const answers = createHindsightAnswers(on.office(hindsight));
    await learn(hindsight, withDice);
    const { batch, findings } = await onlyBatch(answers);
    const id = findings[0]?.id ?? '';
    expect(await answers.leaveFinding(lead, id, ' ')).toEqual({ kind: 'no_reason', batchId: batch.id });
    expect(await answers.leaveFinding(lead, id, 'Maths.')).toEqual({ kind: 'left', batchId: batch.id, findings: 1 });
    expect(await answers.leaveFinding(lead, id, 'Maths.')).toEqual({ kind: 'decided', batchId: batch.id });
  });

  test('where a child may need help, Today says so first', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const office = on.office(hindsight);
    await learn(hindsight, supposing(NO_SCHOOL_LISTS, { ...dice, as: categoryId('self-harm') }));
    const { lookingBack: waiting } = await createTodayAnswers(office, isLessonTime).today(lead);
    expect(waiting).toEqual({ findings: 2, pressing: 2 });
  });

  test('a finding of which nothing would be flagged any more becomes no incident', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const answers = createHindsightAnswers(on.office(hindsight));
    await learn(hindsight, withDice);
    const { findings, batch } = await onlyBatch(answers);
    await learn(hindsight, supposing(withDice, { ...dice, as: 'allow' }));
    const result = await answers.raiseFinding(lead, findings[0]?.id ?? '', '');
    expect(result).toEqual({ kind: 'nothing_left', batchId: batch.id });
  });
});

describe('what may be illegal to open', () => {
  const illegal = supposing(NO_SCHOOL_LISTS, { ...dice, as: categoryId('child-abuse-material') });

  test('is shown and kept without its address', async () => {
    await on.keep(VISITS);
    const hindsight = on.open();
    const answers = createHindsightAnswers(on.office(hindsight));
    await learn(hindsight, illegal);
    const { findings, batch } = await onlyBatch(answers);
    expect(batch.isPressing).toBe(true);
    expect(findings.flatMap(({ places }) => places.map(({ text }) => text))).toEqual([null, null, null]);
    await answers.raiseFinding(lead, findings[0]?.id ?? '', '');
    const { reader } = on.stores().database;
    const events = await reader.selectFrom('events').selectAll().execute();
    expect(events.length).toBeGreaterThan(0);
    expect(JSON.stringify(events)).not.toContain('dice.example');
    expect(JSON.stringify(await reader.selectFrom('hindsight_findings').selectAll().execute())).not.toContain('dice');
  });
});

describe('a restart', () => {
  test('while the log is looked through begins it again', async () => {
    await on.keep(VISITS);
    const batch = { id: 'cut-short', causes: [{ kind: 'while_stopped' }] as const, at: TUESDAY - 1 };
    await on.stores().hindsights.begin({ ...batch, from: TUESDAY - 9 * DAY, to: TUESDAY });
    const hindsight = on.open(withDice);
    await hindsight.begin();
    await hindsight.settled();
    const { batch: found } = await onlyBatch(createHindsightAnswers(on.office(hindsight)));
    expect(found).toMatchObject({ id: 'cut-short', state: 'waiting', requests: 3 });
  });

  test('looks back for what was learnt while nothing ran, once', async () => {
    await on.keep(VISITS);
    for (const known of [NO_SCHOOL_LISTS, withDice, withDice]) {
      const hindsight = on.open(known);
      await hindsight.begin();
      await hindsight.settled();
    }
    const answers = createHindsightAnswers(on.office(on.open()));
    const { batch } = await onlyBatch(answers);
    expect(batch).toMatchObject({ causes: [{ kind: 'while_stopped' }], requests: 3 });
    expect((await answers.hindsight(lead)).foundNothing).toBe(0);
  });

  test('that stops it leaves it to be begun again', async () => {
    await on.keep(VISITS);
    const hindsight = on.open(NO_SCHOOL_LISTS, { archive: { ...on.archive(), hosts: never } });
    hindsight.use(knowing(withDice));
    await waitForBatch();
    await hindsight.stop();
    expect(await on.stores().hindsights.unfinished()).toMatchObject([{ state: 'looking' }]);
  });

  async function waitForBatch() {
    while ((await on.stores().hindsights.unfinished()).length === 0) await new Promise(setImmediate);
  }
  async function* never(_window: unknown, { signal }: { readonly signal: AbortSignal | null }) {
    yield [];
    await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  }
});

describe('an archive that is not whole', () => {
  test('is said to be so', async () => {
    await on.keep(VISITS);
    const files = readdirSync(on.folder(), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('records.parquet')))
      writeFileSync(join(on.folder(), file), 'no');
    await on.archive().verify();
    const hindsight = on.open();
    await learn(hindsight, withDice);
    const { batches } = await createHindsightAnswers(on.office(hindsight)).hindsight(head);
    expect(batches).toMatchObject([{ isComplete: false, requests: 1 }]);
  });

  test('that fails is told, and the next look is another', async () => {
    await on.keep(VISITS);
    let isBroken = true;
    const hosts: Hosts = (window, bounds) => (isBroken ? broken() : on.archive().hosts(window, bounds));
    const archive = { ...on.archive(), hosts };
    const hindsight = on.open(NO_SCHOOL_LISTS, { archive });
    const answers = createHindsightAnswers(on.office(hindsight));
    await learn(hindsight, withDice);
    expect((await answers.hindsight(lead)).batches).toMatchObject([{ state: 'failed', failure: expect.any(String) }]);
    isBroken = false;
    await learn(hindsight, supposing(withDice, { ...dice, entry: 'news.example' }));
    expect((await answers.hindsight(lead)).batches).toMatchObject([{ state: 'waiting' }, { state: 'failed' }]);
  });

  async function* broken() {
    yield [];
    throw new Error('The disk is gone.');
  }
});

describe('before something is said', () => {
  test('what it would have flagged is counted, as far as the viewer may see it', async () => {
    await on.keep(VISITS);
    const { previewChange } = createHindsightAnswers(on.office(on.open()), 60_000);
    expect(await previewChange(lead, dice)).toMatchObject({ isComplete: true, added: { requests: 3, people: 2 } });
    expect(await previewChange(head, dice)).toMatchObject({ added: { requests: 4, people: 3 } });
    expect(await previewChange(lead, { ...dice, entry: 'no host' })).toEqual({ kind: 'unclear' });
  });

  test('what it would have taken away is counted, with its incidents', async () => {
    const search = (userName: string, minutes: number) =>
      visit(userName, { searchTerms: 'online casino', timestamp: TUESDAY - DAY + minutes * 60_000 }, 'www.google.com');
    await on.keep([search('pupil017', 0), search('pupil017', 9), search('pupil023', 20), ...VISITS]);
    const { previewChange } = createHindsightAnswers(on.office(on.open()), 60_000);
    const preview = await previewChange(lead, { kind: 'silence', phrase: 'online casino' });
    expect(preview).toMatchObject({ removed: { requests: 3, people: 2, needingCare: 0 }, added: { requests: 0 } });
  });

  test('a change of the policy is looked at in the same way', async () => {
    await on.keep(VISITS, withDice);
    const rules = matrixPolicy.rules.map((rule) =>
      rule.id === ruleIdOf('everyone-gambling') ? { ...rule, ruling: { kind: 'acceptable' as const } } : rule,
    );
    const parts = { ...examinerSettings(), archive: on.archive(), rooms: ROOMS, policy: matrixPolicy };
    const known = {
      before: knowing(withDice),
      now: knowing(withDice),
      window: { from: TUESDAY - 9 * DAY, to: TUESDAY },
    };
    const look = lookOf({ ...parts, archive: on.archive() }, known, EVERYBODY);
    const preview = await previewOf({
      ...look,
      now: { ...look.now, policy: { ...matrixPolicy, version: 'next', rules } },
    });
    expect(preview).toMatchObject({ removed: { requests: 4, people: 3 }, added: { requests: 0 } });
  });

  test('a changed rule is counted over the last two weeks, with what would be called otherwise', async () => {
    await on.keep([...VISITS, visit('pupil042', { timestamp: TUESDAY - 20 * DAY })], withDice);
    await settlePolicy(on.stores(), POLICY_BASE, { zone: 'Europe/London', now: () => TUESDAY });
    const answers = createPolicyAnswers(on.office(on.open(withDice)), 60_000);
    const say = (ruleId: string, parts: Partial<Rule>) => {
      const rule = matrixPolicy.rules.find(({ id }) => id === ruleId);
      if (rule === undefined) throw new Error(`There is no rule ${ruleId}.`);
      const { id, decidedBy, decidedOn, ...said } = { ...rule, ...parts };
      return { basedOn: matrixPolicy.version, ruleId, rule: said, reason: '', despiteCases: false };
    };
    const allowed = say('everyone-gambling', { ruling: { kind: 'acceptable' } });
    const none = { requests: 0, people: 0 };
    expect(await answers.previewPolicy(lead, allowed)).toMatchObject({
      ...{ kind: 'counted', isComplete: true, added: none, moreSerious: none, lessSerious: none, withoutStaff: true },
      removed: { requests: 3, people: 2, needingCare: 0 },
      loosenings: [
        { kind: 'passes', audience: 'pupils' },
        { kind: 'passes', audience: 'staff' },
      ],
    });
    expect(await answers.previewPolicy(head, allowed)).toMatchObject({
      removed: { requests: 4, people: 3 },
      withoutStaff: false,
    });
    const lighter = say('everyone-gambling', { severity: 'informational' });
    expect(await answers.previewPolicy(lead, lighter)).toMatchObject({
      removed: none,
      lessSerious: { requests: 3, people: 2 },
    });
    const graver = say('everyone-gambling', { severity: 'critical' });
    expect(await answers.previewPolicy(lead, graver)).toMatchObject({
      moreSerious: { requests: 3, people: 2 },
      loosenings: [],
    });
    expect(await answers.previewPolicy(lead, say('everyone-gambling', {}))).toEqual({ kind: 'unclear' });
  });

  test('somebody who needed care and would no longer be seen is counted as such', async () => {
    const search = { searchTerms: 'how to kill myself', disposition: 'blocked' as const };
    await on.keep([visit('pupil017', search, 'www.google.com')]);
    const rules = matrixPolicy.rules.map((rule) =>
      rule.id === ruleIdOf('pupils-suicide') ? { ...rule, attempts: 3 } : rule,
    );
    const preview = await on.open().previewPolicy({ ...matrixPolicy, rules }, EVERYBODY);
    expect(preview).toMatchObject({ removed: { requests: 1, people: 1, needingCare: 1 } });
  });

  test('where there is no time, it says so', async () => {
    await on.keep(VISITS);
    const preview = await on.open().preview(dice, { ...EVERYBODY, enough: AbortSignal.abort() });
    expect(preview).toMatchObject({ isComplete: false, added: { requests: 0 } });
    expect(preview.from).toBe(preview.to);
  });
});
