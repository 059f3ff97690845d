import { group, rare, type Setting } from './setting.ts';

/** What the school's policy needs to know of the school. */
export const POLICY_SETTINGS: readonly Setting[] = [
  rare('policy', 'The acceptable-use policy that judges; matrix is the one that is shipped.', 'matrix', 'matrix'),
  group('timetable', "The school's week and holidays. A day that is not written keeps its default."),
  rare(
    'timetable.<day>',
    'The parts of that day, monday to sunday; [] when there is no school. What no part covers is out of hours.',
    'a usual day of a primary school, 07:30 to 17:30, monday to friday',
    '[{ from: "08:50", to: "10:30", period: lessons }, { from: "10:30", to: "10:45", period: breaks }]',
  ),
  rare('timetable.<day>[].from', 'When the part begins.', null, null),
  rare('timetable.<day>[].to', 'When it ends; this minute is no longer in it.', null, null),
  rare('timetable.<day>[].period', 'What it is: lessons, breaks or before_after_school.', null, null),
  rare(
    'timetable.closed',
    'Days on which the school is closed, the first and the last included.',
    'none',
    '[{ from: 2026-12-21, to: 2027-01-01, why: Christmas holiday }]',
  ),
  rare('timetable.closed[].from', 'The first closed day.', null, null),
  rare('timetable.closed[].to', 'The last closed day.', null, null),
  rare('timetable.closed[].why', 'The reason, as people know it.', null, null),
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
];
