import { describe, expect, test } from 'vitest';
import { toText } from '../../dashboard/html.ts';
import { asItIs, everyPage } from '../support/dashboard-pages.ts';
import { openingsOf, textOf, textOfFirst } from '../support/markup.ts';

/** One row for each first word of an address. */
const PATHS = [
  'incidents(?:/:id(?:/(?:claim|release|resolve|undo|told|correct|quieten|hold|around|evidence|handover|split|wait|reopen|note|merge|separate|take-out|put-back|refer|names(?:/hide)?|account|actions(?:/:id)?|letters(?:/:id(?:/:id)?)?|access(?:/:id/end)?))?)?',
  'handover',
  'support(?:/:id(?:/(?:close|names(?:/hide)?))?)?',
  'log(?:/:id(?:/(?:narrow|export|names(?:/hide)?))?)?',
  'lists(?:/update|/(?:sites|words)(?:/:id(?:/remove)?)?)?',
  'looking-back(?:/:id(?:/leave|/names(?:/hide)?|/findings/:id/(?:raise|leave))?)?',
  'requests(?:/(?:ask|export(?:/:id)*|:id(?:/(?:authorise|refuse|withdraw|send|tell|confirm))?))?',
  'quietened(?:/:id/(?:agree|lift))?',
  'policy(?:/(?:history|add|rules/:id(?:/remove)?|waiting/:id))?',
  'referred(?:/:id(?:/say)?)?',
  'letters(?:/:id/:id)?',
  'access',
  'not-sent(?:/:id/(?:retry|drop))?',
  'alert-seen',
  'confirm-address',
  'unsubscribe',
  'who-is-told(?:/again)?',
  'filter-checks(?:/(?:run|record|export))?',
  'try',
  'schools',
  'who-looked(?:/(?:export|check))?',
  'reports(?:/:id(?:/(?:detail|pdf|detail.pdf|csv|again))?)?',
  'reports/reviews(?:/:id(?:/(?:pdf|figures|sign|answers/:id))?)?',
  'report-a-site(?:/sent)?',
  'site-reports(?:/:id(?:/(?:link|close|pass-on|incident|names(?:/hide)?))?)?',
  'kept',
  'person(?:/(?:export|plan|erase))?',
  'health(?:/test-alert)?',
  'help',
  'account(?:/(?:password|recovery-codes|two-steps(?:/(?:confirm|off))?|sign-out-everywhere))?',
  'accounts(?:/(?:invite|emergency-known|:id(?:/(?:role|person|close|open|link|reset-two-steps))?))?',
  'sign-in(?:/(?:code|set-up|forgotten|link|with/:id))?',
  'sign-out',
  'set-up(?:/(?:log|policy|alert|finish))?',
  'assets/:file',
];
const PATH = PATHS.join('|').replaceAll(':id', String.raw`[\w-]+`).replaceAll(':file', String.raw`[\w.]+`);
const ROUTES = new RegExp(String.raw`^/(?:${PATH})?(?:\?[\w=&+%-]*)?(?:#[\w-]+)?$`);

describe.each(Object.entries(everyPage))('the page %s', (_name, make) => {
  const markup = toText(make(asItIs));
  const openings = openingsOf(markup);
  const named = (name: string) => openings.filter((each) => each.name === name);
  const valuesOf = (attribute: string) => openings.flatMap(({ attributes }) => attributes.get(attribute) ?? []);

  test('has one heading of the first rank, and skips no rank after it', () => {
    const ranks = openings.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(ranks.filter((rank) => rank === 1)).toHaveLength(1);
    const afterFirst = ranks.slice(ranks.indexOf(1));
    afterFirst.forEach((rank, place) => {
      expect(rank).toBeLessThanOrEqual((afterFirst[place - 1] ?? 1) + 1);
    });
  });

  test('says in its title what it is and where', () => {
    expect(textOfFirst(markup, 'title')).toMatch(/^\S.* – \S/);
  });

  test('holds no style, script or handler of its own', () => {
    const allowed = openings.filter(({ name }) => name === 'style' || name === 'script');
    for (const { name, attributes } of allowed) {
      expect(name).toBe('script');
      expect(attributes.get('src')).toMatch(/^\/assets\//);
    }
    const attributes = openings.flatMap((opening) => [...opening.attributes.keys()]);
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  });

  test('leads to its own routes and nowhere else', () => {
    const targets = [...valuesOf('href'), ...valuesOf('action'), ...valuesOf('src')];
    expect(targets.filter((target) => !target.startsWith('#') && !ROUTES.test(target))).toEqual([]);
  });

  test('gives each id once, and refers to ids that are there', () => {
    const ids = valuesOf('id');
    expect(ids).toEqual([...new Set(ids)]);
    const referred = [
      ...valuesOf('for'),
      ...valuesOf('aria-describedby').flatMap((list) => list.split(' ')),
      ...valuesOf('href').flatMap((target) => (target.startsWith('#') ? [target.slice(1)] : [])),
    ];
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('sends the token with every form, and changes things by post alone', () => {
    const forms = named('form');
    expect(forms.filter(({ attributes }) => attributes.get('method') !== 'post')).toEqual([]);
    expect(named('input').filter(({ attributes }) => attributes.get('name') === '_csrf')).toHaveLength(forms.length);
  });

  test('has no button without a look of ours', () => {
    expect(named('button').filter(({ attributes }) => !attributes.has('class'))).toEqual([]);
  });

  test('has nothing chosen beforehand in a finding', () => {
    const chosen = named('input').filter(({ attributes }) => attributes.has('checked'));
    const names = chosen.map(({ attributes }) => attributes.get('name'));
    expect(names.filter((each) => each === 'resolution' || each === 'intent')).toEqual([]);
  });

  test('has no holes in its sentences', () => {
    expect(textOf(markup)).not.toMatch(/undefined|NaN|\[object|null/);
  });
});
