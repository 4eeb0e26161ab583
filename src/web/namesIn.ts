/** Names that somebody typed or pasted: a line each, or with the marks that Chinese lists use, or cells of a table. 名单中的名称 */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n\r\t、，,；;]+/u)
      .map((name) => name.replace(/^\s*\d{1,4}[.．)）\s]\s*/u, '').trim())
      // A column of numbers was pasted with them.
      .filter((name) => !/^\d*$/u.test(name)),
  ),
]
