import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../categories/filter-labels/label-table.ts';
import { buildFilterLabels, neverHidden } from '../../categories/filter-labels.ts';
import { LABEL_TABLES } from '../../categories/seed/label-tables.ts';
import { categoryId } from '../../categories/taxonomy.ts';

const labels = buildFilterLabels();
const ANY = 'csv';

function categoriesOf(label: string, observer = ANY): readonly string[] {
  return labels.match(observer, label).matches.map((match) => match.category);
}

function unknownIn(label: string, observer = ANY): readonly string[] {
  return labels.match(observer, label).unknown;
}

describe('a name that no product is known to have', () => {
  test.each([
    ['Adult/Sexually Explicit content', ['pornography']],
    ['Year 7 games', ['gaming']],
    ['proxy-avoidance', ['filter-bypass']],
    ['Counter-terrorism list', ['terrorist-content']],
    ['Our IWF list', ['child-abuse-material']],
    ['Social_Networks (staff)', ['social-media']],
  ])('such as %j is read by its words', (label, categories) => {
    expect(categoriesOf(label)).toEqual(categories);
    expect(unknownIn(label)).toEqual([]);
  });

  test.each(['Custom list 7', 'Quarantine A', 'Étagère'])(
    'such as %j, whose words say nothing, is unknown',
    (label) => {
      expect(labels.match(ANY, label)).toEqual({ matches: [], unknown: [label] });
    },
  );

  test('a charity against the abuse of children is no such material', () => {
    expect(categoriesOf('Child abuse charities')).toEqual([]);
    expect(categoriesOf('Child abuse list of the police')).toEqual(['child-abuse-material']);
  });
});

test.each(['Business', 'Information Technology', 'None', '', '-', ' ', '|', 'Uncategorised'])(
  'the label %j is known and says nothing that we would act on',
  (label) => {
    expect(labels.match(ANY, label)).toEqual({ matches: [], unknown: [] });
  },
);

describe('several names in one label', () => {
  test('are read each by itself, with its own name as evidence', () => {
    expect(labels.match('smoothwall', 'Adverts, Pornography')).toEqual({
      matches: [
        { category: 'adverts', because: 'filter_label', evidence: 'Adverts' },
        { category: 'pornography', because: 'filter_label', evidence: 'Pornography' },
      ],
      unknown: [],
    });
  });

  test.each([',', ';', '|', ', ', ' ; '])('may be parted by %j', (separator) => {
    expect(categoriesOf(['Games', 'Chat', 'Gambling'].join(separator))).toEqual(['gaming', 'chat', 'gambling']);
  });

  test('do not tear a name apart that holds commas itself', () => {
    expect(labels.match('cloudflare-gateway', 'Games, Militancy, Hate & Extremism, Drugs')).toMatchObject({
      matches: [
        { category: 'gaming' },
        { category: 'hate-and-discrimination', evidence: 'Militancy, Hate & Extremism' },
        { category: 'extremism' },
        { category: 'drugs' },
      ],
      unknown: [],
    });
    expect(categoriesOf('Chat, IM & other communication', 'netskope')).toEqual(['chat', 'messaging']);
  });

  test('are each known or unknown by themselves', () => {
    expect(labels.match('fortigate', 'Games, Wobble, Chess')).toMatchObject({
      matches: [{ category: 'gaming' }],
      unknown: ['Wobble', 'Chess'],
    });
  });

  test('that say the same are one match, with the first as evidence', () => {
    expect(labels.match('sophos-utm', 'Games,Games').matches).toEqual([
      { category: 'gaming', because: 'filter_label', evidence: 'Games' },
    ]);
  });
});

