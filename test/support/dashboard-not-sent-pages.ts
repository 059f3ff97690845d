import type { MailRefusalRow, ReturnedMail } from '../../daemon/api/contract.ts';
import type { Html } from '../../dashboard/html.ts';
import { dropMailPage } from '../../dashboard/pages/drop-mail.ts';
import { healthPage } from '../../dashboard/pages/health.ts';
import { notSentPage } from '../../dashboard/pages/not-sent.ts';
import { dropErrors } from '../../dashboard/words/not-sent.ts';
import { buildHealth } from './dashboard-health-models.ts';
import { buildShell, buildViewer, DAY, MINUTE, NOW } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { buildNotSent } from './fake-not-sent.ts';

const technician = buildViewer({ role: 'technician', name: 'Mr Cable' });
const rows = [
  buildNotSent(),
  buildNotSent({ id: 'alert-incident-1', kind: 'alert', failingSince: NOW - 3 * MINUTE, mayDrop: false }),
  buildNotSent({ id: 'alarm-began-main-1', kind: 'alarm', why: 'long', attempts: 312, failingSince: NOW - 2 * DAY }),
];
const since = { tries: 3, since: NOW - DAY, lastAt: NOW - MINUTE };
const refusals: readonly MailRefusalRow[] = [
  { address: 'gone@school.example', kind: 'refused', answer: '550 5.1.1', ...since },
  { address: 'full@school.example', kind: 'refused', answer: '552 5.2.2', ...since },
  { address: 'relay@elsewhere.example', kind: 'refused', answer: '550 5.7.1', ...since },
  { address: 'new@school.example', kind: 'deferred', answer: '451 4.7.1', ...since },
];

const times = { times: 2, since: NOW - DAY, lastAt: NOW - MINUTE };
const returned: ReturnedMail = {
  ...{ isLookedFor: true, lookedAt: NOW - DAY },
  message: 'Nothing answers at imap.school.example:993.',
  bounces: [
    { address: 'left@school.example', kind: 'refused', answer: '550 5.1.1', ...times },
    { address: 'odd@school.example', kind: 'refused', answer: 'no reason given', ...times },
    { address: 'slow@elsewhere.example', kind: 'deferred', answer: '4.4.1', ...times },
  ],
};

/** Mail that could not be sent, and whom the mail server refuses. */
export const notSentPages: Readonly<Record<string, (given: Given) => Html>> = {
  'not-sent': (given) => notSentPage(given(buildShell()), given(rows), 'tried'),
  'not-sent-technician': (given) => notSentPage(given(buildShell({}, technician)), given(rows), null),
  'not-sent-nothing': (given) => notSentPage(given(buildShell()), [], null),
  'drop-mail': (given) =>
    dropMailPage(given(buildShell()), { row: given(buildNotSent()), reason: given(''), errors: [] }),
  'drop-mail-errors': (given) =>
    dropMailPage(given(buildShell()), {
      row: given(buildNotSent()),
      reason: given(''),
      errors: [{ field: 'reason', message: dropErrors.reason }],
    }),
  'health-refusals': (given) =>
    healthPage(
      given(buildShell({}, technician)),
      given(
        buildHealth({
          mail: {
            ...buildHealth().mail,
            linksHereAlone: 'http://127.0.0.1:8470',
            ...{
              waiting: 2,
              waitingSince: NOW - 5 * MINUTE,
              lastTriedAt: NOW - MINUTE,
              notSent: 3,
              refusals,
              returned,
            },
            lastError: 'The mail server mail.school.example:25 asks to try again later (it said 451 4.7.1).',
          },
        }),
      ),
      null,
    ),
};
