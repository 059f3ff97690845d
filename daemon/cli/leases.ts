import { reachOf } from '../answers/office.ts';
import { whoOf } from '../answers/who.ts';
import type { Who } from '../api/contract.ts';
import { spansOf } from '../correcting/spans.ts';
import { KnownError } from '../errors.ts';
import { identifierFor } from '../examine/steps.ts';
import { createAttachments } from '../identity/attachments.ts';
import type { Audience } from '../identity/identity.ts';
import { isToldOf } from '../identity/people-seen.ts';
import { addressOf } from '../leases/lease-fields.ts';
import { attachedReason } from '../policy/attached-reason.ts';
import { createPeriods } from '../policy/timetable.ts';
import { createAttachmentStore } from '../store/attachments.ts';
import { print, printJson } from './output.ts';
import { whoSearches, written } from './search.ts';
import { withDesk } from './search-desk.ts';
import { momentIn, searchOf } from './search-options.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';
import { withStore } from './store.ts';

export interface LeasesWhoOptions extends CommonOptions {
  readonly at: string;
  readonly purpose: string;
  readonly as?: string;
}

const MINUTE_MS = 60_000;
const NOTHING = 'No lease and no sign-on says who had this address then.';

function notToBeTold(audience: Audience): KnownError {
  if (audience === 'staff')
    return new KnownError(
      'ONLY_FOR_HEAD',
      'It was a member of staff. What they do is for the head alone, and what a head does for whoever is named for that: name them after --as.',
    );
  return new KnownError('NOT_FOR_YOU', 'Who it was is not for this account to know. Name another after --as.');
}

/** Says who or what had an address at a minute, and why; that it was asked is written down first, as for a search of the log. */
export async function leasesWho(typed: string, options: LeasesWhoOptions): Promise<void> {
  const address = addressOf(typed);
  if (address === null) {
    throw new KnownError('NO_SUCH_ADDRESS', `“${typed}” is no address of a device. Write it like 192.0.2.17.`);
  }
  const config = configFor(options);
  const { settings } = await stepSettings(config);
  await withDesk(config, async (desk) => {
    const at = momentIn('--at', options.at, desk.zone);
    const by = await whoSearches(desk, options.as ?? null);
    const asking = { purpose: options.purpose, device: address, limit: '1' };
    await written(desk, by, { ...searchOf(asking, desk), from: at, to: at + MINUTE_MS }, asking);
    const attachments = createAttachments();
    attachments.add(await withStore(config, (database) => createAttachmentStore(database, config.siteId).since(0)));
    const identifier = identifierFor(settings, attachments);
    const [span] = spansOf(address, { from: at, to: at + 1 }, { attachments, identifier });
    if (span === undefined) throw new Error('A minute has a beginning.');
    const { identity } = span;
    const audience = identifier.audience(identity);
    if (!isToldOf(reachOf(by.viewer), { identity, audience })) throw notToBeTold(audience);
    const told = attachments.at(address, at);
    const isKnown = told.lease !== null || told.signOn !== null;
    const why = isKnown
      ? attachedReason(told, identity, createPeriods(settings.timetable).dayAndTime).sentence
      : NOTHING;
    const who = whoOf(identity, desk.roster);
    if (options.json) await printJson({ address, at, who, why });
    else await print(`${address}: ${whoWords(who)}\n${why}`);
  });
}

function whoWords(who: Who): string {
  switch (who.kind) {
    case 'unnamed':
      return who.group;
    case 'person':
      return `${who.name} (${who.account}, ${who.group})`;
    case 'shared':
      return `the shared account ${who.account} (${who.group})`;
    case 'device':
      return `the device ${who.deviceName}${who.group === '' ? '' : ` (${who.group})`}; who used it is not known`;
    case 'unknown':
      return who.account === null ? 'nobody is known' : `the account ${who.account}, which is on no roster`;
  }
}
