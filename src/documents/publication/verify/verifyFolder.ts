import type { Programme } from '../../../model/Programme.ts'
import { PUBLICATION_LEVELS } from '../../../model/Settling.ts'
import type { Card, CardData } from '../Card.ts'
import { scoringOf } from '../data/scoring.ts'
import { PUBLICATION_FORMAT, RENDERING, type Publication, type PublicationHead } from '../Publication.ts'
import { cardPath, DATA, folderFiles } from '../folderFiles.ts'
import { cannot, differs, same, some, type Finding, type PublishedFolder, type Verified } from './Finding.ts'
import { jsonFrom, verifyFiles } from './verifyFiles.ts'
import { verifyCards } from './verifyCards.ts'
import { verifyReceipt } from './verifyReceipt.ts'
import { verifyStandings } from './verifyStandings.ts'

/** Computes of a published folder what its level allows, with nothing but the folder. Steps once for each unit. 核对公布件 */
export function* verifyFolder(folder: PublishedFolder): Generator<undefined, Verified> {
  const { hash, findings } = verifyFiles(folder)
  const publication = publicationIn(folder)
  const programme = publication && (json(folder, DATA.programme) as Programme | undefined)
  if (!publication || programme === undefined || programme === null)
    return { about: null, hash, findings: [...findings, differs('数据', '结果数据或考核方案读不出来，不能重算。')] }
  const about = aboutOf(publication)
  try {
    return { about, hash, findings: [...findings, ...(yield* computed(folder, publication, programme))] }
  } catch (error) {
    // Whatever somebody wrote into the data, it is not what was published.
    if (!(error instanceof Error)) throw error
    return { about, hash, findings: [...findings, differs('数据', `按公布的数据算不出来：${reasonOf(error)}`)] }
  }
}

/** What is ours to say is Chinese; the rest is a program's, which stumbled over data of another shape. */
const reasonOf = ({ message }: Error): string =>
  /\p{Script=Han}/u.test(message) ? message : '数据残缺，或者不是公布时的样子。请向公布单位重新索取。'

/** Null where the head lacks what every publication says of itself. */
function aboutOf({ head }: Publication): Verified['about'] {
  const { round, receipt, office, on, level } = head as Readonly<Record<keyof PublicationHead, unknown>>
  const [title, sum] = [isObject(round) && round['title'], isObject(receipt) && receipt['hash']]
  const isSaid = [title, sum, office, on].every((one) => typeof one === 'string')
  return isSaid ? ({ title, office, on, level, receipt: sum } as NonNullable<Verified['about']>) : null
}

function* computed(folder: PublishedFolder, publication: Publication, programme: Programme): Generator<undefined, readonly Finding[]> {
  const { head } = publication
  const receipt = verifyReceipt(head, programme)
  const scoring = scoringOf(programme, head.round)
  if (head.level === 'cards') {
    const cards = cardsIn(folder, publication)
    const verified = yield* verifyCards(scoring, publication, cards)
    return [...receipt, ...verified.findings, ...writtenAgain(folder, publication, { programme, cardOf: verified.cardOf })]
  }
  const standings =
    head.level === 'ranking' ? verifyStandings(scoring, publication) : [cannot('等次', '只公布了等次，得分没有公布，等次不能重算')]
  const noCard = (): Card => {
    throw new RangeError('no card is published')
  }
  return [...receipt, ...standings, ...writtenAgain(folder, publication, { programme, cardOf: noCard })]
}

function cardsIn(folder: PublishedFolder, { groups }: Publication): readonly CardData[] {
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  return Array.from({ length: count }, (_, at) => {
    const card = json(folder, cardPath(at + 1))
    if (typeof card !== 'object' || card === null) throw new Error(`${cardPath(at + 1)} 读不出来`)
    return card as CardData
  })
}

/** Pages and tables made again of the data must be the very same. */
function writtenAgain(
  folder: PublishedFolder,
  publication: Publication,
  { programme, cardOf }: { readonly programme: Programme; readonly cardOf: (n: number) => Card },
): readonly Finding[] {
  const { rendering } = publication.head
  if (rendering !== RENDERING)
    return [cannot('网页', `网页是按第${rendering}版版式写的，这个程序是第${RENDERING}版，不能逐字比较；清单和数据已经核对`)]
  const wrong: string[] = []
  for (const { path, write } of folderFiles(publication, programme, cardOf))
    if (!folder.paths.has(path) || !isSame(folder.read(path), write())) wrong.push(path)
  return [wrong.length > 0 ? differs('网页', `和数据不相符的文件：${some(wrong)}`) : same('网页', '网页和表格都和数据逐字相符')]
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at])

const json = (folder: PublishedFolder, path: string): unknown =>
  folder.paths.has(path) ? jsonFrom(new TextDecoder().decode(folder.read(path))) : undefined

function publicationIn(folder: PublishedFolder): Publication | null {
  const read = json(folder, DATA.publication)
  if (!isObject(read) || !isObject(read['head']) || !Array.isArray(read['groups'])) return null
  const { format, level } = read['head']
  const isOurs = format === PUBLICATION_FORMAT && PUBLICATION_LEVELS.some((one) => one === level)
  return isOurs ? (read as unknown as Publication) : null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
