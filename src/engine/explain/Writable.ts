/** A piece of the trace while it is put together: there are very many, and spreading what is optional makes them slow. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] }
