import { buildCatalogue, type Catalogue } from '../../categories/catalogue.ts';
import { openDomainSet } from '../../categories/domain-set.ts';
import type { CanaryMarks } from '../health/canary.ts';
import { withCanary } from './canary.ts';
import type { Knowledge } from './examiner-protocol.ts';

/** What categorises now. Another may take its place, between two batches of lines. */
export interface CatalogueInUse {
  current(): Catalogue;
  use(knowledge: Knowledge): void;
}

/** The lists as they were built, or what we ship where none were, with the school's own say above them, and its test request. */
export function createCatalogueInUse(knowledge: Knowledge, canary: CanaryMarks | null = null): CatalogueInUse {
  let catalogue = catalogueOf(knowledge, canary);
  return {
    current: () => catalogue,
    use(next) {
      catalogue = catalogueOf(next, canary);
    },
  };
}

function catalogueOf({ school: say, listIndex }: Knowledge, canary: CanaryMarks | null): Catalogue {
  const school = withCanary(say, canary);
  return buildCatalogue(
    listIndex === null ? { school } : { school, domains: openDomainSet(new Uint8Array(listIndex)) },
  );
}
