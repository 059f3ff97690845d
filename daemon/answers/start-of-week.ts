/** Monday's midnight, school time. */
export function startOfWeek({ zone }: { readonly zone: string }, now: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  return today.subtract({ days: today.dayOfWeek - 1 }).startOfDay().epochMilliseconds;
}
