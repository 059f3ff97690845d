/** As sure as we are, and no surer. A bare address is a device at most, never a child. */
export type Identity =
  | {
      readonly kind: 'person';
      /** The roster's account, folded to lower case without domain: stable across reloads. */
      readonly personId: string;
      /** What rules apply to: 'Year 5', 'staff'. */
      readonly group: string;
      /**
       * log: the filter named the account. device: it named a device that is this person's alone. lease: an address that was given
       * to such a device at the time. login: an address at which the account was signed in at the time. hand: no log says so, a
       * member of staff does.
       */
      readonly via: 'log' | 'device' | 'lease' | 'login' | 'hand';
    }
  | { readonly kind: 'shared'; readonly account: string; readonly group: string }
  | {
      readonly kind: 'device';
      readonly deviceName: string;
      /** Whose rules hold for whoever uses it, by the school's list of devices; '' where that says nothing. */
      readonly group: string;
      /** What it was recognised by, where the log does not name it itself. */
      readonly by?: DeviceClue;
    }
  | {
      readonly kind: 'unknown';
      /** The account as logged, when it is on no roster. */
      readonly account: string | null;
      readonly address: string | null;
      /** Where a member of staff names a group, and nobody in it in particular. */
      readonly group?: string;
    };

/** mac, address, network: as the school's list has them; lease: as its network had said of the address at the time. */
export type DeviceClue = 'mac' | 'address' | 'network' | 'lease';

/** Whose rules apply. `unknown` is held to the rules for pupils, and every reason says so. */
export type Audience = 'pupils' | 'staff' | 'unknown';
