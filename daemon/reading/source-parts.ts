import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Delivery } from '../sources/delivery.ts';
import type { Source } from '../sources/source.ts';
import type { Stores } from '../store/stores.ts';

/** A source as Health and the set-up name it. */
export type OpenSource = Source & { readonly id: string; readonly title: string };

/** What every source is opened with. */
export interface SourceParts {
  readonly config: Config;
  readonly stores: Stores;
  readonly deliver: Delivery['deliver'];
  readonly log: Logger;
  /** Epoch milliseconds. */
  now(): number;
}
