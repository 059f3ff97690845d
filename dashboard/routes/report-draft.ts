import type { NewSiteReport, SeenWhen } from '../../daemon/api/contract.ts';
import type { ReportDraft } from '../pages/report-site.ts';
import type { FieldError } from '../parts/error-summary.ts';
import { startOfDay, typedMoment } from '../typed-times.ts';
import type { Language } from '../words/languages.ts';
import { reportSiteWords } from '../words/report-site.ts';
import { textIn, wordIn } from './form.ts';

const DAY_MS = 86_400_000;

/** What the form has sent. */
export function reportDraftIn(body: unknown, language: Language): ReportDraft {
  const words = reportSiteWords[language];
  return {
    saw: textIn(body, 'saw'),
    when: wordIn(body, 'when', words.whenChoices),
    time: textIn(body, 'time'),
    date: textIn(body, 'date'),
    reporter: wordIn(body, 'reporter', words.reporterChoices),
    name: textIn(body, 'name'),
    className: textIn(body, 'className'),
    how: wordIn(body, 'how', words.howChoices),
    danger: wordIn(body, 'danger', words.dangerChoices),
  };
}

export interface ReportMoment {
  readonly now: number;
  readonly zone: string;
}

/** The report, or what is still missing. */
export function reportOf(
  draft: ReportDraft,
  language: Language,
  moment: ReportMoment,
): NewSiteReport | readonly FieldError[] {
  const { saw, reporter, name, className, how, danger } = draft;
  const when = whenOf(draft, moment);
  const missing = missingIn(draft, language, when);
  if (missing.length > 0 || reporter === null || how === null || danger === null || typeof when === 'string')
    return missing;
  return { language, saw, when, reporter, name, className, how, isInDanger: danger !== 'no' };
}

/** When it was; or which field does not say it. */
function whenOf({ when, time, date }: ReportDraft, { now, zone }: ReportMoment): SeenWhen | 'when' | 'time' | 'date' {
  switch (when) {
    case null:
      return 'when';
    case 'now':
      return { kind: 'now' };
    case 'today':
      return todayAt(time, now, zone);
    case 'day':
      return onDay(date, time, zone);
  }
}

function todayAt(time: string, now: number, zone: string): SeenWhen | 'time' {
  const from = startOfDay(now, zone);
  if (time === '') return { kind: 'day', from, to: now };
  const at = atTime(isoDay(now, zone), time, zone);
  return at === null ? 'time' : { kind: 'at', at };
}

function onDay(date: string, time: string, zone: string): SeenWhen | 'time' | 'date' {
  const day = typedMoment(date, zone);
  if (day === null) return 'date';
  const from = startOfDay(day, zone);
  if (time === '') return { kind: 'day', from, to: from + DAY_MS - 1 };
  const at = atTime(isoDay(day, zone), time, zone);
  return at === null ? 'time' : { kind: 'at', at };
}

/** '10:30', and as people write it too: '10.30', '9:05'. */
function atTime(day: string, time: string, zone: string): number | null {
  return /^\d{1,2}[:.]\d{2}$/.test(time) ? typedMoment(`${day} ${time.replace('.', ':')}`, zone) : null;
}

function isoDay(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function missingIn(draft: ReportDraft, language: Language, when: ReturnType<typeof whenOf>): readonly FieldError[] {
  const { errors } = reportSiteWords[language];
  const missing: readonly (readonly [boolean, FieldError['field'], string])[] = [
    [draft.saw === '', 'saw', errors.saw],
    [when === 'when', 'when', errors.when],
    [when === 'time', 'time', errors.time],
    [when === 'date', 'date', errors.date],
    [draft.how === null, 'how', errors.how],
    [draft.danger === null, 'danger', errors.danger],
    [draft.reporter === null, 'reporter', errors.reporter],
  ];
  return missing.flatMap(([isMissing, field, message]) => (isMissing ? [{ field, message }] : []));
}
