import { group, rare, type Setting } from './setting.ts';

/** The page on which anybody in the school can say what they saw. */
export const REPORT_SETTINGS: readonly Setting[] = [
  group('report_a_site', 'The page “Tell us what you saw”, for pupils and staff, without a sign-in.'),
  rare(
    'report_a_site.networks',
    'Addresses and networks from which it can be used, beside those of the school’s own list of devices. Behind a proxy, list that proxy under dashboard.trust_proxy, or everybody seems to come from it.',
    'private addresses',
    '[10.0.0.0/8, 192.168.0.0/16]',
  ),
];
