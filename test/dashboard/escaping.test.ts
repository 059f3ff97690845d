import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toText } from '../../dashboard/html.ts';
import { everyPage, type Given } from '../support/dashboard-pages.ts';
import { openingsOf } from '../support/markup.ts';

// Texts of these fields choose what is drawn, and the daemon's types allow a few words; all others are free text.
const CHOOSING = new Set([
  'kind',
  'theme',
  'say',
  'severity',
  'state',
  'transport',
  'status',
  'role',
  'passwordsFor',
  'via',
  'disposition',
  'initiator',
  'because',
  'outcome',
  'appliesTo',
  'runner',
  'resolution',
  'intent',
  'periods',
  'as',
  'period',
  'zone',
  'field',
  'assignee',
  'staffId',
  'action',
  'expected',
  'verdict',
  'how',
  'foundAs',
  'way',
  'language',
  'part',
  'form',
  'refusal',
  'every',
  'send',
  'stage',
  'answeredBy',
  'signer',
  'signsAs',
]);
/** Lists of such words. */
const CHOOSING_LISTS = new Set([
  'periods',
  'mayGive',
  'actions',
  'others',
  'respond',
  'languages',
  'forms',
  'signers',
  'waitingFor',
]);

const runs = Number(process.env.FUZZ_RUNS ?? 20);
const hostileText = fc.oneof(
  fc.constantFrom(
    `"><script>alert(1)</script>`,
    `' onmouseover='alert(1)`,
    '</title></textarea></style><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '//evil.example/',
    '<!--',
    '&lt;script&gt;',
    '\u202egnp.exe<b>',
  ),
  fc.string({ minLength: 1, unit: fc.constantFrom('<', '>', '"', "'", '&', '=', '/', 'a', ' ', '\n', '`', '!', '$') }),
  fc.string({ minLength: 1, unit: 'binary' }),
);

test.each(Object.entries(everyPage))('hostile text changes no tag and no attribute of the page %s', (_name, make) => {
  const harmless = shapeOf(toText(make(everyTextBecoming('x'))));
  fc.assert(
    fc.property(hostileText, (text) => {
      const markup = toText(make(everyTextBecoming(text)));
      expect(shapeOf(markup)).toEqual(harmless);
      expect(addressesOf(markup).filter((address) => !/^(?:\/(?!\/)|#)[^\s"<>\\]*$/.test(address))).toEqual([]);
    }),
    { numRuns: runs },
  );
});

/** Every tag with the names of its attributes: what a browser would build, without its texts. */
function shapeOf(markup: string): readonly string[] {
  return openingsOf(markup).map(({ name, attributes }) => `${name} ${[...attributes.keys()].join(' ')}`);
}

function addressesOf(markup: string): readonly string[] {
  const openings = openingsOf(markup);
  return ['href', 'src', 'action'].flatMap((name) => openings.flatMap(({ attributes }) => attributes.get(name) ?? []));
}

/** Puts `text` into every free text of a model; what was empty stays empty, because emptiness too chooses what is drawn. */
function everyTextBecoming(text: string): Given {
  return (model) => replaced(model, text) as typeof model;
}

function replaced(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value === '' ? '' : text;
  if (Array.isArray(value)) return value.map((each) => replaced(each, text));
  if (typeof value !== 'object' || value === null) return value;
  const isPass = 'outcome' in value && value.outcome === 'pass';
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const isChoosing = CHOOSING.has(key) || (isPass && key === 'reason');
      return [
        key,
        isChoosing && typeof each !== 'object' ? each : CHOOSING_LISTS.has(key) ? each : replaced(each, text),
      ];
    }),
  );
}
