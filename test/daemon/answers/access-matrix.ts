/*
 * Who may use each route, and of whom it tells them. A route that has no line here fails `access.test.ts`: add one.
 *
 *   '<method> <path>': [<who may use it>, <of whom it tells>],
 *
 * Everybody else is refused, whatever the address names. Of whom each member of staff is told at all is `TOLD`, in
 * test/support/school-staff.ts: pupils, colleagues, the lead, the technician, the head, and what was referred to the class teacher.
 */
import { type Member, STAFF } from '../../support/school-staff.ts';

export type Tells =
  /** Of nobody, whoever asks. */
  | 'nobody'
  /** At most of those of whom the viewer is told at all. */
  | 'seen'
  /** The same, and each of their incidents stands in it. */
  | 'lists'
  /** The incident that its address names, where the viewer is told of that person; it is not there for anybody else. */
  | 'opens'
  /** What was referred to the viewer, and nothing else. */
  | 'referred'
  /** Of that one incident, where it was referred to the viewer. */
  | 'opens_referred';

export type Entry = readonly [who: readonly Member[] | 'machines', tells: Tells];

/** Whether somebody has signed in or not. */
const EVERYONE = STAFF;
const SIGNED_IN = STAFF;
const MACHINES = 'machines';
const REVIEW: readonly Member[] = ['lead', 'deputy', 'head', 'named'];
const INVESTIGATE: readonly Member[] = ['lead', 'deputy', 'head'];
const POLICY: readonly Member[] = ['lead', 'deputy', 'head', 'senior_leader'];
const KEEP: readonly Member[] = ['lead', 'deputy', 'head', 'technician'];
const OVERSEE: readonly Member[] = ['head', 'senior_leader'];
const PEOPLE: readonly Member[] = ['head'];
const REFERRED: readonly Member[] = ['class_teacher'];

