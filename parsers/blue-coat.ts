import { recordFromProxy } from './blue-coat/request.ts';
import { readSplunkLine } from './blue-coat/splunk-line.ts';
import { NO_MAPPING } from './columns/column-plan.ts';
import { type ElffHeader, elffCells, elffHeaderIn } from './columns/elff.ts';
import { BLANK_LINE, isBlank, isUnderstood } from './fields/blank-line.ts';
import { repairUtf8 } from './fields/utf8.ts';
import type { ParseLine, ParseResult, Parser } from './record.ts';

/** Broadcom Edge SWG (Blue Coat ProxySG): its W3C log with header, or the name=value lines that it sends by syslog. */
export const blueCoat: Parser = {
  id: 'blue-coat',
  title: 'Broadcom Edge SWG (Blue Coat ProxySG)',
  guide: {
    delivery: ['syslog', 'file'],
    switchOn: [
      'Configuration > Access Logging: use the log “main” with the format bcreportermain_v1, uploaded as text files to a folder that we read; its “#Fields:” line must stand at the head.',
      'Or send it as it is written by a Custom Client, with a format of name=value pairs as for Splunk: c-ip=$(c-ip) cs-username=$(cs-username) sc-filter-result=$(sc-filter-result) and so on.',
      'Authenticate people in the policy, so that cs-username is filled.',
      'Keep cs-uri-path and cs-uri-query in the format: they hold the search words.',
      'Intercept TLS, or an encrypted request shows no more than its site.',
    ],
    cannotShow: ['The path and the search words of encrypted pages that are not intercepted.'],
  },
  scope: 'product',
  hasHeader: true,
  recognises: (line) => isOwnDirective(line) || isUnderstood(readSplunkLine(line)),
  open: () => openBlueCoat(),
};

const DIRECTIVE: ParseResult = { kind: 'skipped', reason: 'directive of the log' };
const NO_HEADER: ParseResult = { kind: 'malformed', reason: 'no “#Fields:” line yet' };
const OTHER_COLUMNS: ParseResult = { kind: 'malformed', reason: 'not as many columns as the “#Fields:” line names' };

function openBlueCoat(): ParseLine {
  let header: ElffHeader | null = null;
  return (line) => {
    if (isBlank(line)) return BLANK_LINE;
    if (line.startsWith('#')) {
      header = elffHeaderIn(line, NO_MAPPING) ?? header;
      return DIRECTIVE;
    }
    if (line.includes('sc-filter-result=')) return readSplunkLine(line);
    if (header === null) return NO_HEADER;
    const cells = elffCells(repairUtf8(line), header);
    return cells === null ? OTHER_COLUMNS : recordFromProxy(valuesOf(header.names, cells));
  };
}

function valuesOf(names: readonly string[], cells: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name, place) => [name.toLowerCase(), cells[place] ?? '']));
}

/** Fields that no other product has. */
function isOwnDirective(line: string): boolean {
  if (line.startsWith('#Software: SGOS')) return true;
  return line.startsWith('#Fields:') && /\b(?:sc-filter-result|x-bluecoat-[\w-]+)\b/.test(line.slice(0, 8192));
}
