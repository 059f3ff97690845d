import type { Act, EvidenceCase } from '../evidence.ts';

/** What nobody can read out of this log, so that its silence is taken for nothing. */
export function unknowns(one: EvidenceCase, own: readonly Act[]): readonly string[] {
  const sentences: string[] = [];
  if (one.isOfMany)
    sentences.push('More than one person may use this sign-in or device: the log does not say who it was.');
  if (!one.hasAround) sentences.push('What came before and after is not in the log any more, or cannot be told apart.');
  if (own.length > 0 && own.every(({ record }) => record.kind === 'tls')) {
    sentences.push(
      'The log has the name of the site alone: which page it was, and for how long it was looked at, is not known.',
    );
  }
  if (one.acts.length > 0 && one.acts.every(({ record }) => record.referrer === null)) {
    sentences.push('This log does not say from which page an address was opened.');
  }
  if (one.told === null && !one.isCare)
    sentences.push('Whether it was reported is not in the log. Ask, and write it down here.');
  return sentences;
}
