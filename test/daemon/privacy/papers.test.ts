import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PrivacyFacts } from '../../../daemon/privacy/facts.ts';
import { impactAssessment } from '../../../daemon/privacy/impact-assessment.ts';
import { privacyNotice } from '../../../daemon/privacy/notice.ts';
import { processingRecord } from '../../../daemon/privacy/processing-record.ts';

const NOBODY = {
  ...{ lead: 0, deputy: 0, head: 0, senior_leader: 0 },
  ...{ class_teacher: 0, governor: 0, technician: 0, trust_officer: 0 },
};
const PAPERS = {
  'impact-assessment.md': impactAssessment,
  'record-of-processing.md': processingRecord,
  'privacy-notice.md': privacyNotice,
} as const;

/** A school that has set up everything. */
const FULL: PrivacyFacts = {
  schoolName: 'Example Primary School',
  zone: 'Europe/London',
  sources: [
    { title: 'Squid proxy', format: 'Squid, native format', way: 'file' },
    { title: 'Firewalls', format: null, way: 'syslog' },
  ],
  hasRoster: true,
  namesAtOnce: [],
  groups: [{ name: 'social-media-team', accounts: 3 }],
  policyTitle: 'Acceptable use: the matrix',
  policyVersion: '2026-09-01',
  kept: [
    { kind: 'records', what: 'Every request in the log', keptFor: '30 days', why: 'Enough to see what was around.' },
    { kind: 'concern', what: 'Incidents passed to safeguarding', keptFor: '1 year', why: 'To show what was done.' },
  ],
  accounts: { ...NOBODY, lead: 2, head: 1, technician: 1 },
  mail: { server: 'smtp.example.org', security: 'tls', recipients: 2, hasNames: false, returnsTo: null },
  webhooks: [],
  reports: { isMailed: true, addresses: 0 },
  filterProvider: null,
  isAskedByTrust: false,
  usesRedis: true,
  lists: [
    { title: 'UT1 Toulouse', hosts: ['lists.example.org'] },
    { title: 'Our own', hosts: [] },
  ],
  dataFolder: '/var/lib/filterwatch',
  dashboard: { address: 'https://filterwatch.example.org', isEncrypted: true, isLocal: false },
};

/** A school that has only just begun. */
const BARE: PrivacyFacts = {
  ...FULL,
  schoolName: null,
  sources: [],
  hasRoster: false,
  namesAtOnce: ['lead'],
  groups: [],
  kept: [],
  accounts: null,
  mail: null,
  reports: { isMailed: false, addresses: 0 },
  usesRedis: false,
  lists: [],
  dashboard: { address: 'http://192.0.2.7:8470', isEncrypted: false, isLocal: false },
};

describe.each(Object.entries(PAPERS))('%s', (name, write) => {
  test('is the same text for the same settings', () => {
    const golden = readFileSync(join(import.meta.dirname, '../../golden/privacy', name), 'utf8');
    expect(write(FULL)).toBe(golden);
  });

  test('asks the school where the settings do not say, and invents nothing', () => {
    const paper = write(BARE);
    expect(paper).toContain('[School to decide: the name of the school]');
    expect(paper).not.toMatch(/undefined|null|NaN|Example Primary|30 days|smtp/);
  });

  test('speaks of members of staff apart from pupils', () => {
    expect(write(FULL)).toMatch(/members of staff/i);
  });

  test('cannot be given another shape by what stands in the settings', () => {
    const hostile = '</td> | # Heading\n[link](http://evil.example) `code` *bold*';
    const paper = write({ ...FULL, schoolName: hostile, policyTitle: hostile, dataFolder: hostile });
    const lines = (text: string) => text.split('\n').length;
    expect(lines(paper)).toBe(lines(write(FULL)));
    expect(paper).not.toContain(hostile);
    expect(paper).not.toMatch(/[^\\]\[link]/);
  });
});

