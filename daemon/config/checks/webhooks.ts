import { mayBeWithin } from '../../webhook/allowed-address.ts';
import { type Draft, errorAt, indexesOf, textAt, warningAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { type Path, valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';
import { isUnencrypted, type WebhookAddressFault, webhookAddressFault } from '../webhook-address.ts';
import { checkAuthorityFile } from './authority-file.ts';

const WEBHOOKS = ['alerts', 'webhooks'];
const HTTPS = 'an https address, such as https://hooks.example.org/services/T000';
const PRIVATE = 'an address of the internet or of your own network';
const TWO = 'an address, and another in a file';

/** What a shape cannot say of webhooks: that no two have one id, and where they may lead. No problem holds an address: it may be a secret. */
export function checkWebhooks(draft: Draft): readonly Problem[] {
  const indexes = indexesOf(draft, WEBHOOKS);
  return [
    ...repeated(draft, indexes),
    ...indexes.flatMap((index) => {
      const at = [...WEBHOOKS, index];
      return [
        ...addressOf(draft, at),
        ...withinOf(draft, at),
        ...secretOf(draft, at),
        ...proxyOf(draft, at),
        ...checkAuthorityFile(draft, [...at, 'authority_file']),
      ];
    }),
  ];
}

function repeated(draft: Draft, indexes: readonly number[]): readonly Problem[] {
  const idAt = (index: number) => textAt(draft, [...WEBHOOKS, index, 'id']);
  return indexes.flatMap((index) => {
    const id = idAt(index);
    const isRepeated = id !== null && indexes.some((earlier) => earlier < index && idAt(earlier) === id);
    const at = [...WEBHOOKS, index, 'id'];
    return isRepeated ? [errorAt(draft, at, `${quoted(id)} once more`, 'an id that no other webhook has')] : [];
  });
}

function addressOf(draft: Draft, at: Path): readonly Problem[] {
  const [url, file] = [textAt(draft, [...at, 'url']), textAt(draft, [...at, 'url_file'])];
  if (url !== null && file !== null) return [errorAt(draft, [...at, 'url_file'], TWO, 'one of the two')];
  if (url === null)
    return file === null ? [errorAt(draft, [...at, 'url'], 'nothing', `${HTTPS}; or “url_file:” with a file`)] : [];
  const fault = webhookAddressFault(url, placesAt(draft, at));
  if (fault !== null) return [faultAt(draft, [...at, 'url'], fault)];
  if (!isUnencrypted(url)) return [];
  return [warningAt(draft, [...at, 'url'], 'an http address, where alerts travel unencrypted', 'an https address')];
}

function faultAt(draft: Draft, at: Path, fault: WebhookAddressFault): Problem {
  switch (fault) {
    case 'no_address':
      return errorAt(draft, at, 'something else', HTTPS);
    case 'forbidden':
      return errorAt(draft, at, 'an address that no router passes on, or where a cloud keeps secrets', PRIVATE);
    case 'unencrypted': {
      const found = 'an http address, where alerts would travel unencrypted over the internet';
      return errorAt(draft, at, found, `${HTTPS}; http is for addresses of this machine or of your own network`);
    }
  }
}

/** Places that the webhook's name may lead to, as they were written. */
export function placesAt(draft: Draft, at: Path): readonly string[] {
  const written = valueAt(draft.data, [...at, 'within']);
  return Array.isArray(written) ? written.filter((place) => typeof place === 'string') : [];
}

function withinOf(draft: Draft, at: Path): readonly Problem[] {
  return placesAt(draft, at).flatMap((place, index) =>
    mayBeWithin(place) ? [] : [errorAt(draft, [...at, 'within', index], quoted(place), PRIVATE)],
  );
}

/** Through a proxy nothing is said unencrypted, and where the name leads is the proxy's to know. */
function proxyOf(draft: Draft, at: Path): readonly Problem[] {
  if (textAt(draft, [...at, 'proxy']) === null) return [];
  const url = textAt(draft, [...at, 'url']);
  if (url !== null && isUnencrypted(url))
    return [errorAt(draft, [...at, 'proxy'], 'a proxy, with an http address', 'an https address, or no proxy')];
  if (placesAt(draft, at).length === 0) return [];
  const write = 'one of the two: the proxy decides where a name leads';
  return [errorAt(draft, [...at, 'proxy'], 'a proxy, and places under within:', write)];
}

/** A program that acts on what it is told must be able to tell whose word it is. */
function secretOf(draft: Draft, at: Path): readonly Problem[] {
  const form = textAt(draft, [...at, 'form']) ?? 'filterwatch';
  if (form !== 'filterwatch' || textAt(draft, [...at, 'secret_file']) !== null) return [];
  const write = '“secret_file:” with the path of a file that holds a secret of 24 characters or more';
  return [errorAt(draft, [...at, 'secret_file'], 'nothing', write)];
}
