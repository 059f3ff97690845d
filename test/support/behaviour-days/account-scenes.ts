import { HOUR, IPAD, MINUTE, moments, refusal, SECOND, type Stage, scene, TUESDAY } from './stage.ts';

const LESSON = TUESDAY + 9 * HOUR;

/** One account in two places, and what looks like it. */
export function sharingScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'account-sharing';
  const reads = (add: ReturnType<typeof scene>, userName: string, clientIp: string, lasting: number, from = LESSON) => {
    for (const at of moments(stage, { from, lasting, least: 15 * SECOND, most: 70 * SECOND }))
      add(at, { userName, clientIp });
  };
  const both = scene(stage, { behaviour, isPlanted: true, what: 'two people with one account' });
  const lent = stage.pupil();
  const [own, other] = [stage.address(), stage.address()];
  const lasting = chance.between(5, 25) * MINUTE;
  const slowest = chance.between(50, 120) * SECOND;
  for (const [clientIp, later] of [
    [own, 0],
    [other, chance.between(0, 90)],
  ] as const) {
    for (const at of moments(stage, { from: LESSON + later * SECOND, lasting, least: 10 * SECOND, most: slowest }))
      both(at, { userName: lent, clientIp });
  }

  const moving = scene(stage, { behaviour, isPlanted: false, what: 'moved to other rooms' });
  const mover = stage.pupil();
  const rooms = [stage.address(), stage.address(), stage.address()];
  for (const [index, room] of [...rooms, ...rooms].entries())
    reads(moving, mover, room, chance.between(5, 15) * MINUTE, LESSON + index * HOUR);

  const roaming = scene(stage, { behaviour, isPlanted: false, what: 'wireless that changes between two networks' });
  const roamer = stage.pupil();
  const networks = [stage.address(), stage.address()];
  for (let at = LESSON, index = 0; at < LESSON + 40 * MINUTE; index++) {
    const stay = chance.between(2, 6) * MINUTE;
    reads(roaming, roamer, chance.oneOf(index % 2 === 0 ? networks.slice(0, 1) : networks.slice(1)), stay, at);
    at += stay;
  }

  const behind = scene(stage, { behaviour, isPlanted: false, what: 'the first computer stayed signed in' });
  const walker = stage.pupil();
  const left = stage.address();
  reads(behind, walker, left, 10 * MINUTE);
  reads(behind, walker, stage.address(), 30 * MINUTE, LESSON + 12 * MINUTE);
  for (const at of moments(stage, {
    from: LESSON + 12 * MINUTE,
    lasting: 30 * MINUTE,
    least: 5 * SECOND,
    most: 40 * SECOND,
  }))
    behind(at, { userName: walker, clientIp: left, kind: 'tls', method: 'CONNECT', url: null, fetchDest: null });

  const tablet = scene(stage, { behaviour, isPlanted: false, what: 'a tablet beside the computer' });
  const owner = stage.pupil();
  const [computer, side] = [stage.address(), stage.address()];
  for (const at of moments(stage, { from: LESSON, lasting: 20 * MINUTE, least: 15 * SECOND, most: 60 * SECOND }))
    tablet(
      at,
      chance.happens(0.5)
        ? { userName: owner, clientIp: computer }
        : { userName: owner, clientIp: side, userAgent: IPAD },
    );
}

/** One device, many accounts. */
export function manyAccountScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'many-accounts';
  const turns = (
    add: ReturnType<typeof scene>,
    { clientIp, accounts, least, most }: { clientIp: string; accounts: readonly string[]; least: number; most: number },
  ) => {
    let from = LESSON;
    for (const userName of accounts) {
      const lasting = chance.between(least, most) * SECOND;
      for (const at of moments(stage, { from, lasting, least: 10 * SECOND, most: 40 * SECOND }))
        add(at, { userName, clientIp });
      from += lasting;
    }
    return from;
  };
  const pupils = (count: number) => Array.from({ length: count }, () => stage.pupil());

  const trying = scene(stage, { behaviour, isPlanted: true, what: 'one pupil tries other accounts' });
  const device = stage.address();
  const accounts = pupils(chance.between(3, 4));
  const until = turns(trying, { clientIp: device, accounts, least: 60, most: 240 });
  for (const at of moments(stage, { from: until, lasting: 6 * MINUTE, least: 20 * SECOND, most: 60 * SECOND }))
    trying(at, { userName: accounts.at(-1) ?? null, clientIp: device });

  const library = scene(stage, {
    behaviour,
    isPlanted: false,
    what: 'a class takes turns at a shared computer of the list',
  });
  const shared = stage.address();
  stage.device({ address: shared, name: 'Library PC', shared: true });
  turns(library, { clientIp: shared, accounts: pupils(5), least: 90, most: 180 });

  const server = scene(stage, { behaviour, isPlanted: false, what: 'a terminal server' });
  const terminal = stage.address();
  const many = pupils(20);
  for (const at of moments(stage, { from: LESSON, lasting: 15 * MINUTE, least: SECOND, most: 8 * SECOND }))
    server(at, { userName: chance.oneOf(many), clientIp: terminal });

  const slow = scene(stage, { behaviour, isPlanted: false, what: 'turns of some minutes each' });
  turns(slow, { clientIp: stage.address(), accounts: pupils(4), least: 360, most: 600 });

  const change = scene(stage, { behaviour, isPlanted: false, what: 'the lesson changed, and a teacher helped' });
  turns(change, {
    clientIp: stage.address(),
    accounts: [stage.pupil(), stage.staff(), stage.pupil()],
    least: 100,
    most: 240,
  });
}

