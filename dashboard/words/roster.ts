import type { Health } from '../../daemon/api/contract.ts';
import { counted } from '../counts.ts';

type Place = Health['roster']['places'][number];

export const rosterWords = {
  devices: 'Devices',
  deviceCount: (count: number) => counted(count, 'device or network', 'devices and networks'),
  noDevices: 'No list of devices. Requests without a user name show the address alone.',
} as const;

/** How many accounts a place gives; `readAt` is a time that a person reads, null where nothing was ever read. */
export function placeInWords({ title, accounts }: Place, readAt: string | null): string {
  return readAt === null
    ? `${title}: nothing is known from there`
    : `${title}: ${counted(accounts, 'entry', 'entries')}, read ${readAt}`;
}
