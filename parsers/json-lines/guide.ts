import type { Guide } from '../record.ts';

/** What to switch on in a service that writes or sends its log as JSON. */
export const JSON_LINES_GUIDE: Guide = {
  delivery: ['file', 'push', 'syslog', 'export'],
  switchOn: [
    'Send one JSON object on one line for each request (NDJSON). A list that goes over many requests in one line is not read.',
    'Send at least the time, the user, the address of the device, the URL or host, and the action. Names as in the Elastic Common Schema are understood.',
    'Add the device, category, policy, search words, user agent and referrer where they are offered.',
    'If a name of yours is not understood, say in the settings of the source what it holds.',
  ],
  cannotShow: ['What was blocked, where there is no member for the action: a status such as 403 does not tell.'],
};
