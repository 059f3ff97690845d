import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { erasePerson } from '../person/erase-person.ts';
import { exportPerson } from '../person/export-person.ts';
import { planErasure } from '../person/plan-erasure.ts';
import { subjectOf } from '../person/subjects.ts';
import { taken, writePrivateFile } from './new-private-file.ts';
import { print, printJson } from './output.ts';
import { doneSentences, planSentences, requestSentences } from './person-sentences.ts';
import { type CommonOptions, configFor } from './settings.ts';
import { withPersonOffice } from './with-person-office.ts';

interface PersonOptions extends CommonOptions {
  readonly formerly?: readonly string[];
}

interface ExportOptions extends PersonOptions {
  readonly reason: string;
  readonly out: string;
}

/** Writes everything that is kept about one person into a ZIP. */
export async function personExport(account: string, options: ExportOptions): Promise<void> {
  const path = resolve(options.out);
  if (existsSync(path)) throw taken(path);
  await withPersonOffice(configFor(options), async (office) => {
    const { zip } = await exportPerson(office, namedIn(account, options), { by: null, reason: options.reason });
    await writePrivateFile(path, zip);
  });
  if (options.json) await printJson({ file: path });
  else {
    await print(`Everything that is kept about this person is in ${path}.`);
    await print('Read READ-BEFORE-HANDING-OVER.txt in it first, and take that file out before you hand it over.');
  }
}

interface EraseOptions extends PersonOptions {
  readonly reason?: string;
  readonly confirm?: string;
}

/** Says what an erasure would take and what it must leave; with --confirm and the account once more, erases. */
export async function personErase(account: string, options: EraseOptions): Promise<void> {
  const named = namedIn(account, options);
  await withPersonOffice(configFor(options), async (office) => {
    const subject = subjectOf(named, office.roster);
    if (options.confirm !== undefined && options.confirm === account) {
      const outcome = await erasePerson(office, named, { by: null, reason: options.reason ?? '' });
      return tell(outcome, doneSentences(outcome, office.zone), options);
    }
    const plan = await planErasure(office, subject);
    const sentences = planSentences(plan, account, office.zone);
    await tell(
      { ...plan, incidents: plan.incidents.length, samples: plan.samples.length, searches: plan.searches.length },
      sentences,
      options,
    );
    // A script that meant to erase must see that nothing was.
    if (options.confirm !== undefined) process.exitCode = 1;
  });
}

/** Says whether anything was asked about an account, and whether it was erased. */
export async function personAsked(account: string, options: PersonOptions): Promise<void> {
  await withPersonOffice(configFor(options), async (office) => {
    const { accounts } = subjectOf(namedIn(account, options), office.roster);
    const requests = await office.personRequests.about(accounts);
    const shown = requests.map(({ id, kind, askedAt, finishedAt }) => ({ id, kind, askedAt, finishedAt }));
    await tell(shown, requestSentences(requests, office.zone), options);
  });
}

function namedIn(account: string, { formerly }: PersonOptions) {
  return { account, formerly: formerly ?? [] };
}

async function tell(value: unknown, sentences: readonly string[], { json }: CommonOptions): Promise<void> {
  if (json) return printJson(value);
  for (const sentence of sentences) await print(sentence);
}
