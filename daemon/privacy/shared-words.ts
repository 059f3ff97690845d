/** Sentences about the settings that more than one paper needs. */
import type { PrivacyFacts, PrivacyMail, PrivacySource } from './facts.ts';
import { bullets, counted, plainText, toDecide } from './markdown.ts';

export function schoolOf({ schoolName }: PrivacyFacts): string {
  return schoolName === null ? toDecide('the name of the school') : plainText(schoolName);
}

export const DRAFT =
  '> Draft. It was made from the settings of this installation and from what the program does. Places in square brackets are for the school: nobody else can answer them. Made again after a change of the settings, it changes with them; keep what you write in a copy.';

const WAYS: Readonly<Record<PrivacySource['way'], string>> = {
  file: 'read from a log file on this computer or a drive of it',
  syslog: 'sent over the school’s network by syslog, without encryption',
  syslog_tls: 'sent over the network by syslog with TLS',
  push: 'handed over by HTTP, with a secret token',
};

export function sourceList({ sources }: PrivacyFacts): string {
  if (sources.length === 0) return toDecide('which logs are read; none is set up yet');
  return bullets(
    sources.map(
      ({ title, format, way }) =>
        `${plainText(title)}: ${format === null ? 'format found out from its lines' : plainText(format)}, ${WAYS[way]}`,
    ),
  );
}

/** What lines of a web filter's log can tell of a person. */
export const DATA_IN_THE_LOG = [
  'the account that was signed in, where the filter logs it',
  'the device: its address in the network, and its name or hardware address where the filter logs them',
  'when, which address was asked for, and whether the filter let it through',
  'what was typed into a search, where the address shows it',
  'the kind of browser or program, how much was sent, and the filter’s own category',
];

/** What is made of these lines. */
export const DATA_DERIVED = [
  'what the request was about, by lists of sites and words',
  'whether a person or a page probably caused it',
  'what the school’s rules say of it, and, where they say so, an incident for a person to review',
  'what that person found, with a note, and who looked at it when',
  'that a pupil looked for help, such as Childline, and what was done for them',
  'what somebody reported or wrote down by hand, and what was done about it',
  'counts for the reports, in which people stand as keyed hashes',
  'of staff: their account, what they did with incidents, the address that alerts go to and whether they confirmed it, what they answered and signed in the annual review',
];

export function rosterSentence({ hasRoster }: PrivacyFacts): string {
  return hasRoster
    ? 'The school has given Filterwatch a list of its accounts, with name, role, year, classes, class teacher, other accounts of the same person, and what parents have refused for their child where it says so. Incidents are shown with the name. A copy of the list as it was last read is kept in the store; each reading takes the place of the one before.'
    : 'The school has given Filterwatch no list of names. Incidents are shown by account, device or address alone.';
}

/** Search words and addresses can tell of health, belief and more, whoever they were about. */
export const SPECIAL_KINDS =
  'Searches and addresses can tell of health, religion, ethnic origin, political opinions, sex life or sexual orientation, and of suspected offences. Filterwatch looks for some of these on purpose, such as searches about self-harm, because a child may need help.';

export function recipientSentences(facts: PrivacyFacts): readonly string[] {
  return [
    accountSentence(facts),
    mailSentence(facts.mail),
    returnedSentence(facts.mail),
    webhookSentence(facts),
    reportSentence(facts),
    HANDED_OVER,
    providerSentence(facts),
    trustSentence(facts),
    redisSentence(facts),
    listSentence(facts),
  ].filter((words) => words !== '');
}

function accountSentence({ accounts }: PrivacyFacts): string {
  if (accounts === null)
    return `Nobody has an account at the dashboard yet. ${toDecide('who will have one, and in which role')}`;
  const { lead, deputy, head, technician } = accounts;
  return `At the dashboard, ${counted(lead + deputy, 'account')} of an Online Safety Lead or a deputy and ${counted(head, 'account')} of a head may see incidents with names; incidents about staff are for a head alone. ${counted(technician, 'account')} of IT support may see that the system works, and neither names nor incidents.`;
}

