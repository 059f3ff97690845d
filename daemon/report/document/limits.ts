import type { CannotSee, Coverage } from '../watching.ts';
import { hasFigures, type Told } from './setting.ts';
import { shareOf } from './wording.ts';

/** What these logs cannot show, a sentence each: what is not seen here may have happened all the same. */
export function limits({ report }: Told): readonly string[] {
  const { coverage, period } = report;
  return [
    ...coverage.cannotSee.map((what) => CANNOT_SEE[what]),
    ...(hasFigures(report) ? shares(coverage) : []),
    ...(period.kind === 'week' ? [] : [DELETED]),
  ];
}

/** False alarms go after weeks: of a term or a year, not all are there when it is over. */
const DELETED =
  'Closed incidents that had been deleted before this report was made are not counted among those raised and closed.';

function shares({ notUnderstood, tiedToPerson, hostOnly }: Coverage): readonly string[] {
  return [
    ...(tiedToPerson.whole === 0 ? [] : [`It is known who made ${shareOf(tiedToPerson, 'request')}.`]),
    ...(hostOnly.part === 0 ? [] : [`Of ${shareOf(hostOnly, 'request')}, only the site is known, and not the page.`]),
    ...(notUnderstood.part === 0 ? [] : [`${shareOf(notUnderstood, 'line')} of the log could not be read.`]),
  ];
}

const CANNOT_SEE: Readonly<Record<CannotSee, string>> = {
  paths_in_https: 'Inside encrypted pages, the log shows the site and not what was read there.',
  encrypted_dns: 'A device that hides from the school’s network which sites it asks for is not seen.',
  mobile_data: 'What pupils do over the mobile connection of a phone is not seen.',
  no_user_names: 'The log names nobody, so a device stands for whoever used it.',
  no_searches: 'The log does not show what was searched for.',
  dns_only: 'The log shows which sites were looked up, not whether they were opened.',
};
