import type { Config } from './configuration.ts';
import type { RosterPlace } from './people-settings.ts';

/** What the settings say of who is who, as rows for a person. */
export function peopleRows({ roster, devices, refusals }: Config): readonly (readonly [string, string])[] {
  const inFile = devices.file === null ? [] : [devices.file];
  const inSettings = devices.rows.length === 0 ? [] : [`${devices.rows.length} in the settings`];
  const all = [...inSettings, ...inFile];
  return [
    ...(roster.length === 0 ? [['roster', 'none: nobody is known by name'] as const] : []),
    ...roster.map((place) => ['roster', placeInWords(place)] as const),
    ...(all.length === 0 ? [] : [['devices', all.join(', ')] as const]),
    ...(refusals === null ? [] : [['refusals', refusals] as const]),
  ];
}

function placeInWords(place: RosterPlace): string {
  switch (place.kind) {
    case 'file':
      return place.path;
    case 'oneroster':
      return `${place.path}, OneRoster, by ${place.account}${place.school === null ? '' : `, ${place.school}`}`;
    case 'ldap':
      // An address beside an account's @ would be taken for a secret and hidden.
      return `LDAP of ${URL.parse(place.url)?.host ?? ''}${place.startTls ? ' with StartTLS' : ''}, ${place.base}, ${place.bind === null ? 'without an account' : `as ${place.bind}, password hidden`}`;
  }
}
