import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEASE_FORMATS, type LeaseFormat, type Said } from '../../../daemon/leases/lease-reader.ts';
import { detectLeaseFormat, openLeaseReader } from '../../../daemon/leases/open-reader.ts';

const WRITTEN_AT = Date.UTC(2026, 10, 30, 9, 0, 0);
const at = (hour: number, minute: number, second = 0) => Date.UTC(2026, 10, 30, hour, minute, second);

function read(format: LeaseFormat, text: string, zone = 'Europe/London') {
  const reader = openLeaseReader(format, zone);
  reader.begin(WRITTEN_AT);
  const all = text
    .split('\n')
    .filter((line) => line !== '' || format === 'radius')
    .map((line): Said => reader.read(line));
  return {
    facts: all.flatMap((said) => (said.kind === 'said' ? said.what : [])),
    malformed: all.flatMap((said) => (said.kind === 'malformed' ? [said.reason] : [])),
    skipped: all.flatMap((said) => (said.kind === 'skipped' ? [said.reason] : [])),
    reader,
  };
}
const lease = { account: null, via: 'lease' } as const;
const TABLET = { address: '192.0.2.17', mac: 'aa:bb:cc:dd:ee:ff', host: 'TABLET-17', ...lease };

describe('dnsmasq.leases', () => {
  const LINE = '1796040000 aa:bb:cc:dd:ee:ff 192.0.2.17 TABLET-17 01:aa:bb:cc:dd:ee:ff';

  test('a lease holds from when the file first names it until its end', () => {
    expect(read('dnsmasq', LINE).facts).toEqual([{ ...TABLET, from: WRITTEN_AT, to: 1_796_040_000_000 }]);
  });

  test('a renewal keeps its beginning, and what the file does not name any more has ended', () => {
    const { reader } = read('dnsmasq', LINE);
    reader.finish();
    reader.begin(WRITTEN_AT + 60_000);
    expect(reader.read(LINE.replace('1796040000', '1796043600'))).toEqual({
      kind: 'said',
      what: [{ ...TABLET, from: WRITTEN_AT, to: 1_796_043_600_000 }],
    });
    expect(reader.finish()).toEqual([]);
    reader.begin(WRITTEN_AT + 120_000);
    expect(reader.finish()).toEqual([{ ...TABLET, from: WRITTEN_AT, to: WRITTEN_AT + 120_000, isOver: true }]);
  });

  test('of IPv6 the card stands in the identifier of the client', () => {
    const text = `duid 00:01:00:01:2a:2b:2c:2d:02:00:00:00:00:01
1796040000 12345678 2001:db8::17 TABLET-17 00:01:00:01:2a:2b:2c:2d:aa:bb:cc:dd:ee:ff`;
    expect(read('dnsmasq', text).facts).toEqual([
      { ...TABLET, address: '2001:db8::17', from: WRITTEN_AT, to: 1_796_040_000_000 },
    ]);
  });

  test('a name with a blank, or no address, is not understood', () => {
    const text = `${LINE.replace('TABLET-17', 'TABLET 17')}\n${LINE.replace('192.0.2.17', 'nowhere')}\nrubbish`;
    expect(read('dnsmasq', text)).toMatchObject({ facts: [], malformed: Array(3).fill('no lease of dnsmasq') });
  });
});

