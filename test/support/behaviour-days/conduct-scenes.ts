import { categoryId } from '../../../categories/taxonomy.ts';
import {
  ANDROID,
  ANDROID_TABLET,
  CONSOLE,
  DAY,
  HOUR,
  IPAD,
  IPHONE,
  MINUTE,
  moments,
  SECOND,
  type Stage,
  scene,
  TUESDAY,
} from './stage.ts';

const LESSON = TUESDAY + 9 * HOUR;
const BETTING = [
  'bet365.com',
  'www.williamhill.com',
  'www.paddypower.com',
  'www.betfair.com',
  'www.ladbrokes.com',
  'www.coral.co.uk',
  'www.betfred.com',
  'www.skybet.com',
  'www.unibet.co.uk',
  'www.888casino.com',
  'www.betway.com',
  'www.bwin.com',
];

/** Phones and consoles. */
export function phoneScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'phones-and-consoles';
  const use = (what: string, isPlanted: boolean, agents: readonly string[], minutes = chance.between(4, 20)) => {
    const add = scene(stage, { behaviour, isPlanted, what });
    const clientIp = stage.address();
    for (const at of moments(stage, { from: LESSON, lasting: minutes * MINUTE, least: 20 * SECOND, most: 80 * SECOND }))
      add(at, { userName: null, clientIp, userAgent: chance.oneOf(agents) });
    return clientIp;
  };
  use('a phone', true, [chance.oneOf([IPHONE, ANDROID])]);
  use('a games console', true, [CONSOLE]);
  use('a tablet', false, [chance.oneOf([IPAD, ANDROID_TABLET])]);
  use('a tablet whose apps call themselves a phone', false, [ANDROID_TABLET, ANDROID_TABLET, ANDROID], 30);
  use('a computer on which a phone is tried out', false, [stageComputer, stageComputer, IPHONE], 30);
  use('one request alone', false, [IPHONE], 0.2);
  const lent = use('a phone that the school has lent', false, [ANDROID]);
  stage.device({ address: lent, name: 'Trip phone', kind: 'phone' });
}

const stageComputer =
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';

/** Going on after being stopped. */
export function attemptScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'repeated-attempts';
  const stopped = (host: string, path = '') => ({
    disposition: 'blocked' as const,
    statusCode: 403,
    urlDomain: host,
    url: `http://${host}/${path}`,
  });
  const trying = scene(stage, { behaviour, isPlanted: true, what: 'one betting site after the other' });
  const determined = { userName: stage.pupil(), clientIp: stage.address() };
  let at = LESSON;
  for (const host of chance.some(BETTING, chance.between(8, 12))) {
    trying(at, { ...determined, ...stopped(host) });
    at += chance.between(12, 60) * SECOND;
  }
  const refresh = scene(stage, { behaviour, isPlanted: false, what: 'one page, loaded again and again' });
  const stuck = { userName: stage.pupil(), clientIp: stage.address() };
  for (const time of moments(stage, { from: LESSON, lasting: 20 * MINUTE, least: 10 * SECOND, most: 40 * SECOND }))
    refresh(time, { ...stuck, ...stopped('bet365.com', 'live') });

  const parts = scene(stage, { behaviour, isPlanted: false, what: 'one page with many parts that were stopped' });
  const reader = { userName: stage.pupil(), clientIp: stage.address() };
  for (const [index, host] of BETTING.entries())
    parts(LESSON + index * 300, {
      ...reader,
      ...stopped(host),
      kind: 'tls',
      method: 'CONNECT',
      url: null,
      fetchDest: null,
    });

  const adverts = scene(stage, { behaviour, isPlanted: false, what: 'adverts' });
  const surfer = { userName: stage.pupil(), clientIp: stage.address() };
  for (const [index, host] of BETTING.entries())
    adverts(LESSON + index * 40 * SECOND, {
      ...surfer,
      ...stopped(host, 'banner.png'),
      fetchDest: 'image',
      contentType: 'image/png',
    });

  const seldom = scene(stage, { behaviour, isPlanted: false, what: 'now and then over the day' });
  const casual = { userName: stage.pupil(), clientIp: stage.address() };
  for (const [index, host] of BETTING.slice(0, 7).entries())
    seldom(LESSON + index * chance.between(35, 50) * MINUTE, { ...casual, ...stopped(host) });

  const app = scene(stage, { behaviour, isPlanted: false, what: 'an app that tries its own names' });
  const phone = { userName: stage.pupil(), clientIp: stage.address() };
  for (let index = 0; index < 20; index++)
    app(LESSON + index * 20 * SECOND, {
      ...phone,
      ...stopped(`api${index}.bet365.com`),
      kind: 'tls',
      method: 'CONNECT',
      url: null,
      fetchDest: null,
    });
}

