import { everything } from '../records/question.ts';
import type { StaffAccount } from '../store/staff.ts';
import { createOtherNames, type NamesAndAccounts, type OtherNames } from './other-names.ts';
import { localPartOf, UNBOUNDED } from './person-facts.ts';
import { allTime, type PersonOffice } from './person-office.ts';
import type { Subject } from './subjects.ts';

/** More accounts than a school has; those that asked for most are the ones that are named most. */
const MOST_ACCOUNTS = 20_000;

/** Everybody whom the school has told us of, or whose account the log shows, but for one person. */
export async function otherNamesFor(office: PersonOffice, subject: Subject): Promise<OtherNames> {
  const staff = await office.staff.all();
  const isOwn = (account: string) => subject.accounts.includes(account);
  const ownStaff = staff.filter(({ email }) => isOwn(localPartOf(email)));
  const own: NamesAndAccounts = {
    names: [...(subject.name === null ? [] : [subject.name]), ...ownStaff.map(({ name }) => name)],
    accounts: [...subject.accounts, ...ownStaff.map(({ email }) => email)],
  };
  return createOtherNames(await othersIn(office, staff, isOwn), own);
}

async function othersIn(
  office: PersonOffice,
  staff: readonly StaffAccount[],
  isOwn: (account: string) => boolean,
): Promise<NamesAndAccounts> {
  const people = [...office.roster.people.values()].filter(({ personId }) => !isOwn(personId));
  const everybody = [...office.roster.people.values()];
  const colleagues = staff.filter(({ email }) => !isOwn(localPartOf(email)));
  const logged = (await accountsInTheLog(office)).filter((account) => !isOwn(account));
  return {
    names: [
      ...people.map(({ name }) => name),
      ...everybody.flatMap(({ classTeacher }) => classTeacher ?? []),
      ...colleagues.map(({ name }) => name),
    ],
    accounts: [
      ...people.flatMap(({ personId, aliases }) => [personId, ...aliases]),
      ...colleagues.flatMap(({ email }) => [email, localPartOf(email)]),
      ...logged,
    ],
  };
}

/**
 * Accounts that are on no roster: of those who have left, or of everybody where there is none. A word alone is none of them: whatever was
 * typed at a sign-in stands there, and 'google' must not be taken for a person.
 */
async function accountsInTheLog({ archive, now }: PersonOffice): Promise<readonly string[]> {
  const rows = await archive.tally(everything(allTime(now())), 'subject', MOST_ACCOUNTS, UNBOUNDED);
  const accounts = rows.flatMap(({ key }) => /^(?:person|account):(.+)$/s.exec(key)?.[1] ?? []);
  return accounts.filter((account) => /\d/.test(account) || /\p{L}[^\p{L}\p{N}]+\p{L}/u.test(account));
}
