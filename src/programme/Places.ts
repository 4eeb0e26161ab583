/** A position in a programme's folder: file relative to it, line and column from 1. 位置 */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * Where each object of the core was written. 出处
 *
 * Kept beside the programme and not in it: moving a line must not change what the programme is. Objects are known by identity;
 * keys are those of the core (`notApplying`), and elements of a list of texts are `readings.0`.
 */
export class Places {
  readonly #start: Place
  readonly #noted = new Map<object, Map<string, Place>>()

  /** @param file where things without a place of their own are looked for */
  constructor(file = 'programme.yaml') {
    this.#start = { file, line: 1, column: 1 }
  }

  /** Remembers where a thing, or what stands under one of its keys, was written. */
  note(thing: object, place: Place, key = ''): void {
    const known = this.#noted.get(thing)
    if (known) known.set(key, place)
    else this.#noted.set(thing, new Map([[key, place]]))
  }

  /** The place of what stands under the key; of the thing itself without one, or where the key has none. */
  place(thing: object, key = ''): Place {
    const known = this.#noted.get(thing)
    const parent = key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : ''
    return known?.get(key) ?? known?.get(parent) ?? known?.get('') ?? this.#start
  }
}
