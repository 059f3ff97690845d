import type { EvidenceCase } from '../evidence-case.ts';
import { utcTime } from '../school-times.ts';
import type { Block, SummaryParts } from '../summary.ts';
import { counted } from '../summary-words.ts';

/** What came before and after: how much of it there is, and where to read it. */
export function aroundPart({ evidence, times }: SummaryParts): readonly Block[] {
  const { context } = evidence;
  const windows = context.windows.map(
    ({ from, to }) => `${times.short(from)} to ${times.short(to)} (${utcTime(from)} to ${utcTime(to)})`,
  );
  return [
    { kind: 'heading', text: 'What came before and after' },
    { kind: 'text', text: sentenceOf(evidence) },
    ...(windows.length === 0 ? [] : [{ kind: 'list', items: windows } as const]),
    ...context.damage.map((text) => ({ kind: 'text', text }) as const),
  ];
}

function sentenceOf({ context, records }: EvidenceCase): string {
  const around = records.filter((one) => !one.isFlaggedHere);
  const byThemselves = around.filter(({ initiator }) => initiator === 'page' || initiator === 'software').length;
  const found = `records.csv and records.ndjson hold ${counted(around.length, 'other request')} of the same person or device from half an hour before to half an hour after each flagged request; pages and programs sent ${byThemselves} of these by themselves.`;
  switch (context.kind) {
    case 'whole':
      return found;
    case 'cut':
      return `${found} There were more than a pack holds: only the earliest are in it.`;
    case 'nobody':
      return 'The log names neither a person nor a device, so nothing can be said about what else was asked for.';
    case 'not_kept':
      return around.length > 0
        ? `${found} Some of that time is no longer kept.`
        : 'The school no longer keeps the log of that time, so only the flagged requests themselves are in this pack.';
  }
}
