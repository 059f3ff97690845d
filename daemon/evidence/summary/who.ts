import { quoted } from '../../records/visible-text.ts';
import type { WhoFacts } from '../evidence-case.ts';
import type { Block, SummaryParts } from '../summary.ts';

/** Who it was, as far as the log can say, and how sure that is. Nobody is named from an address alone. */
export function whoPart({ evidence }: SummaryParts): readonly Block[] {
  const { who } = evidence;
  return [
    { kind: 'heading', text: 'Who' },
    { kind: 'facts', rows: factsOf(who) },
    { kind: 'text', text: howSure(who) },
    ...partsOf(evidence),
  ];
}

/** What a member of staff, or what became known later, put together with it may be about somebody else. */
function partsOf({ parts }: SummaryParts['evidence']): readonly Block[] {
  if (parts.length === 0) return [];
  const what = parts.length === 1 ? 'one other incident' : `${parts.length} other incidents`;
  return [
    {
      kind: 'text',
      text: `The school put this together with ${what}, whose requests are among the records here:`,
    },
    { kind: 'list', items: parts.map(({ id, who }) => `Incident ${id}: ${whoInShort(who)}`) },
  ];
}

/** In a sentence: 'Alex Example (Year 5)'. */
export function whoInShort({ identity, person }: WhoFacts): string {
  switch (identity.kind) {
    case 'person':
      return `${person === null ? `the account ${quoted(identity.personId)}` : person.name} (${identity.group})`;
    case 'shared':
      return `the shared sign-in ${quoted(identity.account)} (${identity.group})`;
    case 'device':
      return `somebody at the device ${quoted(identity.deviceName)}`;
    case 'unknown':
      return identity.account === null ? 'somebody unknown' : `the unknown account ${quoted(identity.account)}`;
  }
}

function factsOf({ identity, person }: WhoFacts): readonly (readonly [string, string])[] {
  switch (identity.kind) {
    case 'person':
      return [
        ['Name', person?.name ?? 'not known: the account is no longer on the school’s roster'],
        ['Account', quoted(identity.personId)],
        ['Group', identity.group],
      ];
    case 'shared':
      return [
        ['Name', 'not known'],
        ['Shared sign-in', quoted(identity.account)],
        ['Group', identity.group],
      ];
    case 'device':
      return [
        ['Name', 'not known'],
        ['Device', quoted(identity.deviceName)],
      ];
    case 'unknown':
      return [
        ['Name', 'not known'],
        ['Account', identity.account === null ? 'none in the log' : quoted(identity.account)],
        ['Address of the device', identity.address ?? 'none in the log'],
      ];
  }
}

function howSure({ identity, person }: WhoFacts): string {
  switch (identity.kind) {
    case 'person':
      return `How sure: ${VIA[identity.via]} Somebody else may have been using that sign-in or that device: the log does not show who sat there.${fromRoster(person)}`;
    case 'shared':
      return 'How sure: several people use this sign-in. The log cannot say which of them it was. Whoever was in charge of the group at the time may know.';
    case 'device':
      return identity.by === 'network'
        ? 'How sure: only the address and its network are known, neither the device nor who was using it.'
        : 'How sure: only the device is known, not who was using it. The school may know who had it at the time.';
    case 'unknown':
      return identity.account === null
        ? 'How sure: nobody is known. The log gives at most the address of a device, and an address is not a person.'
        : 'How sure: the account is on no roster of the school, so nobody is named.';
  }
}

const VIA = {
  log: 'the filter wrote this account into its log with each request.',
  device: 'the filter logged a device, which the school’s list gives to this account alone.',
  lease: 'the filter logged an address, which was given to a device registered to this account at the time.',
  login: 'the filter logged an address, at which this account was signed in at the time.',
  hand: 'no log says so; a member of staff named this person when writing the incident down.',
} as const;

function fromRoster(person: WhoFacts['person']): string {
  return person === null
    ? ''
    : ' The name is the one that the school’s roster gave for the account when this pack was made.';
}
