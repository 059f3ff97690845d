import { subjectKeyOf } from '../../identity/subject-key.ts';
import type { ArchivedRecord } from '../archived-record.ts';
import type { PersonRow } from '../columns.ts';

type Somebody = Pick<ArchivedRecord, 'record' | 'identity' | 'audience'>;

/** Who asked and with what: each combination once, numbered as they come. */
export interface PeopleRows {
  numberOf(somebody: Somebody): number;
  /** Hands over the rows and begins anew. */
  take(): readonly PersonRow[];
}

export function createPeopleRows(): PeopleRows {
  // Identities recur as the same objects; behind most is one device with one browser.
  const known = new Map<Somebody['identity'], Known[]>();
  const numbers = new Map<string, number>();
  let rows: PersonRow[] = [];

  function numberOfRow(row: PersonRow): number {
    const key = row.join('\0');
    const number = numbers.get(key);
    if (number !== undefined) return number;
    numbers.set(key, rows.length);
    return rows.push(row) - 1;
  }
  return {
    numberOf(somebody) {
      const { record, identity } = somebody;
      const seen = known.get(identity);
      if (seen !== undefined) {
        for (const one of seen) if (isSame(one.record, record)) return one.number;
      }
      const number = numberOfRow(rowOf(somebody));
      if (seen === undefined) known.set(identity, [{ record, number }]);
      else if (seen.length < MOST_KNOWN) seen.push({ record, number });
      return number;
    },
    take() {
      const taken = rows;
      known.clear();
      numbers.clear();
      rows = [];
      return taken;
    },
  };
}

/** Devices behind a shared account. To look through more than these takes as long as to make the row. */
const MOST_KNOWN = 32;

interface Known {
  readonly record: Somebody['record'];
  readonly number: number;
}

function isSame(a: Somebody['record'], b: Somebody['record']): boolean {
  return (
    a.clientIp === b.clientIp &&
    a.userName === b.userName &&
    a.userAgent === b.userAgent &&
    a.deviceName === b.deviceName &&
    a.clientMac === b.clientMac
  );
}

function rowOf({ record, identity, audience }: Somebody): PersonRow {
  const { userName, clientIp, clientMac, deviceName, userAgent } = record;
  const group = 'group' in identity ? identity.group : null;
  const who = JSON.stringify(identity);
  return [subjectKeyOf(identity), who, audience, group, userName, clientIp, clientMac, deviceName, userAgent];
}
