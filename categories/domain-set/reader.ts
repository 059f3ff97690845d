/** Answers from the sections of an index. */
import type { DomainClaim, DomainSet } from '../domain-set.ts';
import type { ListLabel } from '../list-label.ts';
import { createByteFinder } from './byte-finder.ts';
import { type Covering, createCoveringFinder } from './covering.ts';
import { type DomainSections, textOf } from './domain-file.ts';

type Sets = readonly (readonly ListLabel[])[];

export function createReader(sections: DomainSections): DomainSet {
  const { version, labels } = textOf(sections);
  const sets = setsOf(sections, labels);
  const { covering, hasPaths, hasPage } = createCoveringFinder(sections);
  const lookUpBytes = createByteFinder(sections, covering);
  return {
    size: sections.counts.entries,
    version,
    labels,
    lookUp: (host, path) => {
      const entries = covering(host, path);
      const [first] = entries;
      return first === undefined || first.set === 0 ? null : { entry: first.entry, claims: claimsOf(entries, sets) };
    },
    hasPaths,
    hasPage,
    lookUpBytes,
    lookUpMany: (bytes, bounds, numbers) => {
      for (let at = 0; at < bounds.length; at += 2) {
        numbers[at >>> 1] = lookUpBytes(bytes, bounds[at] ?? 0, bounds[at + 1] ?? 0);
      }
    },
    labelsOf: (set) => sets[set] ?? [],
  };
}

function setsOf({ setEnds, members }: DomainSections, labels: readonly ListLabel[]): Sets {
  return Array.from(setEnds, (end, set) => {
    const places = members.subarray(set === 0 ? 0 : setEnds[set - 1], end);
    return Object.freeze([...places].flatMap((place) => labels[place] ?? []));
  });
}

function claimsOf(entries: readonly Covering[], sets: Sets): readonly DomainClaim[] {
  const labels = sets[entries[0]?.set ?? 0] ?? [];
  return labels.map((label) => ({ label, entry: widestWith(label, entries, sets) }));
}

/** The widest entry, unbroken from the first one upwards, that has the label. */
function widestWith(label: ListLabel, entries: readonly Covering[], sets: Sets): string {
  const without = entries.findIndex(({ set }) => !sets[set]?.includes(label));
  return entries.at(without === -1 ? -1 : without - 1)?.entry ?? '';
}
