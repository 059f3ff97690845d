import { SEVERITIES, type Severity } from './policy.ts';

/** Below zero when `one` is less serious than `other`, zero when equal, above zero when more. */
export function compareSeverity(one: Severity, other: Severity): number {
  return SEVERITIES.indexOf(one) - SEVERITIES.indexOf(other);
}

export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return compareSeverity(severity, threshold) >= 0;
}

/** One step less serious; the least serious stays. */
export function lessSevere(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? severity;
}

/** One step more serious; the most serious stays. */
export function stepUp(severity: Severity): Severity {
  return SEVERITIES[SEVERITIES.indexOf(severity) + 1] ?? severity;
}

export function moreSevere(one: Severity, other: Severity): Severity {
  return compareSeverity(one, other) >= 0 ? one : other;
}
