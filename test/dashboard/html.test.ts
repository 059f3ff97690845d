import { expect, test } from 'vitest';
import { html, toText } from '../../dashboard/html.ts';

test('text is escaped, in elements and in attributes', () => {
  const hostile = `"><script>alert('1')</script>&`;
  const safe = '&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;';
  expect(toText(html`<p title="${hostile}">${hostile}</p>`)).toBe(`<p title="${safe}">${safe}</p>`);
});

test('markup inside markup is kept as it is, alone or in a list', () => {
  const item = html`<li>${'<'}</li>`;
  expect(toText(html`<ul>${item}${[item, null]}</ul>`)).toBe('<ul><li>&#60;</li><li>&#60;</li></ul>');
});

test('null is nothing, a number is itself', () => {
  expect(toText(html`<p>${null}${41}</p>`)).toBe('<p>41</p>');
});

test('an exclamation mark before a value does not switch escaping off', () => {
  expect(toText(html`<p>Careful!${'<b>'}</p>`)).toBe('<p>Careful!&#60;b&#62;</p>');
});

test('an object that imitates markup is not taken for it', () => {
  const imitation = JSON.parse('[{"markup":"<script>"}]');
  expect(() => toText(html`<p>${imitation}</p>`)).toThrow();
});

test('what no page may hold stands there as unreadable, and line ends stay', () => {
  expect(toText(html`<p>${'a\u0000b\u001b[31m\u009f\uffff'}${'\tc\r\nd'}</p>`)).toBe(
    '<p>a\ufffdb\ufffd[31m\ufffd\ufffd\tc\r\nd</p>',
  );
});
