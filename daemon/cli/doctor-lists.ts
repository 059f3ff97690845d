import type { ListStatus } from '../../categories/list-status.ts';
import { now } from '../clock/now.ts';
import type { Config } from '../config.ts';
import { withLists } from '../school-lists.ts';
import { adviceOf, type Finding, warning, well, wrong } from './finding.ts';

const DAY_MS = 86_400_000;

/** Whether the lists of the configuration are there and in use. Nothing is asked for. */
export async function checkLists(config: Config): Promise<readonly Finding[]> {
  if (config.lists.length === 0) {
    const found = 'Filterwatch’s own list alone';
    return [
      warning('Lists', found, 'It knows a few thousand sites. “filterwatch lists” says which public lists there are.'),
    ];
  }
  try {
    const status = await withLists(config, async (lists) => lists.status());
    return status.filter(({ kind }) => kind !== 'shipped').map(findingOf);
  } catch (error) {
    return [wrong('Lists', config.data, adviceOf(error))];
  }
}

const OLD_DAYS = 31;

function findingOf({ id, entries, version, state, fetchedAt }: ListStatus): Finding {
  const what = `List ${id}`;
  const found = `${entries.toLocaleString('en-GB')} entries${version === null ? '' : `, version ${version}`}`;
  switch (state.kind) {
    case 'in_use': {
      const days = fetchedAt === null ? 0 : Math.floor((now() - fetchedAt) / DAY_MS);
      if (days <= OLD_DAYS) return well(what, found);
      return warning(
        what,
        `${found}, ${days} days old`,
        `Run “filterwatch lists update ${id}”. Lists says why it is old.`,
      );
    }
    case 'waiting':
      return warning(
        what,
        'nothing has been fetched yet',
        `Run “filterwatch lists update ${id}”, or start the daemon.`,
      );
    case 'refused':
      return warning(what, found, state.reason);
    case 'failed':
      return warning(what, found, state.message);
  }
}
