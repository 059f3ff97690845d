import type { ClassPupil, IncidentRow, OutlierReason, WholeClass } from '../../daemon/api/contract.ts';
import { counted, figure } from '../counts.ts';
import { minuteOfDay } from '../times.ts';

export const classWords = {
  pupils: 'Who took part',
  pupilsCaption: 'Each pupil of the class, and what was asked for',
  outliers: 'These stand on their own',
  outliersLede:
    'They did clearly more, or something else. Each is an incident of its own, with its own count; look at those first.',
  counted: 'These are part of it',
  apart: 'Somebody has looked at these already',
  who: 'Pupil',
  asked: 'What was asked for',
  howOften: 'How often',
  why: 'Why they stand out',
  common: 'What they had in common',
  teacher: 'Class teacher',
  open: (name: string) => `Open the incident of ${name}`,
  care: 'A lesson on the subject is likely, and a child may still need help. Read what each of them typed.',
  close: 'What you find here is recorded for everybody who is part of it, and not for those who stand on their own.',
  splitLink: 'This was no lesson: make single incidents of it again',
  splitHeading: 'Make single incidents of it again',
  splitLede:
    'Everybody becomes an incident of their own and goes back into the queue. The class is not put together again on that day. No mail is sent.',
  splitReason: 'Why?',
  splitHint: 'For whoever reads this in a year.',
  split: 'Make single incidents',
  back: 'Back to the class',
  wasSplit: 'Somebody made single incidents of this again. They are in the queue.',
  partHeading: 'The class did the same',
  openClass: 'Open what the class did',
  unknownTopic: 'Not known',
  noAddress: 'An address that is not known',
} as const;

export const splitErrors = {
  reason: 'Say why it was no lesson',
  tooLong: (maximum: number) => `Shorten the reason to ${maximum} characters or fewer`,
} as const;

/** 'Whole-class activity: Illegal drugs', or the title alone. */
export function headingOf({ title, wholeClass }: Pick<IncidentRow, 'title' | 'wholeClass'>): string {
  return wholeClass === null ? title : `Whole-class activity: ${title}`;
}

/** 'Year 5, Owls: 20 of 28 pupils, lesson 10:45–12:00'. */
export function classInWords(wholeClass: WholeClass, zone: string): string {
  const { pupils, size, lessons } = wholeClass;
  const times = lessons.map(({ start, end }) => `${minuteOfDay(start, zone)}–${minuteOfDay(end, zone)}`);
  const when = `${times.length === 1 ? 'lesson' : 'lessons'} ${times.join(' and ')}`;
  return `${classNameInWords(wholeClass)}: ${figure(pupils)} of ${counted(size, 'pupil')}, ${when}`;
}

/** 'Year 5, Owls'; the year alone where the roster gives no classes. */
export function classNameInWords({ className, year }: Pick<WholeClass, 'className' | 'year'>): string {
  return className === '' ? year : `${year}, ${className}`;
}

const OUTLIER_WORDS: Readonly<Record<OutlierReason, string>> = {
  first_person: 'spoke of themselves',
  more_serious: 'something more serious than the others',
  much_more: 'several times as many requests as the others',
  outside_lesson: 'went on outside of the lesson',
  other_words: 'words that the class did not use',
  other_sites: 'a site that no page of the lesson brings along',
  other_rules: 'something else that is not allowed, in the same lesson',
};

/** 'spoke of themselves; words that the class did not use'. */
export function whyInWords(why: readonly OutlierReason[]): string {
  return why.map((reason) => OUTLIER_WORDS[reason]).join('; ');
}

/** What an incident's own page says of the class. */
export function roleSentence(role: ClassPupil['role'], why: readonly OutlierReason[]): string {
  switch (role) {
    case 'member':
      return 'This is part of a whole-class activity, so it does not wait in the queue. If you take it up, it stands on its own.';
    case 'outlier':
      return `The class did the same in a lesson, but this pupil stands out: ${whyInWords(why)}.`;
    case 'apart':
      return 'The class did the same in a lesson. This was taken up by itself, so it stands on its own.';
    case 'split':
      return 'It was part of what a class did, until somebody made single incidents of that.';
  }
}