describe('dhcpd.leases', () => {
  const block = (...statements: readonly string[]) =>
    `lease 192.0.2.17 {\n${statements.map((line) => `  ${line}`).join('\n')}\n}\n`;
  const TIMES = ['starts 1 2026/11/30 08:55:12;', 'ends 1 2026/11/30 16:55:12;'];
  const ACTIVE = [...TIMES, 'cltt 1 2026/11/30 08:55:12;', 'binding state active;', 'next binding state free;'];
  const HARDWARE = 'hardware ethernet aa:bb:cc:dd:ee:ff;';
  const HOST = 'client-hostname "TABLET-17";';
  const HEADER =
    '# The format of this file is documented in the dhcpd.leases(5) manual page.\nauthoring-byte-order little-endian;\n';

  test('a lease is from when it starts until it ends, in UTC', () => {
    const text = `${HEADER}${block(...ACTIVE, HARDWARE, 'uid "\\001\\252\\273\\314\\335\\356\\377";', HOST)}`;
    expect(read('isc', text)).toMatchObject({
      facts: [{ ...TABLET, from: at(8, 55, 12), to: at(16, 55, 12) }],
      malformed: [],
    });
  });

  test('one that was given back ends when it was, and one that nobody uses is nobody’s', () => {
    const given = block(
      'starts 1 2026/11/30 08:55:12;',
      'ends 1 2026/11/30 09:10:00;',
      'binding state free;',
      HARDWARE,
    );
    const abandoned = block(...TIMES, 'binding state abandoned;');
    expect(read('isc', given).facts).toMatchObject([{ to: at(9, 10), mac: 'aa:bb:cc:dd:ee:ff' }]);
    expect(read('isc', abandoned)).toMatchObject({ facts: [], skipped: ['an address that nobody uses'] });
  });

  test('times may be written as seconds, and as never', () => {
    const text = block(
      'starts epoch 1796028912; # Mon Nov 30 08:55:12 2026',
      'ends never;',
      'binding state active;',
      HARDWARE,
    );
    expect(read('isc', text).facts).toMatchObject([{ from: 1_796_028_912_000, to: null }]);
  });

  test('a device that calls itself like the end of a lease and the beginning of another gives nobody away', () => {
    const hostile = [
      'client-hostname "}\nlease 192.0.2.99 {\n  starts 1 2026/11/30 08:55:12;\n  ends 1 2026/11/30 16:55:12;\n  hardware ethernet 02:00:00:00:00:01;";',
      'client-hostname "x";\n  hardware ethernet 02:00:00:00:00:01;\n  client-hostname "";',
      'client-hostname "a" ;  hardware ethernet 02:00:00:00:00:01; ";',
    ];
    for (const name of hostile) {
      const { facts, malformed } = read('isc', block(...ACTIVE, HARDWARE, name));
      expect(facts).toEqual([]);
      expect(malformed.length).toBeGreaterThan(0);
    }
  });

  test('a name with what only backslashes can write is no name, and the card still counts', () => {
    const text = block(...ACTIVE, HARDWARE, 'client-hostname "}\\012lease \\"x\\"";');
    expect(read('isc', text).facts).toMatchObject([{ mac: 'aa:bb:cc:dd:ee:ff', host: null }]);
  });

  test('other blocks are passed over', () => {
    const text = `ia-na "\\001\\000\\000\\000" {\n  cltt 1 2026/11/30 08:55:12;\n  iaaddr 2001:db8::17 {\n    binding state active;\n  }\n}\n${block(...ACTIVE, HARDWARE)}`;
    expect(read('isc', text).facts).toHaveLength(1);
  });
});

describe('kea-leases4.csv and kea-leases6.csv', () => {
  const HEADER =
    'address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context';
  const LINE = '192.0.2.17,aa:bb:cc:dd:ee:ff,01:aa:bb:cc:dd:ee:ff,28800,1796057712,1,0,0,tablet-17,0,';

  test('a lease is from its end less its length', () => {
    expect(read('kea', `${HEADER}\n${LINE}`).facts).toEqual([
      { ...TABLET, host: 'tablet-17', from: at(8, 55, 12), to: at(16, 55, 12) },
    ]);
  });

  test('a lease without a length has been given back by the time it was written', () => {
    const released = LINE.replace(',28800,1796057712,', ',0,1796028912,');
    expect(read('kea', `${HEADER}\n${released}`).facts).toEqual([
      { address: '192.0.2.17', endedAt: WRITTEN_AT, via: 'lease', mac: 'aa:bb:cc:dd:ee:ff', account: null },
    ]);
  });

  test('of IPv6 the columns are others, and the card may stand in the identifier alone', () => {
    const text = `address,duid,valid_lifetime,expire,subnet_id,pref_lifetime,lease_type,iaid,prefix_len,fqdn_fwd,fqdn_rev,hostname,hwaddr,state,user_context
2001:db8::17,00:03:00:01:aa:bb:cc:dd:ee:ff,28800,1796057712,1,14400,0,1,128,0,0,tablet-17,,0,`;
    expect(read('kea', text).facts).toMatchObject([{ address: '2001:db8::17', mac: 'aa:bb:cc:dd:ee:ff' }]);
  });

  test('a comma in a name is written otherwise, and a line with more cells is not believed', () => {
    expect(read('kea', `${HEADER}\n${LINE.replace('tablet-17', 'tablet&#x2c17')}`).facts).toMatchObject([
      { host: 'tablet,17' },
    ]);
    expect(read('kea', `${HEADER}\n${LINE.replace('tablet-17', 'x,0,,')}`)).toMatchObject({
      facts: [],
      malformed: ['not as many cells as columns'],
    });
  });

  test('an address that a device declined is nobody’s', () => {
    expect(read('kea', `${HEADER}\n${LINE.replace(',0,', ',1,').replace('17,0,', '17,1,')}`).facts).toEqual([]);
  });
});

