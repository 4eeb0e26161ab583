const squeezed = (text) => (text ?? '').normalize('NFKC').replace(/\s+/g, '')

/** What of a page was read right, by its label; undefined for what the label does not say. */
export function compare(label, read) {
  return {
    title: label.title === undefined ? undefined : squeezed(label.title) === squeezed(read.title),
    date: label.date === undefined ? undefined : label.date === read.publishedOn,
    kind: label.kind === undefined ? undefined : label.kind === read.kind,
    items: label.items === undefined ? undefined : itemsRight(label.items, read.items),
  }
}

/** As many as the label has, each with its title and day. */
function itemsRight(expected, found) {
  const key = ({ title, date }) => `${squeezed(title)} ${date ?? ''}`
  const seen = new Set(found.map(key))
  return expected.length === found.length && expected.every((one) => seen.has(key(one)))
}
