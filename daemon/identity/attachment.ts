/** That a device or an account had an address for a time, as a DHCP server, a RADIUS server or a sign-on said. */
export interface Attachment {
  readonly address: string;
  /** Epoch milliseconds, inclusive. */
  readonly from: number;
  /** Epoch milliseconds, exclusive; null while it goes on. */
  readonly to: number | null;
  readonly mac: string | null;
  /** The name that the device told the network. */
  readonly host: string | null;
  /** As it was logged; `identity/` decides who that is. */
  readonly account: string | null;
  /** lease: an address was given to a device; sign_on: somebody signed in at it. */
  readonly via: 'lease' | 'sign_on';
}
