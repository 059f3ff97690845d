import { rare, type Setting } from './setting.ts';

/** Formats of filters that nobody knows. */
export const FORMAT_SETTINGS: readonly Setting[] = [
  rare(
    'formats',
    'Formats of your own, for a filter that Filterwatch does not know.',
    'none',
    "[{ id: hall-filter, columns: [time, user, url, action], actions: { blocked: [DENY] }, samples: [{ line: '2026-01-31 09:12:44,okafor.t,games.example,DENY', expect: { disposition: blocked } }] }]",
  ),
  rare('formats[].id', 'Short name, which a source gives as its format.', null, null),
  rare('formats[].title', 'Name of the format on the dashboard.', 'the id', null),
  rare('formats[].pattern', 'How a line is written; its named groups are fields.', null, null),
  rare(
    'formats[].delimiter',
    'What stands between columns: a comma, a semicolon, a bar, a blank, or \\t for a tab.',
    'a comma',
    null,
  ),
  rare('formats[].columns', 'The field that each column is, “-” for none.', null, null),
  rare('formats[].json', 'The path of each field in a line of JSON.', null, null),
  rare('formats[].json.<field>', 'A path such as $.actor.name.', null, null),
  rare(
    'formats[].kind',
    'What a line that names a site alone is about: tls (a connection), dns (a look-up) or web.',
    'tls',
    null,
  ),
  rare('formats[].time', 'How the time is written: a strftime form, or epoch.', 'ISO 8601 or epoch', null),
  rare('formats[].actions', "The filter's words for what it did. Any other word means that nobody knows.", null, null),
  rare('formats[].actions.allowed', 'Words for allowed.', 'none', null),
  rare('formats[].actions.blocked', 'Words for blocked.', 'none', null),
  rare('formats[].actions.always', 'allowed or blocked: what happened in every line of this log.', null, null),
  rare('formats[].skip', 'Patterns of lines that are known and not wanted.', 'none', null),
  rare('formats[].samples', 'Lines and what must come of them; one at least must be a request.', null, null),
  rare('formats[].samples[].line', 'A line of the log.', null, null),
  rare('formats[].samples[].expect', 'skipped, or values by field, with disposition and host.', null, null),
];
