import type { Compared } from '../report.ts';
import type { Bar, Block } from './block.ts';
import type { Told } from './setting.ts';
import { shortDay } from './times.ts';
import { capitalised, figure } from './wording.ts';

/** Three at the most: day by day, by what it was about, and beside the time before. */
export function charts(told: Told): readonly Block[] {
  return [...stepChart(told), ...categoryChart(told), ...comparisonChart(told)];
}

/** Flagged requests, day by day of a week, week by week of a longer time. */
export function stepChart({ report: { traffic, period } }: Told): readonly Block[] {
  if (traffic.steps.length === 0) return [];
  const step = period.kind === 'week' ? 'day' : 'week';
  return bars(
    `Flagged requests, ${step} by ${step}`,
    [capitalised(step), 'Flagged'],
    [
      ...traffic.steps.map(({ day, flagged, isSchoolDay }) => ({
        label: `${shortDay(day)}${isSchoolDay || step === 'week' ? '' : ', closed'}`,
        count: flagged,
      })),
    ],
  );
}

/** Longer lists hide what stands out. */
const MOST_BARS = 10;

function categoryChart({ report: { effectiveness } }: Told): readonly Block[] {
  const asked = effectiveness.byCategory
    .filter(({ share }) => share.whole > 0)
    .toSorted((a, b) => b.share.whole - a.share.whole)
    .slice(0, MOST_BARS);
  if (asked.length === 0) return [];
  return bars(
    'What people asked for and our policy forbids',
    ['About', 'Requests'],
    asked.map(({ title, share }) => ({ label: title, count: share.whole })),
  );
}

function comparisonChart({ report: { gaps }, words }: Told): readonly Block[] {
  const { now, before, lastTerm }: Compared = gaps.requests;
  const counts = [
    { label: capitalised(words.during), count: now },
    ...(before === null ? [] : [{ label: capitalised(words.before), count: before }]),
    ...(lastTerm === null || words.lastTerm === null ? [] : [{ label: capitalised(words.lastTerm), count: lastTerm }]),
  ];
  return counts.length < 2 ? [] : bars('What got through, beside the time before', ['When', 'Requests'], counts);
}

function bars(
  caption: string,
  head: readonly [string, string],
  counts: readonly { readonly label: string; readonly count: number }[],
): readonly Block[] {
  const longest = Math.max(1, ...counts.map(({ count }) => count));
  const all: readonly Bar[] = counts.map(({ label, count }) => ({
    label,
    figure: figure(count),
    length: count / longest,
  }));
  return [{ kind: 'bars', caption, head, bars: all }];
}
