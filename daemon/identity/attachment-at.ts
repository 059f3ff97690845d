import type { Attachment } from './attachment.ts';
import type { Attached, Attachments } from './attachments.ts';
import { copyOf } from './bounded-map.ts';
import type { AttachmentAt } from './identify-device.ts';

interface Remembered {
  readonly since: number;
  readonly until: number;
  readonly attachment: Attachment | null;
}

/** As many addresses as have something to be told of; a flood of others costs time, not memory. */
const CAPACITY = 65_536;

/** Asks who had an address; what was answered last for an address is remembered for as long as it holds. */
export function createAttachmentAt(attachments: Attachments): AttachmentAt {
  const remembered = new Map<string, Remembered>();
  let version = attachments.version();

  function remember(address: string, timestamp: number): Remembered {
    if (version !== attachments.version() || remembered.size >= CAPACITY) {
      remembered.clear();
      version = attachments.version();
    }
    const attached = attachments.at(address, timestamp);
    const made = { since: attached.since, until: attached.until, attachment: attachmentOf(attached, address) };
    remembered.set(copyOf(address), made);
    return made;
  }
  return (address, timestamp) => {
    // A school without leases pays nothing.
    if (attachments.version() === 0) return null;
    const known = version === attachments.version() ? remembered.get(address) : undefined;
    const holds = known !== undefined && timestamp >= known.since && timestamp < known.until;
    return (holds ? known : remember(address, timestamp)).attachment;
  };
}

/** Who signed in counts before the device, and the device is named beside. */
function attachmentOf({ lease, signOn }: Attached, address: string): Attachment | null {
  const fact = signOn ?? lease;
  if (fact === null) return null;
  const { from, to, account } = fact;
  const [mac, host] = [signOn?.mac ?? lease?.mac ?? null, lease?.host ?? null];
  return Object.freeze({
    address: copyOf(address),
    from,
    to,
    mac,
    host,
    account,
    via: signOn === null ? 'lease' : 'sign_on',
  });
}