describe('the audit log of a Windows DHCP server', () => {
  const HEADER = `\t\tMicrosoft DHCP Service Activity Log


Event ID  Meaning
00\tThe log was started.
10\tA new IP address was leased to a client.

ID,Date,Time,Description,IP Address,Host Name,MAC Address,User Name, TransactionID, QResult,Probationtime, CorrelationID,Dhcid,VendorClass(Hex),VendorClass(ASCII),UserClass(Hex),UserClass(ASCII),RelayAgentInformation,DnsRegError.`;
  const line = (id: number, time: string, host = 'TABLET-17.school.example') =>
    `${id},11/30/26,${time},Assign,192.0.2.17,${host},AABBCCDDEEFF,,2382473,0,,,,0x4D534654,MSFT 5.0,,,,0`;

  test('who is given an address has it until it is released or has expired', () => {
    const { facts, malformed } = read('windows-dhcp', `${HEADER}\n${line(10, '08:55:12')}\n${line(12, '09:10:00')}`);
    expect(malformed).toEqual([]);
    expect(facts).toEqual([
      { ...TABLET, host: 'TABLET-17.school.example', from: at(8, 55, 12), to: null },
      { address: '192.0.2.17', endedAt: at(9, 10), via: 'lease', mac: 'aa:bb:cc:dd:ee:ff', account: null },
    ]);
  });

  test('times are of the server’s zone, and the header may be in any language', () => {
    const german = `ID,Datum,Uhrzeit,Beschreibung,IP-Adresse,Hostname,MAC-Adresse\n10,07/01/26,08:55:12,Zuweisen,192.0.2.17,TABLET-17,AABBCCDDEEFF`;
    expect(read('windows-dhcp', german, 'Europe/Berlin').facts).toMatchObject([
      { from: Date.UTC(2026, 6, 1, 6, 55, 12) },
    ]);
  });

  test('a device with commas in its name cannot give its address to another', () => {
    const hostile = `${HEADER}\n${line(10, '08:55:12', 'x,020000000001,')}`;
    expect(read('windows-dhcp', hostile)).toMatchObject({ facts: [], malformed: ['not as many cells as columns'] });
  });
});

