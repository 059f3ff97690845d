import { expect, test } from 'vitest';
import type { IncidentDetail } from '../../../daemon/api/contract.ts';
import type { IncidentId, StaffId } from '../../../daemon/incidents/incident.ts';
import { toText } from '../../../dashboard/html.ts';
import { incidentPage } from '../../../dashboard/pages/incident.ts';
import { emptyDraft } from '../../../dashboard/parts/finding-form.ts';
import { buildContext } from '../../support/dashboard-log-models.ts';
import {
  buildClosedIncident,
  buildIncident,
  buildRequest,
  buildRule,
  buildShell,
  DAY,
  NOW,
} from '../../support/dashboard-models.ts';
import { sampleChecklist } from '../../support/fake-actions.ts';
import { openingsOf, textOf } from '../../support/markup.ts';

const show = (given: Partial<IncidentDetail>) =>
  toText(incidentPage(buildShell(), buildIncident(given), { notice: null, draft: emptyDraft, errors: [] }));
const inReview = (assignee: string) => ({ status: 'in_review', assignee: assignee as StaffId, since: NOW }) as const;

test('an address is text, and no link leads to it', () => {
  const page = show({ requests: [buildRequest({ address: 'https://bet.example/win' })] });
  expect(textOf(page)).toContain('https://bet.example/win');
  expect(openingsOf(page).filter(({ attributes }) => attributes.get('href')?.includes('bet.example'))).toEqual([]);
});

test('a withheld address says so, and its evidence does not give it away', () => {
  const matches = [{ category: buildRule().category, because: 'domain_list', evidence: 'illegal.example' }] as const;
  const withheld = buildRequest({ address: 'http://illegal.example/a', addressWithheld: true, matches });
  const page = show({ requests: [withheld] });
  expect(page).not.toContain('illegal.example');
  expect(textOf(page)).toContain('Address withheld');
});

test('characters that turn or hide text are made visible', () => {
  const page = show({ requests: [buildRequest({ address: 'http://a.example/\u202Egpj.exe\u0000' })] });
  expect(textOf(page)).toContain('http://a.example/⟨202E⟩gpj.exe⟨0000⟩');
});

test('a new incident can be taken up; what a colleague holds is put back first', () => {
  expect(show({})).toContain('action="/incidents/incident-1/claim"');
  const held = show({ status: 'in_review', state: inReview('staff-2'), assigneeName: 'Dr Sample' });
  expect(held).not.toContain('/claim"');
  expect(held).toContain('action="/incidents/incident-1/release"');
  expect(textOf(held)).toContain('Being looked at by Dr Sample since 10:45.');
});

test('what I look at myself is said to be mine', () => {
  const page = show({ status: 'in_review', state: inReview('staff-1'), assigneeName: 'Ms Okafor' });
  expect(textOf(page)).toContain('You have been looking at this since 10:45.');
});

test('the form carries the version, so that two people never overwrite each other', () => {
  const versions = openingsOf(show({ version: 17 })).filter(({ attributes }) => attributes.get('name') === 'version');
  expect(versions.map(({ attributes }) => attributes.get('value'))).toEqual(['17', '17']);
});

test('a closed incident shows its finding and no form; undo ends with its ten minutes', () => {
  const work = { notice: null, draft: emptyDraft, errors: [] };
  const fresh = toText(incidentPage(buildShell(), buildClosedIncident(), work));
  expect(fresh).not.toContain('/resolve"');
  expect(fresh).toContain('action="/incidents/incident-1/undo"');
  const old = toText(incidentPage(buildShell(), buildClosedIncident({ undoUntil: NOW }), work));
  expect(old).not.toContain('/undo"');
});

test('a child who may need support comes before rules', () => {
  expect(textOf(show({ welfare: true }))).toContain('Speak to your designated safeguarding lead first');
  expect(textOf(show({ welfare: false }))).not.toContain('Speak to your designated safeguarding lead first');
});

test('who looked is folded away, apart from what was done', () => {
  expect(textOf(show({}))).toContain('Who looked (1)');
});

test('a long list says how many requests there were in all', () => {
  expect(textOf(show({ eventCount: 1200 }))).toContain('The newest 4 of 1,200 requests are shown.');
});

test('what the policy prescribes is said by what may be found, and nothing of it can be pressed', () => {
  const prescribed = { respond: ['head', 'warning'], onlyIf: null } as const;
  const page = show({
    welfare: false,
    responses: [
      { ...prescribed, id: 'a', title: 'Came upon it', foundAs: 'accidental_unreported' },
      { ...prescribed, id: 'b', title: 'Looked for it', foundAs: 'deliberate', onlyIf: 'it was during a lesson' },
    ],
  });
  const [, part = ''] = page.split('class="prescribed"');
  const [text = ''] = part.split('</section>');
  expect(textOf(`<section ${text}</section>`)).toContain(
    'If it was deliberate Looked for it. Only if it was during a lesson. Tell the head; a warning.',
  );
  expect(text.indexOf('If it was deliberate')).toBeLessThan(text.indexOf('If it was an accident'));
  expect(text).not.toMatch(/<(?:input|button|a)\b/);
});

test('of a closed incident the finding comes first, then what is to do, and what led to it is folded away', () => {
  const closed = buildClosedIncident({ checklist: sampleChecklist() });
  const work = { notice: null, draft: emptyDraft, errors: [] };
  const page = toText(incidentPage(buildShell(), closed, work, buildContext()));
  const places = ['class="record"', 'id="actions"', '<details class="folded">', 'class="who"', 'class="history"'];
  const found = places.map((place) => page.indexOf(place));
  expect(found).not.toContain(-1);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(show({})).not.toContain('<details class="folded">');
});

test('the suggestion stands beside the form, says which time it is, and leads to the one before', () => {
  const last = { id: 'incident-7' as IncidentId, at: NOW - 9 * DAY, resolution: 'concern' } as const;
  const markup = (number: number, before: typeof last | null) =>
    show({ welfare: false, earlier: { number, last: before } });
  const second = markup(2, last);
  const [, form = ''] = second.split('<section class="find" id="find" tabindex="-1">');
  expect(textOf(form)).toContain('This is the second incident of this kind about the same person. The one before was');
  expect(form).toContain('href="/incidents/incident-7#heading"');
  expect(textOf(form)).toContain('(Passed to safeguarding)');
  expect(form).not.toMatch(/<input [^>]*\bchecked\b/);
  expect(textOf(markup(1, null))).toContain('This is the first incident of this kind about this person.');
  expect(textOf(markup(9, last))).toContain('There were 8 incidents of this kind about the same person before.');
  expect(textOf(show({ welfare: false, earlier: null }))).not.toContain('incident of this kind');
  expect(textOf(show({ welfare: true, earlier: { number: 2, last } }))).not.toContain('incident of this kind');
});

test('where nothing is prescribed that is said, and where nothing is to be done no word of it stands there', () => {
  expect(textOf(show({ welfare: true, responses: [] }))).toContain('Here somebody may need help first.');
  expect(textOf(show({ welfare: false, responses: [] }))).toContain('our policy prescribes nothing by itself.');
  expect(show({ responses: null })).not.toContain('prescribed');
});

test('where a child may need help, nobody asks for guilt', () => {
  const work = { notice: null, draft: emptyDraft, errors: [] };
  const page = textOf(toText(incidentPage(buildShell(), buildIncident({ welfare: true }), work, buildContext())));
  expect(page).toContain('Was it their own search, or chance?');
  expect(page).toContain('1 thing in the log points to something of their own, 1 to chance. What it was, you decide.');
  expect(page).not.toContain('Points to a deliberate act');
});
