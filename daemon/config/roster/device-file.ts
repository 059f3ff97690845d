import { basename } from 'node:path';
import { foldAccount } from '../../identity/account.ts';
import { buildDevices } from '../../identity/device-book.ts';
import { DEVICE_KINDS, type DeviceKind, type DeviceRow } from '../../identity/devices.ts';
import type { Problem } from '../problem.ts';
import { readTableFile, tableProblem } from './table-file.ts';

const COLUMNS = {
  address: ['address', 'ip address', 'ip', 'network', 'subnet'],
  mac: ['mac', 'mac address', 'hardware address', 'ethernet mac', 'wifi mac', 'wi-fi mac'],
  host: ['host', 'host name', 'computer name', 'device name'],
  name: ['name', 'label', 'asset name', 'description'],
  kind: ['kind', 'type', 'device type'],
  group: ['group', 'year', 'year group', 'for'],
  owner: ['owner', 'account', 'user', 'assigned to'],
  shared: ['shared', 'shared device'],
} as const;

/** Words that lists of devices use for our kinds. */
const KINDS: Readonly<Record<string, DeviceKind>> = {
  pc: 'computer',
  desktop: 'computer',
  laptop: 'computer',
  chromebook: 'computer',
  mac: 'computer',
  ipad: 'tablet',
  mobile: 'phone',
  smartphone: 'phone',
  iphone: 'phone',
  'games console': 'console',
  television: 'tv',
  'smart tv': 'tv',
};

export interface DeviceFile {
  readonly rows: readonly DeviceRow[];
  readonly problems: readonly Problem[];
}

/** Reads the school's list of devices from a CSV file. Never rejects for what the file holds. */
export async function readDevices(path: string): Promise<DeviceFile> {
  const file = basename(path);
  const { rows: table, problems } = await readTableFile(path, COLUMNS, ['address', 'mac', 'host']);
  const rows: DeviceRow[] = [];
  const wrong: Problem[] = [];
  for (const { line, cellOf } of table) {
    const kind = kindIn(cellOf('kind'));
    if (kind === 'unknown')
      wrong.push(tableProblem(file, line, 'a kind that is none of our words', DEVICE_KINDS.join(', ')));
    rows.push({
      address: cellOf('address'),
      mac: cellOf('mac'),
      host: cellOf('host'),
      name: cellOf('name'),
      kind: kind === 'unknown' ? null : kind,
      group: cellOf('group'),
      owner: cellOf('owner') === '' ? null : foldAccount(cellOf('owner')),
      shared: /^(?:yes|y|true|1|x|shared)$/i.test(cellOf('shared')),
    });
  }
  const inRows = buildDevices(rows).problems.map(({ row, found, writeInstead }) =>
    tableProblem(file, table[row - 1]?.line ?? null, found, writeInstead),
  );
  return { rows, problems: [...problems, ...wrong, ...inRows] };
}

function kindIn(cell: string): DeviceKind | null | 'unknown' {
  const word = cell.toLowerCase();
  if (word === '') return null;
  const other = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  return DEVICE_KINDS.find((kind) => kind === word) ?? other ?? 'unknown';
}
