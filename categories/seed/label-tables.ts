import type { LabelTable } from '../filter-labels/label-table.ts';
import { BRIGHTCLOUD } from './labels/brightcloud.ts';
import { CHECK_POINT } from './labels/check-point.ts';
import { CLOUDFLARE } from './labels/cloudflare.ts';
import { E2GUARDIAN } from './labels/e2guardian.ts';
import { FORCEPOINT } from './labels/forcepoint.ts';
import { FORTIGUARD } from './labels/fortiguard.ts';
import { LIGHTSPEED } from './labels/lightspeed.ts';
import { NETSKOPE } from './labels/netskope.ts';
import { NETSWEEPER } from './labels/netsweeper.ts';
import { PAN_DB } from './labels/pan-db.ts';
import { SECURLY } from './labels/securly.ts';
import { SERVICES } from './labels/services.ts';
import { SITE_LISTS } from './labels/site-lists.ts';
import { SMOOTHWALL } from './labels/smoothwall.ts';
import { SONICWALL } from './labels/sonicwall.ts';
import { SOPHOS } from './labels/sophos.ts';
import { SYMANTEC } from './labels/symantec.ts';
import { TALOS } from './labels/talos.ts';
import { TRUSTED_SOURCE } from './labels/trusted-source.ts';
import { ZSCALER } from './labels/zscaler.ts';

export { GENERAL_LABELS } from './labels/general.ts';

/**
 * Every product whose names we know, the filters of schools first: where an export does not say which product wrote it, the
 * first table that has a name tells what it means.
 */
export const LABEL_TABLES: readonly LabelTable[] = [
  SMOOTHWALL,
  NETSWEEPER,
  LIGHTSPEED,
  SECURLY,
  FORTIGUARD,
  SOPHOS,
  TRUSTED_SOURCE,
  E2GUARDIAN,
  SITE_LISTS,
  TALOS,
  FORCEPOINT,
  PAN_DB,
  BRIGHTCLOUD,
  SONICWALL,
  ZSCALER,
  SYMANTEC,
  CHECK_POINT,
  NETSKOPE,
  CLOUDFLARE,
  SERVICES,
];
