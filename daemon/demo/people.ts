import type { RosterRow } from '../identity/roster.ts';
import { FAMILY_NAMES, GIVEN_NAMES, TITLES } from './names.ts';
import { type Chance, memberOf } from './seeded.ts';

/** Whose rules the school's filter applies; `machine` is a device that nobody has signed in to. */
export type Audience = 'pupils' | 'staff' | 'machine';

/** Something on the school's network that asks for pages. */
export interface Device {
  readonly address: string;
  /** The account that is signed in; null for a machine by itself. */
  readonly account: string | null;
  /** The account in the form in which the way of signing in hands it to the proxy, and the proxy writes it. */
  readonly loggedAs: string | null;
  readonly audience: Audience;
}

export interface SchoolClass {
  readonly year: string;
  /** 'Kestrels' */
  readonly name: string;
  readonly teacher: Device;
  /** One laptop for each pupil, in the order of the register; none in the youngest years. */
  readonly laptops: readonly Device[];
  /** All signed in with the one account of the class. */
  readonly tablets: readonly Device[];
}

export interface School {
  /** Youngest first. */
  readonly classes: readonly SchoolClass[];
  readonly staff: readonly Device[];
  readonly phones: readonly Device[];
  readonly machines: readonly Device[];
  readonly roster: readonly RosterRow[];
}

const YEARS = ['Reception', 'Year 1', 'Year 2', 'Year 3', 'Year 4', 'Year 5', 'Year 6'];
const CLASS_NAMES = ['Robins', 'Wrens', 'Swifts', 'Swallows', 'Kestrels', 'Owls', 'Eagles'];
const FIRST_YEAR_WITH_LAPTOPS = 3;
const TABLETS_A_CLASS = 8;
const MACHINES = 20;
const PHONES = 9;

/** An invented primary school of one class a year: people with accounts, their devices, and its roster. */
export function inventSchool(pupils: number, staff: number, chance: Chance): School {
  const staffRows = Array.from({ length: staff }, (_, index) => staffRow(index, chance));
  const staffDevices = staffRows.map(({ account }, index) =>
    device(`10.20.8.${20 + index}`, account, 'staff', `DEMO\\\\${account}`),
  );
  const perClass = Math.ceil(pupils / YEARS.length);
  const classes = YEARS.map((year, index) => {
    const first = index * perClass;
    const numbers = Array.from({ length: Math.min(perClass, pupils - first) }, (_, seat) => first + seat + 1);
    return schoolClass(year, index, numbers, memberOf(staffDevices, index % staff));
  });
  const pupilRows = Array.from({ length: pupils }, (_, index) => {
    const year = Math.floor(index / perClass);
    return pupilRow(
      index,
      memberOf(YEARS, year),
      memberOf(CLASS_NAMES, year),
      memberOf(staffRows, year % staff),
      chance,
    );
  });
  return {
    classes,
    staff: staffDevices,
    phones: staffRows.slice(-PHONES).map(({ account }, index) => device(`10.20.64.${11 + index}`, account, 'staff')),
    machines: Array.from({ length: MACHINES }, (_, index) => device(`10.20.4.${10 + index}`, null, 'machine')),
    roster: [...pupilRows, ...staffRows, ...YEARS.map(tabletRow)],
  };
}

function schoolClass(year: string, index: number, numbers: readonly number[], teacher: Device): SchoolClass {
  const hasLaptops = index >= FIRST_YEAR_WITH_LAPTOPS;
  return {
    year,
    name: memberOf(CLASS_NAMES, index),
    teacher,
    laptops: hasLaptops ? numbers.map((number) => laptop(index, number)) : [],
    tablets: Array.from({ length: TABLETS_A_CLASS }, (_, tablet) =>
      device(`10.20.${32 + index}.${10 + tablet}`, tabletAccount(index), 'pupils'),
    ),
  };
}

/** The newest building has no other addresses than those of IPv6, and signs people in by Kerberos. */
function laptop(classIndex: number, number: number): Device {
  const account = pupilAccount(number);
  if (classIndex !== 4) return device(`10.20.${16 + classIndex}.${number % 250}`, account, 'pupils');
  return device(`2001:db8:20:16::${(0x40 + number).toString(16)}`, account, 'pupils', `${account}@DEMO.EXAMPLE`);
}

function device(address: string, account: string | null, audience: Audience, loggedAs = account): Device {
  return { address, account, audience, loggedAs };
}

function pupilAccount(number: number): string {
  return `pupil${String(number).padStart(3, '0')}`;
}

function tabletAccount(index: number): string {
  return index === 0 ? 'tablets-r' : `tablets-y${index}`;
}

function pupilRow(index: number, year: string, className: string, teacher: RosterRow, chance: Chance): RosterRow {
  const name = `${chance.oneOf(GIVEN_NAMES)} ${chance.oneOf(FAMILY_NAMES)}`;
  return { account: pupilAccount(index + 1), name, role: 'pupil', year, className, classTeacher: teacher.name };
}

function staffRow(index: number, chance: Chance): RosterRow {
  const name = `${chance.oneOf(TITLES)} ${chance.oneOf(FAMILY_NAMES)}`;
  const account = `staff${String(index + 1).padStart(2, '0')}`;
  return { account, name, role: 'staff', year: '', className: '', classTeacher: '' };
}

function tabletRow(year: string, index: number): RosterRow {
  const className = memberOf(CLASS_NAMES, index);
  return {
    account: tabletAccount(index),
    name: `${className} tablets`,
    role: 'shared',
    year,
    className,
    classTeacher: '',
  };
}
