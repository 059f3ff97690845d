import type { FlaggedRequest } from '../api/contract.ts';
import type { DeviceLooks } from '../identity/device-kind.ts';
import type { StoredEvent } from '../store/rows.ts';
import { isWithheld } from './corrections.ts';

/** A flagged request as a reviewer is shown it; an address that must not be shown is not in the store. */
export function requestOf({ record, matches, initiator, at }: StoredEvent, looks: DeviceLooks): FlaggedRequest {
  return {
    at,
    kind: record.kind,
    address: record.urlDomain === '' ? null : (record.url ?? record.urlDomain),
    addressWithheld: isWithheld(record),
    searchTerms: record.searchTerms,
    disposition: record.disposition,
    initiator,
    clientIp: record.clientIp,
    deviceName: record.deviceName,
    userAgent: record.userAgent,
    deviceLook: looks.lookOf(record.userAgent).words,
    matches,
  };
}
