export const packWords = {
  heading: 'Evidence pack',
  link: 'Make an evidence pack',
  linkHint: 'One file for the police, the local authority or a meeting.',
  title: 'Make an evidence pack',
  back: 'Back to the incident',
  lede: 'A ZIP file for somebody who has never seen Filterwatch: a summary to print, the log’s own entries from half an hour before to half an hour after, your policy as it was, and a signature that shows whether anything was changed later.',
  about: (title: string) => `It is about: ${title}.`,
  names:
    'It names the pupil or the member of staff, where that is known, and the staff who reviewed this. Hand it on as you would a paper file.',
  withheld:
    'An address that may be illegal to open is left out. The pack says where the police can find it in your filter’s log.',
  recorded:
    'That you made it, when and what for is recorded, stands in the incident’s history, and is written in the pack.',
  purpose: 'What is it for?',
  purposeHint:
    'For example: “Request of the police, reference 4711” or “Meeting with parents on 3 December”. No names.',
  make: 'Make and download',
  keyHeading: 'How others check it',
  key: 'They run “filterwatch verify” with the file. It shows a fingerprint of the key that signed it. When they ask you, read this one to them; the two must be the same:',
  noKey: 'The key that packs are signed with cannot be read. Making a pack says what to do.',
} as const;

export const packErrors = {
  no_purpose: 'Write what it is for',
  purpose_too_long: (maximum: number) => `Shorten what it is for to ${maximum} characters or fewer`,
} as const;
