import { type AuditHeadFile, signHead } from './evidence/audit-head.ts';
import type { SigningKey } from './evidence/signing-key.ts';
import type { AuditCheck } from './store/audit-trail.ts';
import type { KnownHead } from './store/audit-walk.ts';
import type { Stores } from './store/stores.ts';

export interface AuditKeepingParts {
  readonly stores: Pick<Stores, 'audit' | 'auditTrail'>;
  readonly siteId: string;
  now(): number;
  signingKey(): Promise<SigningKey>;
}

export interface AuditKeeping {
  /** Walks the whole chain, writes down what came of it, and answers it. `known` are ends of it that were kept elsewhere. */
  check(goOn: () => Promise<void>, known?: readonly KnownHead[]): Promise<AuditCheck>;
  /** The end of the chain, signed; it is kept, so that the next check holds the chain against it. */
  sign(): Promise<AuditHeadFile>;
}

/** Sees to it that the record of who looked is what was written: every night, and when somebody asks. */
export function createAuditKeeping({ stores, siteId, now, signingKey }: AuditKeepingParts): AuditKeeping {
  const { auditTrail } = stores;
  return {
    async check(goOn, known = []) {
      const { entries, firstAt, lastAt, fault } = await auditTrail.walk({ known, goOn });
      const check = { at: now(), entries, firstAt, lastAt, fault };
      await auditTrail.keepCheck(check);
      return check;
    },
    async sign() {
      const { sequence, hash } = await auditTrail.head();
      const at = now();
      const head = signHead({ school: siteId, sequence, hash, at }, await signingKey());
      await auditTrail.keepHead({ sequence, hash, at, fingerprint: head.key.fingerprint, signature: head.signature });
      return head;
    },
  };
}
