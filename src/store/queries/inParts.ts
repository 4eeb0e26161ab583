/** A list in parts of at most so many, for statements that carry many rows. 分批 */
export function* inParts<T>(items: readonly T[], most: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += most) yield items.slice(at, at + most)
}
