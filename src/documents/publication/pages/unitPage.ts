import type { ExplainedAnswer, ExplainedNode, ExplainedStep } from '../../../model/Explanation.ts'
import { numberOf } from '../../../sheets/numberOf.ts'
import type { Card, PublishedProof } from '../Card.ts'
import type { PublicationHead, PublishedGroup, PublishedLine } from '../Publication.ts'
import { gradeWords, noteWords, placeWords } from './gradeWords.ts'
import { html, NO_HTML, type Html } from './html.ts'
import { footerOf } from './indexPage.ts'
import { lostWords } from './lostWords.ts'
import { facts, page, table } from './page.ts'

/** A unit's card: its rows with points, and behind every point the clause, the answer and the arithmetic. 单位评分表 */
export function unitPage(head: PublicationHead, group: PublishedGroup, line: PublishedLine, card: Card): string {
  const rows = rowsOf(card.explained())
  const { points } = line
  const main = html`${facts([
      ['组别', group.name],
      ['类别', line.class],
      ['得分', points && group.marked ? points.text : null],
      ['名次', points && group.ranked > 0 ? `${placeWords(points)}（共${group.ranked}个单位参加排名）` : null],
      ['等次', gradeWords(line)],
      ['说明', points ? noteWords(points) : null],
    ])}
    <h2 id="rows">各项得分</h2>
    ${table(
      `${line.name}各项得分`,
      [
        { title: '序号', number: true },
        { title: '指标' },
        { title: '分值', number: true },
        { title: '得分', number: true },
        { title: '失分', number: true },
      ],
      rows.map(rowLine),
    )}
    <h2 id="why">逐项依据</h2>
    ${rows.map((row) => reasons(row, card.proof))}
    <p>答案中的姓名、个人填写的文字和佐证文件的内容不公开；佐证只列标题和指纹，持有原件的人可以用指纹核对。</p>
    <p><a href="../data/units/${card.n}.json">${line.name}的评分数据（JSON）</a></p> `
  return page({
    title: line.name,
    root: '../',
    demonstration: head.round.demonstration,
    trail: [{ title: `${head.round.title}结果`, to: 'index.html' }],
    main,
    footer: footerOf(head),
  })
}

interface Row {
  readonly node: ExplainedNode
  /** Its place on the page. */
  readonly at: number
  readonly depth: number
}

/** The tree from the top, rows in the order of the notice. */
function rowsOf(root: ExplainedNode): readonly Row[] {
  const rows: Row[] = []
  const visit = (node: ExplainedNode, depth: number) => {
    rows.push({ node, at: rows.length + 1, depth })
    for (const child of node.children) visit(child, depth + 1)
  }
  visit(root, 0)
  return rows
}

const hasReasons = ({ steps, answers, applies }: ExplainedNode): boolean => applies !== false && (steps.length > 0 || answers.length > 0)

function rowLine({ node, at }: Row): Html {
  const applies = node.applies !== false
  return html`<tr>
    <td class="number">${numberOf(node.code)}</td>
    <th scope="row" ${node.children.length > 0 && html` class="head"`}>
      ${hasReasons(node) ? html`<a href="#r${at}">${node.name}</a>` : node.name}
    </th>
    <td class="number">${node.marks ?? ''}</td>
    <td class="number">${applies ? (node.of === null ? node.worth.text : node.points.text) : '不适用'}</td>
    <td class="number">${lostWords(node)}</td>
  </tr> `
}

function reasons({ node, at }: Row, proof: readonly PublishedProof[]): Html {
  if (!hasReasons(node)) return NO_HTML
  const number = numberOf(node.code)
  const shown = proof.filter(({ check, object }) =>
    node.answers.some((answer) => answer.check === check && (answer.object === undefined || answer.object === object)),
  )
  return html`<h3 id="r${at}">${number === '' ? '' : `${number} `}${node.name}</h3>
    ${
      node.steps.length > 0 &&
      html`<ol>
        ${node.steps.map(stepLine)}
      </ol> `
    }${node.answers.length > 0 && facts(node.answers.map((answer) => [answer.ask, answerWords(answer)]))}${
      shown.length > 0 &&
      html`<p>佐证</p>
        <ul>
          ${shown.map(
            ({ title, sha256 }) => html`<li>${title}${sha256 !== null && html`<br /><span class="code quiet">${sha256}</span>`}</li> `,
          )}
        </ul> `
    }`
}

const stepLine = ({ sentence, clause, change }: ExplainedStep): Html =>
  html`<li>
    ${sentence}${change !== '' && html`（${change}）`}${clause !== undefined && html`<br /><span class="quiet">原文：${clause}</span>`}
  </li> `

function answerWords({ answer, lane, at, rows = [] }: ExplainedAnswer): Html {
  const from = [lane, at?.slice(0, 10)].filter((part) => part !== undefined).join('，')
  return html`${answer}${from !== '' && html` <span class="quiet">（${from}）</span>`}${
    rows.length > 0 &&
    html`<ul>
      ${rows.map(({ cells }) => html`<li>${cells.map(({ label, value }) => `${label}：${value}`).join('；')}</li>`)}
    </ul>`
  }`
}