describe('RADIUS accounting', () => {
  const packet = (status: string, time: number, ...more: readonly string[]) => `Mon Nov 30 08:55:12 2026
\tAcct-Session-Id = "5F2B0001"
\tAcct-Unique-Session-Id = "d41d8cd98f00b204e9800998ecf8427e"
\tAcct-Status-Type = ${status}
\tUser-Name = "pupil017@school.example"
\tCalling-Station-Id = "AA-BB-CC-DD-EE-FF"
\tEvent-Timestamp = "Nov 30 2026 08:55:12 GMT"
${more.map((line) => `\t${line}\n`).join('')}\tTimestamp = ${time / 1000}

`;
  const session = { mac: 'aa:bb:cc:dd:ee:ff', host: null, account: 'pupil017@school.example', via: 'sign_on' } as const;
  const IP = 'Framed-IP-Address = 192.0.2.17';

  test('a session begins at one address, goes on, and stops', () => {
    const text =
      packet('Start', at(8, 55), IP) + packet('Interim-Update', at(9, 5), IP) + packet('Stop', at(9, 40), IP);
    const started = { ...session, address: '192.0.2.17', from: at(8, 55) };
    expect(read('radius', text)).toMatchObject({
      facts: [
        { ...started, to: null },
        { ...started, to: null },
        { ...started, address: '', to: at(9, 40) },
        { ...started, to: at(9, 40) },
      ],
      malformed: [],
    });
  });

  test('before the address is known the session stands under the device', () => {
    expect(read('radius', packet('Start', at(8, 55))).facts).toEqual([
      { ...session, address: '', from: at(8, 55), to: null },
    ]);
  });

  test('a session that is first heard of in its midst began as long ago as it says', () => {
    const text = packet('Interim-Update', at(9, 5), IP, 'Acct-Session-Time = 600');
    expect(read('radius', text).facts).toMatchObject([{ from: at(8, 55), to: null }]);
  });

  test('a session that goes on at another address leaves the first', () => {
    const text = packet('Start', at(8, 55), IP) + packet('Interim-Update', at(9, 5), 'Framed-IP-Address = 192.0.2.18');
    expect(read('radius', text).facts).toMatchObject([
      { address: '192.0.2.17', from: at(8, 55), to: null },
      { address: '192.0.2.17', from: at(8, 55), to: at(9, 5) },
      { address: '192.0.2.18', from: at(9, 5), to: null },
    ]);
  });

  test('a name that would add an attribute does not', () => {
    const text = packet('Start', at(8, 55), IP).replace('pupil017@school.example', 'x\\n\\tUser-Name = \\"teacher03');
    expect(read('radius', text).facts).toMatchObject([{ account: 'x\\n\\tUser-Name = \\"teacher03' }]);
    const twice = packet('Start', at(8, 55), IP, 'User-Name = "teacher03"');
    expect(read('radius', twice)).toMatchObject({ facts: [], malformed: ['a packet that says one thing twice'] });
  });

  test('devices that sign in by themselves, and anonymous outer names, are nobody', () => {
    const machine = packet('Start', at(8, 55), IP).replace('pupil017@', 'host/pc-lib-04.');
    const anonymous = packet('Start', at(8, 55), IP).replace('pupil017@', 'anonymous@');
    expect(read('radius', machine + anonymous).facts).toEqual([]);
  });
});

