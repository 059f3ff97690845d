import { basename } from 'node:path';
import type { Config } from '../config/configuration.ts';
import { formatProblem, type Problem } from '../config/problem.ts';
import { readDevices } from '../config/roster/device-file.ts';
import { readRefusalFile } from '../config/roster/refusal-file.ts';
import type { PeopleFiles, PlaceState } from './people.ts';

export interface ReadFiles {
  readonly files: PeopleFiles;
  readonly states: readonly PlaceState[];
  readonly problems: readonly string[];
}

interface Before {
  readonly before: PeopleFiles | null;
  readonly now: number;
}

/**
 * Reads the files of devices and of refusals. One that cannot be read leaves in force what it said before: a list of devices that is
 * gone would hold the staff to the rules for pupils, and a list of refusals that is gone would forget what parents have said.
 */
export async function readFiles(
  { devices, refusals }: Pick<Config, 'devices' | 'refusals'>,
  today: string,
  { before, now }: Before,
): Promise<ReadFiles> {
  const read = {
    devices: devices.file === null ? null : await readDevices(devices.file),
    refusals: refusals === null ? null : await readRefusalFile(refusals, today),
  };
  const isGone = (file: { readonly problems: readonly Problem[] }, size: number) =>
    size === 0 && file.problems.length > 0;
  const lostDevices = read.devices !== null && isGone(read.devices, read.devices.rows.length);
  const lostRefusals = read.refusals !== null && isGone(read.refusals, read.refusals.refusals.size);
  const files: PeopleFiles = {
    devices: lostDevices ? (before?.devices ?? null) : read.devices,
    refusals: lostRefusals ? (before?.refusals ?? null) : read.refusals,
  };
  const stateOf = (
    path: string | null,
    said: readonly Problem[],
    isLost: boolean,
    size: number,
  ): readonly PlaceState[] => (path === null ? [] : [fileState(path, isLost ? said : [], size, now)]);
  const saidOfDevices = read.devices?.problems ?? [];
  const saidOfRefusals = read.refusals?.problems ?? [];
  return {
    files,
    states: [
      ...stateOf(devices.file, saidOfDevices, lostDevices, files.devices?.rows.length ?? 0),
      ...stateOf(refusals, saidOfRefusals, lostRefusals, files.refusals?.refusals.size ?? 0),
    ],
    problems: [...(lostDevices ? [] : saidOfDevices), ...(lostRefusals ? [] : saidOfRefusals)].map(formatProblem),
  };
}

function fileState(path: string, lost: readonly Problem[], size: number, now: number): PlaceState {
  const [first] = lost;
  const trouble =
    first === undefined ? null : `It could not be read: ${formatProblem(first)} What was read before is used.`;
  return { key: path, title: basename(path), accounts: size, readAt: trouble === null ? now : null, trouble };
}
