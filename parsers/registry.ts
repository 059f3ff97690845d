import { adguardHome } from './adguard-home.ts';
import { barracuda } from './barracuda.ts';
import { bind } from './bind.ts';
import { blueCoat } from './blue-coat.ts';
import { checkPoint } from './check-point.ts';
import { ciscoFtd } from './cisco-ftd.ts';
import { ciscoMeraki } from './cisco-meraki.ts';
import { ciscoUmbrella } from './cisco-umbrella.ts';
import { ciscoWsa } from './cisco-wsa.ts';
import { cloudflareGateway } from './cloudflare-gateway.ts';
import { coredns } from './coredns.ts';
import { csv } from './csv.ts';
import { dnsdist } from './dnsdist.ts';
import { dnsmasq } from './dnsmasq.ts';
import { e2guardian } from './e2guardian.ts';
import { e2guardianSquid } from './e2guardian-squid.ts';
import { e2guardianText } from './e2guardian-text.ts';
import { ecs } from './ecs.ts';
import { ecsCsv } from './ecs-csv.ts';
import { forcepoint } from './forcepoint.ts';
import { fortigate } from './fortigate.ts';
import { jsonLines } from './json-lines.ts';
import { juniperSrx } from './juniper-srx.ts';
import { netskope } from './netskope.ts';
import { opnsenseSquid } from './opnsense-squid.ts';
import { paloAlto } from './palo-alto.ts';
import { pfblockerng } from './pfblockerng.ts';
import { powerdns } from './powerdns.ts';
import type { Parser } from './record.ts';
import { skyhigh } from './skyhigh.ts';
import { smoothwall } from './smoothwall.ts';
import { sonicwall } from './sonicwall.ts';
import { sophosFirewall } from './sophos-firewall.ts';
import { sophosUtm } from './sophos-utm.ts';
import { squid } from './squid.ts';
import { squidCombined } from './squid-combined.ts';
import { squidCommon } from './squid-common.ts';
import { squidguard } from './squidguard.ts';
import { stormshield } from './stormshield.ts';
import { suricata } from './suricata.ts';
import { technitium } from './technitium.ts';
import { unbound } from './unbound.ts';
import { untangle } from './untangle.ts';
import { w3c } from './w3c.ts';
import { watchguard } from './watchguard.ts';
import { windowsDns } from './windows-dns.ts';
import { zeek } from './zeek.ts';
import { zscaler } from './zscaler.ts';

/** The parsers that need no settings, the likeliest in a school first. A school's own Squid format is made into one by `compileLogformat`. */
export const PARSERS: readonly Parser[] = [
  smoothwall,
  fortigate,
  sophosFirewall,
  sophosUtm,
  squid,
  squidCombined,
  squidCommon,
  opnsenseSquid,
  e2guardian,
  e2guardianText,
  e2guardianSquid,
  squidguard,
  csv,
  jsonLines,
  w3c,
  windowsDns,
  dnsmasq,
  unbound,
  bind,
  adguardHome,
  pfblockerng,
  technitium,
  dnsdist,
  coredns,
  powerdns,
  ciscoUmbrella,
  ciscoMeraki,
  watchguard,
  sonicwall,
  paloAlto,
  barracuda,
  untangle,
  zscaler,
  cloudflareGateway,
  netskope,
  forcepoint,
  blueCoat,
  skyhigh,
  ciscoWsa,
  ciscoFtd,
  checkPoint,
  juniperSrx,
  stormshield,
  zeek,
  suricata,
  ecs,
  ecsCsv,
];

/** The parser with this id, or null. */
export function parserById(id: string): Parser | null {
  return PARSERS.find((parser) => parser.id === id) ?? null;
}
