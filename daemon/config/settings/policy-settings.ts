import { group, rare, type Setting } from './setting.ts';
import { TIMETABLE_SETTINGS } from './timetable-settings.ts';

/** What the school's policy needs to know of the school. */
export const POLICY_SETTINGS: readonly Setting[] = [
  rare(
    'policy',
    'The acceptable-use policy that judges: matrix (a table with five columns), prohibitions (a list of what is forbidden), or the path of a policy file. What is changed on the dashboard counts before it.',
    'matrix',
    'prohibitions',
  ),
  rare(
    'policy_cases',
    "A file of the school's own cases: given who, when and what, expect this. check-config runs them, and so does every change of the policy. A policy file may hold them too, under cases.",
    'none',
    'policy-cases.yaml',
  ),
  ...TIMETABLE_SETTINGS,
  group('groups', 'People whom the policy names, beside years, classes and staff.'),
  rare(
    'groups.<group>',
    'The accounts of one group, by the name that the policy uses.',
    'none',
    '[pupil017, teacher03]',
  ),
  group('categories', "The school's own lists. They go before all others."),
  rare(
    'categories.block',
    'Sites and what they are about.',
    'none',
    '[{ entry: games.example, category: gaming, reason: Played in lessons }]',
  ),
  rare(
    'categories.block[].entry',
    'A site, which covers what lies below it, or a part of one: games.example/arcade.',
    null,
    null,
  ),
  rare('categories.block[].category', 'What it is about: the id of a category, such as gaming.', null, null),
  rare('categories.block[].reason', 'Why the school says so.', null, null),
  rare(
    'categories.allow',
    'Sites that are not to be flagged.',
    'none',
    '[{ entry: club.example, reason: Our chess club }]',
  ),
  rare('categories.allow[].entry', 'A site or a part of one.', null, null),
  rare('categories.allow[].reason', 'Why the school allows it.', null, null),
  group('categories.labels', 'Names of categories that the school has made up in its filter, and what they mean.'),
  rare(
    'categories.labels.<label>',
    'The id of a category, such as gaming, or none, by the name as the filter logs it. It goes before what we take the name for.',
    'none',
    'gaming',
  ),
  group('words', "The school's own say about the words that searches are looked through for."),
  rare(
    'words.add',
    'Phrases that the school looks for itself, beside those that are shipped.',
    'none',
    '[{ phrase: lan party, category: gaming, reason: Organised in lessons, unless: [history club] }]',
  ),
  rare('words.add[].phrase', 'Whole words, wherever they stand in a search; or emoji.', null, null),
  rare('words.add[].category', 'What a search with it is about: the id of a category, such as gaming.', null, null),
  rare('words.add[].reason', 'Why the school looks for it.', null, null),
  rare(
    'words.add[].unless',
    'Words and phrases that make the search innocent, wherever they stand in it.',
    'none',
    null,
  ),
  rare(
    'words.silence',
    'Shipped phrases that are not looked for here. Those of suicide, self-harm, grooming and illegal content stay.',
    'none',
    '[{ phrase: retro bowl, reason: Our Year 6 project }]',
  ),
  rare('words.silence[].phrase', 'A shipped phrase, word for word; longer ones that hold it stay.', null, null),
  rare('words.silence[].reason', 'Why the school does not want to hear of it.', null, null),
];
