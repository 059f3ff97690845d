import type { Html } from '../../dashboard/html.ts';
import { entryPage } from '../../dashboard/pages/entry.ts';
import { incidentPage } from '../../dashboard/pages/incident.ts';
import { publicProblemPage, reportSentPage } from '../../dashboard/pages/report-sent.ts';
import { reportSitePage } from '../../dashboard/pages/report-site.ts';
import { sawPart, siteReportPage } from '../../dashboard/pages/site-report.ts';
import { siteReportsPage } from '../../dashboard/pages/site-reports.ts';
import { emptyDraft } from '../../dashboard/parts/finding-form.ts';
import { emptyEntry, entryDraftIn, entryOf } from '../../dashboard/routes/entry-draft.ts';
import { reportDraftIn, reportOf } from '../../dashboard/routes/report-draft.ts';
import { LANGUAGES } from '../../dashboard/words/languages.ts';
import { reportSiteWords } from '../../dashboard/words/report-site.ts';
import { buildIncident, buildIncidentRow, buildShell, MINUTE, NOW } from './dashboard-models.ts';
import { sampleEntryForm } from './fake-entries.ts';
import { sampleReport } from './fake-reports.ts';

type Say = (text: string) => string;
type Given = <Model>(model: Model) => Model;

const lead = () => buildShell();
const stranger = () => buildShell({}, null);
const moment = { now: NOW, zone: 'Europe/London' };
const written = { enteredByName: 'Ms Okafor', enteredAt: NOW - MINUTE, changedAt: null };

const pages: Readonly<Record<string, (say: Say) => Html>> = {
  'entry-empty': () => entryPage(lead(), sampleEntryForm(), { ...newEntry(), errors: [] }),
  'entry-errors': (say) => {
    const draft = entryDraftIn({ person: say('Sam Example'), whatHappened: say(''), who: 'person', when: say('soon') });
    const errors = entryOf(entryDraftIn({ person: 'Sam Example', who: 'person', when: 'soon' }), moment.zone);
    return entryPage(lead(), sampleEntryForm(), { ...newEntry(), draft, errors: 'ruleId' in errors ? [] : errors });
  },
  'entry-change': (say) => {
    const draft = entryDraftIn({ person: 'Sam Example', whatHappened: say('A phone was out.'), who: 'person' });
    return entryPage(lead(), sampleEntryForm(), {
      draft,
      errors: [],
      action: '/incidents/incident-1/account',
      version: 2,
    });
  },
  'entry-from-report': (say) => {
    const report = sampleReport({ saw: say('A fight on videos.example') });
    const action = `/site-reports/${report.id}/incident`;
    const about = sawPart(lead(), report);
    return entryPage(lead(), sampleEntryForm(), { ...newEntry(), action, version: 1, errors: [], about, isNew: true });
  },
  'incident-by-hand': (say) => {
    const account = { ...written, whatHappened: say('A phone was out.'), cameToLight: 'seen_by_staff' as const };
    const incident = buildIncident({
      ...{ origin: 'hand', eventCount: 0, searchCount: 0, requests: [], reasons: [], falseAlarms: [], correctable: [] },
      account: { ...account, severityReason: say('The third time.'), changeUntil: NOW + MINUTE },
    });
    return incidentPage(lead(), incident, { notice: { kind: 'entered' }, draft: emptyDraft, errors: [] });
  },
  'site-reports': () => {
    const urgent = sampleReport({ isInDanger: true });
    return siteReportsPage(lead(), { view: 'open', rows: [urgent], counts: { open: 1, urgent: 1 } }, 'Closed.');
  },
  'site-reports-none': () =>
    siteReportsPage(lead(), { view: 'closed', rows: [], counts: { open: 0, urgent: 0 } }, null),
  'site-report': (say) => {
    const near = [{ incident: buildIncidentRow({ title: say('Violence') }), match: 'own' as const }];
    const told = { saw: say('A fight on videos.example'), reporterName: say('Sam'), reporterClass: say('5B') };
    const report = sampleReport({ ...told, isInDanger: true, near });
    const errors = [{ field: 'outcome', message: 'Choose what came of it' }];
    return siteReportPage(lead(), report, { outcome: null, note: say('x'), errors });
  },
  'site-report-linked': () => {
    const linked = [buildIncidentRow()];
    const report = sampleReport({ status: 'linked', linked, isWithheld: true, saw: '', language: 'cy', closedAt: NOW });
    return siteReportPage(lead(), report, { outcome: null, note: '', errors: [] });
  },
  ...Object.fromEntries(LANGUAGES.flatMap(publicPages)),
};

/** What people saw: written down by staff, told by anybody, and looked at. Only what somebody typed is given: the rest are words of ours. */
export const reportPages: Readonly<Record<string, (given: Given) => Html>> = Object.fromEntries(
  Object.entries(pages).map(([name, make]) => [name, (given: Given) => make((text) => given({ text }).text)]),
);

function newEntry() {
  return { draft: emptyEntry, action: '/incidents/enter', version: null };
}

function publicPages(language: (typeof LANGUAGES)[number]): readonly (readonly [string, (say: Say) => Html])[] {
  const { elsewhere } = reportSiteWords[language];
  const problem = { title: elsewhere.title, sentences: [elsewhere.first, elsewhere.second] };
  // What is wrong does not depend on the words that somebody typed.
  const errors = reportOf(reportDraftIn({ saw: 'a fight', when: 'day', date: 'soon' }, language), language, moment);
  const form = (draft: ReturnType<typeof reportDraftIn>) =>
    reportSitePage(stranger(), { language, draft, errors: 'saw' in errors ? [] : errors });
  return [
    [
      `report-${language}`,
      () => reportSitePage(stranger(), { language, draft: reportDraftIn({}, language), errors: [] }),
    ],
    [
      `report-${language}-errors`,
      (say) => form(reportDraftIn({ saw: say('a fight'), when: 'day', date: say('soon'), name: say('Sam') }, language)),
    ],
    [`report-${language}-sent`, () => reportSentPage(stranger(), language, false)],
    [`report-${language}-danger`, () => reportSentPage(stranger(), language, true)],
    [`report-${language}-elsewhere`, () => publicProblemPage(stranger(), language, problem)],
  ];
}
