import type { BatchCommit } from './commit.ts';

/** What is needed to put together what a class did. */
export type ClusterCommit = Pick<BatchCommit, 'siteId' | 'now' | 'listVersion' | 'schoolDayOf' | 'taught'>;
