import type { SignInConfig } from './configuration.ts';
import type { Settings } from './schema.ts';

/** Those who see what pupils did, where the dashboard can be reached over the network. */
const SEE_PUPILS = ['lead', 'deputy', 'head'] as const;
const EMERGENCY_HOURS = 24;

/** How staff sign in; on a machine that only itself can reach, a password is enough. */
export function buildSignIn(written: Settings['sign_in'], address: string | null): SignInConfig {
  const usual = address?.startsWith('https:') ? SEE_PUPILS : [];
  return {
    secondFactorFor: [...new Set(written?.second_factor?.required_for ?? usual)],
    emergencyHours: written?.emergency_hours ?? EMERGENCY_HOURS,
  };
}
