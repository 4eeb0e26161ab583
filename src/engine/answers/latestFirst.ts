import { canonicalJson } from '../../model/canonicalJson.ts'

/** The later stands first; of one moment the order is that of the content, so that the order of arrival never matters. */
export function latestFirst<T extends { readonly at: string }>(a: T, b: T): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1
  const [left, right] = [canonicalJson(a), canonicalJson(b)]
  return left === right ? 0 : left < right ? -1 : 1
}