const changes: readonly (readonly [
  what: string,
  change: Partial<PrivacyFacts>,
  paper: keyof typeof PAPERS,
  says: RegExp,
])[] = [
  [
    'how long the log is kept',
    { kept: [{ kind: 'records', what: 'Every request', keptFor: '7 days', why: '' }] },
    'privacy-notice.md',
    /what you visited for 7 days/,
  ],
  ['that there is no list of names', { hasRoster: false }, 'impact-assessment.md', /cannot tell staff from pupils/],
  ['who is told names at once', { namesAtOnce: ['deputy'] }, 'impact-assessment.md', /shown at once to: Deputy/i],
  ['the same to staff', { hasRoster: false }, 'privacy-notice.md', /whoever reviews incidents sees those of staff too/],
  [
    'that mail is not encrypted',
    { mail: { server: 'mx.example.org', security: 'none', recipients: 1, hasNames: false, returnsTo: null } },
    'impact-assessment.md',
    /alerts by mail \(no encryption/,
  ],
  [
    'that syslog is encrypted',
    { sources: [{ title: 'Firewalls', format: null, way: 'syslog_tls' }] },
    'impact-assessment.md',
    /nothing is sent or received unencrypted/,
  ],
  [
    'that the dashboard can be overheard',
    { dashboard: BARE.dashboard },
    'record-of-processing.md',
    /without encryption: passwords and names can be read/,
  ],
  [
    'who is alerted',
    { mail: { server: 'mx.example.org', security: 'tls', recipients: 0, hasNames: false, returnsTo: null } },
    'record-of-processing.md',
    /to whoever reviews incidents through the mail server mx\.example\.org/,
  ],
  ...(['impact-assessment.md', 'record-of-processing.md'] as const).map(
    (paper) =>
      [
        'that mails say who it was',
        { mail: { server: 'mx.example.org', security: 'starttls', recipients: 3, hasNames: true, returnsTo: null } },
        paper,
        /says which pupil it was, and the site, because the school has chosen so/,
      ] as const,
  ),
  [
    'the same to pupils',
    { mail: { server: 'mx.example.org', security: 'starttls', recipients: 3, hasNames: true, returnsTo: null } },
    'privacy-notice.md',
    /sent a mail that says who it was/,
  ],
  [
    'that a mailbox is read',
    {
      mail: {
        server: 'mx.example.org',
        security: 'tls',
        recipients: 3,
        hasNames: false,
        returnsTo: 'imap.example.org',
      },
    },
    'record-of-processing.md',
    /looks into the mailbox of the sender at imap\.example\.org/,
  ],
  [
    'what such a mail risks',
    { mail: { server: 'mx.example.org', security: 'starttls', recipients: 3, hasNames: true, returnsTo: null } },
    'impact-assessment.md',
    /A mail that names a child is read by somebody else/,
  ],
  [
    'which other systems are told',
    { webhooks: ['hooks.example.org', 'hooks.example.org'] },
    'record-of-processing.md',
    /told of alerts, at hooks\.example\.org: what kind/,
  ],
  [
    'to whom reports go',
    { reports: { isMailed: true, addresses: 2 } },
    'impact-assessment.md',
    /It is mailed to 2 addresses/,
  ],
  [
    'who runs the filter',
    { filterProvider: 'Example Filtering' },
    'record-of-processing.md',
    /Example Filtering, who runs the filter, is mailed which sites/,
  ],
  ['that the trust may ask', { isAskedByTrust: true }, 'record-of-processing.md', /trust may ask .* counts alone/],
  ['where lists come from', { lists: [] }, 'record-of-processing.md', /No lists are fetched from elsewhere/],
  [
    'that many may look',
    { accounts: { ...NOBODY, lead: 9, head: 1 } },
    'impact-assessment.md',
    /10 accounts may see incidents with names: \*\*\[School to decide: do so many need it/,
  ],
];

test.each(changes)('a change of the settings changes what is said: %s', (_what, change, paper, says) => {
  expect(PAPERS[paper](FULL)).not.toMatch(says);
  expect(PAPERS[paper]({ ...FULL, ...change })).toMatch(says);
});
