/**
 * The shape of the settings. Each part carries, as its error, what to write instead. What depends on two settings, on a file
 * or on the school's own names is checked in checks/.
 */
import { z } from 'zod';
import { parseEntry } from '../../categories/entry.ts';
import { isPhrase } from '../../categories/school-words.ts';
import { isCategoryId } from '../../categories/taxonomy.ts';
import { alertsShape } from './alerts-shape.ts';
import { canaryShape } from './canary-shape.ts';
import { categoryAdvice } from './category-advice.ts';
import { filterCheckShape } from './filter-check-shape.ts';
import { formatShape } from './format-shape.ts';
import { handoverShape } from './handover-shape.ts';
import { isAddressOrNetwork, isHostName } from './host-name.ts';
import { leaseShape } from './lease-shape.ts';
import { listShape } from './list-shape.ts';
import { parseListenAddress } from './listen-address.ts';
import { MAIL_SECURITIES, MAILBOX_SECURITIES } from './mail-configuration.ts';
import { devicesShape, rosterShape } from './people-shape.ts';
import { isThisHost, parsePublicAddress } from './public-address.ts';
import { reportsShape } from './reports-shape.ts';
import { retentionShape } from './retention-shape.ts';
import { isZone } from './school-week.ts';
import { group, listOf, mailAddress, mailbox, name, oneOf, passing, shortName, text } from './shape-parts.ts';
import { signInShape } from './sign-in-shape.ts';
import { sourceShape } from './source-shape.ts';
import { timetableShape } from './timetable-shape.ts';
import { trustShape } from './trust-shape.ts';

const TOKEN_URL =
  'the https address that gives the sign-in, such as “https://login.microsoftonline.com/<tenant>/oauth2/v2.0/token”';
const LATE_DAYS = 'a whole number of days, from 1 to 60';
const PORT = 'a port: a whole number from 1 to 65535';

const path = text('the path of a file');
const reason = text('the reason, in a few words');
const entry = passing(
  (value) => parseEntry(value) !== null,
  'a site, such as “games.example” or “games.example/arcade”',
);

const category = text('the id of a category, such as “gaming”').refine(isCategoryId, { error: categoryAdvice });
const blocked = group({ entry, category, reason });
const phrase = passing(isPhrase, 'one or more words, 16 at most, such as “lan party”');
const MAX_PHRASES = 2_000;
const tooManyPhrases = { error: `no more than ${MAX_PHRASES} phrases` };

/** The category of one of the school's own names, or null for 'none'. */
const meaning = text('the id of a category, such as “gaming”, or “none”').transform((value, context) => {
  if (value === 'none') return null;
  if (isCategoryId(value)) return value;
  context.addIssue({ code: 'custom', message: categoryAdvice({ input: value }), input: value });
  return z.NEVER;
});

