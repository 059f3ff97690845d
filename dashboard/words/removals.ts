import { dateInWords } from '../times.ts';

export const removalWords = {
  title: 'Access taken away',
  lede: 'Whose access is taken away now. Filterwatch does not switch access itself: hand this on to IT support.',
  none: 'Nobody’s access is taken away now.',
  until: (who: string, day: string) => `Access removed until the end of ${dateInWords(day)}: ${who}`,
  staff: 'a member of staff',
  pupil: (group: string) => (group === '' ? 'a pupil' : `${group} pupil`),
  due: 'It is to be given back.',
  end: 'It was given back',
  from: 'First day',
  untilDay: 'Last day',
  reason: 'Why, and what is taken away',
  heading: 'From when until when',
  switched: 'Filterwatch does not switch access itself. Save the days here, then write to IT support, or tell them.',
  save: 'Save the days',
  otherwise: 'Or record it without days',
} as const;

export const removalErrors = {
  day: 'Write the first and the last day',
  order: 'The last day comes before the first',
  reason: 'Say why',
  tooLong: 'Shorten it to 500 characters or fewer',
} as const;
