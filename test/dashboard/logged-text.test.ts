import { expect, test } from 'vitest';
import { toText } from '../../dashboard/html.ts';
import { loggedLines, loggedText } from '../../dashboard/parts/logged-text.ts';

const inside = (markup: string) => /^<bdi class="logged" dir="ltr">(.*)<\/bdi>$/s.exec(markup)?.[1];

test('what a log says stands on one line, shortened, with whatever hides in it shown', () => {
  expect(inside(toText(loggedText('a\nb\u202ec')))).toBe('a⟨000A⟩b⟨202E⟩c');
  expect(inside(toText(loggedText('x'.repeat(700))))).toBe(`${'x'.repeat(600)}… (700 characters)`);
});

test('what somebody wrote in several lines keeps them, whole, and nothing hides in it', () => {
  expect(inside(toText(loggedLines('Dear all,\r\n\r\nplease block it.\n\u202eb\u0007')))).toBe(
    'Dear all,\n\nplease block it.\n⟨202E⟩b⟨0007⟩',
  );
  expect(inside(toText(loggedLines('x'.repeat(700))))).toHaveLength(700);
});
