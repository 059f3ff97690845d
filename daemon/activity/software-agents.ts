/**
 * Programs that fetch without anybody asking, by the start of their user agent. Tools that a person can type a command
 * into (curl, wget, PowerShell, Python) are left out on purpose: they are how a determined pupil gets past a browser.
 */
const BACKGROUND_AGENTS = [
  'Windows-Update-Agent',
  'Microsoft-CryptoAPI',
  'Microsoft-Delivery-Optimization',
  'Microsoft BITS',
  'Microsoft NCSI',
  'Microsoft-WNS',
  'Microsoft Edge Update',
  'MicrosoftEdgeUpdate',
  'MICROSOFT_DEVICE_METADATA_RETRIEVAL_CLIENT',
  'Google Update',
  'GoogleUpdater',
  'ChromeOSUpdateEngine',
  'Debian APT',
  'Ubuntu APT',
  'snapd/',
  'PackageKit',
  'libdnf',
  'CaptiveNetworkSupport',
  'com.apple.trustd',
  'trustd',
  'ocspd',
  'securityd',
  'swcd',
  'apsd',
  'softwareupdated',
  'MobileAsset',
  'MpCommunication',
  'Windows Defender',
  'SophosUpdate',
  'SophosAutoUpdate',
  'ESET Update',
  'Avast',
  'AVGUpdate',
  'McAfee Agent',
  'LiveUpdate',
  'AdobeUpdate',
  'Adobe Update Manager',
  'jupdate',
];
const BACKGROUND = new RegExp(`^(?:${BACKGROUND_AGENTS.join('|')})`, 'i');

/** True for a program known to work in the background. */
export function isBackgroundSoftware(userAgent: string | null): boolean {
  return userAgent !== null && BACKGROUND.test(userAgent);
}

/** True unless the user agent is that of something else; where none was logged, a browser is the likeliest. */
export function isBrowser(userAgent: string | null): boolean {
  return userAgent === null || userAgent.startsWith('Mozilla/') || userAgent.startsWith('Opera/');
}
