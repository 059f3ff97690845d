import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import type { People, PlaceState } from '../people/people.ts';
import { readPeople } from '../people/read-people.ts';
import { createKeptRosters } from '../store/kept-rosters.ts';
import { counted } from './counted.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, peopleFor } from './settings.ts';
import { withStore } from './store.ts';

interface RosterOptions extends CommonOptions {
  readonly accept?: boolean;
}

/** Says how every place of the roster stands, in numbers. Ends with 1 where one is in trouble. Throws KnownError ROSTER_NONE. */
export async function roster(options: RosterOptions): Promise<void> {
  const config = configFor(options);
  if (config.roster.length === 0) {
    throw new KnownError(
      'ROSTER_NONE',
      'No list of accounts is set up, so nobody is known by name. Name one under roster: in filterwatch.yaml.',
    );
  }
  const people = options.accept ? await accept(config) : await peopleFor(config);
  await tell(people, options);
  if (people.places.some(({ trouble }) => trouble !== null)) process.exitCode = 1;
}

/** A running daemon sees within a minute that something newer was kept, and reads again. */
function accept(config: Config): Promise<People> {
  return withStore(config, async (database) => {
    const rosters = createKeptRosters(database, config.siteId);
    return readPeople(config, {
      kept: await rosters.all(),
      keep: rosters,
      now: now(),
      before: null,
      acceptsLoss: true,
    });
  });
}

async function tell({ places, devices, problems }: People, { json, accept: accepted }: RosterOptions): Promise<void> {
  if (json) {
    for (const { title, accounts, readAt, trouble } of places) await printJson({ title, accounts, readAt, trouble });
    return printJson({ devices: devices.length, problems });
  }
  for (const place of places) await print(sentenceOf(place));
  if (devices.length > 0)
    await print(`${counted(devices.length, 'device or network', 'devices and networks')} in use.`);
  for (const problem of problems) await print(problem);
  if (accepted) await print('What was read is used from now on; a running Filterwatch takes it within a minute.');
}

function sentenceOf({ title, accounts, trouble }: PlaceState): string {
  return `${title}: ${counted(accounts, 'entry', 'entries')}${trouble === null ? '.' : `. ${trouble}`}`;
}
