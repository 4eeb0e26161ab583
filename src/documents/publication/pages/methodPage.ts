import { gradeRuleInWords, rankInWords } from '../../../engine/words/grade.ts'
import { lineSentence } from '../../../engine/words/line.ts'
import { vocabularyOf } from '../../../engine/words/Vocabulary.ts'
import type { Node } from '../../../model/Node.ts'
import type { Programme, Reading, Scorecard } from '../../../model/Programme.ts'
import { givesPoints } from '../../../sheets/givesPoints.ts'
import { numberedReadings } from '../../../sheets/numberedReadings.ts'
import { programmeRow } from '../../../sheets/programme/programmeRow.ts'
import type { ProgrammeRow } from '../../../sheets/programme/ProgrammeSheet.ts'
import type { PublicationHead } from '../Publication.ts'
import { html, NO_HTML, type Html } from './html.ts'
import { footerOf } from './indexPage.ts'
import { facts, page, table } from './page.ts'

/** The method in words: scorecards, ranking, grades, readings. 考核方法 */
export function methodPage(head: PublicationHead, programme: Programme): string {
  const { notice, period } = programme
  const main = html`${facts([
      ['考核方案', programme.title],
      ['制定机关', notice.issuer],
      ['文号', notice.number ?? null],
      ['印发日期', notice.issued],
      ['考核期间', `${period.from} 至 ${period.to}`],
      ['审定机构', programme.approval.join('、')],
      ['方案指纹', html`<span class="code">${head.programme.hash}</span>`],
    ])}
    <nav class="screen" aria-label="本页内容">
      <ul>
        ${programme.scorecards.map(({ name }, at) => html`<li><a href="#c${at + 1}">${name}</a></li> `)}
        <li><a href="#total">总分怎么来</a></li>
        ${(programme.rank !== undefined || programme.grades.length > 0) && html`<li><a href="#grades">排名和等次</a></li> `}${
          programme.readings.length > 0 && html`<li><a href="#readings">口径说明</a></li> `
        }
      </ul>
    </nav>
    ${programme.scorecards.map((card, at) => cardTable(card, at, programme))}
    <h2 id="total">总分怎么来</h2>
    ${rowsTable('总分的构成', rowsBelow(programme.result, programme, null))}${ranking(programme)}${readings(numberedReadings(programme.readings))}`
  return page({
    title: '考核方法',
    root: '',
    demonstration: head.round.demonstration,
    trail: [{ title: `${head.round.title}结果`, to: 'index.html' }],
    main,
    footer: footerOf(head),
  })
}

function cardTable(card: Scorecard, at: number, programme: Programme): Html {
  return html`<h2 id="c${at + 1}">${card.name}</h2>
    <p>适用于${card.for.join('、')}。</p>
    ${rowsTable(card.name, rowsBelow(card.root, programme, card))}`
}

/** A tree as the rows of a table, each deeper than the one above it. */
function rowsBelow(root: Node, programme: Programme, card: Scorecard | null): readonly ProgrammeRow[] {
  const top = programmeRow(root, {
    prefix: '',
    words: vocabularyOf(programme, card),
    readings: new Map(),
    found: new Set(),
    units: [],
    points: card === null || card.for.some((group) => givesPoints(programme, group)),
    assessor: programme.result.assessor,
  })
  const flat = (row: ProgrammeRow): readonly ProgrammeRow[] => [row, ...row.children.flatMap(flat)]
  return flat(top).filter(
    ({ number, words, standard, children }) =>
      number !== '' ||
      words.lines.length > 0 ||
      words.notes.length > 0 ||
      words.veto !== null ||
      standard !== null ||
      children.length === 0,
  )
}

const rowsTable = (caption: string, rows: readonly ProgrammeRow[]): Html =>
  table(
    caption,
    [{ title: '序号', number: true }, { title: '指标' }, { title: '分值' }, { title: '评分标准（原文）' }, { title: '怎样计分' }],
    rows.map(
      (row) =>
        html`<tr>
          <td class="number">${row.number}</td>
          <th scope="row">${row.name}</th>
          <td class="short">${row.words.marks}</td>
          <td>${row.standard ?? ''}</td>
          <td>${ruleOf(row)}</td>
        </tr> `,
    ),
  )

/** As scopes are said: nothing that has to be. */
const ALL = '全部'

function ruleOf({ words, untranslated }: ProgrammeRow): Html {
  const said = [
    ...(words.scope === '' || words.scope === ALL ? [] : [words.scope]),
    ...(words.start === null ? [] : [words.start]),
    ...words.lines.map(lineSentence),
    ...words.notes,
    ...(words.veto ? [`${words.veto.condition} → ${words.veto.effect}`] : []),
    ...untranslated.map((text) => `由人裁定：${text}`),
  ]
  return said.length === 0
    ? NO_HTML
    : html`<ul>
        ${said.map((one) => html`<li>${one}</li>`)}
      </ul>`
}

function ranking(programme: Programme): Html {
  const { rank, grades } = programme
  if (!rank && grades.length === 0) return NO_HTML
  const words = vocabularyOf(programme, null)
  const rules = grades.map((rule) => gradeRuleInWords(rule, words))
  return html`<h2 id="grades">排名和等次</h2>
    ${
      rank !== undefined &&
      html`<ul>
        ${rankInWords(rank).map((one) => html`<li>${one}</li>`)}
      </ul> `
    }${rules.map(
      (rule, at) =>
        html`<h3>等次规则第${at + 1}条：${rule.for}</h3>
          ${table(
            `等次规则第${at + 1}条：${rule.for}`,
            [{ title: '等次' }, { title: '条件' }],
            rule.rows.map(
              ({ grade, who }) =>
                html`<tr>
                  <th scope="row" class="grade">${grade}</th>
                  <td>${who}</td>
                </tr> `,
            ),
          )}${[...rule.notes, ...(rule.clause === '' ? [] : [`原文：${rule.clause}`])].map((note) => html`<p class="quiet">${note}</p> `)}`,
    )}`
}

function readings(list: readonly Reading[]): Html {
  if (list.length === 0) return NO_HTML
  return html`<h2 id="readings">口径说明</h2>
    <p>通知没有写明、或者可以有两种理解的地方，这次考核按下面的口径执行。</p>
    <ol>
      ${list.map(
        ({ question, choice, why, decidedBy }) =>
          html`<li>${question}<br /><strong>${choice}</strong><br /><span class="quiet">${why}（${decidedBy}）</span></li> `,
      )}
    </ol> `
}
