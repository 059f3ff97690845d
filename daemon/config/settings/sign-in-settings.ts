import { group, rare, type Setting } from './setting.ts';

/** How staff sign in. */
export const SIGN_IN_SETTINGS: readonly Setting[] = [
  group('sign_in', 'How staff sign in to the dashboard.'),
  group('sign_in.second_factor', 'A code from an app on a phone, after the password. Everybody may set it up.'),
  rare(
    'sign_in.second_factor.required_for',
    'Roles that must: they set it up when they sign in next, before anything else.',
    '[lead, deputy, head] where dashboard.address begins with https; else none',
    '[lead, deputy, head]',
  ),
  rare(
    'sign_in.emergency_hours',
    'How long the emergency account of “filterwatch user break-glass” lasts from its first use, in hours.',
    '24',
    '24',
  ),
];