describe('sign-ons', () => {
  const signOn = { address: '192.0.2.17', to: null, mac: null, host: null, via: 'sign_on' } as const;

  test('our own form says who came and who went', () => {
    const text = `time,account,address,what
2026-11-30T08:55:12Z,pupil017,192.0.2.17,in
2026-11-30 09:40:00,pupil017,192.0.2.17,out`;
    expect(read('sign-ons', text)).toMatchObject({
      facts: [
        { ...signOn, account: 'pupil017', from: at(8, 55, 12) },
        { address: '192.0.2.17', endedAt: at(9, 40), via: 'sign_on', mac: null, account: 'pupil017' },
      ],
      malformed: [],
    });
  });

  const event = (id: number, more: object) =>
    JSON.stringify({
      '@timestamp': '2026-11-30T08:55:12.345Z',
      winlog: {
        event_id: id,
        computer_name: 'dc1.school.example',
        event_data: { TargetUserName: 'pupil017', ...more },
      },
    });

  test('Windows events as Winlogbeat forwards them', () => {
    const came = event(4624, { IpAddress: '::ffff:192.0.2.17', LogonType: '3', TargetLogonId: '0x4a2f' });
    expect(read('sign-ons', came).facts).toEqual([{ ...signOn, account: 'pupil017', from: at(8, 55, 12) + 345 }]);
  });

  test('who signs off is found by the session, and the end of a network session is nobody’s going', () => {
    const came = event(4624, { IpAddress: '192.0.2.17', LogonType: '10', TargetLogonId: '0x4a2f' });
    const went = event(4647, { TargetLogonId: '0x4a2f' });
    const network = event(4634, { TargetLogonId: '0x4a2f', LogonType: '3' });
    expect(read('sign-ons', `${came}\n${network}\n${went}`)).toMatchObject({
      facts: [{ account: 'pupil017' }, { address: '192.0.2.17', endedAt: at(8, 55, 12) + 345 }],
      skipped: ['the end of a network session'],
    });
  });

  test('Windows events as NXLog forwards them, and as a table', () => {
    const nxlog = JSON.stringify({
      EventTime: '2026-11-30 08:55:12',
      EventID: 4768,
      TargetUserName: 'pupil017',
      IpAddress: '::ffff:192.0.2.17',
      Status: '0x0',
    });
    const table = `TimeCreated,EventId,Computer,TargetUserName,IpAddress,LogonType
"2026-11-30 08:55:12",4624,dc1,"pupil017",192.0.2.17,3`;
    const expected = [{ ...signOn, account: 'pupil017', from: at(8, 55, 12) }];
    expect(read('sign-ons', nxlog).facts).toEqual(expected);
    expect(read('sign-ons', table).facts).toEqual(expected);
  });

  test('machines, services, refused sign-ons and those without an address are nobody', () => {
    const lines = [
      event(4624, { TargetUserName: 'PC-LIB-04$', IpAddress: '192.0.2.17', LogonType: '3' }),
      event(4624, { TargetUserName: 'ANONYMOUS LOGON', IpAddress: '192.0.2.17', LogonType: '3' }),
      event(4624, { IpAddress: '192.0.2.17', LogonType: '5' }),
      event(4768, { IpAddress: '192.0.2.17', Status: '0x6' }),
      event(4624, { IpAddress: '-', LogonType: '2' }),
      event(4624, { IpAddress: '127.0.0.1', LogonType: '2' }),
    ];
    expect(read('sign-ons', lines.join('\n'))).toMatchObject({ facts: [], malformed: [] });
  });

  test('a cell that would become a line of its own is not believed', () => {
    const text = 'time,account,address,what\n2026-11-30T08:55:12Z,"pupil017\n2026-11-30T08:55:12Z,x,y,192.0.2.17,in';
    expect(read('sign-ons', text)).toMatchObject({
      facts: [],
      malformed: ['a quoted cell that is not closed', 'not as many cells as columns'],
    });
  });
});

test('a format is told by its first lines', () => {
  const first: Readonly<Record<LeaseFormat, string>> = {
    dnsmasq: '1796040000 aa:bb:cc:dd:ee:ff 192.0.2.17 TABLET-17 *',
    isc: 'lease 192.0.2.17 {',
    kea: 'address,hwaddr,client_id,valid_lifetime,expire,subnet_id,fqdn_fwd,fqdn_rev,hostname,state,user_context',
    'windows-dhcp': '10,11/30/26,08:55:12,Assign,192.0.2.17,TABLET-17,AABBCCDDEEFF,',
    radius: '\tAcct-Status-Type = Start',
    'sign-ons': 'time,account,address,what',
  };
  expect(LEASE_FORMATS.map((format) => detectLeaseFormat(['', first[format]]))).toEqual([...LEASE_FORMATS]);
  expect(detectLeaseFormat(['anything at all', ''])).toBe(null);
});

test('whatever a line holds, a reader answers', () => {
  const pieces = fc.constantFrom(
    'lease ',
    '192.0.2.17',
    '{',
    '}',
    ';',
    '"',
    ',',
    '\t',
    ' = ',
    '4624',
    'in',
    ':',
    '\\',
    '0',
    'x',
  );
  const line = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 20 }).map((some) => some.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...LEASE_FORMATS), fc.array(line, { maxLength: 12 }), (format, lines) => {
      const reader = openLeaseReader(format, 'Europe/London');
      reader.begin(WRITTEN_AT);
      for (const one of lines) expect(['said', 'open', 'skipped', 'malformed']).toContain(reader.read(one).kind);
    }),
    { numRuns: 300 },
  );
});
