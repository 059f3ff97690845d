/** A moment in the school's own zone, as a teacher writes it: 'Tuesday, 13 January 2026 at 10:43'. */
export function schoolTime(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: zone });
  return format.format(at);
}
