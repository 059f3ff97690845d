import { inTurn, type SchoolSay } from './answers/school-say.ts';
import type { Knowledge } from './examine/examiner-protocol.ts';
import type { Lists } from './lists/lists.ts';

/** Whoever categorises: the thread that reads the log, and Try it. */
export interface KnowledgeUser {
  use(knowledge: Knowledge): void;
}

/** The lists as they are built now, and what the school says now in its file and on the Lists page. */
export async function knowledgeNow(lists: Lists, school: SchoolSay): Promise<Knowledge> {
  return { listIndex: lists.current()?.bytes ?? null, school: await school.now() };
}

/** Puts into use what has changed since, one change after the other. */
export function createKnowledgeChange(
  lists: Lists,
  school: SchoolSay,
  users: readonly KnowledgeUser[],
): () => Promise<void> {
  return inTurn(async () => {
    const knowledge = await knowledgeNow(lists, school);
    for (const user of users) user.use(knowledge);
  });
}
