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
import type { Publication, PublicationHead, PublishedGroup, PublishedLine } from './Publication.ts'

/** A file of a published folder, written when it is asked for. 公布件的文件 */
export interface FolderFile {
  readonly path: string
  readonly write: () => Uint8Array
}

/** Where the data stand. 数据的路径 */
export const DATA = { publication: 'data/publication.json', programme: 'data/programme.json' } as const

/** Where a unit's page and its data stand. 单位页的路径 */
export const unitPath = (n: number): string => `units/${String(n)}.html`

/** Where a unit's card stands as data. 评分表数据的路径 */
export const cardPath = (n: number): string => `data/units/${String(n)}.json`

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Every file of a publication but its manifest: the same data give the same bytes. 公布件的文件
 *
 * @param cardOf a unit's card by its number, where cards are published
 */
export function folderFiles(publication: Publication, programme: Programme, cardOf: (n: number) => Card): readonly FolderFile[] {
  const { head, groups } = publication
  const used = roundProgramme(programme, head.round)
  return [
    { path: 'index.html', write: () => utf8(indexPage(publication, used, dataFiles(publication))) },
    { path: 'method.html', write: () => utf8(methodPage(head, used)) },
    { path: 'style.css', write: () => utf8(STYLE_SHEET) },
    { path: DATA.publication, write: () => utf8(`${canonicalJson(publication)}\n`) },
    // Written in the order of its author, in which levels and rows are shown.
    { path: DATA.programme, write: () => utf8(`${JSON.stringify(programme)}\n`) },
    { path: 'data/results.csv', write: () => writeCsv(resultRows(publication)) },
    ...(head.level === 'cards' ? cardFiles(head, groups, cardOf) : []),
  ]
}

function cardFiles(head: PublicationHead, groups: readonly PublishedGroup[], cardOf: (n: number) => Card): readonly FolderFile[] {
  const lines = inOrder(groups)
  const table = () => writeCsv([CARD_HEAD, ...lines.flatMap(({ line }) => cardRows(line.name, cardOf(line.n)))])
  return [
    ...lines.flatMap(({ group, line }) => [
      { path: unitPath(line.n), write: () => utf8(unitPage(head, group, line, cardOf(line.n))) },
      { path: cardPath(line.n), write: () => utf8(`${canonicalJson(dataOf(cardOf(line.n)))}\n`) },
    ]),
    { path: 'data/cards.csv', write: table },
  ]
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
