import { copyOf } from '../../identity/bounded-map.ts';
import { subjectKeyOf } from '../../identity/subject-key.ts';
import type { ArchivedRecord } from '../archived-record.ts';
import type { PersonRow } from '../columns.ts';
import { createRecurringRows, type RecurringRows } from './recurring-rows.ts';

type Somebody = Pick<ArchivedRecord, 'record' | 'identity' | 'audience'>;
type Device = Pick<ArchivedRecord['record'], 'clientIp' | 'userName' | 'userAgent' | 'deviceName' | 'clientMac'>;

/** Who asked and with what: each combination once. The identity of somebody is the same object again and again. */
export function createPeopleRows(): RecurringRows<Somebody> {
  return createRecurringRows<Somebody, Device>({
    remember: ({ record }) => ({
      clientIp: own(record.clientIp),
      userName: own(record.userName),
      userAgent: own(record.userAgent),
      deviceName: own(record.deviceName),
      clientMac: own(record.clientMac),
    }),
    isSame: (device, { record }) =>
      device.clientIp === record.clientIp &&
      device.userName === record.userName &&
      device.userAgent === record.userAgent &&
      device.deviceName === record.deviceName &&
      device.clientMac === record.clientMac,
    rowOf: (somebody) => JSON.stringify(personRow(somebody)),
  });
}

function own(text: string | null): string | null {
  return text === null ? null : copyOf(text);
}

function personRow({ record, identity, audience }: Somebody): PersonRow {
  const { userName, clientIp, clientMac, deviceName, userAgent } = record;
  const group = 'group' in identity ? identity.group : null;
  const who = JSON.stringify(identity);
  return [subjectKeyOf(identity), who, audience, group, userName, clientIp, clientMac, deviceName, userAgent];
}
