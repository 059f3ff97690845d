/**
 * Settings of Unbound: 'local-zone: "bet.example" always_nxdomain', 'local-data: "bet.example A 0.0.0.0"'. A zone that is
 * answered as usual is an exception. A zone that redirects is meant only if its data send it nowhere, so it waits for the
 * line behind it.
 */
import { isNowhere } from '../ip-address.ts';
import { giveException, giveSite } from './place.ts';
import type { ListReader, ListSink } from './sink.ts';

const REFUSING: ReadonlySet<string> = new Set([
  'always_deny',
  'always_nodata',
  'always_null',
  'always_nxdomain',
  'always_refuse',
  'deny',
  'inform_deny',
  'refuse',
  'static',
]);
const REDIRECTING: ReadonlySet<string> = new Set(['redirect', 'inform_redirect']);
const AS_USUAL: ReadonlySet<string> = new Set(['always_transparent', 'inform', 'transparent', 'typetransparent']);

interface Setting {
  readonly option: string;
  readonly words: readonly string[];
  readonly line: string;
}

export function openUnbound(sink: ListSink): ListReader {
  let waiting: Setting | null = null;
  return {
    line(text) {
      const setting = settingIn(text);
      if (waiting !== null) settle(waiting, setting, sink);
      waiting = isRedirect(setting) ? setting : null;
      if (waiting === null) readSetting(setting, sink);
    },
    end() {
      if (waiting !== null) settle(waiting, null, sink);
      waiting = null;
    },
  };
}

/** True for a line that says what becomes of a name, and for the one above them. */
export function isUnboundRule(text: string): boolean {
  return /^\s*(?:local-zone:\s|local-data:\s|server:\s*$)/.test(text);
}

function settingIn(line: string): Setting {
  const [, option = '', value = ''] = /^\s*([a-z-]+):(.*)$/.exec(withoutComment(line)) ?? [];
  return { option, words: value.replaceAll(/["']/g, '').trim().split(/\s+/), line };
}

function withoutComment(text: string): string {
  const hash = text.search(/(?:^|\s)#/);
  return hash === -1 ? text : text.slice(0, hash);
}

function isRedirect({ option, words }: Setting): boolean {
  return option === 'local-zone' && REDIRECTING.has(words[1] ?? '');
}

function settle(zone: Setting, next: Setting | null, sink: ListSink): void {
  const isData = next?.option === 'local-data' && nameIn(next) === nameIn(zone);
  if (isData && sendsElsewhere(next)) sink.skipped('sends the name somewhere else', zone.line);
  else giveSite(sink, nameIn(zone), { line: zone.line, part: '' });
}

function readSetting(setting: Setting, sink: ListSink): void {
  const { option, words, line } = setting;
  const type = words[1] ?? '';
  if (option === '') sink.skipped(withoutComment(line).trim() === '' ? 'comment' : 'not a site', line);
  else if (option === 'local-zone' && AS_USUAL.has(type)) giveException(sink, nameIn(setting), { line, part: '' });
  else if (sendsElsewhere(setting)) sink.skipped('sends the name somewhere else', line);
  else if (isMeant(setting)) giveSite(sink, nameIn(setting), { line, part: '' });
  else sink.skipped('setting of the DNS server', line);
}

function isMeant(setting: Setting): boolean {
  return setting.option === 'local-zone' ? REFUSING.has(setting.words[1] ?? '') : isAddressRecord(setting);
}

function sendsElsewhere(setting: Setting): boolean {
  return isAddressRecord(setting) && !isNowhere(setting.words.at(-1) ?? '');
}

/** 'bet.example. 3600 IN A 0.0.0.0' */
function isAddressRecord({ option, words }: Setting): boolean {
  return option === 'local-data' && words.slice(1).some((word) => /^(?:a|aaaa|cname)$/i.test(word));
}

function nameIn({ words }: Setting): string {
  return (words[0] ?? '').replace(/\.$/, '');
}
