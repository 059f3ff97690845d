/** What the mail about one incident may say of whom and of what, where the school has chosen so. */
import { isWithheld } from '../answers/corrections.ts';
import { whoOf } from '../answers/who.ts';
import { findPerson } from '../identity/roster.ts';
import { bareAddress } from '../incidents/rota.ts';
import type { MailNames } from '../notify/alert-mail.ts';
import type { Rule } from '../policy/policy.ts';
import type { StoredIncident } from '../store/rows.ts';
import type { Stores } from '../store/stores.ts';
import type { AlertSettings } from './alert-settings.ts';
import { isAskedOfNames } from './confirm-addresses.ts';
import { isAboutPupils } from './recipients.ts';

export interface NamedAlertParts {
  readonly stores: Pick<Stores, 'incidents' | 'staff' | 'recipientBook' | 'settings'>;
  readonly settings: Pick<AlertSettings, 'mail' | 'roster' | 'isWithheldSite'>;
}

export interface MailAbout {
  readonly incident: StoredIncident;
  /** Null where nobody knows the rule any more. */
  readonly rule: Rule | null;
  /** Says how near it is, and names nobody. */
  readonly about: string;
  /** Everybody whom the same mail goes to. */
  readonly readers: readonly string[];
}

const EVENTS_READ = 100;
const SITES_NAMED = 3;

/**
 * What a mail to these readers may say. Nobody is named unless the school turned that on and mail is encrypted on its way; nor of staff,
 * nor to an address that has not been confirmed: it may be mistyped.
 */
export async function namesInMail(
  { stores, settings }: NamedAlertParts,
  { incident, rule, about, readers }: MailAbout,
): Promise<MailNames> {
  const { mail, roster } = settings;
  if (mail === null || !mail.hasNames || mail.security === 'none') return { kind: 'left_out' };
  if (!(await isAboutPupils(stores, roster(), incident.id))) return { kind: 'left_out' };
  const book = await stores.recipientBook.all();
  const isConfirmed = (address: string) =>
    book.some((one) => one.address === bareAddress(address) && one.confirmedAt !== null);
  if (!(await isAskedOfNames(stores.settings)) || !readers.every(isConfirmed)) return { kind: 'not_confirmed' };
  const sites = rule === null || rule.ruling.kind === 'illegal' ? [] : await sitesOf(stores, settings, incident);
  return { kind: 'told', ...whoIn(settings, incident, about), sites: sites.slice(0, SITES_NAMED), all: sites.length };
}

/** As sure as the log is: of a whole class nobody, and of an address no child. */
function whoIn(
  { roster }: Pick<AlertSettings, 'roster'>,
  { subject, cluster }: StoredIncident,
  about: string,
): { readonly who: string; readonly isPerson: boolean } {
  if (cluster.wholeClass !== null) return { who: about, isPerson: false };
  const known = whoOf(subject, roster());
  switch (known.kind) {
    case 'person': {
      const className = findPerson(roster(), known.account)?.className ?? '';
      const place = [known.group, className].filter((one) => one !== '').join(', ');
      return { who: `${known.name} (${place})`, isPerson: known.via !== 'hand' };
    }
    case 'shared':
      return { who: `The shared account ${known.account} (${known.group})`, isPerson: false };
    case 'device':
      return { who: `The device ${known.deviceName}`, isPerson: false };
    default:
      return { who: accountIn(subject) ?? about, isPerson: false };
  }
}

function accountIn(subject: StoredIncident['subject']): string | null {
  if (subject.kind !== 'unknown' || subject.group !== undefined || subject.account === null) return null;
  return `The account ${subject.account}, which is not on the roster`;
}

/** Those asked for most often first; without what nobody may be shown. */
async function sitesOf(
  { incidents }: Pick<Stores, 'incidents'>,
  { isWithheldSite }: Pick<AlertSettings, 'isWithheldSite'>,
  { id }: StoredIncident,
): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  for (const { record } of await incidents.events(id, EVENTS_READ)) {
    if (!isWithheld(record)) counts.set(record.urlDomain, (counts.get(record.urlDomain) ?? 0) + 1);
  }
  const sites = [...counts].filter(([site]) => !isWithheldSite(site));
  return sites.toSorted(([, one], [, other]) => other - one).map(([site]) => site);
}
