/** Small whole numbers for the values of one dimension, given in the order in which the values come. */
export interface ValueNumbers {
  /** Number 0 stands for every value that came when all other numbers were taken. */
  numberOf(value: string): number;
  valueOf(number: number): string;
}

/** Numbers below `max`; what comes after the last is called `overflow`. */
export function createValueNumbers(max: number, overflow: string): ValueNumbers {
  const numbers = new Map<string, number>();
  const values = [overflow];
  return {
    numberOf(value) {
      const known = numbers.get(value);
      if (known !== undefined) return known;
      if (values.length >= max) return 0;
      numbers.set(value, values.length);
      return values.push(value) - 1;
    },
    valueOf: (number) => values[number] ?? overflow,
  };
}
