import type { DeviceRow } from '../../../daemon/identity/devices.ts';

/** A device of which nothing is known, with what matters to the test put in its place. */
export function buildDevice(parts: Partial<DeviceRow>): DeviceRow {
  return { address: '', mac: '', host: '', name: '', kind: null, group: '', owner: null, shared: false, ...parts };
}
