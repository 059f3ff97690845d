import { categorise as categoriseRecord } from '../../categories/categorise.ts';
import { now } from '../clock/now.ts';
import { KnownError } from '../errors.ts';
import { createTryPorts } from '../try-ports.ts';
import { categoriseLabel } from './categorise-label.ts';
import { matchSentences } from './match-sentences.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, settingsInForce } from './settings.ts';

interface CategoriseOptions extends CommonOptions {
  readonly search?: string;
  readonly label?: string;
  readonly product?: string;
}

/** Says what an address, a host, a search or a filter's label is about: one line a category, with what says so. */
export async function categoriseText(address: string | undefined, options: CategoriseOptions): Promise<void> {
  if (options.label !== undefined) return categoriseLabel({ ...options, label: options.label });
  const settings = await settingsInForce(configFor(options));
  const ports = createTryPorts(settings, [], now);
  const record = recordFor(address, options.search, ports.recordOf);
  const matches = categoriseRecord(ports.catalogue(), record);
  if (options.json)
    await printJson({
      host: record.urlDomain,
      searchTerms: record.searchTerms,
      listVersion: ports.listVersion(),
      matches,
    });
  else if (matches.length === 0) await print(NOT_KNOWN);
  else
    for (const match of matches) for (const sentence of matchSentences(match, settings.school)) await print(sentence);
}

const NOT_KNOWN =
  'No list and no word knows it. To change that: write the site on the Lists page, or under “categories: block:” in filterwatch.yaml.';

function recordFor(
  address: string | undefined,
  search: string | undefined,
  recordOf: ReturnType<typeof createTryPorts>['recordOf'],
) {
  const record =
    search !== undefined
      ? recordOf(search, 'search', 0)
      : address !== undefined
        ? recordOf(address, 'address', 0)
        : null;
  if (record !== null) return record;
  throw new KnownError('NO_ADDRESS', 'Write an address or a host (bet.example), or words after --search.');
}
