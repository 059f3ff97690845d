import type { Viewer } from '../daemon/api/contract.ts';
import { links } from './links.ts';

/** To the school's own sign-in. */
export function providerLink(id: string, onward: string): string {
  const page = `${links.signInWith}/${encodeURIComponent(id)}`;
  return onward === links.today ? page : `${page}?then=${encodeURIComponent(onward)}`;
}

/** One account of a colleague. */
export function staffLink(id: Viewer['staffId']): string {
  return `${links.accounts}/${encodeURIComponent(id)}`;
}

export type StaffAction = 'role' | 'person' | 'close' | 'open' | 'link' | 'reset-two-steps';

export function staffActionLink(id: Viewer['staffId'], action: StaffAction): string {
  return `${staffLink(id)}/${action}`;
}
