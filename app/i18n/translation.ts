/**
 * The shape a translation of catalogue `T` must have: the same keys with strings as leaves. Where the Chinese
 * catalogue counts with `key_other` alone, a language with a singular must give `key_one` and `key_other`.
 *
 * @example export default { … } as const satisfies Translation<typeof zh>;
 */
export type Translation<T> = {
  readonly [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` | `${Stem}_other` : K]: T[K] extends string
    ? string
    : Translation<T[K]>;
};

/** Wording in short sentences that replaces some texts of a catalogue; what it leaves out stays as it is. */
export type EasyWording<T> = {
  readonly [K in keyof T]?: T[K] extends string ? string : EasyWording<T[K]>;
};
