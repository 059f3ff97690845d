/** The people of a whole day, and what they sit at: each laptop gets another address at lunch, and its old one goes to a neighbour. */
import type { DeviceRow } from '../../../daemon/identity/devices.ts';
import type { RosterRow } from '../../../daemon/identity/roster.ts';

/** Tuesday, 2026-11-17, when school time is that of the log. */
export const DAY = Date.UTC(2026, 10, 17);
export const MINUTE = 60_000;
/** A wall-clock time of the day, '10:45', in epoch milliseconds. */
export function at(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return DAY + (hours * 60 + minutes) * MINUTE;
}

export const LAPTOPS_SHUT = at('12:12');
export const LAPTOPS_OPENED = at('12:24');

/** Something on the network, with where it is in the morning and in the afternoon. */
export interface Machine {
  readonly mac: string;
  readonly host: string;
  readonly morning: string;
  readonly afternoon: string;
  /** The account that a proxy writes of it; null where it asks for none. */
  readonly account: string | null;
  /** As `subjectKeyOf` names whoever uses it; null where nobody can know. */
  readonly who: string | null;
  /** True where its address is the same for ever, and no lease tells of it. */
  readonly isFixed: boolean;
}

export interface WholeSchool {
  /** 28 laptops each. */
  readonly classes: readonly { readonly year: string; readonly name: string; readonly laptops: readonly Machine[] }[];
  readonly staff: readonly Machine[];
  /** Phones of staff, which change their hardware address and are on no list. */
  readonly staffPhones: readonly Machine[];
  /** Signed in with the one account of their class. */
  readonly tablets: readonly Machine[];
  /** Whoever signs in sits there; at times nobody has. */
  readonly libraryComputers: readonly Machine[];
  readonly roster: readonly RosterRow[];
  readonly devices: readonly DeviceRow[];
}

const CLASSES = ['Wrens', 'Swifts', 'Swallows', 'Kestrels', 'Owls', 'Eagles', 'Herons', 'Larks'];
const PUPILS_A_CLASS = 28;
const STAFF = 40;
const TABLETS = 8;
const TABLET_ACCOUNT = 'tablets-y3';
/** Whose laptop takes over an address at lunch: that of so many seats further on. */
const SEATS_ON = 5;

export function wholeSchool(): WholeSchool {
  const classes = CLASSES.map((name, index) => ({
    name,
    year: `Year ${4 + Math.floor(index / 2)}`,
    laptops: Array.from({ length: PUPILS_A_CLASS }, (_, seat) => laptopOf(index, seat)),
  }));
  const staff = Array.from({ length: STAFF }, (_, index) => {
    const account = `staff${String(index + 1).padStart(2, '0')}`;
    const address = `10.40.8.${10 + index}`;
    return machine('08', index, { host: `lap-s${index}`, morning: address, account, who: `person:${account}` });
  });
  const staffPhones = Array.from({ length: 12 }, (_, index) =>
    machine('64', index, { host: 'Galaxy-A54', morning: `10.40.64.${10 + index}`, account: null, who: null }),
  );
  const tablets = Array.from({ length: TABLETS }, (_, index) =>
    machine('03', index, {
      host: `tablet-${index}`,
      morning: `10.40.3.${10 + index}`,
      account: TABLET_ACCOUNT,
      who: `shared:${TABLET_ACCOUNT}`,
    }),
  );
  const libraryComputers = Array.from({ length: 4 }, (_, index) => ({
    ...machine('c8', index, { host: `pc-lib-${index}`, morning: `10.40.200.${10 + index}`, account: null, who: null }),
    isFixed: true,
  }));
  const people = { classes, staff, staffPhones, tablets, libraryComputers };
  return { ...people, roster: rosterOf(people), devices: devicesOf(people) };
}

function laptopOf(classIndex: number, seat: number): Machine {
  const account = `pupil${String(classIndex * PUPILS_A_CLASS + seat + 1).padStart(3, '0')}`;
  const addressOf = (place: number) => `10.40.${16 + classIndex}.${10 + (place % PUPILS_A_CLASS)}`;
  const host = `lap-${classIndex}-${seat}`;
  const of = { host, morning: addressOf(seat), account, who: `person:${account}` };
  return { ...machine(String(16 + classIndex), seat, of), afternoon: addressOf(seat + SEATS_ON) };
}

function machine(kind: string, index: number, of: Pick<Machine, 'host' | 'morning' | 'account' | 'who'>): Machine {
  // Phones make up their addresses: the second digit says so.
  const first = kind === '64' ? '02' : '00';
  const mac = `${first}:16:3e:${kind}:00:${index.toString(16).padStart(2, '0')}`;
  return { ...of, mac, afternoon: of.morning, isFixed: false };
}

type People = Omit<WholeSchool, 'roster' | 'devices'>;

function rosterOf({ classes, staff }: People): readonly RosterRow[] {
  const row = (account: string, different: Partial<RosterRow>): RosterRow => ({
    ...{ account, name: `Name of ${account}`, role: 'pupil', year: '', className: '', classTeacher: '' },
    ...different,
  });
  return [
    ...classes.flatMap(({ year, name, laptops }) =>
      laptops.map(({ account }) => row(account ?? '', { year, className: name })),
    ),
    ...staff.map(({ account }) => row(account ?? '', { role: 'staff' })),
    row(TABLET_ACCOUNT, { name: 'Tablets of Year 3', role: 'shared', year: 'Year 3' }),
  ];
}

function devicesOf({ classes, staff, tablets, libraryComputers }: People): readonly DeviceRow[] {
  const blank = { address: '', mac: '', host: '', kind: null, group: '', owner: null, shared: false };
  const owned = ({ mac, host, account }: Machine) => ({ ...blank, mac, name: host, owner: account });
  return [
    ...classes.flatMap(({ laptops }) => laptops.map(owned)),
    ...staff.map(owned),
    ...tablets.map(({ mac, host }) => ({ ...blank, mac, name: host, group: 'Year 3', shared: true })),
    ...libraryComputers.map(({ morning, host }) => ({ ...blank, address: morning, name: host, shared: true })),
    { ...blank, address: '10.40.8.0/24', name: 'Network of staff', group: 'staff' },
    { ...blank, address: '10.40.64.0/24', name: 'Wireless of staff', group: 'staff' },
  ];
}

/** Where it is at a moment. */
export function addressAt({ morning, afternoon }: Machine, moment: number): string {
  return moment < LAPTOPS_OPENED ? morning : afternoon;
}
