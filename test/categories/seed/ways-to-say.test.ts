import { expect, test } from 'vitest';
import { waysToSay } from '../../../categories/seed/terms/ways-to-say.ts';

test('a phrase without choices means itself', () => {
  expect(waysToSay('how to tie a noose')).toEqual(['how to tie a noose']);
});

test('choices are said in every way, each once, and an empty one leaves its place out', () => {
  expect(waysToSay('(hide|hiding) (my|) cuts')).toEqual(['hide my cuts', 'hide cuts', 'hiding my cuts', 'hiding cuts']);
  expect(waysToSay('(my|my|the) cuts')).toEqual(['my cuts', 'the cuts']);
});

test('a choice may hold others', () => {
  expect(waysToSay('(run (away|off)|leave) home').toSorted()).toEqual(['leave home', 'run away home', 'run off home']);
});

test('a family stands for all of its words', () => {
  expect(waysToSay('<pronoun> hurt')).toEqual(['he hurt', 'she hurt', 'they hurt']);
});

test('a family that nobody knows, and more ways than anybody looks through, are mistakes in our own data', () => {
  expect(() => waysToSay('my <aduult>')).toThrow('unknown family');
  expect(() => waysToSay('(a|b|c|d|e) '.repeat(5))).toThrow('too many ways');
});
