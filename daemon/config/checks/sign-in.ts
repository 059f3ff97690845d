import { type Draft, errorAt, indexesOf, textAt } from '../draft.ts';
import { quoted } from '../found.ts';
import { valueAt } from '../path.ts';
import type { Problem } from '../problem.ts';

/** What a shape cannot say of signing in: that a provider can send people back, and that somebody can sign in at all. */
export function checkSignIn(draft: Draft): readonly Problem[] {
  const places = indexesOf(draft, ['sign_in', 'oidc']);
  return [
    ...checkPasswords(draft, places.length),
    ...(places.length === 0 ? [] : checkAddress(draft)),
    ...places.flatMap((index) => [...checkRoles(draft, index), ...checkId(draft, index)]),
  ];
}

function checkPasswords(draft: Draft, providers: number): readonly Problem[] {
  const at = ['sign_in', 'passwords'];
  if (textAt(draft, at) !== 'emergency' || providers > 0) return [];
  return [errorAt(draft, at, '“emergency”, and no provider', '“everybody”, or a provider under “oidc:”')];
}

function checkAddress(draft: Draft): readonly Problem[] {
  if (valueAt(draft.data, ['dashboard', 'address']) !== undefined) return [];
  const write = 'the address that people open: the provider sends them back to it';
  return [errorAt(draft, ['dashboard', 'address'], 'nothing, although there is a provider to sign in at', write)];
}

function checkRoles(draft: Draft, index: number): readonly Problem[] {
  const at = ['sign_in', 'oidc', index];
  const mayMake = valueAt(draft.data, [...at, 'allow_new_accounts']) === true;
  if (!mayMake || valueAt(draft.data, [...at, 'roles']) !== undefined) return [];
  const write = '“roles:” with the groups of each role, or allow_new_accounts: false';
  return [errorAt(draft, [...at, 'allow_new_accounts'], 'true, and no roles for the new accounts', write)];
}

function checkId(draft: Draft, index: number): readonly Problem[] {
  const idAt = (place: number) => textAt(draft, ['sign_in', 'oidc', place, 'id']);
  const id = idAt(index);
  const isTaken = id !== null && Array.from({ length: index }, (_, place) => idAt(place)).includes(id);
  return isTaken
    ? [errorAt(draft, ['sign_in', 'oidc', index, 'id'], `${quoted(id)} a second time`, 'an id of its own')]
    : [];
}
