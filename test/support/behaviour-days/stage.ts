import type { BehaviourId } from '../../../daemon/activity/behaviour/remembered.ts';
import type { Warning } from '../../../daemon/activity/warning.ts';
import { type Chance, createChance } from '../../../daemon/demo/seeded.ts';
import type { DeviceRow } from '../../../daemon/identity/devices.ts';
import type { RosterRow } from '../../../daemon/identity/roster.ts';
import type { LogRecord, ParseResult } from '../../../parsers/record.ts';
import { buildRecord } from '../../daemon/identity/build-record.ts';

/** One line of the log, and of which scene it is. */
export interface Act {
  readonly at: number;
  readonly scene: number;
  readonly result: ParseResult;
}

/** What truly happened: either one behaviour, or something innocent that looks like it. */
export interface Scene {
  readonly behaviour: BehaviourId;
  readonly isPlanted: boolean;
  readonly what: string;
}

/** What scenes are played on: people, devices and addresses of which each is one scene's alone. */
export interface Stage {
  readonly chance: Chance;
  readonly scenes: Scene[];
  readonly acts: Act[];
  readonly roster: RosterRow[];
  readonly devices: DeviceRow[];
  readonly warnings: Warning[];
  pupil(different?: Partial<RosterRow>): string;
  staff(): string;
  address(): string;
  device(different: Partial<DeviceRow>): void;
}

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** A Tuesday in November, when school time is that of the log. */
export const TUESDAY = Date.UTC(2026, 10, 17);

export const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
export const IPAD =
  'Mozilla/5.0 (iPad; CPU OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
export const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
export const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
export const ANDROID_TABLET =
  'Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
export const CONSOLE =
  'Mozilla/5.0 (PlayStation; PlayStation 5/6.50) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.4 Safari/605.1.15';

export function createStage(seed: string): Stage {
  const roster: RosterRow[] = [];
  let addresses = 0;
  const person = (role: 'pupil' | 'staff', different: Partial<RosterRow>): string => {
    const account = `${role}${String(roster.length + 1).padStart(4, '0')}`;
    const year = role === 'pupil' ? 'Year 9' : '';
    roster.push({ account, name: `Name of ${account}`, role, year, className: '', classTeacher: '', ...different });
    return account;
  };
  const devices: DeviceRow[] = [];
  const blank = { address: '', mac: '', host: '', name: '', kind: null, group: '', owner: null, shared: false };
  return {
    chance: createChance(seed),
    scenes: [],
    acts: [],
    roster,
    devices,
    warnings: [],
    pupil: (different = {}) => person('pupil', different),
    staff: () => person('staff', {}),
    address: () => `10.77.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`,
    device: (different) => void devices.push({ ...blank, ...different }),
  };
}

/** Begins a scene; what comes back adds its requests. */
export function scene(stage: Stage, of: Scene): (at: number, record: Partial<LogRecord>) => void {
  const number = stage.scenes.push(of) - 1;
  return (at, record) => {
    stage.acts.push({ at, scene: number, result: { kind: 'record', record: opened(at, record) } });
  };
}

/** Adds a request that was turned away to sign in, with the name that was given. */
export function refusal(stage: Stage, at: number, record: Partial<LogRecord>): void {
  const refused = opened(at, { disposition: 'unknown', statusCode: 407, ...record });
  const result = { kind: 'skipped', reason: 'proxy sign-in challenge', refused } as const;
  stage.acts.push({ at, scene: stage.scenes.length - 1, result });
}

/** A page that a person opened, with what matters put in its place. */
function opened(timestamp: number, record: Partial<LogRecord>): LogRecord {
  const page = `http://www.example.org/${timestamp}`;
  return buildRecord({
    timestamp,
    userAgent: CHROME,
    fetchDest: 'document',
    contentType: 'text/html',
    url: page,
    ...record,
  });
}

/** Moments from `from` on, `least` to `most` apart, for as long as it lasts. */
export function* moments(
  { chance }: Stage,
  { from, lasting, least, most }: { from: number; lasting: number; least: number; most: number },
): Generator<number> {
  for (let at = from; at < from + lasting; at += chance.between(least, most)) yield at;
}
