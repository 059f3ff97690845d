/** What the school's network says of who had which address: the lease file of dnsmasq, again and again, and the list of sign-ons. */
import type { Attachment } from '../../../daemon/identity/attachment.ts';
import { createAttachments } from '../../../daemon/identity/attachments.ts';
import { isEnded, type LeaseFormat } from '../../../daemon/leases/lease-reader.ts';
import { openLeaseReader } from '../../../daemon/leases/open-reader.ts';
import { endedFact } from '../../../daemon/open-leases.ts';
import type { SignOn } from './library.ts';
import { at, LAPTOPS_OPENED, LAPTOPS_SHUT, type Machine, MINUTE, type WholeSchool } from './school.ts';

const FIRST_LEASES = at('07:00');
/** Laptops come back one after the other. */
const BETWEEN_MS = 2_000;

/** All that becomes known, read as the daemon reads it. */
export function attachmentsOf(school: WholeSchool, signOns: readonly SignOn[]): readonly Attachment[] {
  return [...readLeases(school), ...readSignOns(signOns)];
}

/** The file is written anew when all have come, when laptops are shut, and while they are opened again. */
function readLeases(school: WholeSchool): readonly Attachment[] {
  const pupils = school.classes.flatMap(({ laptops }) => laptops);
  const stay = [...school.staff, ...school.staffPhones, ...school.tablets];
  const expiry = at('20:00') / 1_000;
  const line = ({ mac, host }: Machine, address: string) => `${expiry} ${mac} ${address} ${host} *`;
  const held = stay.map((machine) => line(machine, machine.morning));
  const again = pupils.map((laptop) => line(laptop, laptop.afternoon));
  const files = [
    { writtenAt: FIRST_LEASES, lines: [...held, ...pupils.map((laptop) => line(laptop, laptop.morning))] },
    { writtenAt: LAPTOPS_SHUT, lines: held },
    ...[1, 2, 3, 4].map((part) => ({
      writtenAt: LAPTOPS_OPENED - (4 - part) * BETWEEN_MS,
      lines: [...held, ...again.slice(0, Math.ceil((again.length * part) / 4))],
    })),
  ];
  return readFiles('dnsmasq', files);
}

function readSignOns(signOns: readonly SignOn[]): readonly Attachment[] {
  const inOrder = signOns.toSorted((one, other) => one.at - other.at);
  const lines = inOrder.map((one) => `${new Date(one.at).toISOString()},${one.account},${one.address},${one.what}`);
  return readFiles('sign-ons', [{ writtenAt: at('17:00') + MINUTE, lines: ['time,account,address,what', ...lines] }]);
}

interface WrittenFile {
  readonly writtenAt: number;
  readonly lines: readonly string[];
}

function readFiles(format: LeaseFormat, files: readonly WrittenFile[]): readonly Attachment[] {
  const reader = openLeaseReader(format, 'Europe/London');
  const known = createAttachments();
  const facts: Attachment[] = [];
  for (const { writtenAt, lines } of files) {
    reader.begin(writtenAt);
    const said = lines.flatMap((line) => {
      const one = reader.read(line);
      if (one.kind === 'malformed') throw new Error(`${one.reason}: ${line}`);
      return one.kind === 'said' ? one.what : [];
    });
    for (const one of [...said, ...reader.finish()]) {
      const fact = isEnded(one) ? endedFact(one, known) : one;
      if (fact === null) continue;
      known.add([fact]);
      facts.push(fact);
    }
  }
  return facts;
}
