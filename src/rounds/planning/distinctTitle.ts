/** A title that no other round has: the second of one notice says that it is the second. 不重名的批次名称 */
export function distinctTitle(title: string, taken: readonly string[]): string {
  const others = new Set(taken)
  if (!others.has(title)) return title
  let time = 2
  while (others.has(`${title}（第${time}次）`)) time += 1
  return `${title}（第${time}次）`
}
