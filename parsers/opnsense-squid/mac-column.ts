import { messageStartOf } from '../fields/syslog-header.ts';

const COLUMNS = /^\S{1,255} \S{1,255} (?:(?:[\dA-Fa-f]{2}:){5,7}[\dA-Fa-f]{2}|-(?= [^[])) /;

/**
 * True where the third column of a line of Squid's combined form is a MAC address, or a hyphen in its place: OPNsense's extended
 * format. A name may hold blanks, so the two forms would otherwise be taken for each other.
 */
export function hasMacColumn(line: string): boolean {
  const start = messageStartOf(line);
  return COLUMNS.test(line.slice(start, start + 600));
}
