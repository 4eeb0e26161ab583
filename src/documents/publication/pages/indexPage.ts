import { publicationLevelInWords } from '../../../model/Settling.ts'
import { rankInWords } from '../../../engine/words/grade.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { Publication, PublicationHead, PublishedGroup, PublishedLine } from '../Publication.ts'
import { gradeWords, hasColumn, noteWords, placeWords } from './gradeWords.ts'
import { html, linesOf, type Html } from './html.ts'
import { facts, page, table } from './page.ts'

/** The first page: what, by whom, who stands where, how to object, how to check. 首页 */
export function indexPage({ head, groups }: Publication, programme: Programme, dataFiles: readonly DataFile[]): string {
  const main = html`${facts(about(head, programme))} ${linesOf(head.note).map((line) => html`<p>${line}</p> `)}
    <nav class="screen" aria-label="本页内容">
      <ul>
        ${groups.map((group, at) => html`<li><a href="#g${at + 1}">${groupTitle(group, groups)}</a></li> `)}
        <li><a href="#method">怎么评的</a></li>
        <li><a href="#object">有异议怎么提</a></li>
        <li><a href="#check">怎么核对</a></li>
      </ul>
    </nav>
    ${groups.map(
      (group, at) =>
        html`<h2 id="g${at + 1}">${groupTitle(group, groups)}</h2>
          ${groupTable(group, head, groupTitle(group, groups))}`,
    )}
    <h2 id="method">怎么评的</h2>
    ${programme.rank !== undefined && head.level !== 'grades' && html`<p>${rankInWords(programme.rank).join('；')}。</p> `}
    <p>评分表、等次规则和口径说明见<a href="method.html">考核方法</a>。</p>
    <h2 id="object">有异议怎么提</h2>
    ${linesOf(head.objections).map((line) => html`<p>${line}</p> `)}${checking(head, dataFiles)}`
  return page({
    title: `${head.round.title}结果`,
    root: '',
    demonstration: head.round.demonstration,
    trail: [],
    main,
    footer: footerOf(head),
  })
}

/** A file with data beside the pages, and what it holds. 数据文件 */
export interface DataFile {
  readonly path: string
  readonly title: string
}

/** Who published it when, and by which receipt it is known. 页脚 */
export const footerOf = ({ office, on, receipt }: PublicationHead): string => `${office} ${on}公布 · 回执 ${receipt.hash}`

const groupTitle = ({ name, lines }: PublishedGroup, groups: readonly PublishedGroup[]): string =>
  `${groups.length === 1 && name === '全部' ? '全部单位' : name}（${lines.length}个单位）`

function about(head: PublicationHead, programme: Programme): readonly (readonly [string, string | Html | null])[] {
  const { period } = head.round
  const { from, to } = period ?? programme.period
  const { issuer, number, title } = programme.notice
  return [
    ['公布单位', head.office],
    ['公布日期', head.on],
    ['考核期间', `${from} 至 ${to}`],
    ['考核依据', `${title ?? issuer}${number === undefined ? '' : `（${number}）`}`],
    ['公布范围', publicationLevelInWords(head.level)],
    ['审定', approvalWords(head)],
  ]
}

function approvalWords({ approvals, unapproved }: PublicationHead): Html {
  if (unapproved !== null) return html`考核方案没有规定审定机构，由公布单位直接公布。${unapproved}`
  if (approvals.length === 0) return html`还没有审定。`
  return html`${approvals.map(({ body, name, on, via }, at) => html`${at > 0 ? '；' : ''}${body}（${name}，${on}${via === 'paper' ? '，纸质签字' : ''}）`)}`
}

function groupTable(group: PublishedGroup, head: PublicationHead, caption: string): Html {
  const classed = hasColumn(group, (line) => line.class ?? '')
  const graded = hasColumn(group, (line) => [...line.grades, ...line.verdicts].join(''))
  const ranked = group.ranked > 0
  const noted = hasColumn(group, ({ points }) => (points ? noteWords(points) : ''))
  const cell = (line: PublishedLine): Html =>
    html`<tr>
      ${ranked && line.points !== undefined && html`<td class="number">${placeWords(line.points)}</td>`}
      <th scope="row">${head.level === 'cards' ? html`<a href="units/${line.n}.html">${line.name}</a>` : line.name}</th>
      ${
        classed && html`<td>${line.class ?? ''}</td>`
      }${group.marked && line.points !== undefined && html`<td class="number">${line.points.text}</td>`}${
        graded && html`<td class="grade">${gradeWords(line)}</td>`
      }${noted && html`<td class="quiet">${line.points ? noteWords(line.points) : ''}</td>`}
    </tr> `
  return table(
    caption,
    [
      ...(ranked ? [{ title: '名次', number: true as const }] : []),
      { title: '单位' },
      ...(classed ? [{ title: '类别' }] : []),
      ...(group.marked ? [{ title: '得分', number: true as const }] : []),
      ...(graded ? [{ title: group.lines.some(({ grades }) => grades.length > 0) ? '等次' : '结论' }] : []),
      ...(noted ? [{ title: '说明' }] : []),
    ],
    group.lines.map(cell),
  )
}

const CAN_CHECK = {
  grades: '这次只公布等次，得分和答案没有公布，所以只能核对文件有没有被改动、方案是不是这一份。',
  ranking: '可以用公布的得分重新排名、重新定等次；各单位的答案没有公布，得分本身不能重算。',
  cards: '可以用公布的答案和方案把每个单位的每一分重新算一遍。答案里的姓名和个人写的文字没有公布，这些不能核对。',
} as const

function checking({ level, journal, receipt, settled, programme }: PublicationHead, dataFiles: readonly DataFile[]): Html {
  return html`<h2 id="check">怎么核对</h2>
    <p>${CAN_CHECK[level]}把整个文件夹存到电脑上，运行 <span class="code">mingjing verify 文件夹</span>，不用联网。</p>
    ${facts([
      ['回执', html`<span class="code">${receipt.hash}</span>`],
      ['定稿', `第${settled.number}次，${settled.on}`],
      ['日志头', html`<span class="code">${journal}</span>`],
      ['方案指纹', html`<span class="code">${programme.hash}</span>`],
    ])}
    <h3>数据文件</h3>
    <ul>
      ${dataFiles.map(({ path, title }) => html`<li><a href="${path}">${title}</a></li> `)}
    </ul> `
}
