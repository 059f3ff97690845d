import type { Viewer } from '../api/contract.ts';
import type { Prescribed, RowChoice } from '../incidents/actions.ts';
import { attemptsIn } from '../incidents/attempts-in.ts';
import type { LetterFacts, LetterLanguage } from '../incidents/letters.ts';
import { responsesOf } from '../incidents/responses-of.ts';
import type { Policy, Rule } from '../policy/policy.ts';
import type { StoredRemoval } from '../store/access-removals.ts';
import type { StoredIncident } from '../store/rows.ts';
import { isWithheld } from './corrections.ts';
import { entryTitleOf } from './entry-title.ts';
import { ruleOf } from './incident-row.ts';
import type { Office } from './office.ts';
import { prescribedOf } from './settle-actions.ts';
import { whoOf } from './who.ts';

export interface LetterWishes {
  readonly language: LetterLanguage;
  readonly hasNames: boolean;
}

const EVENTS_READ = 100;
const SITES_NAMED = 10;

/** What is known of an incident, as a letter may say it. No address stands in it but the sites that the filter's provider is to block. */
export async function letterFacts(
  office: Office,
  viewer: Viewer,
  incident: StoredIncident,
  { language, hasNames }: LetterWishes,
): Promise<LetterFacts> {
  const known = await ruleOf(office, incident);
  const { choice } = await office.incidentActions.of(incident.id);
  const removal = (await office.accessRemovals.of(incident.id)).at(-1) ?? null;
  const day = (at: number) => dayOf(at, office.zone, language);
  return {
    school: office.schoolName ?? (await office.settings.get('school_name')) ?? 'Your school',
    date: day(office.now()),
    group: groupOf(incident, language),
    'what happened': happened(incident, known.rule, language),
    when: incident.firstSeen === incident.lastSeen ? day(incident.firstSeen) : spanOf(incident, day),
    policy: known.policy.title,
    row: await rowTitles(office, incident, known.policy, choice),
    'case reference': referenceOf(incident, language),
    name: hasNames ? nameOf(office, incident) : groupOf(incident, language),
    sender: viewer.name,
    sites:
      known.rule.ruling.kind === 'illegal'
        ? 'not named here: it may be illegal to open them'
        : await sitesOf(office, incident),
    ...removalDays(removal, office.zone, language),
  };
}

function dayOf(at: number, zone: string, language: LetterLanguage): string {
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', { dateStyle: 'full', timeZone: zone }).format(at);
}

function spanOf({ firstSeen, lastSeen }: StoredIncident, day: (at: number) => string): string {
  const [first, last] = [day(firstSeen), day(lastSeen)];
  return first === last ? first : `${first} – ${last}`;
}

/** Never a name: 'a pupil in Year 5'. */
function groupOf({ subject, audience }: StoredIncident, language: LetterLanguage): string {
  const group = 'group' in subject ? subject.group : '';
  const isWelsh = language === 'cy';
  if (audience === 'staff') return isWelsh ? 'aelod o staff' : 'a member of staff';
  if (subject.kind !== 'person') return isWelsh ? 'disgybl' : 'a pupil';
  return isWelsh ? `disgybl (${group})` : `a pupil in ${group}`;
}

function nameOf({ roster }: Office, incident: StoredIncident): string {
  const who = whoOf(incident.subject, roster);
  return who.kind === 'person' ? who.name : groupOf(incident, 'en');
}

function happened(incident: StoredIncident, rule: Rule, language: LetterLanguage): string {
  if (incident.origin !== 'log') return entryTitleOf(rule);
  const { eventCount, blockedCount } = incident;
  const attempts = attemptsIn(incident);
  const isFewer = attempts < blockedCount;
  if (language === 'cy')
    return `${rule.title} (ceisiadau: ${eventCount}; wedi’u rhwystro gan yr hidlydd: ${blockedCount}${isFewer ? `; ymdrechion: ${attempts}` : ''})`;
  const requests = eventCount === 1 ? '1 request' : `${eventCount} requests`;
  return `${rule.title} (${requests}, of which the filter blocked ${blockedCount}${isFewer ? `: ${attempts === 1 ? '1 attempt' : `${attempts} attempts`}` : ''})`;
}

function referenceOf({ state, id }: StoredIncident, language: LetterLanguage): string {
  const reference = state.status === 'resolved' ? state.caseReference : null;
  return reference ?? (language === 'cy' ? `dim eto (${id.slice(0, 8)})` : `none yet (${id.slice(0, 8)})`);
}

async function rowTitles(
  office: Office,
  incident: StoredIncident,
  policy: Policy,
  choice: RowChoice | null,
): Promise<string> {
  const { rows }: Prescribed = await prescribedOf(office, incident, choice);
  const table = responsesOf(policy)[incident.audience === 'staff' ? 'staff' : 'pupils'];
  const titles = table.filter(({ id }) => rows.includes(id)).map(({ title }) => title);
  return titles.length === 0 ? 'not named' : titles.join('; ');
}

/** The sites that were asked for, without what nobody may be shown. */
async function sitesOf({ incidents }: Office, { id }: StoredIncident): Promise<string> {
  const events = await incidents.events(id, EVENTS_READ);
  const hosts = events.map(({ record }) => record).filter((record) => !isWithheld(record));
  const named = [...new Set(hosts.map(({ urlDomain }) => urlDomain))].slice(0, SITES_NAMED);
  return named.length === 0 ? 'not known' : named.join(', ');
}

/** Left open where nobody has said from when until when. */
function removalDays(removal: StoredRemoval | null, zone: string, language: LetterLanguage) {
  if (removal === null) return { from: '', until: '' };
  const day = (text: string) =>
    dayOf(
      Temporal.PlainDate.from(text).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).epochMilliseconds,
      zone,
      language,
    );
  return { from: day(removal.fromDay), until: day(removal.untilDay) };
}