/** The same again after a warning. */
export function warningScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'continued-after-warning';
  const bets = (
    what: string,
    isPlanted: boolean,
    warning: { category: 'gambling' | 'filter-bypass'; daysAgo: number } | null,
  ) => {
    const userName = stage.pupil();
    const add = scene(stage, { behaviour, isPlanted, what });
    const at = LESSON + chance.between(0, 300) * MINUTE;
    add(at, { userName, clientIp: stage.address(), urlDomain: 'bet365.com', url: 'http://bet365.com/' });
    if (warning === null) return;
    const warned = { category: categoryId(warning.category), at: LESSON - warning.daysAgo * DAY };
    stage.warnings.push({ subjectKey: `person:${userName}`, ...warned });
  };
  bets('betting after a warning for it', true, { category: 'gambling', daysAgo: chance.between(1, 60) });
  bets('betting without a warning', false, null);
  bets('betting after a warning for something else', false, { category: 'filter-bypass', daysAgo: 10 });
  bets('betting after a warning in another school year', false, {
    category: 'gambling',
    daysAgo: chance.between(80, 300),
  });
  bets('betting before the warning', false, { category: 'gambling', daysAgo: -1 });
}

/** What parents refused. */
export function refusalScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'refused-by-parents';
  const use = (
    what: string,
    isPlanted: boolean,
    refused: string,
    different: Record<string, unknown>,
    minutes = chance.between(4, 20),
  ) => {
    const add = scene(stage, { behaviour, isPlanted, what });
    const who = { userName: stage.pupil({ refused }), clientIp: stage.address() };
    for (const at of moments(stage, { from: LESSON, lasting: minutes * MINUTE, least: 20 * SECOND, most: 70 * SECOND }))
      add(at, { ...who, ...different });
  };
  use('the internet', true, 'internet', {});
  use('mail', true, 'mail', { urlDomain: 'mail.google.com', url: 'http://mail.google.com/mail/' });
  use('the first page of the browser', false, 'internet', {}, 0.2);
  use('parts of pages alone', false, 'internet', { fetchDest: 'image', contentType: 'image/png' });
  use('other pages, where mail was refused', false, 'mail', {});
  use('nothing refused', false, '', {});
}

/** At night. */
export function nightScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'out-of-hours-use';
  const use = (
    what: string,
    isPlanted: boolean,
    userName: string,
    { hour, minutes, ...different }: { hour: number; minutes: number; fetchDest?: string },
  ) => {
    const add = scene(stage, { behaviour, isPlanted, what });
    const clientIp = stage.address();
    for (const at of moments(stage, {
      from: TUESDAY + hour * HOUR,
      lasting: minutes * MINUTE,
      least: 20 * SECOND,
      most: 80 * SECOND,
    }))
      add(at, { userName, clientIp, ...different });
  };
  use('awake at midnight', true, stage.pupil(), { hour: 23, minutes: chance.between(40, 120) });
  use('homework in the evening', false, stage.pupil(), { hour: 18, minutes: 120 });
  use('one look at night', false, stage.pupil(), { hour: 23, minutes: 6 });
  use('a device by itself', false, stage.pupil(), { hour: 23, minutes: 120, fetchDest: 'image' });
  use('a teacher prepares', false, stage.staff(), { hour: 23, minutes: 60 });
}
