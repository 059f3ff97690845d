import type { Html } from '../../dashboard/html.ts';
import { confirmAddressPage, unsubscribePage } from '../../dashboard/pages/address-links.ts';
import { whoIsToldPage } from '../../dashboard/pages/who-is-told.ts';
import { buildShell } from './dashboard-models.ts';
import type { Given } from './dashboard-pages.ts';
import { nothingSaid, sampleAddressLink, sampleWhoIsTold } from './fake-recipients.ts';

const stranger = buildShell({}, null);
const work = { isSaved: false, refused: null, errors: [], token: 'good' };
const errors = [{ field: 'wanted', message: 'You are the last who is told of what is urgent.' }];
const last = { ...sampleAddressLink, mayLeaveUrgent: false };

/** Who is told of what, and what the links of mails to one address lead to. */
export const toldPages: Readonly<Record<string, (given: Given) => Html>> = {
  'who-is-told': (given) => whoIsToldPage(given(buildShell()), given(sampleWhoIsTold()), 'saved'),
  'who-is-told-nothing': (given) => whoIsToldPage(given(buildShell()), given(sampleWhoIsTold(nothingSaid)), null),
  'confirm-address': (given) => confirmAddressPage(given(stranger), given(sampleAddressLink), 'good'),
  'confirm-address-done': (given) =>
    confirmAddressPage(given(stranger), given({ ...sampleAddressLink, isConfirmed: true }), 'good'),
  unsubscribe: (given) => unsubscribePage(given(stranger), given(sampleAddressLink), work),
  'unsubscribe-saved': (given) =>
    unsubscribePage(given(stranger), given({ ...sampleAddressLink, leaves: 'can_wait' }), { ...work, isSaved: true }),
  'unsubscribe-last': (given) =>
    unsubscribePage(given(stranger), given(last), given({ ...work, refused: 'nothing', errors })),
};
