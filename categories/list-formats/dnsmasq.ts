/**
 * Settings of dnsmasq: 'address=/bet.example/0.0.0.0', 'server=/bet.example/', 'local=/one.example/two.example/'. A name that
 * is asked of nobody or sent nowhere is meant; 'server=/good.example/#' asks for it as usual and is an exception.
 */
import { isNowhere } from '../ip-address.ts';
import { giveException, giveSite } from './place.ts';
import type { ListReader, ListSink, SkipReason } from './sink.ts';

const RULE = /^(address|server|local)\s*=\s*\/(.*)\/([^/]*)$/;

export function openDnsmasq(sink: ListSink): ListReader {
  return { line: (text) => readDnsmasqLine(text, sink), end: () => undefined };
}

/** True for a line that says what becomes of some names. */
export function isDnsmasqRule(text: string): boolean {
  return RULE.test(bareLine(text));
}

function readDnsmasqLine(text: string, sink: ListSink): void {
  const bare = bareLine(text);
  const [, option = '', names = '', target = ''] = RULE.exec(bare) ?? [];
  if (bare === '') sink.skipped('comment', text);
  else if (option === '') sink.skipped(/^[a-z-]+(?:=|$)/.test(bare) ? 'setting of the DNS server' : 'not a site', text);
  else readNames(names.split('/'), meaningOf(option, target), { sink, line: text });
}

function bareLine(text: string): string {
  const bare = text.trim();
  const hash = bare.startsWith('#') ? 0 : bare.search(/\s#/);
  return hash === -1 ? bare : bare.slice(0, hash).trimEnd();
}

function meaningOf(option: string, target: string): 'meant' | 'exception' | SkipReason {
  if (target === '') return 'meant';
  if (option === 'address') return target === '#' || isNowhere(target) ? 'meant' : 'sends the name somewhere else';
  return target === '#' ? 'exception' : 'setting of the DNS server';
}

function readNames(
  names: readonly string[],
  meaning: ReturnType<typeof meaningOf>,
  { sink, line }: { sink: ListSink; line: string },
): void {
  for (const name of names) {
    if (meaning === 'meant') giveSite(sink, name, { line, part: '' });
    else if (meaning === 'exception') giveException(sink, name, { line, part: '' });
    else sink.skipped(meaning, line);
  }
}
