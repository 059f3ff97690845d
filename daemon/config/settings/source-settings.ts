import { group, rare, type Setting, separate, usual } from './setting.ts';

/** Where the lines come from. */
export const SOURCE_SETTINGS: readonly Setting[] = [
  group('sources', 'Where the lines come from: files, syslog or HTTP. Each source is of one kind.'),
  usual(
    'sources[].path',
    'The log file, or a list of them. *, ** and {a,b} stand for every file that they match.',
    null,
    '/var/log/squid/access.log',
  ),
  rare(
    'sources[].id',
    'Short name of this source. Keep it: by it, the store knows how far the log was read. Needed for syslog and push.',
    'from the file name: access-log',
    'squid',
  ),
  rare('sources[].title', 'Name of this source on the dashboard.', 'the file name, or the id', 'Squid proxy'),
  rare('sources[].format', 'Format of the log; auto finds out. “filterwatch formats” lists them all.', 'auto', 'auto'),
  rare(
    'sources[].logformat',
    'A logformat of your own, copied from squid.conf, in single quotes; instead of format.',
    null,
    "'%ts.%03tu %6tr %>a %Ss/%03>Hs %<st %rm %ru %[un %Sh/%<a %mt'",
  ),
  rare(
    'sources[].columns',
    'What columns of a CSV, JSON or W3C export hold, by their names, where that is not found out rightly; “-” for nothing.',
    'by the names',
    '{ Web address: url, Pupil: user }',
  ),
  rare('sources[].columns.<name>', 'A field: time, user, client_ip, url, action and so on.', null, null),
  rare('sources[].zone', 'Time zone of a log that writes local time.', "the school's", 'Europe/London'),
  rare(
    'sources[].start',
    'Where to begin in a file that is read for the first time: beginning or end.',
    'beginning',
    'beginning',
  ),
  separate(
    'sources[].syslog',
    'Receives syslog instead of following a file.',
    'firewalls',
    '{ listen: "0.0.0.0:5514", transport: [udp, tcp], senders: [192.0.2.0/24] }',
  ),
  rare('sources[].syslog.listen', 'Address and port to listen on.', null, null),
  rare('sources[].syslog.transport', 'udp, tcp or tls, or a list of them.', 'udp', null),
  rare('sources[].syslog.senders', 'Addresses and networks that may send. Everybody else is refused.', null, null),
  rare(
    'sources[].syslog.relays',
    'Senders that pass on messages of others: the header names the host. They may send too.',
    'none',
    null,
  ),
  rare('sources[].syslog.certificate_file', 'The certificate for tls, with its chain: a PEM file.', null, null),
  rare('sources[].syslog.key_file', 'Its private key: a PEM file.', null, null),
  rare(
    'sources[].syslog.client_authority_file',
    'Certificate of the authority that senders must have theirs from: a PEM file.',
    'senders need no certificate',
    null,
  ),
  rare('sources[].syslog.formats', 'The format of single senders.', 'that of the source', null),
  rare(
    'sources[].syslog.formats.<sender>',
    'The id of a format, by the address of the sender or its name.',
    null,
    null,
  ),
  separate(
    'sources[].push',
    'Takes lines by HTTP, at the address of the dashboard.',
    'cloud',
    '{ token_file: /run/secrets/cloud_token }',
  ),
  rare(
    'sources[].push.token_file',
    'File that holds the token, 24 characters or more. FILTERWATCH_PUSH_TOKEN_CLOUD, for the id cloud, may hold the token itself, FILTERWATCH_PUSH_TOKEN_CLOUD_FILE name its file.',
    null,
    null,
  ),
];
