/**
 * A hosts file: '0.0.0.0 bet.example www.bet.example'. Only what is sent nowhere is meant. A line that sends a name to a real
 * address does something else: 'www.search.example' to its own safe search.
 */
import { isNowhere, plainAddress } from '../ip-address.ts';
import { withoutComment } from './domains.ts';
import { givePlace, giveSite, isCleanName, isDeviceItself } from './place.ts';
import type { ListReader, ListSink } from './sink.ts';

const USUAL = '0.0.0.0 ';

export function openHosts(sink: ListSink): ListReader {
  return {
    line(text) {
      const name = text.startsWith(USUAL) ? text.slice(USUAL.length) : '';
      if (isCleanName(name)) sink.site(name, '');
      else readHostsLine(text, sink);
    },
    end: () => undefined,
  };
}

/** True for a line of a hosts file that is no comment. */
export function isHostsLine(text: string): boolean {
  const [address = '', ...names] = withoutComment(text).split(/\s+/);
  return names.length > 0 && isHostsAddress(address);
}

function readHostsLine(text: string, sink: ListSink): void {
  const [address = '', ...names] = withoutComment(text).split(/\s+/);
  if (address === '') sink.skipped('comment', text);
  else if (names.length === 0) givePlace(sink, address, { line: text, part: '' });
  else if (!isHostsAddress(address)) sink.skipped('not a site', text);
  else for (const name of names) readName(name, address, { sink, line: text });
}

function readName(name: string, address: string, { sink, line }: { sink: ListSink; line: string }): void {
  if (isDeviceItself(name) || isNowhere(name)) sink.skipped('the device itself, such as localhost', line);
  else if (isNowhere(address)) giveSite(sink, name, { line, part: '' });
  else sink.skipped('sends the name somewhere else', line);
}

/** Some systems write behind an address through which of their networks it is reached: 'fe80::1%lo0'. */
function isHostsAddress(text: string): boolean {
  return text === '0' || plainAddress(text.replace(/%\w{1,15}$/, '')) !== null;
}
