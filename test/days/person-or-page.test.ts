/*
 * Two hours of people at their devices, with the truth about who or what started each request: first the page that somebody opened, then
 * its parts, the buttons and players of others in it, counters, pages left open, programs and apps. Each kind of log shows a part of it.
 * What nobody may miss has a ceiling, what nobody should be bothered with has a floor; the figures of today stand a little above.
 */
import { describe, expect, test } from 'vitest';
import { pageLoads } from '../support/page-loads/day.ts';
import { LOG_KINDS, ofEmbeddedHosts, type Said, type Shares, saidOf, sharesOf } from '../support/page-loads/measure.ts';

const requests = pageLoads('person or page', 14);

/** No share of visits above `missed`, no other share below. */
type Bounds = Omit<Shares, 'lines'>;

/** By kind of log: of all requests, and of main hosts that stand in the pages of others too. */
const BOUNDS: Readonly<Record<string, readonly [all: Bounds, embedded: Bounds]>> = {
  'addresses and headers': [
    { missed: 0, recognised: 1, personRight: 1, background: 0.85, backgroundRight: 1 },
    { missed: 0, recognised: 1, personRight: 1, background: 0.8, backgroundRight: 1 },
  ],
  'addresses alone': [
    { missed: 0, recognised: 0.98, personRight: 0.95, background: 0.97, backgroundRight: 1 },
    { missed: 0, recognised: 0.97, personRight: 0.9, background: 0.93, backgroundRight: 1 },
  ],
  'names of connections': [
    { missed: 0.005, recognised: 0.35, personRight: 0.93, background: 0.7, backgroundRight: 0.998 },
    { missed: 0.02, recognised: 0.12, personRight: 0.95, background: 0.38, backgroundRight: 0.99 },
  ],
  'look-ups': [
    { missed: 0.005, recognised: 0, personRight: 1, background: 0.8, backgroundRight: 0.998 },
    { missed: 0.02, recognised: 0, personRight: 1, background: 0.58, backgroundRight: 0.99 },
  ],
};

describe.each(LOG_KINDS)('a log of $name', (kind) => {
  const said = saidOf(kind, kind.linesOf(requests));
  const [all, embedded] = BOUNDS[kind.name] ?? [];

  test('tells a person from a page', () => {
    expect(beyond(sharesOf(said), all)).toEqual([]);
  });

  test('tells a visit to a social network from its buttons in the pages of others', () => {
    expect(ofEmbeddedHosts(said).length).toBeGreaterThan(300);
    expect(beyond(sharesOf(ofEmbeddedHosts(said)), embedded)).toEqual([]);
  });

  test('never takes a visit to a site that stands in no other page for background', () => {
    const forbidden = said.filter(({ line }) => /^www\.(?:bet|hurt|games)\.example$/.test(line.host));
    const opened = forbidden.filter(({ line }) => line.truth === 'person');
    expect(opened.length).toBeGreaterThan(10);
    expect(opened.filter(isBackground).map(({ line }) => line.text)).toEqual([]);
  });
});

function isBackground({ initiator }: Said): boolean {
  return initiator === 'page' || initiator === 'software';
}

/** Which shares are worse than they may be. */
function beyond(shares: Shares, bounds: Bounds | undefined): readonly string[] {
  if (bounds === undefined) return ['there are no bounds for this kind of log'];
  const { missed, ...least } = bounds;
  const names = Object.keys(least) as (keyof typeof least)[];
  return [
    ...(shares.missed > missed ? [`missed ${shares.missed}, more than ${missed}`] : []),
    ...names
      .filter((name) => shares[name] < least[name])
      .map((name) => `${name} ${shares[name]}, less than ${least[name]}`),
  ];
}
