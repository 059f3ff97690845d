import type { Block } from './block.ts';
import type { Told } from './setting.ts';
import { momentAt } from './times.ts';
import { capitalised } from './wording.ts';

/** 'Example Primary School, made 23 November 2026, 07:00'. */
export function madeFor({ report, zone }: Told): string {
  return `${report.school}, made ${momentAt(report.madeAt, zone)}`;
}

/** What must be known before any figure is believed. */
export function standingNotices({ report, words, zone }: Told): readonly Block[] {
  const texts = [
    ...(report.demonstration ? ['This is a demonstration. No real school is concerned.'] : []),
    ...(report.standing.isUnfinished
      ? [
          `${capitalised(words.during)} is not over: the figures end when they were made, ${momentAt(report.madeAt, zone)}.`,
        ]
      : []),
  ];
  return texts.map((text) => ({ kind: 'notice', text }));
}
