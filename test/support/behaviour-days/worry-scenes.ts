import { DAY, HOUR, MINUTE, type Stage, scene, TUESDAY } from './stage.ts';

const WORRY = 'how to self harm';
const WEEKS_BEFORE = [-26, -21, -19, -14, -12, -9];

/** Growing worry over days. All years but the last are one scene's alone: a class is told by its year. */
export function worryScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'rising-concern';
  const who = () => ({ userName: stage.pupil(), clientIp: stage.address() });
  const search = (searchTerms: string) => ({
    urlDomain: 'www.google.com',
    url: 'http://www.google.com/search',
    searchTerms,
  });
  // Everybody at an hour of their own: what many do in the same hour is a lesson.
  const hourOf = () => TUESDAY + chance.between(17, 20) * HOUR + chance.between(0, 59) * MINUTE;

  const rising = scene(stage, { behaviour, isPlanted: true, what: 'more and more over a week' });
  const unwell = who();
  for (const day of chance.some(WEEKS_BEFORE, chance.between(0, 2)))
    rising(hourOf() + day * DAY, { ...unwell, ...search(WORRY) });
  for (const day of chance.some([-5, -4, -3, -2, -1, 0], chance.between(3, 5)))
    for (let look = 0; look < chance.between(1, 3); look++)
      rising(hourOf() + day * DAY + look * 3 * MINUTE, { ...unwell, ...search(WORRY) });

  const project = scene(stage, { behaviour, isPlanted: false, what: 'one evening for an essay' });
  const writer = who();
  const evening = hourOf();
  for (let look = 0; look < 20; look++) project(evening + look * 2 * MINUTE, { ...writer, ...search(WORRY) });

  const steady = scene(stage, { behaviour, isPlanted: false, what: 'as often as in the weeks before' });
  const usual = who();
  for (const day of [...WEEKS_BEFORE, -3, -2, 0]) steady(hourOf() + day * DAY, { ...usual, ...search(WORRY) });

  const twice = scene(stage, { behaviour, isPlanted: false, what: 'two days in a week' });
  const curious = who();
  for (const day of [-4, 0]) twice(hourOf() + day * DAY, { ...curious, ...search(WORRY) });
}

/** Three lessons about it within a week: once for all, because it is of a whole class. */
export function classScene(stage: Stage): void {
  const add = scene(stage, { behaviour: 'rising-concern', isPlanted: false, what: 'three lessons about it' });
  const pupils = Array.from({ length: 24 }, () => ({
    userName: stage.pupil({ year: 'Year 10' }),
    clientIp: stage.address(),
  }));
  for (const day of [-5, -3, 0]) {
    for (const pupil of pupils) {
      for (let look = 0; look < stage.chance.between(1, 3); look++) {
        const at = TUESDAY + day * DAY + 10 * HOUR + stage.chance.between(0, 50) * MINUTE;
        add(at, { ...pupil, urlDomain: 'www.google.com', url: 'http://www.google.com/search', searchTerms: WORRY });
      }
    }
  }
}
