import type { SchoolFigures, SchoolStanding, Silence } from '../records/school-figures.ts';
import { type AskLimits, askSchool, type TrustSchool } from './ask-school.ts';

export interface TrustOptions {
  readonly schools: readonly TrustSchool[];
  now(): number;
  readonly limits?: AskLimits;
}

export interface Trust {
  /** How every school stands, in the order of the settings; each is asked once a minute at most. */
  schools(): Promise<readonly SchoolStanding[]>;
}

const LIMITS: AskLimits = { wholeMs: 4_000, maxBytes: 64 * 1024 };
const FRESH_MS = 60_000;
/** Asked at once: a trust of fifty schools takes five rounds of them at most. */
const AT_ONCE = 10;

interface Known {
  readonly figures: SchoolFigures | null;
  readonly silent: { readonly why: Silence; readonly since: number } | null;
}

/** Asks the schools of a trust, each a daemon of its own, and remembers since when one does not answer. */
export function createTrust({ schools, now, limits = LIMITS }: TrustOptions): Trust {
  const known = new Map<string, Known>();
  let askedAt: number | null = null;
  let asking: Promise<void> | null = null;

  async function ask(school: TrustSchool): Promise<void> {
    const answer = await askSchool(school, limits);
    const before = known.get(school.id);
    if (answer.kind === 'figures') known.set(school.id, { figures: answer.figures, silent: null });
    else {
      const since = before?.silent?.since ?? now();
      known.set(school.id, { figures: before?.figures ?? null, silent: { why: answer.why, since } });
    }
  }
  async function askAll(): Promise<void> {
    const waiting = [...schools];
    const askNext = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await ask(next);
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, schools.length) }, askNext));
    askedAt = now();
  }
  return {
    async schools() {
      const isFresh = askedAt !== null && now() - askedAt < FRESH_MS;
      if (!isFresh) {
        asking ??= askAll().finally(() => {
          asking = null;
        });
        await asking;
      }
      return schools.map(({ id, title, address }) => ({
        id,
        title,
        address,
        figures: known.get(id)?.figures ?? null,
        silent: known.get(id)?.silent ?? null,
      }));
    },
  };
}
