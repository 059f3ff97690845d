import type { Config } from '../config.ts';
import type { PlaceState } from '../people/people.ts';
import { counted } from './counted.ts';
import { adviceOf, type Finding, warning, well, wrong } from './finding.ts';
import { peopleFor } from './settings.ts';

/** Reads every place that says who is who, as the daemon does, and says how each stands. */
export async function checkPeople(config: Config): Promise<readonly Finding[]> {
  if (config.roster.length === 0) {
    return [
      warning(
        'Roster',
        'none',
        'Without one, nobody is known by name. Name a CSV file under roster: in filterwatch.yaml.',
      ),
    ];
  }
  try {
    const { places, problems, devices } = await peopleFor(config);
    return [
      ...places.map(placeFinding),
      ...(devices.length === 0
        ? []
        : [well('Devices', counted(devices.length, 'device or network', 'devices and networks'))]),
      ...problems
        .slice(0, 1)
        .map((first) => warning('Who is who', counted(problems.length, 'problem'), `First: ${first}`)),
    ];
  } catch (error) {
    return [wrong('Roster', 'cannot be read', adviceOf(error))];
  }
}

function placeFinding({ title, accounts, trouble }: PlaceState): Finding {
  const found = `${title}: ${counted(accounts, 'entry', 'entries')}`;
  if (trouble === null) return well('Roster', found);
  return accounts === 0 ? wrong('Roster', found, trouble) : warning('Roster', found, trouble);
}
