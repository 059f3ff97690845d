import type { Severity, Status } from '../models.ts';

export const helpWords = {
  title: 'Help',
  heading: 'Help',
  who: 'Who to ask',
  whoText:
    'What an incident means for a child: your designated safeguarding lead. What the system does, sign-in and mail: IT support.',
  severities: 'What the severities mean',
  statuses: 'What the words beside an incident mean',
  keys: 'Keys',
  keysHint:
    'Shortcuts are off until you turn them on at the foot of any page. They never work while you type. Each has a button as well.',
  key: 'Key',
  does: 'What it does',
  limits: 'What Filterwatch cannot know',
  limitsText:
    'It knows what the web filter wrote down, and nothing else. It says how sure it is of a person, and whether a person or a page asked. What it was, you decide.',
} as const;

export const keyWords: readonly { readonly key: string; readonly does: string }[] = [
  { key: 'J', does: 'Next incident' },
  { key: 'K', does: 'Previous incident' },
  { key: 'A', does: '“I’m looking at this”' },
  { key: 'F', does: 'Go to “What did you find?”' },
  { key: 'N', does: 'Write a note' },
  { key: 'H', does: 'Wait for an answer' },
  { key: '?', does: 'This list of keys' },
];

export const severityMeanings: Readonly<Record<Severity, string>> = {
  critical: 'Look now. A child may be at risk, or it may be against the law.',
  high: 'Look today.',
  medium: 'Look this week.',
  low: 'Look when there is time.',
  informational: 'Good to know. Nothing is expected of you.',
};

export const statusMeanings: Readonly<Record<Status, string>> = {
  new: 'Nobody has taken it up yet.',
  in_review: 'Somebody has taken it up.',
  on_hold: 'Somebody waits for an answer about it.',
  resolved: 'Somebody has recorded what they found.',
};
