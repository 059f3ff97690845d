import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Keeping, unnamed } from '../../../daemon/answers/unnamed.ts';
import type { Who } from '../../../daemon/api/contract.ts';
import { buildRoster } from '../../../daemon/identity/roster.ts';
import { PEOPLE } from '../../support/one-person.ts';

const { roster } = buildRoster(PEOPLE);
const keeping: Keeping = { roster, named: [], seal: (subject) => `sealed:${subject.length}` };
const sam: Who = {
  ...{ kind: 'person', name: 'Sam Example', role: 'pupil', group: 'Year 5', account: 'pupil017', via: 'log' },
  classTeacher: 'Ms Tutorly',
};
const staff: Who = { ...sam, name: 'Jo Colleague', role: 'staff', group: 'staff', account: 'staff03' };
const stranger: Who = { kind: 'unknown', account: 'a.stranger', address: null };
const without = (answer: object, more: Partial<Keeping> = {}) => unnamed(answer, { ...keeping, ...more });

describe('an answer without names', () => {
  test('says who somebody is, and neither name, account nor class teacher', () => {
    expect(without({ who: sam })).toEqual({
      answer: { who: { kind: 'unnamed', role: 'pupil', group: 'Year 5', via: 'log' } },
      places: 1,
    });
    expect(without({ who: stranger }).answer).toEqual({
      who: { kind: 'unnamed', role: 'unknown', group: '', via: 'log' },
    });
  });

  test('leaves what is nobody in particular as it is', () => {
    const shared: Who = { kind: 'shared', account: 'tablet-y2', group: 'Year 2' };
    const device: Who = { kind: 'device', deviceName: 'Library PC 4', group: '' };
    const nobody: Who = { kind: 'unknown', account: null, address: '192.0.2.9' };
    const answer = { rows: [{ who: shared }, { who: device }, { who: nobody }] };
    expect(without(answer)).toEqual({ answer, places: 0 });
  });

  test.each([
    ['an address', 'http://www.example.org/u/pupil017?q=1', 'http://www.example.org/u/[name withheld]?q=1'],
    ['a search', 'is sam+example in trouble', 'is [name withheld] in trouble'],
    ['a note', 'Spoke to Example, Sam and to Bella Quux-Los.', 'Spoke to [name withheld] and to [name withheld].'],
    ['a login', 'SCHOOL\\PUPIL023', 'SCHOOL\\[name withheld]'],
    ['a word that is a first name', 'sam went home', 'sam went home'],
  ])('takes every pupil of the roster out of %s', (_what, text, expected) => {
    expect(without({ text }).answer).toEqual({ text: expected });
  });

  test('holds no pupil of the roster, wherever in it and between whatever they stand', () => {
    const key = fc.constantFrom('note', 'address', 'text', 'rows', 'detail', 'title');
    const written = fc.constantFrom(
      'pupil017',
      'PUPIL017',
      'Sam Example',
      'sam_example',
      'Example%20Sam',
      'SamExample',
    );
    const before = fc.constantFrom('', ' ', '/', '?q=', '%2F', '(', 'SCHOOL\\');
    const after = fc.constantFrom('', ' ', '/', '&a=b', '%2F', ')', '@school.example', ' – ');
    const text = fc.tuple(before, written, after).map((parts) => parts.join(''));
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, text, fc.array(tie('value')), fc.dictionary(key, tie('value'))),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, value), (answer) => {
        expect(JSON.stringify(without(answer).answer)).not.toMatch(/pupil017|sam.{0,3}example|example.{0,3}sam/i);
      }),
    );
  });

  test('takes out whoever the answer is about, on the roster or not', () => {
    const answer = { rows: [{ who: staff }, { who: stranger }], note: 'staff03, Jo Colleague and a.stranger' };
    expect(without(answer).answer).toMatchObject({ note: '[name withheld], [name withheld] and [name withheld]' });
    expect(without({ note: 'Jo Colleague spoke to them' }).answer).toEqual({ note: 'Jo Colleague spoke to them' });
  });

  test('keeps back a device that is named after whoever the answer is about', () => {
    const named = without({ who: sam, requests: [{ deviceName: 'SAMS-IPAD' }, { deviceName: 'Library PC 4' }] });
    expect(named.answer).toMatchObject({
      requests: [{ deviceName: '[name withheld]' }, { deviceName: 'Library PC 4' }],
    });
    expect(without({ deviceName: 'SAMS-IPAD' }).answer).toEqual({ deviceName: 'SAMS-IPAD' });
  });

  test('keeps back whoever reported something, as they wrote it', () => {
    expect(without({ reporterName: 'Sammy' }).answer).toEqual({ reporterName: '[name withheld]' });
  });

  test('leaves ids, words of ours and colleagues alone, whatever a pupil is called', () => {
    const { roster: odd } = buildRoster([
      ...PEOPLE,
      ...['new', 'ab12', 'lead'].map((account) => ({ ...PEOPLE[0], account, name: 'Pat Reviewer' }) as never),
    ]);
    const answer = { id: 'ab12', status: 'new', role: 'lead', byName: 'Pat Reviewer', incidentIds: ['ab12'] };
    expect(without(answer, { roster: odd })).toEqual({ answer, places: 0 });
  });

  test('offers nothing that would have to be sent back with a name in it', () => {
    const answer = { hosts: ['bet.example', 'pupil017.example.org'], phrases: ['odds', 'sam example'] };
    expect(without(answer).answer).toEqual({ hosts: ['bet.example'], phrases: ['odds'] });
  });

  test('seals subjects that are people, and leaves the others', () => {
    const answer = { rows: [{ subject: 'person:pupil017' }, { subject: 'account:x' }, { subject: 'device:pc' }] };
    expect(without(answer).answer).toEqual({
      rows: [{ subject: 'sealed:15' }, { subject: 'sealed:9' }, { subject: 'device:pc' }],
    });
  });

  test('leaves whoever was asked for by name, in every place, and nobody else', () => {
    const alex: Who = { ...sam, name: 'Alex Specimen', account: 'pupil023' };
    const answer = { rows: [{ who: sam }, { who: alex }], note: 'Sam Example and pupil023' };
    expect(without(answer, { named: ['pupil017'] }).answer).toEqual({
      rows: [{ who: sam }, { who: { kind: 'unnamed', role: 'pupil', group: 'Year 5', via: 'log' } }],
      note: 'Sam Example and [name withheld]',
    });
  });
});
