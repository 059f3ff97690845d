/** One setting, as the documentation and the example file tell of it. */
export interface Setting {
  /** '[]' stands for each item of a list, '<day>' for monday to sunday, '<group>' and '<label>' for a name that the school chooses. */
  readonly key: string;
  readonly meaning: string;
  /** What holds when it is not written; null when it must be written, or when nothing holds. */
  readonly default: string | null;
  /** Its value in the example file, as YAML; null for a group of settings, whose members have their own. */
  readonly example: string | null;
  /** The environment variable that goes before it. */
  readonly environment: EnvironmentVariable | null;
  /** True for the few that every school writes: in the example file, the others begin switched off. */
  readonly isUsual: boolean;
  /** The id of a list's item of its own that shows it in the example file; null where it stands among its neighbours. */
  readonly item: string | null;
}

export interface EnvironmentVariable {
  readonly name: string;
  /** How its text becomes the setting's value; a list is written with commas. */
  readonly form: 'text' | 'number' | 'list';
}

/** A group of settings, which has no value of its own. */
export function group(key: string, meaning: string): Setting {
  return { key, meaning, default: null, example: null, environment: null, isUsual: false, item: null };
}

/** A setting that every school writes. */
export function usual(key: string, meaning: string, fallback: string | null, example: string): Setting {
  return { key, meaning, default: fallback, example, environment: null, isUsual: true, item: null };
}

/** A setting that most schools leave alone. */
export function rare(
  key: string,
  meaning: string,
  fallback: string | null,
  example: string | null,
  environment: EnvironmentVariable | null = null,
): Setting {
  return { key, meaning, default: fallback, example, environment, isUsual: false, item: null };
}

/** A setting that excludes its neighbours: the example file shows it in an item of its own with this id. */
export function separate(key: string, meaning: string, id: string, example: string): Setting {
  return { key, meaning, default: null, example, environment: null, isUsual: false, item: id };
}

/** A variable whose text is the value. */
export function variable(name: string): EnvironmentVariable {
  return { name, form: 'text' };
}
