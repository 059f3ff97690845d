import { expect, test } from 'vitest';
import { NO_SCHOOL_LISTS } from '../../categories/catalogue.ts';
import { createTryIt } from '../../daemon/answers/try-it.ts';
import { createTryPorts } from '../../daemon/try-ports.ts';
import { examinerSettings } from '../support/batch.ts';

const TUESDAY = Date.UTC(2026, 10, 17, 10, 42);

test('Try it judges by what the school says now', () => {
  const ports = createTryPorts(examinerSettings(), [], () => TUESDAY);
  const outcome = () =>
    createTryIt(ports).tryIt({ text: 'bet365.com', as: 'pupil', period: 'lessons' }).verdict?.outcome;
  expect(outcome()).toBe('flag');
  ports.use({
    school: { ...NO_SCHOOL_LISTS, allowed: [{ entry: 'bet365.com', reason: 'A lesson.' }] },
    listIndex: null,
  });
  expect(outcome()).toBe('pass');
  ports.use({ school: NO_SCHOOL_LISTS, listIndex: null });
  expect(outcome()).toBe('flag');
});
