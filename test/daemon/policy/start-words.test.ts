import { expect, test } from 'vitest';
import type { Around, Because, Initiator, Start } from '../../../daemon/activity/start.ts';
import { startSentence } from '../../../daemon/policy/start-words.ts';

const NOTHING: Around = {
  opener: null,
  openedMsBefore: null,
  others: 0,
  ownParts: 0,
  askedMsBefore: null,
  everyMs: null,
};

function told(
  initiator: Initiator,
  because: Because,
  around: Partial<Around> | null,
  kind: 'web' | 'tls' | 'dns' = 'tls',
) {
  const start: Start = { initiator, because, around: around === null ? null : { ...NOTHING, ...around } };
  return startSentence(initiator, start, kind);
}

test('says who probably opened it alone, where nothing more is known', () => {
  expect(startSentence('person', null, 'web')).toBe('A person very probably opened this.');
  expect(startSentence('unclear', null, 'web')).toBe('The log does not show whether a person or a page opened this.');
});

const OPENED = 'A person very probably opened this: ';
const LOADED = 'A page probably loaded this by itself: ';
const NAME = 'The log shows only the name of the site, so not whether a person or a page opened it.';

test.each([
  [told('person', 'click', NOTHING, 'web'), `${OPENED}the browser reported a click or a key for it.`],
  [
    told('person', 'own_burst', { ownParts: 4 }),
    `${OPENED}nothing else had been asked for just before, and 4 parts of its own followed.`,
  ],
  [told('page', 'part', null, 'web'), `${LOADED}it is part of a page, such as a picture, a script or a frame.`],
  [
    told('page', 'embed', { opener: 'www.example.org', openedMsBefore: 412, others: 11 }),
    `${LOADED}other sites have it in their pages, and it came 0.4 s after www.example.org was opened, with 11 other hosts.`,
  ],
  [told('page', 'embed', { others: 1 }), `${LOADED}other sites have it in their pages, and it came with 1 other host.`],
  [
    told('software', 'rhythm', { everyMs: 30_400 }),
    'A program probably asked for this by itself: this device asks for it about every 30 seconds, like a clock.',
  ],
  [told('unclear', 'name_alone', NOTHING), `${NAME} The device asked for nothing else within the same seconds.`],
  [
    told('unclear', 'name_alone', { openedMsBefore: 20, others: 3 }, 'dns'),
    `${NAME} It came in the same moment as another site, with 3 other hosts.`,
  ],
  [
    told('unclear', 'asked_again', { askedMsBefore: 250_000 }),
    `${NAME} It was asked for again 4 minutes after the last time, and nothing else with it.`,
  ],
  [
    told('unclear', 'no_click', NOTHING, 'web'),
    'The log does not show whether a person or a page opened this. The browser reported no click for it: another page may have ' +
      'opened it by itself, or somebody went back to it.',
  ],
])('%s', (sentence, expected) => {
  expect(sentence).toBe(expected);
});
