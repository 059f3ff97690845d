/** What devices do by themselves, whoever sits in front of them. */
import type { Visit } from './device-log.ts';
import { type Fetch, part, tunnel, unusedConnection } from './fetches.ts';
import type { Device } from './people.ts';
import { MINUTE_MS, type Scene, visitsOf } from './scene.ts';
import type { Chance } from './seeded.ts';

/** Computers that look for updates, tablets and phones that call home, and programs signed in under somebody's name. */
export function backgroundVisits({ school, chance, clock }: Scene): readonly Visit[] {
  const { classes, staff, phones, machines } = school;
  const every = (devices: readonly Device[], minutes: readonly [number, number], choose: Chooser): readonly Visit[] =>
    devices.flatMap((device) => {
      const own = chance.branch(`background of ${device.address}`);
      const from = clock('07:20') + own.between(0, 25) * MINUTE_MS;
      const pauseMs = [minutes[0] * MINUTE_MS, minutes[1] * MINUTE_MS] as const;
      return visitsOf(device, { from, to: clock('16:50'), pauseMs }, own, choose);
    });
  return [
    ...every(machines, [14, 40], windows),
    ...every(staff, [25, 70], signedInPrograms),
    ...every(phones, [12, 45], phone),
    ...every(
      classes.flatMap((one) => one.tablets),
      [70, 160],
      tablet,
    ),
  ];
}

type Chooser = (chance: Chance) => readonly Fetch[];

const CERTIFICATES = 'http://ctldl.windowsupdate.com/msdownload/update/v3/static/trustedr/en';

function windows(chance: Chance): readonly Fetch[] {
  return chance.oneOf([updates, certificates, virusSignatures, browserUpdate])(chance);
}

function updates(chance: Chance): readonly Fetch[] {
  return [
    tunnel('settings-win.data.microsoft.com', 0, chance),
    tunnel('fe3cr.delivery.mp.microsoft.com', 900, chance),
    tunnel('slscr.update.microsoft.com', 400, chance),
    part(
      'http://au.download.windowsupdate.com/d/msdownload/update/software/defu/2026/11/am_delta.exe',
      OCTETS,
      2_000,
      chance,
    ),
  ];
}

const OCTETS = 'application/octet-stream';

function certificates(chance: Chance): readonly Fetch[] {
  return [
    part(
      `${CERTIFICATES}/disallowedcertstl.cab?${chance.between(100_000, 999_999)}`,
      'application/vnd.ms-cab-compressed',
      0,
      chance,
    ),
    part('http://ocsp.digicert.com/MFEwTzBNMEswSTAJBgUrDgMCGgUABBSAUQYBMq2awn1Rh6Doh', OCSP, 200, chance),
    part('http://ocsp.pki.goog/gts1c3/MFEwTzBNMEswSTAJBgUrDgMCGgUABBTHLnmK3f9hNLO67UdCuLvGwCQHYw', OCSP, 260, chance),
    part('http://crl3.digicert.com/DigiCertGlobalRootG2.crl', 'application/pkix-crl', 320, chance),
  ];
}

const OCSP = 'application/ocsp-response';

function virusSignatures(chance: Chance): readonly Fetch[] {
  return [
    tunnel('definitionupdates.microsoft.com', 0, chance),
    tunnel('wdcp.microsoft.com', 300, chance),
    tunnel('d1.sophosupd.com', 600, chance),
  ];
}

function browserUpdate(chance: Chance): readonly Fetch[] {
  const component = `http://edgedl.me.gvt1.com/edgedl/release2/chrome_component/${chance.between(1_000, 9_999)}_all.crx3`;
  return [tunnel('update.googleapis.com', 0, chance), part(component, 'application/x-chrome-extension', 1_200, chance)];
}

function signedInPrograms(chance: Chance): readonly Fetch[] {
  if (chance.happens(0.1)) return [unusedConnection()];
  const hosts = [
    'outlook.office365.com',
    'v10.events.data.microsoft.com',
    'browser.events.data.msn.com',
    'ecs.office.com',
    'oneclient.sfx.ms',
    'skydrive.wns.windows.com',
    'self.events.data.microsoft.com',
    'clientservices.googleapis.com',
    'safebrowsing.googleapis.com',
    'incoming.telemetry.mozilla.org',
    'www.msftconnecttest.com',
    'login.live.com',
    // The office programs and the parts of Windows that nobody asked for.
    'config.edge.skype.com',
    'edge.skype.com',
    'eu-teams.events.data.microsoft.com',
    'user.auth.xboxlive.com',
    'xsts.auth.xboxlive.com',
    'displaycatalog.mp.microsoft.com',
    'assets.msn.com',
    'ntp.msn.com',
    'substrate.office.com',
    'copilot.microsoft.com',
    'chrome.cloudflare-dns.com',
  ];
  return chance.some(hosts, 3).map((host) => tunnel(host, chance.between(0, 6_000), chance));
}

function phone(chance: Chance): readonly Fetch[] {
  const hosts = [
    'gateway.icloud.com',
    'init.push.apple.com',
    'bag.itunes.apple.com',
    'weatherkit.apple.com',
    'gsp-ssl.ls.apple.com',
    'outlook.office365.com',
    'mask.icloud.com',
    'app-measurement.com',
    'firebaselogging-pa.googleapis.com',
    'graph.facebook.com',
    'api.smoot.apple.com',
    'mtalk.google.com',
  ];
  return chance.some(hosts, 2).map((host) => tunnel(host, chance.between(0, 9_000), chance));
}

/** Apps for children carry the same parts inside as all others do. */
function tablet(chance: Chance): readonly Fetch[] {
  const hosts = [
    'gateway.icloud.com',
    'itunes.apple.com',
    'static.gc.apple.com',
    'gdmf.apple.com',
    'mesu.apple.com',
    'mask.icloud.com',
    'app-measurement.com',
    'crashlyticsreports-pa.googleapis.com',
    'graph.facebook.com',
    'xp.apple.com',
  ];
  return chance.some(hosts, 2).map((host) => tunnel(host, chance.between(0, 9_000), chance));
}