/** A device that is meant for others. */
export function wrongDeviceScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'wrong-device';
  const use = (add: ReturnType<typeof scene>, userName: string, clientIp: string, minutes: number) => {
    const lasting = minutes * MINUTE;
    for (const at of moments(stage, { from: LESSON, lasting, least: 15 * SECOND, most: 55 * SECOND }))
      add(at, { userName, clientIp });
  };
  const listed = (group: string, different: { shared?: boolean } = {}) => {
    const address = stage.address();
    stage.device({ address, name: `Device ${address}`, group, ...different });
    return address;
  };
  use(
    scene(stage, { behaviour, isPlanted: true, what: 'a pupil at a laptop of staff' }),
    stage.pupil(),
    listed('staff'),
    chance.between(5, 20),
  );
  use(
    scene(stage, { behaviour, isPlanted: true, what: 'a staff account at a pupil’s device' }),
    stage.staff(),
    listed('Year 9'),
    chance.between(14, 40),
  );
  use(
    scene(stage, { behaviour, isPlanted: false, what: 'a teacher helps' }),
    stage.staff(),
    listed('Year 9'),
    chance.between(2, 6),
  );
  use(scene(stage, { behaviour, isPlanted: false, what: 'one page for a teacher' }), stage.pupil(), listed('staff'), 1);
  use(
    scene(stage, { behaviour, isPlanted: false, what: 'a teacher shows something in the computer room' }),
    stage.staff(),
    listed('pupils', { shared: true }),
    40,
  );
  use(
    scene(stage, { behaviour, isPlanted: false, what: 'everybody at their own' }),
    stage.pupil(),
    listed('Year 9'),
    30,
  );
}

/** Signing in fails. */
export function signInScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'failed-sign-ins';
  const fails = (names: readonly string[], clientIp: string, count: number, least = 7, most = 30) => {
    let at = LESSON;
    for (let failure = 0; failure < count; failure++) {
      refusal(stage, at, { userName: chance.oneOf(names), clientIp });
      at += chance.between(least * SECOND, most * SECOND);
    }
    return at;
  };
  const names = (count: number) => Array.from({ length: count }, () => stage.pupil());
  scene(stage, { behaviour, isPlanted: true, what: 'passwords of one account are tried' });
  fails(names(1), stage.address(), chance.between(10, 16));
  scene(stage, { behaviour, isPlanted: true, what: 'several accounts are tried' });
  fails(names(5), stage.address(), chance.between(10, 16));

  const mistyped = scene(stage, { behaviour, isPlanted: false, what: 'mistyped a few times' });
  const [forgetful = ''] = names(1);
  const device = stage.address();
  const later = fails([forgetful], device, chance.between(2, 5));
  for (const at of moments(stage, { from: later, lasting: 5 * MINUTE, least: 5 * SECOND, most: 30 * SECOND }))
    mistyped(at, { userName: forgetful, clientIp: device });

  const handshake = scene(stage, {
    behaviour,
    isPlanted: false,
    what: 'every connection is refused once and then let in',
  });
  const [usual = ''] = names(1);
  const desk = stage.address();
  for (const at of moments(stage, { from: LESSON, lasting: 20 * MINUTE, least: 3 * SECOND, most: 20 * SECOND })) {
    refusal(stage, at, { userName: usual, clientIp: desk });
    handshake(at + 50, { userName: usual, clientIp: desk });
  }

  scene(stage, { behaviour, isPlanted: false, what: 'one page asks for many things with an old password' });
  const [old = ''] = names(1);
  const laptop = stage.address();
  for (let part = 0; part < 40; part++) refusal(stage, LESSON + part * 60, { userName: old, clientIp: laptop });
}

/** An account on no roster. */
export function unknownAccountScenes(stage: Stage): void {
  const { chance } = stage;
  const behaviour = 'unknown-account';
  const use = (what: string, isPlanted: boolean, userName: string | null, minutes: number) => {
    const add = scene(stage, { behaviour, isPlanted, what });
    const clientIp = stage.address();
    for (const at of moments(stage, { from: LESSON, lasting: minutes * MINUTE, least: 20 * SECOND, most: 70 * SECOND }))
      add(at, { userName, clientIp });
  };
  use('somebody who has left', true, `leaver${chance.between(100, 999_999)}`, chance.between(6, 20));
  use('a name that was mistyped', false, `pupl${chance.between(100, 999_999)}`, 1);
  use('a visitor of the guest network', false, `guest${chance.between(1, 9)}`, 30);
  use('a computer by itself', false, `PC-${chance.between(100, 999_999)}$`, 30);
  use('an address in place of a name', false, stage.address(), 30);
  use('nobody', false, null, 30);
}
