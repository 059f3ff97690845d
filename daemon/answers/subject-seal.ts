import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Hides the key of a subject, 'person:pupil017', in a text that can be sent back here and tells nobody anything. */
export interface SubjectSeal {
  seal(subject: string): string;
  /** What was sealed; any other text as it is. A seal of an earlier start is no subject any more. */
  open(text: string): string;
}

const MARK = 'sealed:';
const FORM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Its key is forgotten with the process: a page that was open over a restart has to be opened again. */
export function createSubjectSeal(): SubjectSeal {
  const key = randomBytes(32);
  return {
    seal(subject) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(FORM, key, iv);
      const sealed = Buffer.concat([cipher.update(subject, 'utf8'), cipher.final()]);
      return `${MARK}${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
    },
    open: (text) => (text.startsWith(MARK) ? opened(key, Buffer.from(text.slice(MARK.length), 'base64url')) : text),
  };
}

const NOBODY = 'account:';

function opened(key: Buffer, bytes: Buffer): string {
  if (bytes.length <= IV_BYTES + TAG_BYTES) return NOBODY;
  const cipher = createDecipheriv(FORM, key, bytes.subarray(0, IV_BYTES));
  cipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString('utf8');
  } catch {
    // Not sealed here, or changed on the way: whoever was meant, nobody is.
    return NOBODY;
  }
}
