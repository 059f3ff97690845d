import { isIP } from 'node:net';
import { type Draft, errorAt, indexesOf, placeOfName, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { type Path, valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { holds, letsEverybodyIn } from '../sender-networks.ts';

/** What a shape cannot say of who may send by syslog: that it is not everybody, and that what is said of a sender can hold. */
export function checkSyslog(draft: Draft): readonly Problem[] {
  return syslogPaths(draft).flatMap((at) => [
    ...everybody(draft, [...at, 'senders']),
    ...everybody(draft, [...at, 'relays']),
    ...strangers(draft, at),
  ]);
}

/** Where the sources are that listen. */
export function syslogPaths(draft: Draft): readonly Path[] {
  return indexesOf(draft, ['sources'])
    .map((index) => ['sources', index, 'syslog'])
    .filter((at) => valueAt(draft.data, at) !== undefined);
}

function everybody(draft: Draft, at: Path): readonly Problem[] {
  return indexesOf(draft, at).flatMap((item) => {
    const network = textAt(draft, [...at, item]);
    if (network === null || !letsEverybodyIn(network)) return [];
    const found = `${quoted(network)}, which lets everybody send`;
    return [errorAt(draft, [...at, item], found, 'the addresses or the network of the filters alone')];
  });
}

/** The format of a sender that may not send is a slip of the pen. Behind a relay, any host can be meant. */
function strangers(draft: Draft, at: Path): readonly Problem[] {
  const formats = valueAt(draft.data, [...at, 'formats']);
  const senders = textsAt(draft, [...at, 'senders']);
  if (typeof formats !== 'object' || formats === null || textsAt(draft, [...at, 'relays']).length > 0) return [];
  return Object.keys(formats)
    .filter((sender) => isIP(sender) !== 0 && !holds(senders, sender))
    .map((sender) => {
      const place = placeOfName(draft, [...at, 'formats', sender]);
      const found = `${quoted(sender)}, which is not among the senders`;
      return { ...place, found, write: 'the address of a sender, or add it to “senders:”', severity: 'error' };
    });
}

function textsAt(draft: Draft, at: Path): readonly string[] {
  return indexesOf(draft, at).flatMap((item) => textAt(draft, [...at, item]) ?? []);
}
