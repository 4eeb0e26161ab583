import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Programme } from '../../model/Programme.ts'
import { writeCsv } from '../../notices/writers/csv.ts'
import { roundProgramme } from '../../engine/roundProgramme.ts'
import type { Card, CardData } from './Card.ts'
import { cardRows, CARD_HEAD, resultRows } from './data/csvTables.ts'
import { indexPage, type DataFile } from './pages/indexPage.ts'
import { methodPage } from './pages/methodPage.ts'
import { STYLE_SHEET } from './pages/styleSheet.ts'
import { unitPage } from './pages/unitPage.ts'
import type { Publication, PublishedGroup, PublishedLine } from './Publication.ts'

/** A file of a published folder. */
export interface WrittenFile {
  readonly path: string
  readonly bytes: Uint8Array
}

export const DATA = { publication: 'data/publication.json', programme: 'data/programme.json' } as const

/** Where a unit's page and its data stand. */
export const unitPath = (n: number): string => `units/${String(n)}.html`
export const cardPath = (n: number): string => `data/units/${String(n)}.json`

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Every file of a publication but its manifest, one after the other: the same data give the same bytes. 写出公布件
 *
 * @param cardOf a unit's card by its number; asked once for each where cards are published
 */
export function* writeFolder(
  publication: Publication,
  programme: Programme,
  cardOf: (n: number) => Card,
): Generator<WrittenFile, undefined> {
  const { head, groups } = publication
  const used = roundProgramme(programme, head.round)
  yield { path: 'index.html', bytes: utf8(indexPage(publication, used, dataFiles(publication))) }
  yield { path: 'method.html', bytes: utf8(methodPage(head, used)) }
  yield { path: 'style.css', bytes: utf8(STYLE_SHEET) }
  yield { path: DATA.publication, bytes: utf8(`${canonicalJson(publication)}\n`) }
  // Written in the order of its author, in which levels and rows are shown.
  yield { path: DATA.programme, bytes: utf8(`${JSON.stringify(programme)}\n`) }
  yield { path: 'data/results.csv', bytes: writeCsv(resultRows(publication)) }
  if (head.level === 'cards') yield* cardFiles(publication, groups, cardOf)
}

function* cardFiles(
  { head }: Publication,
  groups: readonly PublishedGroup[],
  cardOf: (n: number) => Card,
): Generator<WrittenFile, undefined> {
  const rows: (readonly string[])[] = [CARD_HEAD]
  for (const { group, line } of inOrder(groups)) {
    const card = cardOf(line.n)
    yield { path: unitPath(line.n), bytes: utf8(unitPage(head, group, line, card)) }
    yield { path: cardPath(line.n), bytes: utf8(`${canonicalJson(dataOf(card))}\n`) }
    rows.push(...cardRows(line.name, card))
  }
  yield { path: 'data/cards.csv', bytes: writeCsv(rows) }
}

const dataOf = ({ unit, facts, proof, result }: Card): CardData => ({ unit, facts, proof, result })

/** Units by their numbers, with the group in which each stands first. */
function inOrder(groups: readonly PublishedGroup[]): readonly { readonly group: PublishedGroup; readonly line: PublishedLine }[] {
  return groups.flatMap((group) => group.lines.map((line) => ({ group, line }))).sort((a, b) => a.line.n - b.line.n)
}

const dataFiles = ({ head: { level } }: Publication): readonly DataFile[] => [
  { path: 'data/results.csv', title: '结果表（CSV，可用 Excel 或 WPS 打开）' },
  ...(level === 'cards' ? [{ path: 'data/cards.csv', title: '各单位各项得分表（CSV）' }] : []),
  { path: DATA.publication, title: '结果数据（JSON）' },
  { path: DATA.programme, title: '考核方案（JSON）' },
  { path: 'manifest.json', title: '文件清单和指纹（JSON）' },
]
