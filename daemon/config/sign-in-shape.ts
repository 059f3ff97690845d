import { z } from 'zod';
import { ROLES } from '../identity/role.ts';
import { group, listOf, oneOf } from './shape-parts.ts';

const HOURS = 'hours: a whole number from 1 to 168';

/** How staff sign in. */
export const signInShape = group({
  second_factor: group({
    required_for: listOf(oneOf(ROLES), 'a list of roles, such as [lead, head]; or [] for none').optional(),
  }).optional(),
  emergency_hours: z.int({ error: HOURS }).min(1, { error: HOURS }).max(168, { error: HOURS }).optional(),
});
