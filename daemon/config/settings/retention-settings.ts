import { RESOLUTIONS } from '../../incidents/incident.ts';
import { keepForInWords } from '../../records/keep-for.ts';
import { RETENTION_RULES, type RetentionKey } from '../../records/retention.ts';
import { group, rare, type Setting } from './setting.ts';

/** How long each kind is kept. */
export const RETENTION_SETTINGS: readonly Setting[] = [
  group(
    'retention',
    'How long each kind is kept, as “30 days” or “13 months”. What is older is deleted every night; nothing under a legal hold is.',
  ),
  length('records', 'records'),
  group('retention.incidents', 'Incidents by what was found. Open ones are never deleted.'),
  ...RESOLUTIONS.map((resolution) => length(resolution, `incidents.${resolution}`)),
  length('reports', 'reports'),
  length('counters', 'counters'),
  length('samples', 'samples'),
  length('audit', 'audit'),
  length('mail', 'mail'),
  length('requests', 'requests'),
  length('checks', 'checks'),
];

function length(key: RetentionKey, name: string): Setting {
  const { default: usual, least, most, what, why } = RETENTION_RULES[key];
  const bounds = `From ${keepForInWords(least)} to ${keepForInWords(most)}.`;
  return rare(`retention.${name}`, `${what}. ${why} ${bounds}`, keepForInWords(usual), keepForInWords(usual));
}
