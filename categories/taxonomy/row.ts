import type { Category } from '../category.ts';

/** A row of the taxonomy as it is written down, before its id is known to be one of ours. */
export type CategoryRow = Omit<Category, 'id'> & { readonly id: string };