describe('how a name is written', () => {
  const names = LABEL_TABLES.flatMap((table) =>
    table.observers.slice(0, 1).flatMap((observer) => labelsOf(table).map(({ name }) => ({ name, observer }))),
  );
  const anyName = fc.constantFrom(...names);
  const gap = fc.constantFrom(' ', '_', '-', ' / ', '.', '', '  ');
  const expected = ({ name, observer }: (typeof names)[number]) => categoriesOf(name, observer);

  test('makes no difference by its case or by what stands between its words', () => {
    fc.assert(
      fc.property(anyName, gap, fc.boolean(), (given, between, isUpper) => {
        const words = given.name.split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== '');
        const text = words.join(between);
        const written = isUpper ? text.toUpperCase() : text.toLowerCase();
        expect(categoriesOf(written, given.observer)).toEqual(expected(given));
      }),
    );
  });

  test('makes no difference by an “and” for an “&”', () => {
    expect(categoriesOf('BLOGS AND FORUMS', 'sophos-firewall')).toEqual(
      categoriesOf('Blogs & Forums', 'sophos-firewall'),
    );
  });

  test('names stay known beside each other, in any number and order', () => {
    const simple = names.filter(({ observer, name }) => observer === 'fortigate' && !name.includes(','));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...simple), { minLength: 1, maxLength: 6 }), (some) => {
        const label = some.map(({ name }) => name).join(', ');
        expect(unknownIn(label, 'fortigate')).toEqual([]);
        expect(new Set(categoriesOf(label, 'fortigate'))).toEqual(new Set(some.flatMap(expected)));
      }),
    );
  });
});

describe('the school’s own names', () => {
  const school = buildFilterLabels({
    'Year 9 list': categoryId('gambling'),
    Wobble: null,
    Games: categoryId('gaming-educational'),
    'Child Abuse': null,
    'Counter-terrorism lessons': null,
  });

  test('mean what the school says, however they are written', () => {
    expect(school.match('fortigate', 'YEAR-9 list').matches).toEqual([
      { category: 'gambling', because: 'filter_label', evidence: 'YEAR-9 list' },
    ]);
    expect(school.match('fortigate', 'wobble')).toEqual({ matches: [], unknown: [] });
  });

  test('go before the table of the product', () => {
    expect(school.match('fortigate', 'Games').matches).toMatchObject([{ category: 'gaming-educational' }]);
  });

  test('go before the words that we would read in them', () => {
    expect(school.match('fortigate', 'Counter-terrorism lessons').matches).toEqual([]);
  });

  test('never explain away a product’s name for illegal material', () => {
    expect(school.match('fortigate', 'Child Abuse').matches).toMatchObject([{ category: 'child-abuse-material' }]);
  });
});

test('what the school allows hides no label of illegal material or of a child who may need help', () => {
  const { matches } = labels.match('smoothwall', 'Child Abuse, Games, Self Harm');
  expect(neverHidden(matches).map(({ category }) => category)).toEqual(['child-abuse-material', 'self-harm']);
});

test('the number of a product means nothing to another product', () => {
  expect(categoriesOf('83', 'fortigate')).toEqual(['child-abuse-material']);
  expect(labels.match('sonicwall', '83').matches).toMatchObject([{ category: 'drugs' }]);
  expect(labels.match('csv', '83')).toEqual({ matches: [], unknown: ['83'] });
});

test('the evidence is the name as the filter wrote it', () => {
  expect(labels.match('squidguard', 'Social_Networks').matches).toEqual([
    { category: 'social-media', because: 'filter_label', evidence: 'Social_Networks' },
  ]);
});

test('a label is answered alike the second time, for each product its own way', () => {
  expect(labels.match('fortigate', 'Hate Speech')).toBe(labels.match('fortigate', 'Hate Speech'));
  expect(categoriesOf('57', 'fortigate')).toEqual(['drugs']);
  expect(categoriesOf('57', 'sonicwall')).toEqual(['child-abuse-material']);
});

test('a flood of made-up labels and products changes no answer', () => {
  for (let count = 0; count < 10_000; count++) labels.match(`product ${count % 50}`, `made up ${count}`);
  labels.match(ANY, `${'x'.repeat(100_000)}, Gambling`);
  expect(categoriesOf('Gambling')).toEqual(['gambling']);
});

test('any text is read, and every part of it is read or unknown', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(ANY, 'fortigate', 'x'),
      (text, observer) => {
        const { matches, unknown } = labels.match(observer, text);
        for (const { evidence } of matches) expect(text.replace(/\s*[,;|]\s*/g, ', ')).toContain(evidence);
        for (const name of unknown) expect(text).toContain(name);
      },
    ),
  );
});