function mailSentence(mail: PrivacyMail | null): string {
  if (mail === null) return 'No mail is sent.';
  const recipients =
    mail.recipients === 0 ? 'whoever reviews incidents' : counted(mail.recipients, 'address', 'addresses');
  const way = mail.security === 'none' ? 'without encryption on its way' : 'encrypted on its way';
  return `Alerts go by mail to ${recipients} through the mail server ${plainText(mail.server)}, ${way}. ${mail.hasNames ? NAMED : 'An alert holds no name, no address and no search: it says that there is something to look at.'}`;
}

const NAMED = `The mail about one incident says which pupil it was, and the site, because the school has chosen so: to addresses alone whose owner has confirmed them, and never of staff, of what may be illegal to open, or what was searched for. The incident’s history says each time that it did. ${toDecide('why this is needed, who reads these mailboxes, and when such mails are deleted')}`;

function returnedSentence(mail: PrivacyMail | null): string {
  if (mail === null || mail.returnsTo === null) return '';
  return `Filterwatch looks into the mailbox of the sender at ${plainText(mail.returnsTo)} for mail that comes back: of that it keeps the address and why, and of other mails nothing.`;
}

function webhookSentence({ webhooks }: PrivacyFacts): string {
  if (webhooks.length === 0) return '';
  const hosts = [...new Set(webhooks)].toSorted().map(plainText).join(', ');
  return `Other systems are told of alerts, at ${hosts}: what kind, how serious, how many requests, and a link; no name, no address and no search. ${toDecide('who runs these systems, and where')}`;
}

function reportSentence({ reports: { isMailed, addresses } }: PrivacyFacts): string {
  const what =
    'A report of each week, term and year holds counts and sites, and no names; groups of fewer than five people are put together.';
  if (!isMailed) return what;
  const to = addresses === 0 ? 'the heads and leads who have an account' : counted(addresses, 'address', 'addresses');
  return `${what} It is mailed to ${to}.`;
}

const HANDED_OVER =
  'A concern that somebody has confirmed can be handed over as a file to the school’s safeguarding system, with the name; who did it and what for is recorded, and so is each evidence pack.';

function providerSentence({ filterProvider }: PrivacyFacts): string {
  if (filterProvider === null) return '';
  return `${plainText(filterProvider)}, who runs the filter, is mailed which sites to block or to allow, and who at the school authorised it; nothing of pupils.`;
}

function trustSentence({ isAskedByTrust }: PrivacyFacts): string {
  return isAskedByTrust ? 'The trust may ask for the school’s figures: counts alone.' : '';
}

function redisSentence({ usesRedis }: PrivacyFacts): string {
  return usesRedis
    ? 'Jobs are handed on through a Redis server of the school; they hold identifiers of incidents, and no name, address or search.'
    : '';
}

function listSentence({ lists }: PrivacyFacts): string {
  const hosts = [...new Set(lists.flatMap((list) => list.hosts))].toSorted();
  if (hosts.length === 0) return 'No lists are fetched from elsewhere.';
  return `Lists of sites are fetched from ${hosts.map(plainText).join(', ')}. Nothing about anybody is sent there; these servers learn the network address that asks.`;
}

export const NOTHING_LEAVES =
  'Filterwatch is run by the school itself. It sends no record, no name and no search to its makers or to anybody else, and no machine learns from this data.';

export function dataPlace({ dataFolder, dashboard }: PrivacyFacts): readonly string[] {
  return [
    `All data lies in the folder ${plainText(dataFolder)}, in files that the account which runs Filterwatch alone may read.`,
    `Filterwatch does not encrypt these files itself. ${toDecide('is the disk that holds the folder encrypted, and who holds the key?')}`,
    `Backups: ${toDecide('is this folder part of a backup, where does it lie, and when is it overwritten? What is erased here stays in older backups until then.')}`,
    reachSentence(dashboard),
  ];
}

function reachSentence({ address, isEncrypted, isLocal }: PrivacyFacts['dashboard']): string {
  const where = `The dashboard is reached at ${plainText(address)}`;
  if (isEncrypted) return `${where}, encrypted on its way.`;
  if (isLocal) return `${where}, from this computer alone.`;
  return `${where}, without encryption: passwords and names can be read on the network. ${toDecide('put it behind https')}`;
}
