import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OutboxTurn, takeOutboxTurn } from '../../../daemon/queue/outbox-turn.ts';
import { alertsDue, fateOf, openDoorOf } from '../../support/alerts-due.ts';
import { mailStarters } from '../../support/mail.ts';
import { waitFor } from '../../support/wait-for.ts';

const mail = mailStarters();
let folder: string;
const warned: string[] = [];
const turns: OutboxTurn[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-turn-'));
  warned.length = 0;
});
afterEach(async () => {
  for (const turn of turns.splice(0)) await turn.end();
  rmSync(folder, { recursive: true, force: true });
});

function take(path = join(folder, 'outbox.lock')): OutboxTurn {
  const log = { info: () => undefined, warn: (_fields: object, sentence: string) => void warned.push(sentence) };
  const turn = takeOutboxTurn({ path, log, now: () => Date.now() });
  turns.push(turn);
  return turn;
}

test('one of two has it, and the other when that one ends', async () => {
  const first = take();
  await waitFor(() => first.isOurs(), 'the first turn');
  let begun = 0;
  first.whenOurs(() => void begun++);
  const second = take();
  second.whenOurs(() => void begun++);
  expect([second.isOurs(), begun]).toEqual([false, 1]);
  await first.end();
  expect(first.isOurs()).toBe(false);
  await waitFor(() => second.isOurs(), 'the second turn');
  expect(begun).toBe(2);
});

test('whoever waits in vain can leave', async () => {
  const first = take();
  await waitFor(() => first.isOurs(), 'the first turn');
  await take().end();
  expect(first.isOurs()).toBe(true);
});

test('of a daemon that is gone nobody waits', async () => {
  writeFileSync(join(folder, 'outbox.lock'), '999999999 somebody');
  const turn = take();
  await waitFor(() => turn.isOurs(), 'the turn of one that is gone', 5_000);
});

test('where nobody can say whose turn it is, mail goes out all the same', async () => {
  const turn = take(join(folder, 'no-folder', 'outbox.lock'));
  await waitFor(() => turn.isOurs(), 'a turn without a lock');
  expect(warned).toEqual(['Nobody can say which daemon sends: this one does.']);
});

describe('two daemons that share a store, without Redis', () => {
  test('send each alert once, also when one of them ends in the middle', async () => {
    const ALERTS = 8;
    const smtp = await mail.server({
      security: 'none',
      behaviour: (phase) => (phase === 'data' ? { afterMs: 100 } : null),
    });
    const afterwards = mail.afterwards;
    const first = take();
    await waitFor(() => first.isOurs(), 'the first turn');
    const alerts = await alertsDue({ mail: { port: smtp.port }, alerts: ALERTS, afterwards, turn: first });
    const second = take();
    const other = openDoorOf(alerts.stores, { mail: { port: smtp.port }, alerts: ALERTS, afterwards, turn: second });
    await waitFor(() => smtp.received.length >= 2, 'the first mails');
    await alerts.door.queue.stop();
    await first.end();
    other.queue.nudge();
    await alerts.allClosed(30_000);
    expect(fateOf(alerts.due, [smtp])).toEqual({ due: ALERTS, sent: ALERTS, lost: 0, repeated: 0, duplicated: 0 });
  });
});
