import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StaffId } from '../../../daemon/incidents/incident.ts';
import { authorisedOf, type RequestState } from '../../../daemon/requests/filter-request.ts';
import {
  authorise,
  confirm,
  notSent,
  refuse,
  type Step,
  send,
  sent,
  tellByHand,
  undoConfirmation,
  withdraw,
} from '../../../daemon/requests/steps.ts';
import { buildRequest, HEAD, NOW, TEACHER } from './build-request.ts';

const act = { by: HEAD, at: NOW + 1 };

function stateAfter(step: Step): RequestState {
  if (step.kind === 'refused') throw new Error(step.why);
  return step.state;
}

describe('a request', () => {
  test('is authorised, sent, told and confirmed in that order', () => {
    const asked = buildRequest();
    const authorised = stateAfter(authorise(asked, act));
    expect(authorised).toEqual({ status: 'authorised', authorised: act, fault: null });
    const sending = stateAfter(send({ ...asked, state: authorised }, NOW + 2));
    const told = stateAfter(sent(sending, NOW + 3));
    expect(stateAfter(confirm(told, { how: 'log', at: NOW + 4 }))).toEqual({
      status: 'confirmed',
      authorised: act,
      told: { how: 'mail', at: NOW + 3 },
      confirmed: { how: 'log', at: NOW + 4 },
    });
  });

  test('is neither authorised nor refused by whoever asked', () => {
    const own = { by: TEACHER, at: NOW };
    expect(authorise(buildRequest(), own)).toEqual({ kind: 'refused', why: 'own' });
    expect(refuse(buildRequest(), own, 'No.')).toEqual({ kind: 'refused', why: 'own' });
  });

  test('is taken back by whoever asked, and by nobody else', () => {
    expect(withdraw(buildRequest(), TEACHER, NOW)).toMatchObject({ kind: 'done' });
    expect(withdraw(buildRequest(), HEAD, NOW)).toEqual({ kind: 'refused', why: 'not_own' });
  });

  test('that ends before anybody agrees is over', () => {
    expect(authorise(buildRequest({ until: NOW }), { by: HEAD, at: NOW })).toEqual({ kind: 'refused', why: 'over' });
  });

  test('whose mail is refused for good can be sent again, or told by hand', () => {
    const sending: RequestState = { status: 'sending', authorised: act, since: NOW };
    const again = stateAfter(notSent(sending, 'No such address.'));
    expect(again).toEqual({ status: 'authorised', authorised: act, fault: 'No such address.' });
    expect(send(buildRequest({ state: again }), NOW).kind).toBe('done');
    expect(tellByHand(again, { how: 'by_hand', by: HEAD, at: NOW }).kind).toBe('done');
  });
});

const ACTIONS = ['authorise', 'refuse', 'withdraw', 'send', 'sent', 'notSent', 'tell', 'confirm', 'undo'] as const;
const anyAction = fc.record({
  what: fc.constantFrom(...ACTIONS),
  by: fc.constantFrom(TEACHER, HEAD, 'senior-1' as StaffId),
  at: fc.integer({ min: NOW, max: NOW + 1_000 }),
});

function stepOf(state: RequestState, { what, by, at }: { what: (typeof ACTIONS)[number]; by: StaffId; at: number }) {
  const request = buildRequest({ state, until: NOW + 500 });
  switch (what) {
    case 'authorise':
      return authorise(request, { by, at });
    case 'refuse':
      return refuse(request, { by, at }, 'No.');
    case 'withdraw':
      return withdraw(request, by, at);
    case 'send':
      return send(request, at);
    case 'sent':
      return sent(state, at);
    case 'notSent':
      return notSent(state, 'No.');
    case 'tell':
      return tellByHand(state, { how: 'by_hand', by, at });
    case 'confirm':
      return confirm(state, { how: 'person', by, at });
    case 'undo':
      return undoConfirmation(state);
  }
}

test('whatever is done in whatever order, nothing reaches the provider without another person’s yes', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
      let state: RequestState = { status: 'asked' };
      const path: RequestState['status'][] = ['asked'];
      for (const action of actions) {
        const step = stepOf(state, action);
        if (step.kind === 'refused') continue;
        state = step.state;
        path.push(state.status);
      }
      const authorised = authorisedOf(state);
      expect(authorised?.by).not.toBe(TEACHER);
      if (path.includes('told') || path.includes('sending')) expect(path.indexOf('authorised')).toBe(1);
      if (path.includes('confirmed')) expect(path.indexOf('told')).toBeLessThan(path.indexOf('confirmed'));
      // What is refused or taken back stays so.
      for (const last of ['refused', 'withdrawn'] as const)
        if (path.includes(last)) expect(path.indexOf(last)).toBe(path.length - 1);
    }),
  );
});
