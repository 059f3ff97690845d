/** A path that we made ourselves, as a text of SQL. Everything else is bound to a statement as a parameter. */
export function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
