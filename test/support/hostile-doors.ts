import type { FilledIn } from './form-filler.ts';

/** What a form needs so that it is taken; null for what would end somebody's visit, or take back what others need. */
export const INSTEAD: Readonly<Record<string, FilledIn | null>> = {
  'POST /sign-out': null,
  'POST /account/sign-out-everywhere': null,
  'POST /accounts/:id/close': null,
  'POST /accounts/:id/role': null,
  'POST /accounts/:id/person': null,
  'POST /incidents/:id/undo': null,
  'POST /requests/:id/withdraw': null,
  'POST /log': {
    who: '',
    site: '',
    device: '',
    until: '',
    from: '',
    words: '',
    category: '',
    outcome: '',
    disposition: '',
  },
  'POST /requests/ask': { site: 'casino.example.org', until: '', reason: `"><em title='>Because</em>` },
  'POST /requests/export/tokens': { name: 'Squid' },
  'POST /lists/sites/add': { site: 'casino.example.net' },
  'POST /person': { account: 'pupil101', formerly: '' },
  'POST /policy/rules/:id': { attempts: '1', groups: '' },
};

export const TAKEN_BACK = { 'POST /incidents/:id/undo': {}, 'POST /requests/:id/withdraw': {} };

/** Doors by which text comes in, and pages that show most of it: a crawl that missed them would prove little. */
export const MUST = [
  ...[
    'POST /incidents/:id/note',
    'POST /incidents/:id/resolve',
    'POST /incidents/:id/wait',
    'POST /incidents/:id/hold',
  ],
  ...[
    'POST /incidents/:id/merge',
    'POST /incidents/:id/refer',
    'POST /incidents/:id/correct',
    'POST /incidents/:id/evidence',
    'POST /incidents/:id/handover',
  ],
  ...['POST /incidents/:id/quieten', 'POST /incidents/enter', 'POST /referred/:id/say', 'POST /report-a-site'],
  ...['POST /site-reports/:id/close', 'POST /letters/:kind/:language', 'POST /requests/ask', 'POST /policy/rules/:id'],
  ...['POST /policy/add', 'POST /accounts/invite', 'POST /lists/sites/add', 'POST /lists/words/add', 'POST /log'],
  ...[
    'POST /log/:id/export',
    'POST /who-looked/export',
    'POST /person/export',
    'POST /person/plan',
    'POST /person/erase',
  ],
  ...['POST /support/:id/close', 'POST /sign-in', 'POST /sign-in/forgotten', 'POST /try', 'POST /set-up/alert'],
  ...[
    'GET /incidents/:id',
    'GET /incidents/:id/around',
    'GET /support/:id',
    'GET /site-reports/:id',
    'GET /requests/:id',
  ],
  ...[
    'GET /log/:id',
    'GET /log/searches',
    'GET /who-looked',
    'GET /quietened',
    'GET /policy/history',
    'GET /accounts/:id',
  ],
  ...[
    'GET /health',
    'GET /kept',
    'GET /lists',
    'GET /schools',
    'GET /looking-back',
    'GET /access',
    'GET /referred/:id',
  ],
];

/** As a part of an address, letter by letter: out of the folder, off the end of a text, into another kind of thing. */
export const HOSTILE_IDS = [
  ...['..%2f..%2f..%2f..%2fetc%2fpasswd', '%2e%2e%2f%2e%2e%2fpackage.json', '%2e%2e', '..%5c..%5cpackage.json'],
  ...['%5c%5cevil.example%5cshare', '%00', 'a%00.csv', '%0d%0aX-zqx:%201', '%ff', '__proto__', 'constructor'],
  ...['%22%3E%3Czqx-element%3E', '%24%7Bzqx%7D', '-1', '1e309', 'x'.repeat(3_000)],
];

export const ELSEWHERE = [
  ...[
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%2f/evil.example',
  ],
  ...[
    '/\t/evil.example',
    '/\r\nLocation: https://evil.example',
    '///evil.example',
    'https:evil.example',
    '/..//evil.example',
    '/.//evil.example',
  ],
];

/** Every name by which a page takes something from its address. */
export const ASKED = [
  'then',
  'from',
  'before',
  'after',
  'view',
  'done',
  'week',
  'what',
  'back',
  'next',
  'page',
  'for',
  'incident',
  'closed',
];

/** Forms that say nothing of what they are about; sent, they answer that there is no such thing. */
export const EMPTY_FORMS = [
  ...['/quietened/:id/lift', '/looking-back/:id/leave', '/looking-back/:id/findings/:finding/leave'],
];

export const HEADS = [
  ...['auto-submitted', 'content-type', 'content-transfer-encoding', 'date', 'from', 'message-id', 'mime-version'],
  ...['references', 'in-reply-to', 'reply-to', 'subject', 'to', 'x-auto-response-suppress'],
  ...['list-unsubscribe', 'list-unsubscribe-post'],
];
