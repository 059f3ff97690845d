import { expect, test } from 'vitest';
import { formatProblem } from '../../../daemon/config/problem.ts';
import { readDevices } from '../../../daemon/config/roster/device-file.ts';
import { readRefusalFile } from '../../../daemon/config/roster/refusal-file.ts';
import { configFolder } from './config-folder.ts';

test('a list of devices is read, whatever its columns are called', async () => {
  const folder = configFolder('');
  folder.write(
    'devices.csv',
    'Asset Name;MAC Address;Computer Name;Type;Year group;Assigned to;Shared\nLibrary PC 4;00-00-5E-00-53-04;PC-LIB-04;Desktop;;;yes\nLaptop 17;;laptop-17;laptop;5;SCHOOL\\Pupil017;no\n',
  );
  const { rows, problems } = await readDevices(`${folder.path}/devices.csv`);
  expect(rows).toEqual([
    {
      address: '',
      mac: '00-00-5E-00-53-04',
      host: 'PC-LIB-04',
      name: 'Library PC 4',
      kind: 'computer',
      group: '',
      owner: null,
      shared: true,
    },
    {
      address: '',
      mac: '',
      host: 'laptop-17',
      name: 'Laptop 17',
      kind: 'computer',
      group: '5',
      owner: 'pupil017',
      shared: false,
    },
  ]);
  expect(problems).toEqual([]);
});

test('what is wrong in it is told by file and line', async () => {
  const folder = configFolder('');
  folder.write('devices.csv', 'name,address,mac,kind\nA,192.0.2.0/24,,spaceship\n\nB,,,\nC,,aa:bb,\n');
  const { problems } = await readDevices(`${folder.path}/devices.csv`);
  expect(problems.map(formatProblem)).toEqual([
    'devices.csv:2  found a kind that is none of our words. Write computer, tablet, phone, console, tv, watch, other.',
    'devices.csv:4  found nothing that the device is known by. Write its MAC address, its host name, its address or its network.',
    'devices.csv:5  found a MAC address that is none. Write a MAC address, such as aa:bb:cc:dd:ee:ff.',
  ]);
  folder.write('other.csv', 'pupil,colour\n');
  expect((await readDevices(`${folder.path}/other.csv`)).problems.map(({ found }) => found)).toEqual([
    'no column “address” or “mac” or “host”',
  ]);
  expect((await readDevices(`${folder.path}/none.csv`)).problems.map(({ found }) => found)).toEqual([
    'a path where there is no file',
  ]);
});

test('refusals hold from their day on', async () => {
  const folder = configFolder('');
  folder.write(
    'refusals.csv',
    'account,refused,since\nSCHOOL\\Pupil017,internet,2026-09-01\npupil017,mail,01/10/2026\npupil018,both,2027-01-01\n',
  );
  const { refusals, problems } = await readRefusalFile(`${folder.path}/refusals.csv`, '2026-11-17');
  expect([...refusals]).toEqual([['pupil017', ['internet', 'mail']]]);
  expect(problems).toEqual([]);
});

test('a refusal that cannot be read is told, because it would not be kept to', async () => {
  const folder = configFolder('');
  folder.write('refusals.csv', 'account,refused,since\n,internet,\npupil017,photos,\npupil018,,\npupil019,mail,soon\n');
  const { refusals, problems } = await readRefusalFile(`${folder.path}/refusals.csv`, '2026-11-17');
  expect([...refusals]).toEqual([]);
  expect(problems.map(({ line, found }) => [line, found])).toEqual([
    [2, 'no account'],
    [3, 'a refusal that is none of our words'],
    [4, 'a refusal that is none of our words'],
    [5, 'a date that is none'],
  ]);
});

test.each(['constructor', 'toString', '__proto__'])('%s is no kind of device', async (kind) => {
  const folder = configFolder('');
  folder.write('devices.csv', `name,address,kind\nA,192.0.2.1,${kind}\n`);
  const { rows, problems } = await readDevices(`${folder.path}/devices.csv`);
  expect(rows.map((row) => row.kind)).toEqual([null]);
  expect(problems).toHaveLength(1);
});
