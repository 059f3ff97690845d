import type { Guide } from '../record.ts';

/** What to switch on in SonicWall firewalls. */
export const SONICWALL_GUIDE: Guide = {
  delivery: ['syslog'],
  switchOn: [
    'Device > Log > Syslog (older: Log > Syslog): add this machine, Syslog Format “Enhanced Syslog” (Default and ArcSight are read too), and tick “Enable UTC” so that times are in UTC.',
    'Device > Log > Settings: in the category Security Services > Content Filter switch on Syslog for “Website Blocked” (14), “Website Accessed” (16) and “Syslog Website Accessed” (97), and set their frequency filter to 0.',
    'In Enhanced Syslog Settings tick Source and Destination Interface, MAC, Name resolution, User, URL and Category.',
    'Use SSO (Directory Connector) or user sign-in and put user groups into the content filter policies; otherwise usr is empty.',
    'Turn on Client DPI-SSL with Content Filter for pupils, or an encrypted visit shows no more than its site.',
  ],
  cannotShow: [
    'The browser and the page that led there.',
    'Path and search words of encrypted pages that are not inspected.',
  ],
};
