/** The shape of a source. That it is of one kind, and what that kind needs, is checked in checks/. */
import { z } from 'zod';
import { COLUMN_FIELDS } from '../../parsers/columns/school-mapping.ts';
import { compileLogformat } from '../../parsers/squid-logformat.ts';
import { SOURCE_STARTS, SYSLOG_TRANSPORTS } from './configuration.ts';
import { isAddressOrNetwork, isHostName } from './host-name.ts';
import { parseListenAddress } from './listen-address.ts';
import { isZone } from './school-week.ts';
import { group, listOf, name, oneOf, oneOrMore, passing, shortName, text } from './shape-parts.ts';

const PEM = 'the path of a PEM file';
const LISTEN = 'an address and a port, such as 192.0.2.10:5514; 0.0.0.0 stands for every address of this machine';
const SENDERS =
  'who may send: a list of IP addresses and networks, such as [192.0.2.1, 192.0.2.0/24]. Everybody else is refused';
const SENDER = 'an IP address or a network, such as 192.0.2.1 or 192.0.2.0/24';
const FORMATS = 'the formats of single senders, each as “192.0.2.1: fortigate”';

const sender = passing(isAddressOrNetwork, SENDER);

const syslog = group({
  listen: passing((value) => parseListenAddress(value) !== null, LISTEN),
  transport: oneOrMore(oneOf(SYSLOG_TRANSPORTS), 'udp, tcp or tls, or a list such as [udp, tcp]').optional(),
  senders: listOf(sender, SENDERS).min(1, { error: SENDERS }),
  relays: listOf(passing(isAddressOrNetwork, SENDER), 'a list of IP addresses, such as [192.0.2.7]').optional(),
  certificate_file: text(PEM).optional(),
  key_file: text(PEM).optional(),
  client_authority_file: text(PEM).optional(),
  formats: z
    .record(passing(isHostName, 'the address or the name of a sender'), text('the id of a format'), { error: FORMATS })
    .optional(),
});

/** One source, as it is written. */
export const sourceShape = group({
  path: oneOrMore(text('the path of the log file'), 'the path of the log file, or a list of paths').optional(),
  syslog: syslog.optional(),
  push: group({ token_file: text('the path of a file that holds the token').optional() }).optional(),
  id: shortName().optional(),
  title: name().optional(),
  format: text('auto, or the id of a format').optional(),
  logformat: logformat().optional(),
  columns: z
    .record(z.string(), oneOf(COLUMN_FIELDS), {
      error: 'what the columns of the export hold, such as { Web address: url, Pupil: user, Remark: - }',
    })
    .optional(),
  zone: passing(isZone, 'a time zone, such as “Europe/London”').optional(),
  start: oneOf(SOURCE_STARTS).optional(),
});

function logformat() {
  return text('the logformat as squid.conf has it, in single quotes').superRefine((definition, context) => {
    const compiled = compileLogformat(definition);
    if (compiled.kind === 'compiled') return;
    const message = `the logformat as squid.conf has it. ${compiled.message.replace(/\.$/, '')}`;
    context.addIssue({ code: 'custom', message });
  });
}
