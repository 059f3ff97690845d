import { WEEKDAYS } from '../policy/timetable-week.ts';
import type { Path } from './path.ts';
import { CANARY_SETTINGS } from './settings/canary-settings.ts';
import { HANDOVER_SETTINGS } from './settings/handover-settings.ts';
import { LEASE_SETTINGS } from './settings/lease-settings.ts';
import { LIST_SETTINGS } from './settings/list-settings.ts';
import { LOG_SETTINGS } from './settings/log-settings.ts';
import { NAMES_SETTINGS } from './settings/names-settings.ts';
import { POLICY_SETTINGS } from './settings/policy-settings.ts';
import { REPORT_SETTINGS } from './settings/report-settings.ts';
import { REQUEST_SETTINGS } from './settings/request-settings.ts';
import { RETENTION_SETTINGS } from './settings/retention-settings.ts';
import { SERVICE_SETTINGS } from './settings/service-settings.ts';
import type { Setting } from './settings/setting.ts';
import { SIGN_IN_SETTINGS } from './settings/sign-in-settings.ts';
import { SUPPORT_SETTINGS } from './settings/support-settings.ts';
import { TRUST_SETTINGS } from './settings/trust-settings.ts';

/** Every setting, in the order of the example file. */
export const SETTINGS: readonly Setting[] = [
  ...LOG_SETTINGS,
  ...LEASE_SETTINGS,
  ...POLICY_SETTINGS,
  ...LIST_SETTINGS,
  ...RETENTION_SETTINGS,
  ...SUPPORT_SETTINGS,
  ...NAMES_SETTINGS,
  ...REQUEST_SETTINGS,
  ...HANDOVER_SETTINGS,
  ...TRUST_SETTINGS,
  ...REPORT_SETTINGS,
  ...SERVICE_SETTINGS,
  ...CANARY_SETTINGS,
  ...SIGN_IN_SETTINGS,
];

/** The names that may be written in the group of settings at a path. */
export function namesWithin(path: Path): readonly string[] {
  const parent = documentedKey(path);
  const members = SETTINGS.map(({ key }) => key).filter((key) => parentOf(key) === parent);
  return members.flatMap((key) => (key.endsWith('.<day>') ? WEEKDAYS : [key.slice(key.lastIndexOf('.') + 1)]));
}

/** The documentation of the setting at a path; null when there is no such setting. */
export function settingAt(path: Path): Setting | null {
  const wanted = documentedKey(path);
  return SETTINGS.find(({ key }) => key === wanted) ?? null;
}

const KEYS = new Set(SETTINGS.map(({ key }) => key));

/** 'groups.<group>' for ['groups', 'team']: a name that the school chooses stands as what it is. */
function documentedKey(path: Path): string {
  let key = '';
  for (const part of path) key = typeof part === 'number' ? `${key}[]` : memberKey(key, part);
  return key;
}

function memberKey(parent: string, name: string): string {
  const key = parent === '' ? name : `${parent}.${name}`;
  if (KEYS.has(key)) return key;
  return (
    SETTINGS.find((setting) => setting.key.startsWith(`${parent}.<`) && parentOf(setting.key) === parent)?.key ?? key
  );
}

function parentOf(key: string): string {
  return key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : '';
}
