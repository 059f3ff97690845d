import type { Guide } from '../record.ts';

/** What to switch on in a proxy that writes W3C logs. */
export const W3C_GUIDE: Guide = {
  delivery: ['file', 'export'],
  switchOn: [
    'Choose the W3C extended log format (ELFF) and let its “#Fields:” line be written at the head of every file.',
    'Choose at least date, time, c-ip, cs-username, cs-method, cs-host or cs-uri, sc-status and the field for the action (s-action or sc-filter-result).',
    'Add cs-uri-path and cs-uri-query, or search words are lost, and cs(User-Agent), cs(Referer) and cs-categories where they are offered.',
    'Leave date and time in GMT, as the format wants it.',
  ],
  cannotShow: [
    'The path and the search words of an encrypted page, unless the proxy inspects TLS.',
    'What was blocked, where no field for the action was chosen.',
  ],
};
