import type { ClassActivity } from './cluster.ts';
import type { SchoolClass } from './school-class.ts';

/** What a class did together, as its item tells it: facts that name nobody. */
export interface WholeClass {
  readonly className: string;
  readonly year: string;
  /** Pupils of the class, by the roster of that day. */
  readonly size: number;
  /** How many took part, those included who stand on their own. */
  readonly pupils: number;
  readonly lessons: readonly { readonly start: number; readonly end: number }[];
  /** The words or sites that they had in common, the most common first. */
  readonly topics: readonly string[];
}

/** Its place in `incidents.cluster_role`. */
export const CLUSTER_ROLES = ['none', 'whole_class', 'member', 'outlier', 'apart', 'split'] as const;
export type ClusterRole = (typeof CLUSTER_ROLES)[number];

export function wholeClassOf(
  { name, year, size }: SchoolClass,
  activity: ClassActivity,
  { pupils, endOf }: { readonly pupils: number; endOf(lesson: number): number },
): WholeClass {
  const lessons = activity.lessons.map((start) => ({ start, end: endOf(start) }));
  return { className: name, year, size, pupils, lessons, topics: activity.topics };
}
