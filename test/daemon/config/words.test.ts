import { expect, test } from 'vitest';
import { describeConfig } from '../../../daemon/config.ts';
import { accepted, configFolder, said, withLog } from './config-folder.ts';

const WORDS = `words:
  add:
    - { phrase: LAN party, category: gaming, reason: Organised in lessons, unless: [history club] }
    - { phrase: prank calls, category: bullying, reason: Spring term }
  silence:
    - { phrase: Retro-Bowl, reason: Our Year 6 project }
`;

test('the school’s words are read, and told in one line', () => {
  const config = accepted(configFolder(withLog(WORDS)).load());
  expect(config.categories.words).toEqual({
    added: [
      { phrase: 'LAN party', category: 'gaming', reason: 'Organised in lessons', excludes: ['history club'] },
      { phrase: 'prank calls', category: 'bullying', reason: 'Spring term', excludes: [] },
    ],
    silenced: [{ phrase: 'Retro-Bowl', reason: 'Our Year 6 project' }],
  });
  expect(describeConfig(config)).toContain('own words        2 phrases looked for, 1 phrase silenced');
});

test.each([
  [
    'a phrase without a word',
    'words:\n  add: [{ phrase: "?!", category: gaming, reason: x }]\n',
    'filterwatch.yaml:3:19  words.add[].phrase: found “?!”. Write one or more words, 16 at most, such as “lan party”.',
  ],
  [
    'a category that does not exist',
    'words:\n  add: [{ phrase: lan party, category: gamng, reason: x }]\n',
    'filterwatch.yaml:3:40  words.add[].category: found “gamng”. Write “gaming”.',
  ],
  [
    'a silenced phrase without a reason',
    'words:\n  silence:\n    - phrase: retro bowl\n',
    'filterwatch.yaml:4:7  words.silence[].reason: found nothing. Write the reason, in a few words.',
  ],
])('%s is a problem', (_, yaml, says) => {
  const result = configFolder(withLog(yaml)).load();
  expect(result.kind).toBe('problems');
  expect(said(result)).toEqual([says]);
});

test('what cannot be silenced is a warning, and everything else holds', () => {
  const yaml = `words:
  silence:
    - { phrase: retro bowl, reason: x }
    - { phrase: retro bowel, reason: x }
    - { phrase: zzzzzzzzzzzzzzzz, reason: x }
    - { phrase: kill myself, reason: x }
`;
  const result = configFolder(withLog(yaml)).load();
  expect(result.kind).toBe('ok');
  expect(said(result)).toEqual([
    'filterwatch.yaml:5:17  words.silence[].phrase: warning: found “retro bowel”, which nothing looks for. Write “retro bowl”.',
    'filterwatch.yaml:6:17  words.silence[].phrase: warning: found “zzzzzzzzzzzzzzzz”, which nothing looks for. Write a phrase as an incident shows it.',
    'filterwatch.yaml:7:17  words.silence[].phrase: warning: found “kill myself”, which is always looked for, because somebody may be at risk. Write a phrase of another category, or leave this one out.',
  ]);
});
