/** What kind of thing a device is, as far as a teacher cares. */
export const DEVICE_KINDS = ['computer', 'tablet', 'phone', 'console', 'tv', 'watch', 'other'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** A device, or a whole network of them, as the school's own list has it. At least one of address, mac and host is given. */
export interface DeviceRow {
  /** An IP address or a network in CIDR form, '192.0.2.0/25'; '' where it is known by something else. */
  readonly address: string;
  /** 'aa:bb:cc:dd:ee:ff'; '' where it is known by something else. */
  readonly mac: string;
  /** The name that it tells the network: 'pc-lib-04'; '' where it is known by something else. */
  readonly host: string;
  /** What people call it: 'Library PC 4'. */
  readonly name: string;
  readonly kind: DeviceKind | null;
  /** Whose rules hold for whoever uses it: 'staff', 'Year 5'; '' where that says nothing. */
  readonly group: string;
  /** The account of the one person who has it, folded; null where several use it or nobody has said. */
  readonly owner: string | null;
  /** True where several people take turns at it: many accounts on it are nothing unusual. */
  readonly shared: boolean;
}
