import type { FilterProviderConfig } from '../config.ts';
import type { Mailer, SendOutcome } from '../notify/mailer.ts';
import { providerMail } from '../notify/provider-mail.ts';
import type { EffectOutcome, OutboxRow } from '../queue/outbox.ts';
import { subjectOf } from '../requests/provider-letter.ts';
import type { Stores } from '../store/stores.ts';

export interface ProviderLettersParts {
  readonly stores: Pick<Stores, 'filterRequests'>;
  readonly mailer: Mailer | null;
  readonly provider: FilterProviderConfig | null;
  readonly zone: string;
  schoolName(): Promise<string>;
  /** True for an address of what may be illegal: lists may have learnt that since the letter was written. */
  isWithheldSite(entry: string): boolean;
}

const NOT_SET_UP = 'Mail is not set up. A letter to the filtering provider waits here until it is.';
const NO_ADDRESS = 'A letter to the filtering provider waits. Set filter_provider: email: in filterwatch.yaml.';
const GONE = 'The filter request of this letter is gone.';
const NOT_WANTED = 'The provider was told in another way.';
const WITHHELD =
  'This site may be against the law by now, so its address is not mailed. Tell the provider by telephone.';
const NOBODY_TOOK_IT =
  'The mail server takes no mail for the provider. Check filter_provider: email: in filterwatch.yaml.';

/** Makes the effect that mails one letter to the filtering provider, as somebody has read and sent it. */
export function createProviderLetters(parts: ProviderLettersParts): (row: OutboxRow) => Promise<EffectOutcome> {
  const { stores, mailer, provider, zone } = parts;
  return async (row) => {
    const request = await stores.filterRequests.one(row.subjectId);
    if (request === null || request.letter === null) return { kind: 'never', message: GONE };
    if (request.state.status !== 'sending') return { kind: 'never', message: NOT_WANTED };
    if (parts.isWithheldSite(request.entry)) return { kind: 'never', message: WITHHELD };
    if (mailer === null) return { kind: 'unready', message: NOT_SET_UP };
    if (provider === null || provider.email === null) return { kind: 'unready', message: NO_ADDRESS };
    const { reference, replyTo, email } = provider;
    const subject = subjectOf({ request, schoolName: await parts.schoolName(), reference, zone });
    const body = providerMail({ subject, text: request.letter });
    return outcomeOf(await mailer.send({ id: row.id, to: [email], ...body, fromPerson: { replyTo } }));
  };
}

function outcomeOf(outcome: SendOutcome): EffectOutcome {
  if (outcome.kind !== 'sent')
    return { kind: outcome.kind === 'refused' ? 'never' : 'later', message: outcome.message };
  if (outcome.accepted.length > 0) return { kind: 'done' };
  return { kind: outcome.deferred.length > 0 ? 'later' : 'never', message: NOBODY_TOOK_IT };
}
