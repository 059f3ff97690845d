/** That a device or an account had an address for a time, as a DHCP server, a RADIUS server or a sign-on said. */
export interface Attachment {
  /** '' where a RADIUS server told the device alone: then `mac` is given, and a lease tells which address it had. */
  readonly address: string;
  /** Epoch milliseconds, inclusive. */
  readonly from: number;
  /** Epoch milliseconds, exclusive; null while it goes on. */
  readonly to: number | null;
  /** 'aa:bb:cc:dd:ee:ff'. */
  readonly mac: string | null;
  /** The name that the device told the network: anybody can choose what theirs is called. */
  readonly host: string | null;
  /** As it was logged; `identity/` decides who that is. */
  readonly account: string | null;
  /** lease: an address was given to a device; sign_on: somebody signed in at it. */
  readonly via: 'lease' | 'sign_on';
  /** Somebody said that it ended: that counts, even where it was to go on for longer. */
  readonly isOver?: true;
}

/** Who or what has an address, whenever that is. */
export type Holder = Pick<Attachment, 'mac' | 'host' | 'account'>;

/** How long something is believed of which nobody said when it ended, by what said it. */
export const BELIEVED_MS: Readonly<Record<Attachment['via'], number>> = {
  // What Windows gives where nothing is set. The next device that is given the address ends it sooner.
  lease: 8 * 24 * 3_600_000,
  // A school day. Domain controllers tell who comes, and hardly ever who goes.
  sign_on: 9 * 3_600_000,
};
