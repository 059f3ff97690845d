import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createHandoverAnswers, type HandoverOffice } from '../answers/handover.ts';
import { viewerFor } from '../answers/viewer-of.ts';
import type { HandoverResult } from '../api/contract.ts';
import { MAX_HANDOVER_PURPOSE } from '../api/handover-models.ts';
import { now } from '../clock/now.ts';
import { formatListenAddress } from '../config/listen-address.ts';
import type { Config } from '../config.ts';
import { KnownError } from '../errors.ts';
import { buildRoster } from '../identity/roster.ts';
import type { HandoverForm } from '../incidents/handover.ts';
import { openStores, type Stores } from '../store/stores.ts';
import { counted } from './counted.ts';
import { taken } from './new-private-file.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';
import { storePath } from './store.ts';
import { writeNewFile } from './with-audit.ts';

interface HandoverOptions extends CommonOptions {
  readonly since: string;
  readonly purpose: string;
  readonly as: string;
  readonly out: string;
  readonly form?: HandoverForm;
  readonly again?: boolean;
}

type Made = Extract<HandoverResult, { kind: 'made' }>;

/** Writes all concerns confirmed since a day to a file, in the name of an account, within what that account may see. */
export async function handOver(options: HandoverOptions): Promise<void> {
  if (existsSync(resolve(options.out))) throw taken(resolve(options.out));
  const config = configFor(options);
  if (!existsSync(storePath(config.data)))
    throw new KnownError('NO_DATA', `There is no store in ${config.data}, so nothing was confirmed there.`);
  const stores = await openStores(storePath(config.data), config.siteId);
  try {
    const made = await madeBy(await officeOf(config, stores), options);
    await tell(options, await writeNewFile(options.out, [made.text]), made);
  } finally {
    await stores.database.close();
  }
}

async function officeOf(config: Config, stores: Stores): Promise<HandoverOffice> {
  const { settings } = await stepSettings(config);
  const { dashboard, schoolName, handover } = config;
  return {
    ...stores,
    zone: settings.timetable.zone,
    schoolName,
    now,
    policy: settings.policy,
    roster: buildRoster(settings.roster).roster,
    handover,
    publicAddress: () => dashboard.address ?? `http://${formatListenAddress(dashboard.listen)}`,
  };
}

async function madeBy(office: HandoverOffice, options: HandoverOptions): Promise<Made> {
  const account = await office.staff.byEmail(options.as);
  if (account === null)
    throw new KnownError(
      'ACCOUNT_UNKNOWN',
      `There is no account “${options.as}”, so nothing was made. Write the e-mail address of a lead, a deputy or a head behind --as.`,
    );
  const result = await createHandoverAnswers(office).handOver(await viewerFor(office, account), {
    of: { kind: 'since', day: options.since },
    form: options.form ?? office.handover.form,
    purpose: options.purpose,
    again: options.again ?? false,
  });
  if (result.kind === 'made') return result;
  throw refusalOf(result);
}

function refusalOf(result: Exclude<HandoverResult, { kind: 'made' }>): KnownError {
  switch (result.kind) {
    case 'no_purpose':
    case 'purpose_too_long':
      return new KnownError(
        'PURPOSE',
        `Nothing was made. Write behind --purpose what it is for, in ${MAX_HANDOVER_PURPOSE} characters or fewer.`,
      );
    case 'no_form':
      return new KnownError('NO_FORM', 'Nothing was made: handover: columns: is not written in the settings.');
    case 'no_day':
      return new KnownError('NO_DAY', 'Nothing was made. Write a day behind --since, such as 2026-11-01.');
    case 'too_many':
      return new KnownError(
        'TOO_MANY',
        `Nothing was made: more than ${result.most} concerns were confirmed since then. Choose a later day.`,
      );
    case 'gone':
      return new KnownError('NOT_ALLOWED', 'Nothing was made: that account does not review incidents.');
    case 'nothing':
    case 'refused':
    case 'before':
      return new KnownError(
        'NOTHING_TO_HAND_OVER',
        'Nothing was made: no concern was confirmed since then that was not handed over before. --again takes those too.',
      );
  }
}

async function tell({ json }: HandoverOptions, file: string, { incidents, leftOut, sha256 }: Made): Promise<void> {
  if (json) return printJson({ file, incidents, leftOut, sha256 });
  await print(`${counted(incidents, 'concern')} written to ${file}, readable by you alone. SHA-256: ${sha256}`);
  if (leftOut > 0)
    await print(
      `Left out: ${counted(leftOut, 'concern')} about a whole class, or about nobody whom the roster knows. Enter those by hand.`,
    );
}
