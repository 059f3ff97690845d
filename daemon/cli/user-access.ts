import { viewerFor } from '../answers/viewer-of.ts';
import { now } from '../clock/now.ts';
import { KnownError } from '../errors.ts';
import { ROLE_WORDS } from '../identity/role-words.ts';
import { buildRoster, findPerson, type Roster } from '../identity/roster.ts';
import type { StaffAccount } from '../store/staff.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';
import { storePath } from './store.ts';

export interface UserSetOptions extends CommonOptions {
  /** An account of the roster, or false: nobody has said. */
  readonly person?: string | false;
  readonly reviewsHeads?: boolean;
}

/** Says whom of the roster an account belongs to, and whether its owner is named for incidents about the head. */
export async function setUser(email: string, options: UserSetOptions): Promise<void> {
  const { person, reviewsHeads } = options;
  if (person === undefined && reviewsHeads === undefined)
    throw new KnownError(
      'NOTHING_SAID',
      'Nothing was changed. Say what to change: --person, --reviews-heads; --help lists all.',
    );
  await withSchool(options, async ({ staff, audit }, roster) => {
    const account = await staff.byEmail(email);
    if (account === null)
      throw new KnownError(
        'NO_SUCH_ACCOUNT',
        'No account has this e-mail address, so nothing was changed. “filterwatch user list” lists them.',
      );
    if (typeof person === 'string') checkPerson(person, roster);
    if (person !== undefined) await staff.setPerson(account.id, person === false ? null : person);
    if (reviewsHeads !== undefined) await staff.setReviewsHeads(account.id, reviewsHeads);
    const entry = {
      at: now(),
      staffId: null,
      action: 'change_person',
      subjectKind: 'account',
      subjectId: account.id,
    } as const;
    await audit.add(entry);
    const changed = await staff.byId(account.id);
    if (changed !== null) await print(await lineOf({ staff, roster }, changed));
  });
}

/** A slip of the pen would lead past nobody. Where there is no roster, it is an account as the log writes it. */
function checkPerson(person: string, roster: Roster): void {
  const found = findPerson(roster, person);
  if (found?.role === 'staff' || (found === null && roster.people.size === 0)) return;
  throw new KnownError(
    'NO_SUCH_PERSON',
    `“${person}” is no account of a member of staff on the roster, so nothing was changed. Write the account that they sign in to the computers with.`,
  );
}

/** Prints every account: its role, whom of the roster it belongs to, and who is named for incidents about the head. */
export async function listUsers(options: CommonOptions): Promise<void> {
  await withSchool(options, async ({ staff }, roster) => {
    for (const account of await staff.all()) {
      if (options.json) await printJson(await factsOf({ staff, roster }, account));
      else await print(await lineOf({ staff, roster }, account));
    }
  });
}

interface School {
  readonly staff: Stores['staff'];
  readonly roster: Roster;
}

async function factsOf(school: School, account: StaffAccount) {
  const { email, role, reviewsHeads, personId } = account;
  const { sees } = await viewerFor(school, account);
  return { email, role, persons: sees.self, isSaid: personId !== null, reviewsHeads };
}

async function lineOf(school: School, account: StaffAccount): Promise<string> {
  const { email, role, persons, isSaid, reviewsHeads } = await factsOf(school, account);
  const whose = persons.length === 0 ? 'on the roster: nobody' : `in the log: ${persons.join(', ')}`;
  const how = persons.length === 0 || isSaid ? '' : ' (by the e-mail address)';
  return `${email}  ${ROLE_WORDS[role]}  ${whose}${how}${reviewsHeads ? '  named for incidents about the head' : ''}`;
}

async function withSchool(
  options: CommonOptions,
  use: (stores: Stores, roster: Roster) => Promise<void>,
): Promise<void> {
  const config = configFor(options);
  const { settings } = await stepSettings(config);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    await use(stores, buildRoster(settings.roster).roster);
  } finally {
    await stores.database.close();
  }
}
