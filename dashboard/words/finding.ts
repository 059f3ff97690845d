import type { Resolution } from '../models.ts';

export const findingWords = {
  heading: 'What did you find?',
  found: 'What was found',
  finding: 'Finding',
  resolution: 'What was it?',
  intent: 'Was it deliberate?',
  note: 'Note',
  noteHint: 'What you did and why, for whoever reads this in a year.',
  caseReference: 'Case reference',
  caseReferenceHint: 'The number in your safeguarding system, if there is one.',
  optional: '(optional)',
  save: 'Save and go to the next',
  undo: 'Undo',
  openIt: 'Open it',
  toActions: 'See what our policy asks for',
  undoUntil: (until: string) => `You can undo this until ${until}.`,
  typed: 'What you had typed',
  notChosen: 'Not chosen',
} as const;

export const resolutionHints: Readonly<Record<Resolution, string>> = {
  concern: 'You told the designated safeguarding lead.',
  no_concern: 'It happened, and nothing more is needed.',
  false_alarm: 'It should not have been flagged.',
  duplicate: 'Say in the note which one.',
  test: 'Somebody was trying the filter or Filterwatch.',
};

export const closedSentences: Readonly<Record<Resolution, string>> = {
  concern: 'Closed as passed to safeguarding.',
  no_concern: 'Closed as no concern.',
  false_alarm: 'Closed as false alarm.',
  duplicate: 'Closed as same as another.',
  test: 'Closed as a test.',
};

export const noticeWords = {
  claimed: 'You are looking at this now. The others can see that.',
  released: 'This is back in the queue.',
  waits: 'It waits now, and comes back by itself.',
  reopened: 'Open again, and back in the queue. What was found before stays in the history.',
  noted: 'Your note stands in the history.',
  undone: 'Opened again. Your finding was taken back.',
  changed:
    'Somebody else changed this incident before you. Nothing of yours was saved, and nothing of theirs was lost. This is how it stands now.',
  changedWhileTyping:
    'Somebody else changed this incident before you. Your finding is not saved; what you typed is below. This is how the incident stands now.',
  merged: 'These are one incident now. Below you can separate them again.',
  unmerged: 'These are incidents of their own again, as they were before.',
  takenOut: 'These requests are an incident of their own now.',
  putBack: 'The requests are back, and the incident that was made of them is gone.',
  notPutBack:
    'They were not put back: the ten minutes are over, or somebody has done something with them since. You can put the two incidents together instead.',
  separated: 'This is an incident of its own again, as it was before.',
  notSeparated: 'Somebody else changed this before you, so nothing was separated. This is how it stands now.',
  undoneTogether: 'They are open again. Your findings were taken back.',
  notAllUndone:
    'Some were not opened again: the ten minutes are over, or somebody else has changed them. They are among what is closed.',
  changedStep:
    'Somebody else changed this incident before you. Nothing of yours was saved; what you typed is still here. Save again if it is still right.',
  bound: 'This cannot be done with this incident by itself: it is part of something else now.',
  corrected: 'Saved on our own list. It counts from now on; earlier incidents, this one too, stay as they are.',
  correctedBefore: 'This was on our own list already, so nothing was changed.',
  held: 'Under a legal hold now. Nothing of this incident is deleted until the hold is lifted.',
  holdLifted: 'The legal hold is lifted. The incident is deleted when its time is over.',
  told: 'Written down. It stands in the history, and the last word counts.',
  notTold: 'Nothing was written down: choose whether it was reported.',
  split: 'These are single incidents again, and are back in the queue. No mail was sent.',
  splitTooLate: 'Somebody else changed this before you, so nothing was split. This is how it stands now.',
  entered: 'Saved. It stands with the other incidents now.',
  passedOn:
    'Saved, and passed on: it is about a member of staff, so it goes to whoever reviews such incidents. You will not see it here.',
  actionRecorded: 'Recorded. It stands in the history.',
  actionTakenBack: 'Taken back. It is to do again.',
  actionTooLate: 'Somebody else changed this before you, so nothing was recorded. This is how it stands now.',
  referred: 'Referred. The class teacher finds it under “Referred to you”.',
  letterQueued: 'The letter is on its way. The history says when the mail server has taken it.',
  rowChosen: 'Recorded. What our policy asks for is listed below.',
  late: 'The ten minutes for undoing are over. The finding stays as it was recorded.',
} as const;

export const findingErrors = {
  resolution: 'Choose what it was',
  intent: 'Choose whether it was deliberate',
  note: (maximum: number) => `Shorten the note to ${maximum} characters or fewer`,
  caseReference: (maximum: number) => `Shorten the case reference to ${maximum} characters or fewer`,
  summary: 'There is a problem',
  titlePrefix: 'Error: ',
} as const;
