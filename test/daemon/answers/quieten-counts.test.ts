import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../../categories/catalogue.ts';
import { categoryId } from '../../../categories/taxonomy.ts';
import { createSuppressionAnswers } from '../../../daemon/answers/suppressions.ts';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { ruleIdOf } from '../../../daemon/policy/rule-id.ts';
import type { Suppression } from '../../../daemon/policy/suppression.ts';
import { examinerSettings } from '../../support/batch.ts';
import { keptRecords } from '../../support/kept-records.ts';
import { lookingBack } from '../../support/looking-back.ts';
import { RULE, TUESDAY, viewerOf } from '../../support/office.ts';
import { shelve } from '../../support/shelved-archive.ts';
import { buildRecord } from '../identity/build-record.ts';

const on = lookingBack();
const HOUR = 3_600_000;
const lead = viewerOf('lead');
const head = viewerOf('head');
const scope = { ruleId: ruleIdOf(RULE), host: 'dice.example', phrase: null, group: 'Year 5', lesson: null };

test('each is counted by what it hid in the last week, of staff for the head alone, and a preview agrees', async () => {
  const entries = [{ entry: 'dice.example', category: categoryId('gambling'), reason: '' }];
  const school = { ...NO_SCHOOL_LISTS, entries };
  const suppressions: readonly Suppression[] = [
    { id: 'x', scope: { ...scope, group: null }, reason: '', includesStaff: true, from: 0, until: TUESDAY },
  ];
  const visit = (userName: string, timestamp: number) =>
    buildRecord({
      userName,
      timestamp,
      urlDomain: 'dice.example',
      url: 'http://dice.example/',
      disposition: 'allowed',
    });
  const hidden = [
    visit('pupil017', TUESDAY - HOUR),
    visit('pupil023', TUESDAY - 2 * HOUR),
    visit('staff03', TUESDAY - HOUR),
  ];
  const old = [visit('pupil017', TUESDAY - 8 * 24 * HOUR)];
  const quiet = keptRecords([...old, ...hidden], { ...examinerSettings(), school, suppressions });
  const place = { sourceId: 'squid', fileId: 'later', number: 0 };
  const loud = keptRecords([visit('pupil023', TUESDAY - 3 * HOUR)], { ...examinerSettings(), school });
  const kept = [...quiet, ...loud.map((record, offset) => ({ ...record, place: { ...place, offset } }))];
  await shelve(on.stores(), on.archive(), { sealed: [kept.slice(0, 3)], fresh: kept.slice(3) });
  const said = { reason: 'x', at: 0, by: 'lead-1' as StaffId, until: TUESDAY + HOUR, incidentId: null };
  const { suppressions: store } = on.stores();
  await store.add({ ...said, scope, includesStaff: false, needsSecond: false });
  await store.add({
    ...said,
    at: 1,
    scope: { ...scope, host: 'other.example' },
    includesStaff: false,
    needsSecond: false,
  });
  await store.add({ ...said, at: 2, scope: { ...scope, group: 'staff' }, includesStaff: true, needsSecond: false });

  const hindsight = on.open(school);
  const answers = createSuppressionAnswers(on.office(hindsight), 60_000);
  const counts = async (viewer = lead) =>
    (await answers.quietened(viewer)).inForce.map(({ scope: { host, group }, hidden: count }) => [host, group, count]);
  expect(await counts()).toEqual([
    ['other.example', 'Year 5', 0],
    ['dice.example', 'Year 5', 2],
  ]);
  expect(await counts(head)).toEqual([
    ['dice.example', 'staff', 1],
    ['other.example', 'Year 5', 0],
    ['dice.example', 'Year 5', 2],
  ]);

  const wish = { ...scope, includesStaff: false, reason: '', lastDay: '2026-11-20', incidentId: null };
  expect(await answers.previewQuieten(lead, wish)).toMatchObject({
    kind: 'counted',
    isComplete: true,
    removed: { requests: 1, people: 1, incidents: 0, needingCare: 0 },
  });
  expect(await answers.previewQuieten(viewerOf('technician'), wish)).toEqual({ kind: 'unclear' });
});
