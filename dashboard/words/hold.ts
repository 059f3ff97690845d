export const holdWords = {
  title: 'Legal hold',
  placedBy: (by: string) => `Placed by ${by},`,
  somebody: 'somebody who has no account any more',
  means: 'Nothing of this incident is deleted, whatever its age, until the hold is lifted.',
  place: 'Must this be kept? Place a legal hold',
  lift: 'Lift the legal hold',
  back: 'Back to the incident',
  placeHeading: 'Place a legal hold',
  placeLede:
    'For when the police, a court, the local authority or an insurer may ask. This incident, its history, what was around it in the log and who looked at it are kept, whatever their age, until somebody lifts the hold.',
  liftHeading: 'Lift the legal hold',
  liftLede: 'The incident is then deleted when its time is over; if that is past, in the coming night.',
  reason: 'Why?',
  reasonHint: 'It stands in the history of this incident, for whoever reads it in a year.',
  savePlace: 'Place the hold',
  saveLift: 'Lift the hold',
} as const;

export const holdErrors = {
  noReason: 'Say why',
  tooLong: (maximum: number) => `Shorten the reason to ${maximum} characters or fewer`,
} as const;
