import { expect, test } from 'vitest';
import { buildFilterLabels } from '../../categories/filter-labels.ts';

const labels = buildFilterLabels();
const categoriesOf = (label: string): readonly string[] => labels.match(label).map((match) => match.category);

test.each([
  ['Child Abuse', ['child-abuse-material']],
  ['Child Sexual Abuse', ['child-abuse-material']],
  ['IWF', ['child-abuse-material']],
  ['Terrorism', ['terrorist-content']],
  ['CTIRU', ['terrorist-content']],
  ['Extremist Groups', ['extremism']],
  ['Pornography', ['pornography']],
  ['porn', ['pornography']],
  ['adult', ['pornography']],
  ['Adult/Sexually Explicit', ['pornography']],
  ['Proxy Avoidance', ['filter-bypass']],
  ['proxy-avoidance-and-anonymizers', ['filter-bypass']],
  ['security.proxy', ['filter-bypass']],
  ['social_networks', ['social-media']],
  ['Gambling', ['gambling']],
  ['Drug Abuse', ['drugs']],
  ['Weapons (Sales)', ['weapons']],
  ['Self Harm', ['self-harm']],
  ['ads, porn', ['adverts', 'pornography']],
])('the label %j means %j', (label, categories) => {
  expect(categoriesOf(label).toSorted()).toEqual(categories);
});

test.each([
  'Business',
  'Education',
  'Sex Education',
  'Information Technology',
  'None',
  '',
  '-',
  'Custom list 7',
  'Child Education',
  'Adult Education',
])('the label %j says nothing that we would act on', (label) => {
  expect(categoriesOf(label)).toEqual([]);
});

test('the evidence is the label as the filter wrote it', () => {
  expect(labels.match('Social_Networks')).toEqual([
    { category: 'social-media', because: 'filter_label', evidence: 'Social_Networks' },
  ]);
});

test('a label is answered alike the second time', () => {
  expect(labels.match('Hate Speech')).toBe(labels.match('Hate Speech'));
});

test('a flood of made-up labels changes no answer', () => {
  for (let count = 0; count < 10_000; count++) labels.match(`made up ${count}`);
  expect(categoriesOf('Gambling')).toEqual(['gambling']);
});