/** Everything that may be written in the file. */
export const SCHEMA = group({
  school: group({
    name: name().optional(),
    id: shortName().optional(),
    zone: passing(isZone, 'a time zone, such as “Europe/London”').optional(),
  }).optional(),
  data: text('the path of a folder').optional(),
  sources: listOf(sourceShape, 'a list of sources, each with path, syslog or push').optional(),
  formats: listOf(formatShape, 'a list of formats').optional(),
  policy: text('the name of a shipped policy, or the path of a policy file').optional(),
  policy_cases: path.optional(),
  leases: listOf(leaseShape, 'a list of sources, each with path').optional(),
  roster: rosterShape.optional(),
  devices: devicesShape.optional(),
  refusals: path.optional(),
  timetable: timetableShape.optional(),
  groups: z
    .record(
      z.string(),
      listOf(text('an account, such as “pupil017”'), 'a list of accounts, such as [pupil017, teacher03]'),
      {
        error: 'each group as “name: [account, account]”',
      },
    )
    .optional(),
  categories: group({
    block: listOf(blocked, 'a list of sites, each with entry, category and reason').optional(),
    allow: listOf(group({ entry, reason }), 'a list of sites, each with entry and reason').optional(),
    labels: z
      .record(z.string(), meaning, { error: 'each name of a category in your filter as “name: category”' })
      .optional(),
  }).optional(),
  words: group({
    add: listOf(
      group({ phrase, category, reason, unless: listOf(phrase, 'a list of phrases, such as [homework]').optional() }),
      'a list of phrases, each with phrase, category and reason',
    )
      .max(MAX_PHRASES, tooManyPhrases)
      .optional(),
    silence: listOf(group({ phrase, reason }), 'a list of phrases, each with phrase and reason')
      .max(MAX_PHRASES, tooManyPhrases)
      .optional(),
  }).optional(),
  lists: listOf(listShape, 'a list of lists, each with use or from').optional(),
  retention: retentionShape.optional(),
  report_a_site: group({
    networks: listOf(
      passing(isAddressOrNetwork, 'an address or a network, such as 10.0.0.0/8'),
      'a list of addresses and networks, such as [10.0.0.0/8, 192.168.0.0/16]',
    )
      .min(1, { error: 'one network at least' })
      .optional(),
  }).optional(),
  support: group({
    visible_to: listOf(oneOf(['lead', 'head'] as const), 'a list of roles, such as [lead, head]')
      .min(1, { error: 'lead or head at least, so that somebody sees it' })
      .optional(),
  }).optional(),
  names: group({
    at_once: listOf(
      oneOf(['lead', 'deputy', 'head'] as const),
      'a list of roles, such as [lead, deputy]; or [] for nobody',
    ).optional(),
  }).optional(),
  filter_provider: group({
    name: text('the name of who runs your filter'),
    email: mailAddress().optional(),
    reference: text('what they call your school, such as a customer number').optional(),
    reply_to: mailbox().optional(),
    late_after_days: z.int({ error: LATE_DAYS }).min(1, { error: LATE_DAYS }).max(60, { error: LATE_DAYS }).optional(),
  }).optional(),
  filter_checks: filterCheckShape.optional(),
  export: group({
    networks: listOf(
      passing(isAddressOrNetwork, 'an IP address or a network, such as 192.0.2.7 or 10.20.0.0/16'),
      'a list of addresses, such as [192.0.2.7]',
    )
      .min(1, { error: 'one address at least' })
      .optional(),
  }).optional(),
  handover: handoverShape.optional(),
  mail: group({
    host: passing(isHostName, 'the name of a mail server, such as “smtp.example.org”'),
    port: z.int({ error: PORT }).min(1, { error: PORT }).max(65_535, { error: PORT }).optional(),
    security: oneOf(MAIL_SECURITIES).optional(),
    unencrypted: text('“I accept that alerts travel unencrypted”').optional(),
    user: text('the account at the mail server').optional(),
    password_file: path.optional(),
    from: mailbox(),
    to: listOf(mailAddress(), 'a list of mail addresses, such as [lead@example.org]').min(1, {
      error: 'one mail address at least',
    }),
    it: listOf(mailAddress(), 'a list of mail addresses, such as [it@example.org]')
      .min(1, { error: 'one mail address at least' })
      .optional(),
    names: z.boolean({ error: 'true or false' }).optional(),
    oauth: group({
      token_url: passing(isTokenUrl, TOKEN_URL),
      client_id: text('the id that the program has there'),
      client_secret_file: path,
      scope: text('what is asked for, such as “https://outlook.office365.com/.default”').optional(),
    }).optional(),
    returned: group({
      host: passing(isHostName, 'the name of an IMAP server, such as “imap.example.org”'),
      port: z.int({ error: PORT }).min(1, { error: PORT }).max(65_535, { error: PORT }).optional(),
      security: oneOf(MAILBOX_SECURITIES).optional(),
      user: text('the account of the mailbox').optional(),
      password_file: path.optional(),
      folder: text('the name of a folder of the mailbox, such as “INBOX”').optional(),
    }).optional(),
  }).optional(),
  alerts: alertsShape.optional(),
  canary: canaryShape.optional(),
  reports: reportsShape.optional(),
  dashboard: group({
    listen: passing(
      (value) => parseListenAddress(value) !== null,
      'an address and a port, such as 127.0.0.1:8470',
    ).optional(),
    address: passing(
      (value) => parsePublicAddress(value) !== null,
      'the address that people open, such as https://filterwatch.example.org, with nothing behind the name or port',
    ).optional(),
    trust_proxy: listOf(
      passing(isAddressOrNetwork, 'an IP address or a network, such as 127.0.0.1 or 10.20.0.0/16'),
      'a list of addresses, such as [127.0.0.1]',
    ).optional(),
  }).optional(),
  trust: trustShape.optional(),
  metrics: group({ token_file: path.optional() }).optional(),
  sign_in: signInShape.optional(),
  redis: group({ url_file: path.optional() }).optional(),
});

function isTokenUrl(written: string): boolean {
  const url = URL.parse(written);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisHost(url.hostname));
}

/** The settings of a file whose shape is right. */
export type Settings = z.output<typeof SCHEMA>;
