/** Leads to a value among the settings: ['sources', 0, 'path']. */
export type Path = readonly PathPart[];
export type PathPart = string | number;

/** One text per path, for maps. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** The name that the documentation uses: 'sources[].path'. */
export function settingName(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? '[]' : index === 0 ? part : `.${part}`)).join('');
}

/** What stands at a path among plain data; undefined when nothing does. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
