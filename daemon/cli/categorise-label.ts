import type { LabelReading } from '../../categories/filter-labels.ts';
import { categoryOf } from '../../categories/taxonomy.ts';
import { parserById } from '../../parsers/registry.ts';
import { KnownError } from '../errors.ts';
import { createCatalogueInUse } from '../examine/catalogue-in-use.ts';
import { print, printJson } from './output.ts';
import { type CommonOptions, configFor, stepSettings } from './settings.ts';

export interface LabelOptions extends CommonOptions {
  /** The name of a category as the filter logs it. */
  readonly label: string;
  /** The format of the log, which tells the product; without it, a name counts whichever product has it. */
  readonly product?: string;
}

/** Says what the filter's own name of a category means to us: one line a category, and one for each name that nobody knows. */
export async function categoriseLabel({ label, product, ...options }: LabelOptions): Promise<void> {
  if (product !== undefined && parserById(product) === null) throw unknownProduct(product);
  const { settings } = await stepSettings(configFor(options));
  const reading = createCatalogueInUse(settings)
    .current()
    .labels.match(product ?? '', label);
  if (options.json) await printJson({ label, product: product ?? null, ...reading });
  else for (const sentence of sentencesOf(label, reading)) await print(sentence);
}

function unknownProduct(product: string): KnownError {
  return new KnownError(
    'FORMAT_UNKNOWN',
    `There is no log format “${product}”. “filterwatch formats” lists them all; leave --product out to ask all products.`,
  );
}

function sentencesOf(label: string, { matches, unknown }: LabelReading): readonly string[] {
  if (matches.length === 0 && unknown.length === 0) return [`“${label}” is known, and says nothing that we act on.`];
  return [
    ...matches.map(({ category, evidence }) => {
      const { title, sentence } = categoryOf(category);
      return `${category}: ${title}. ${sentence} Because of “${evidence}”.`;
    }),
    ...unknown.map(
      (name) => `Nobody knows “${name}”. Say in filterwatch.yaml, under categories: labels:, what it means.`,
    ),
  ];
}
