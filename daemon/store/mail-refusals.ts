/** Whom the mail server takes no mail for, from its first no until it takes one. Of staff and of addresses that the settings name. */
import type { Database } from './database.ts';

/** A no of the mail server to one address: for good, or for now. */
export interface RecipientAnswer {
  readonly address: string;
  readonly kind: 'refused' | 'deferred';
  /** Its codes: '550 5.1.1'. */
  readonly answer: string;
}

export interface MailRefusal extends RecipientAnswer {
  readonly tries: number;
  readonly since: number;
  readonly lastAt: number;
}

export interface MailRefusals {
  /** What one mail came to: whoever got it is refused no longer. */
  note(
    sent: { readonly accepted: readonly string[]; readonly answers: readonly RecipientAnswer[] },
    at: number,
  ): Promise<void>;
  /** The oldest first, at most so many. */
  standing(most: number): Promise<readonly MailRefusal[]>;
}

export function createMailRefusals({ reader, writer }: Database, siteId: string): MailRefusals {
  return {
    note: ({ accepted, answers }, at) =>
      writer.transaction().execute(async (transaction) => {
        const taken = accepted.map(folded);
        if (taken.length > 0)
          await transaction
            .deleteFrom('mail_refusals')
            .where('site_id', '=', siteId)
            .where('address', 'in', taken)
            .execute();
        for (const { address, kind, answer } of answers) {
          const row = { site_id: siteId, address: folded(address), kind, answer, tries: 1, since: at, last_at: at };
          await transaction
            .insertInto('mail_refusals')
            .values(row)
            .onConflict((conflict) =>
              conflict
                .columns(['site_id', 'address'])
                .doUpdateSet(({ eb }) => ({ kind, answer, last_at: at, tries: eb('mail_refusals.tries', '+', 1) })),
            )
            .execute();
        }
      }),
    async standing(most) {
      const rows = await reader
        .selectFrom('mail_refusals')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('since')
        .limit(most)
        .execute();
      return rows.map(({ address, kind, answer, tries, since, last_at }) => ({
        ...{ address, answer, tries, since, lastAt: last_at },
        kind: kind === 'refused' ? 'refused' : 'deferred',
      }));
    },
  };
}

function folded(address: string): string {
  return address.toLowerCase();
}