export const ACCESS_MATRIX: Readonly<Record<string, Entry>> = {
  // Pages
  'GET /': [SIGNED_IN, 'lists'],
  'GET /assets/app.css': [EVERYONE, 'nobody'],
  'GET /assets/colours.css': [EVERYONE, 'nobody'],
  'GET /assets/forms.css': [EVERYONE, 'nobody'],
  'GET /assets/keys.js': [EVERYONE, 'nobody'],
  'GET /assets/parts.css': [EVERYONE, 'nobody'],
  'GET /assets/print.css': [EVERYONE, 'nobody'],
  'GET /assets/tables.css': [EVERYONE, 'nobody'],
  'GET /assets/updates.js': [EVERYONE, 'nobody'],
  'GET /health': [KEEP, 'seen'],
  'POST /health/test-alert': [KEEP, 'seen'],
  'GET /help': [EVERYONE, 'nobody'],
  'GET /incidents': [REVIEW, 'lists'],
  'GET /incidents/:id': [REVIEW, 'opens'],
  'GET /incidents/:id/account': [INVESTIGATE, 'seen'],
  'POST /incidents/:id/account': [INVESTIGATE, 'seen'],
  'GET /incidents/:id/around': [REVIEW, 'opens'],
  'POST /incidents/:id/claim': [REVIEW, 'seen'],
  'GET /incidents/:id/correct': [INVESTIGATE, 'seen'],
  'POST /incidents/:id/correct': [INVESTIGATE, 'seen'],
  'GET /incidents/:id/evidence': [REVIEW, 'opens'],
  'POST /incidents/:id/evidence': [REVIEW, 'seen'],
  'GET /incidents/:id/hold': [REVIEW, 'opens'],
  'POST /incidents/:id/hold': [REVIEW, 'seen'],
  'GET /incidents/:id/quieten': [INVESTIGATE, 'opens'],
  'POST /incidents/:id/quieten': [INVESTIGATE, 'seen'],
  'POST /incidents/:id/release': [REVIEW, 'seen'],
  'POST /incidents/:id/resolve': [REVIEW, 'seen'],
  'GET /incidents/:id/split': [REVIEW, 'seen'],
  'POST /incidents/:id/split': [REVIEW, 'seen'],
  'POST /incidents/:id/told': [REVIEW, 'seen'],
  'POST /incidents/:id/undo': [REVIEW, 'seen'],
  'GET /incidents/enter': [INVESTIGATE, 'seen'],
  'POST /incidents/enter': [INVESTIGATE, 'seen'],
  'GET /kept': [KEEP, 'seen'],
  'GET /lists': [KEEP, 'seen'],
  'GET /lists/sites/:id/remove': [INVESTIGATE, 'seen'],
  'POST /lists/sites/:id/remove': [INVESTIGATE, 'seen'],
  'GET /lists/sites/add': [INVESTIGATE, 'seen'],
  'POST /lists/sites/add': [INVESTIGATE, 'seen'],
  'POST /lists/update': [KEEP, 'seen'],
  'GET /lists/words/:id/remove': [INVESTIGATE, 'seen'],
  'POST /lists/words/:id/remove': [INVESTIGATE, 'seen'],
  'GET /lists/words/add': [INVESTIGATE, 'seen'],
  'POST /lists/words/add': [INVESTIGATE, 'seen'],
  'GET /lists/words/silence': [INVESTIGATE, 'seen'],
  'POST /lists/words/silence': [INVESTIGATE, 'seen'],
  'GET /log': [INVESTIGATE, 'seen'],
  'POST /log': [INVESTIGATE, 'seen'],
  'GET /log/:id': [INVESTIGATE, 'seen'],
  'POST /log/:id/export': [INVESTIGATE, 'seen'],
  'POST /log/:id/narrow': [INVESTIGATE, 'seen'],
  'GET /log/searches': [OVERSEE, 'seen'],
  'GET /looking-back': [INVESTIGATE, 'seen'],
  'GET /looking-back/:id': [INVESTIGATE, 'seen'],
  'GET /looking-back/:id/findings/:finding/leave': [INVESTIGATE, 'seen'],
  'POST /looking-back/:id/findings/:finding/leave': [INVESTIGATE, 'seen'],
  'POST /looking-back/:id/findings/:finding/raise': [INVESTIGATE, 'seen'],
  'GET /looking-back/:id/leave': [INVESTIGATE, 'seen'],
  'POST /looking-back/:id/leave': [INVESTIGATE, 'seen'],
  'GET /person': [PEOPLE, 'seen'],
  'POST /person': [PEOPLE, 'seen'],
  'POST /person/erase': [PEOPLE, 'seen'],
  'POST /person/export': [PEOPLE, 'seen'],
  'POST /person/plan': [PEOPLE, 'seen'],
  'GET /policy': [SIGNED_IN, 'seen'],
  'GET /policy/add': [POLICY, 'seen'],
  'POST /policy/add': [POLICY, 'seen'],
  'GET /policy/history': [SIGNED_IN, 'seen'],
  'GET /policy/rules/:id': [POLICY, 'seen'],
  'POST /policy/rules/:id': [POLICY, 'seen'],
  'GET /policy/rules/:id/remove': [POLICY, 'seen'],
  'POST /policy/rules/:id/remove': [POLICY, 'seen'],
  'GET /policy/waiting/:id': [POLICY, 'seen'],
  'POST /policy/waiting/:id': [POLICY, 'seen'],
  'GET /quietened': [INVESTIGATE, 'seen'],
  'POST /quietened/:id/agree': [INVESTIGATE, 'seen'],
  'GET /quietened/:id/lift': [INVESTIGATE, 'seen'],
  'POST /quietened/:id/lift': [INVESTIGATE, 'seen'],
  'GET /referred': [REFERRED, 'referred'],
  'GET /referred/:id': [REFERRED, 'opens_referred'],
  'POST /referred/:id/say': [REFERRED, 'opens_referred'],
  'GET /set-up': [EVERYONE, 'nobody'],
  'POST /set-up': [EVERYONE, 'nobody'],
  'GET /set-up/alert': [REVIEW, 'seen'],
  'POST /set-up/alert': [REVIEW, 'seen'],
  'POST /set-up/finish': [REVIEW, 'seen'],
  'GET /set-up/log': [REVIEW, 'seen'],
  'GET /set-up/policy': [REVIEW, 'seen'],
  'GET /sign-in': [EVERYONE, 'nobody'],
  'POST /sign-in': [EVERYONE, 'nobody'],
  'POST /sign-out': [SIGNED_IN, 'nobody'],
  'GET /stay': [SIGNED_IN, 'nobody'],
  'GET /support': [INVESTIGATE, 'seen'],
  'GET /support/:id': [INVESTIGATE, 'seen'],
  'POST /support/:id/close': [INVESTIGATE, 'seen'],
  'GET /try': [INVESTIGATE, 'seen'],
  'POST /try': [INVESTIGATE, 'seen'],
  'GET /updates': [SIGNED_IN, 'seen'],
  // The JSON API
  'GET /api/v1/entry-form': [INVESTIGATE, 'seen'],
  'GET /api/v1/health': [KEEP, 'seen'],
  'GET /api/v1/hindsight': [INVESTIGATE, 'seen'],
  'GET /api/v1/hindsight/:id': [INVESTIGATE, 'seen'],
  'POST /api/v1/hindsight/:id/leave': [INVESTIGATE, 'seen'],
  'POST /api/v1/hindsight/findings/:id/leave': [INVESTIGATE, 'seen'],
  'POST /api/v1/hindsight/findings/:id/raise': [INVESTIGATE, 'seen'],
  'POST /api/v1/hindsight/preview': [INVESTIGATE, 'seen'],
  'GET /api/v1/incidents': [REVIEW, 'lists'],
  'POST /api/v1/incidents': [INVESTIGATE, 'seen'],
  'GET /api/v1/incidents/:id': [REVIEW, 'opens'],
  'POST /api/v1/incidents/:id/account': [INVESTIGATE, 'seen'],
  'POST /api/v1/incidents/:id/claim': [REVIEW, 'seen'],
  'GET /api/v1/incidents/:id/context': [REVIEW, 'opens'],
  'POST /api/v1/incidents/:id/evidence': [REVIEW, 'seen'],
  'POST /api/v1/incidents/:id/hold': [REVIEW, 'seen'],
  'POST /api/v1/incidents/:id/lift-hold': [REVIEW, 'seen'],
  'POST /api/v1/incidents/:id/release': [REVIEW, 'seen'],
  'POST /api/v1/incidents/:id/resolve': [REVIEW, 'seen'],
  'POST /api/v1/incidents/:id/split': [REVIEW, 'seen'],
  'POST /api/v1/incidents/:id/told': [REVIEW, 'seen'],
  'POST /api/v1/incidents/:id/undo': [REVIEW, 'seen'],
  'POST /api/v1/ingest/:source': [MACHINES, 'nobody'],
  'GET /api/v1/kept': [KEEP, 'seen'],
  'GET /api/v1/lists': [KEEP, 'seen'],
  'POST /api/v1/lists/sites': [INVESTIGATE, 'seen'],
  'POST /api/v1/lists/sites/:id/remove': [INVESTIGATE, 'seen'],
  'POST /api/v1/lists/update': [KEEP, 'seen'],
  'POST /api/v1/lists/words': [INVESTIGATE, 'seen'],
  'POST /api/v1/lists/words/:id/remove': [INVESTIGATE, 'seen'],
  'POST /api/v1/lists/words/silence': [INVESTIGATE, 'seen'],
  'GET /api/v1/live': [REVIEW, 'seen'],
  'GET /api/v1/log/searches': [OVERSEE, 'seen'],
  'POST /api/v1/log/searches': [INVESTIGATE, 'seen'],
  'GET /api/v1/log/searches/:id': [INVESTIGATE, 'seen'],
  'POST /api/v1/log/searches/:id/export': [INVESTIGATE, 'seen'],
  'GET /api/v1/openapi.json': [SIGNED_IN, 'nobody'],
  'POST /api/v1/person': [PEOPLE, 'seen'],
  'POST /api/v1/person/erase': [PEOPLE, 'seen'],
  'POST /api/v1/person/export': [PEOPLE, 'seen'],
  'POST /api/v1/person/plan': [PEOPLE, 'seen'],
  'GET /api/v1/policy': [SIGNED_IN, 'seen'],
  'GET /api/v1/policy/book': [SIGNED_IN, 'seen'],
  'POST /api/v1/policy/changes': [POLICY, 'seen'],
  'POST /api/v1/policy/changes/:id/accept': [POLICY, 'seen'],
  'POST /api/v1/policy/changes/:id/refuse': [POLICY, 'seen'],
  'POST /api/v1/policy/changes/:id/withdraw': [POLICY, 'seen'],
  'POST /api/v1/policy/changes/preview': [POLICY, 'seen'],
  'GET /api/v1/policy/rows': [SIGNED_IN, 'seen'],
  'GET /api/v1/policy/versions': [SIGNED_IN, 'seen'],
  'GET /api/v1/policy/versions/:id': [SIGNED_IN, 'seen'],
  'GET /api/v1/referred': [REFERRED, 'referred'],
  'GET /api/v1/referred/:id': [REFERRED, 'opens_referred'],
  'POST /api/v1/referred/:id/say': [REFERRED, 'opens_referred'],
  'GET /api/v1/session': [SIGNED_IN, 'nobody'],
  'GET /api/v1/support': [INVESTIGATE, 'seen'],
  'GET /api/v1/support/:id': [INVESTIGATE, 'seen'],
  'POST /api/v1/support/:id/close': [INVESTIGATE, 'seen'],
  'GET /api/v1/suppressions': [INVESTIGATE, 'seen'],
  'POST /api/v1/suppressions': [INVESTIGATE, 'seen'],
  'POST /api/v1/suppressions/:id/lift': [INVESTIGATE, 'seen'],
  'POST /api/v1/suppressions/:id/second': [INVESTIGATE, 'seen'],
  'POST /api/v1/suppressions/preview': [INVESTIGATE, 'seen'],
  'GET /api/v1/timetable': [INVESTIGATE, 'seen'],
  'GET /api/v1/today': [REVIEW, 'lists'],
  'POST /api/v1/try': [INVESTIGATE, 'seen'],
};
