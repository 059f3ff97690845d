import type { FlaggedRequest } from '../../daemon/api/contract.ts';
import { type Html, html } from '../html.ts';
import { incidentWords, requestWords } from '../words/incident.ts';
import { loggedText } from './logged-text.ts';
import { cell, type Row, table } from './table.ts';

type Device = Pick<FlaggedRequest, 'deviceName' | 'clientIp' | 'userAgent' | 'deviceLook'>;

/** The devices and addresses behind the requests, each once; folded away, because IT support alone needs them. */
export function deviceTable(requests: readonly FlaggedRequest[]): Html | null {
  const devices = distinct(requests);
  if (devices.length === 0) return null;
  return html`<details class="screen-only">
<summary>${incidentWords.technical}</summary>
${table({
  caption: incidentWords.technical,
  heads: [requestWords.device, requestWords.looks, requestWords.address, requestWords.software],
  rows: devices.map(deviceRow),
})}
</details>`;
}

function distinct(requests: readonly FlaggedRequest[]): readonly Device[] {
  const known = requests.filter(({ deviceName, clientIp, userAgent }) => deviceName ?? clientIp ?? userAgent);
  return [...new Map(known.map((request) => [keyOf(request), request])).values()];
}

function keyOf({ deviceName, clientIp, userAgent }: Device): string {
  return JSON.stringify([deviceName, clientIp, userAgent]);
}

function deviceRow({ deviceName, clientIp, userAgent, deviceLook }: Device): Row {
  return {
    look: 'everywhere',
    cells: [
      cell(requestWords.device, orNotKnown(deviceName)),
      cell(requestWords.looks, deviceLook ?? requestWords.notKnown),
      cell(requestWords.address, orNotKnown(clientIp)),
      cell(requestWords.software, orNotKnown(userAgent)),
    ],
  };
}

function orNotKnown(text: string | null): Html | string {
  return text === null ? requestWords.notKnown : loggedText(text);
}
