/** As sure as we are, and no surer. A bare address is a device at most, never a child. */
export type Identity =
  | {
      readonly kind: 'person';
      /** The roster's account, folded to lower case without domain: stable across reloads. */
      readonly personId: string;
      /** What rules apply to: 'Year 5', 'staff'. */
      readonly group: string;
      readonly via: 'log' | 'lease' | 'login';
    }
  | { readonly kind: 'shared'; readonly account: string; readonly group: string }
  | {
      readonly kind: 'device';
      readonly deviceName: string;
      /** Whose rules hold for whoever uses it, by the school's list of devices; '' where that says nothing. */
      readonly group: string;
    }
  | {
      readonly kind: 'unknown';
      /** The account as logged, when it is on no roster. */
      readonly account: string | null;
      readonly address: string | null;
    };

/** Whose rules apply. `unknown` is held to the rules for pupils, and every reason says so. */
export type Audience = 'pupils' | 'staff' | 'unknown';
