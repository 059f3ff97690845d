/**
 * A model as JSON can say it: brands are gone, an id is a string. Each schema is held against the plain form of its
 * model, so that a field added to the contract and forgotten here does not compile.
 */
export type Plain<T> = T extends string
  ? T extends { readonly __brand: string }
    ? string
    : T
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;
