import { existsSync } from 'node:fs';
import { createNotSentAnswers } from '../answers/not-sent.ts';
import { viewerFor } from '../answers/viewer-of.ts';
import type { DropMailResult, NotSentAnswers, NotSentRow, Viewer } from '../api/contract.ts';
import { now } from '../clock/now.ts';
import { KnownError } from '../errors.ts';
import { buildRoster } from '../identity/roster.ts';
import type { StaffId } from '../incidents/incident.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';
import { storePath } from './store.ts';

interface JobsOptions extends CommonOptions {
  readonly as?: string;
}

/** Lists the mail that could not be sent. */
export async function listJobs(options: JobsOptions): Promise<void> {
  await withJobs(options, async (answers, viewer, { zone }) => {
    const rows = await answers.notSent(viewer);
    if (rows.length === 0 && !options.json) await print('Everything was sent.');
    for (const row of rows) await (options.json ? printJson(row) : print(sentenceOf(row, zone)));
  });
}

/** Makes it due at once; the daemon that runs sends it. */
export async function retryJobs(
  ids: readonly string[],
  options: JobsOptions & { readonly all?: boolean },
): Promise<void> {
  await withJobs(options, async (answers, viewer) => {
    const all = options.all ? (await answers.notSent(viewer)).map(({ id }) => id) : ids;
    if (all.length === 0 && !options.all)
      throw new KnownError(
        'NOTHING_NAMED',
        'Nothing was named. Write an id as “filterwatch jobs list” prints it, or --all.',
      );
    for (const id of all) {
      if ((await answers.retryMail(viewer, id)).kind === 'gone') throw gone(id);
      await (options.json
        ? printJson({ id, due: true })
        : print(`${id}: due now. The daemon tries it within a second.`));
    }
  });
}

/** Gives one up. */
export async function dropJob(id: string, options: JobsOptions & { readonly reason: string }): Promise<void> {
  await withJobs(options, async (answers, viewer) => {
    const refused = refusalOf(id, await answers.dropMail(viewer, id, options.reason));
    if (refused !== null) throw refused;
    await (options.json ? printJson({ id, dropped: true }) : print(`${id}: given up. It is not sent any more.`));
  });
}

function refusalOf(id: string, { kind }: DropMailResult): KnownError | null {
  switch (kind) {
    case 'done':
      return null;
    case 'gone':
      return gone(id);
    case 'not_yours':
      return new KnownError(
        'NOT_YOURS',
        'This is about pupils or staff: whoever reviews incidents gives it up. Name a lead, a deputy or a head after --as, or try it again.',
      );
    case 'no_reason':
      return new KnownError('NO_REASON', 'Nothing was changed. Write after --reason why it need not be sent.');
    case 'too_long':
      return new KnownError('TOO_LONG', 'Nothing was changed. Shorten the reason to 500 characters or fewer.');
  }
}

function gone(id: string): KnownError {
  return new KnownError(
    'NO_SUCH_MAIL',
    `Nothing on the list has the id ${id}: it was sent, or somebody has given it up. “filterwatch jobs list” says what is there.`,
  );
}

type Use = (answers: NotSentAnswers<Viewer>, viewer: Viewer, where: { readonly zone: string }) => Promise<void>;

/** Opens the store beside a running daemon or without one, and closes it whatever happens. */
async function withJobs(options: JobsOptions, use: Use): Promise<void> {
  const config = configFor(options);
  if (!existsSync(storePath(config.data)))
    throw new KnownError(
      'NO_DATA',
      `There is no store in ${config.data}. Name the right folder with --data, or the configuration with --config.`,
    );
  const { settings } = await stepSettings(config);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    const answers = createNotSentAnswers({ ...stores, now, mailQueued: () => undefined });
    const { roster } = buildRoster(settings.roster);
    const viewer = await viewerFor({ ...stores, roster }, await accountOf(stores, options.as));
    await use(answers, viewer, settings.timetable);
  } finally {
    await stores.database.close();
  }
}

async function accountOf({ staff }: Stores, email: string | undefined) {
  if (email === undefined)
    return { id: '' as StaffId, name: 'Command line', role: 'technician', reviewsHeads: false } as const;
  const account = await staff.byEmail(email);
  if (account !== null) return account;
  throw new KnownError('NO_SUCH_ACCOUNT', 'No account has this e-mail address, so nothing was done. Check --as.');
}

function sentenceOf({ id, kind, why, failingSince, attempts, message }: NotSentRow, zone: string): string {
  const since = Temporal.Instant.fromEpochMilliseconds(failingSince).toZonedDateTimeISO(zone);
  const minute = since.toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  const what = why === 'refused' ? 'refused' : 'tried in vain';
  return `${id}\n  ${kind.replaceAll('_', ' ')}, ${what} since ${minute}, ${attempts} ${attempts === 1 ? 'try' : 'tries'}. ${message}`;
}
