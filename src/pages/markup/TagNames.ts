/** Names that somebody asks for, found in a page without making a text of each name that stands there. 标签名 */
export class TagNames {
  /** By length and first letter; hardly two share a place. */
  private readonly places: (readonly string[] | undefined)[] = Array.from({ length: 1024 }, () => undefined)

  /** @param names lower case, letters and hyphens */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const place = placeOf(name.length, name.charCodeAt(0))
      this.places[place] = [...(this.places[place] ?? []), name]
    }
  }

  /** The name that stands there, whatever its case; empty where nobody asks for it. */
  find(text: string, from: number, to: number): string {
    const length = to - from
    if (length > 31) return ''
    const named = this.places[placeOf(length, text.charCodeAt(from))]
    if (named === undefined) return ''
    for (const name of named) if (isSame(text, from, name)) return name
    return ''
  }
}

const placeOf = (length: number, first: number): number => (length << 5) | (first & 31)

function isSame(text: string, from: number, name: string): boolean {
  // A capital differs from its letter by this one bit; what is no letter does not become one by it.
  for (let at = 0; at < name.length; at++) if ((text.charCodeAt(from + at) | 32) !== name.charCodeAt(at)) return false
  return true
}
