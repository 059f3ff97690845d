import { buildCatalogue, type Catalogue } from '../../categories/catalogue.ts';
import { openDomainSet } from '../../categories/domain-set.ts';
import type { Knowledge } from './examiner-protocol.ts';

/** What categorises now. Another may take its place, between two batches of lines. */
export interface CatalogueInUse {
  current(): Catalogue;
  use(knowledge: Knowledge): void;
}

/** The lists as they were built, or what we ship where none were, with the school's own say above them. */
export function createCatalogueInUse(knowledge: Knowledge): CatalogueInUse {
  let catalogue = catalogueOf(knowledge);
  return {
    current: () => catalogue,
    use(next) {
      catalogue = catalogueOf(next);
    },
  };
}

function catalogueOf({ school, listIndex }: Knowledge): Catalogue {
  return buildCatalogue(
    listIndex === null ? { school } : { school, domains: openDomainSet(new Uint8Array(listIndex)) },
  );
}
