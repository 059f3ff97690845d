import { createHash } from 'node:crypto';
import { SEED_LIST } from '../../categories/catalogue.ts';
import type { CategoryId } from '../../categories/category.ts';
import { createDomainSetBuilder, type DomainSetBuilder, openDomainSet } from '../../categories/domain-set.ts';
import type { ListLabel } from '../../categories/list-label.ts';
import { partOf } from '../../categories/list-source.ts';
import { seedDomains } from '../../categories/seed/domains.ts';
import type { PlacedContent } from './content.ts';
import { readContent } from './read-content.ts';

/** Everything that goes into an index: our own list first, so that its labels come first. */
export interface IndexParts {
  /** Each with the parts that were found in its content. */
  readonly contents: readonly IndexContent[];
}

export interface IndexContent extends PlacedContent {
  readonly partNames: readonly string[];
  readonly version: string;
}

/** The same for the same entries under the same labels: tells whether an index still fits. */
export function fingerprintOf(parts: IndexParts): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(labelsOf(parts)));
  hash.update(JSON.stringify(seedDomains()));
  for (const { source, version } of parts.contents)
    hash.update(`${source.id} ${source.format} ${version} ${source.leftOut}\n`);
  return hash.digest('hex').slice(0, 12);
}

/** Reads every content and makes the bytes of an index of it. */
export async function buildIndex(parts: IndexParts, version: string): Promise<Uint8Array> {
  const labels = labelsOf(parts);
  const builder = createDomainSetBuilder(labels);
  addSeed(builder, labels);
  for (const content of parts.contents) await addContent(builder, labels, content);
  const bytes = builder.build(version);
  // Whatever cannot be opened must not take the place of one that can.
  openDomainSet(bytes);
  return bytes;
}

function labelsOf({ contents }: IndexParts): readonly ListLabel[] {
  return [...seedLabels(), ...contents.flatMap(sourceLabels)];
}

function seedLabels(): readonly ListLabel[] {
  const categories = [...new Set(seedDomains().map(({ category }) => category))];
  return categories.map((category) => ({
    list: SEED_LIST.id,
    title: SEED_LIST.title,
    part: '',
    version: '',
    category,
    trust: 'full',
    isCurated: true,
  }));
}

function sourceLabels({ source, partNames, version }: IndexContent): readonly ListLabel[] {
  return partNames.toSorted().flatMap((part) => {
    const meaning = partOf(source, part);
    if (meaning === null) return [];
    const { category, trust } = meaning;
    return [{ list: source.id, title: source.title, part, version: dayIn(version), category, trust, isCurated: false }];
  });
}

/** '2026-11-30' of '2026-11-30-1f0c9a3b'. */
function dayIn(version: string): string {
  return version.slice(0, 10);
}

function addSeed(builder: DomainSetBuilder, labels: readonly ListLabel[]): void {
  const numbers = new Map<CategoryId, number>();
  for (const [number, label] of labels.entries()) if (label.list === SEED_LIST.id) numbers.set(label.category, number);
  for (const { entry, category } of seedDomains()) builder.add(entry, numbers.get(category) ?? 0);
}

async function addContent(
  builder: DomainSetBuilder,
  labels: readonly ListLabel[],
  content: PlacedContent,
): Promise<void> {
  const numbers = new Map<string, number>();
  for (const [number, label] of labels.entries()) if (label.list === content.source.id) numbers.set(label.part, number);
  const into = (part: string, add: (label: number) => unknown): void => {
    const label = numbers.get(part);
    if (label !== undefined) add(label);
  };
  await readContent(content, {
    site: (entry, part) => into(part, (label) => builder.add(entry, label)),
    network: (network, part) => into(part, (label) => builder.addNetwork(network, label)),
    exception: (entry, part) => into(part, (label) => builder.except(entry, label)),
    leftOut: () => undefined,
    skipped: () => undefined,
  });
}
