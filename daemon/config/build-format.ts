import type { CustomFormat, Layout } from '../../parsers/custom/definition.ts';
import { DELIMITERS } from './format-shape.ts';
import type { Settings } from './schema.ts';

/** A format as its compiler wants it; from one whose shape is right and that has exactly one layout. */
export function buildFormat(written: NonNullable<Settings['formats']>[number]): CustomFormat {
  const { id, title, kind, time, actions, skip, samples } = written;
  return {
    id,
    title: title ?? id,
    layout: layoutOf(written),
    kind: kind ?? 'tls',
    time: time ?? null,
    actions: { allowed: actions?.allowed ?? [], blocked: actions?.blocked ?? [], always: actions?.always ?? null },
    skip: skip ?? [],
    samples: samples.map(({ line, expect }) => ({ line, expect: typeof expect === 'string' ? expect : { ...expect } })),
  };
}

function layoutOf({ pattern, delimiter, columns, json }: NonNullable<Settings['formats']>[number]): Layout {
  if (columns !== undefined) return { kind: 'columns', delimiter: DELIMITERS[delimiter ?? ','] ?? ',', columns };
  if (json !== undefined) return { kind: 'json', paths: { ...json } };
  return { kind: 'pattern', pattern: pattern ?? '' };
}
