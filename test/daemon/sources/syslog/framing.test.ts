import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_LINE_BYTES } from '../../../../daemon/sources/lines.ts';
import { createStreamSplitter, type Message, messagesOfDatagram } from '../../../../daemon/sources/syslog/framing.ts';

const texts = (messages: readonly Message[]): readonly string[] => messages.map(({ bytes }) => bytes.toString());
const ofDatagram = (text: string): readonly string[] => texts(messagesOfDatagram(Buffer.from(text)));

/** What comes of a stream, in pieces of so many bytes. */
function ofStream(stream: Buffer, pieceBytes = stream.length): readonly Message[] {
  const splitter = createStreamSplitter();
  const messages: Message[] = [];
  for (let at = 0; at < stream.length; at += pieceBytes) {
    messages.push(...splitter.feed(stream.subarray(at, at + pieceBytes)));
  }
  return [...messages, ...splitter.end()];
}

const FORTIGATE = '<189>date=2026-01-31 time=09:12:44 type="utm" subtype="webfilter" hostname="games.example"';
const OLD = '<30>Jan 31 09:12:44 hall-fw dnsmasq[812]: query[A] games.example from 10.44.3.17';
const SQUID =
  '1769850764.120    312 10.21.4.18 TCP_MISS/200 5120 GET http://www.example.org/ - HIER_DIRECT/192.0.2.20 text/html';
const counted = (message: string): string => `${Buffer.byteLength(message)} ${message}`;

describe('a datagram', () => {
  test('is one message, without what ends it', () => {
    expect(ofDatagram(FORTIGATE)).toEqual([FORTIGATE]);
    expect(ofDatagram(`${FORTIGATE}\n`)).toEqual([FORTIGATE]);
    expect(ofDatagram(`${FORTIGATE} \r\n\0`)).toEqual([FORTIGATE]);
  });

  test('of lines without priorities is as many messages, as Squid packs them', () => {
    expect(ofDatagram(`${SQUID}\n${SQUID.replace('200', '404')}\n${SQUID}`)).toEqual([
      SQUID,
      SQUID.replace('200', '404'),
      SQUID,
    ]);
  });

  test('with a priority goes on over its line ends, up to a line with a priority of its own', () => {
    expect(ofDatagram(`${OLD}\nsecond part\n${FORTIGATE}\n\n`)).toEqual([`${OLD} second part`, FORTIGATE]);
  });

  test('without a priority holds messages with one too', () => {
    expect(ofDatagram(`${SQUID}\n${OLD}\n`)).toEqual([SQUID, OLD]);
  });

  test('of nothing but line ends is no message', () => {
    for (const text of ['', '\n', '\r\n\0 \n']) expect(ofDatagram(text)).toEqual([]);
  });

  test('keeps bytes that are no UTF-8', () => {
    const bytes = Buffer.from([0x3c, 0x31, 0x3e, 0xe9, 0xff, 0x80, 0x0a]);
    expect(messagesOfDatagram(bytes).map((message) => message.bytes)).toEqual([bytes.subarray(0, -1)]);
  });
});

describe('a connection', () => {
  const mixed = [
    `${OLD}\n`,
    counted(FORTIGATE),
    counted(`${OLD}\nsecond part\n`),
    `${SQUID}\r\n\n`,
    `${FORTIGATE}\0`,
    `${counted(OLD)}\n`,
    '2026-01-31T09:12:44Z fw begins with digits\n',
    '5 lines were dropped\n',
    `${counted('<1>größer')}`,
    `${OLD}\n`,
  ].join('');
  const messages = [
    OLD,
    FORTIGATE,
    `${OLD} second part`,
    SQUID,
    FORTIGATE,
    OLD,
    '2026-01-31T09:12:44Z fw begins with digits',
    '5 lines were dropped',
    '<1>größer',
    OLD,
  ];

  test('may count, or end messages with a newline or a NUL, now this and now that', () => {
    expect(texts(ofStream(Buffer.from(mixed)))).toEqual(messages);
  });

  test('says the same however it is cut into pieces', () => {
    const stream = Buffer.from(mixed);
    for (let pieceBytes = 1; pieceBytes < stream.length; pieceBytes++) {
      expect(texts(ofStream(stream, pieceBytes))).toEqual(messages);
    }
  });

  test('says the same however it is cut, whatever it says', () => {
    const piece = fc.constantFrom('<', '1', '57 <', '3 <1>', '\n', '\0', '\r', ' ', 'ab', '<189>', '9999999 <', '\xff');
    const stream = fc.array(piece, { maxLength: 60 }).map((pieces) => Buffer.from(pieces.join(''), 'latin1'));
    const property = fc.property(stream, fc.integer({ min: 1, max: 20 }), (bytes, pieceBytes) => {
      expect(ofStream(bytes, pieceBytes)).toEqual(ofStream(bytes));
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  test('that ends within a message leaves what came of it', () => {
    expect(texts(ofStream(Buffer.from(`${OLD}\n${FORTIGATE.slice(0, 40)}`)))).toEqual([OLD, FORTIGATE.slice(0, 40)]);
    expect(texts(ofStream(Buffer.from(`${counted(FORTIGATE).slice(0, 40)}`)))).toEqual([FORTIGATE.slice(0, 37)]);
  });

  test.each([
    ['ended by a newline', (text: string) => `${text}\n`],
    ['counted', counted],
  ])('cuts a message that is too long, and goes on behind it: %s', (_, framed) => {
    const long = `<1>${'x'.repeat(3 * MAX_LINE_BYTES)}`;
    const stream = Buffer.from([OLD, long, FORTIGATE].map(framed).join(''));
    for (const pieceBytes of [stream.length, 1_000, 65_536, 65_537, 65_541]) {
      const found = ofStream(stream, pieceBytes);
      expect(found.map(({ wasCut }) => wasCut)).toEqual([false, true, false]);
      expect(texts(found)).toEqual([OLD, long.slice(0, MAX_LINE_BYTES), FORTIGATE]);
    }
  });

  test('takes a message that is as long as a line may be', () => {
    const longest = `<1>${'x'.repeat(MAX_LINE_BYTES - 3)}`;
    for (const framed of [`${longest}\n`, counted(longest)]) {
      expect(ofStream(Buffer.from(framed), 4_096)).toEqual([{ bytes: Buffer.from(longest), wasCut: false }]);
    }
  });
});
