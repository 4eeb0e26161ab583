import type { Line, Verb } from '../../../model/Node.ts'
import { notesOnly } from '../../../model/notesOnly.ts'
import { lineInWords } from '../../words/line.ts'
import type { Facets } from '../Facet.ts'
import type { Speaker } from '../Speaker.ts'

const NOUN: Readonly<Record<Verb, string>> = { deduct: '扣分', earn: '加分', set: '赋分', 'at-most': '得分上限' }

const nounOf = (a: Line, b: Line): string => (notesOnly(a) && notesOnly(b) ? '记问题' : a.verb === b.verb ? NOUN[a.verb] : '评分')

/** `每项扣0.5分` is `每项0.5分` once 扣分 stands before it. */
const withoutVerb = (effect: string): string => effect.replace(/^(每[项条])?(?:扣|加|得|至多得)(?=\d)/u, '$1')

function amountOf(line: Line, { words }: Speaker): string {
  const { limit: _limit, finding: _finding, ...bare } = line
  return lineInWords(bare, words).effect
}

/** What can be said of a line of a rule. 评分规则的各方面 */
export const LINE_FACETS: Facets<Line> = {
  facets: [
    {
      what: nounOf,
      keys: ['verb', 'amount'],
      beside: ['each'],
      say: (line, speaker) => withoutVerb(amountOf(line, speaker)),
      bears: true,
    },
    {
      what: (a, b) => `${nounOf(a, b)}${notesOnly(a) && notesOnly(b) ? '的' : ''}条件`,
      keys: ['when', 'where', 'each'],
      say: (line, { words }) => {
        const { condition } = lineInWords(line, words)
        const each = /^每[项条]/u.exec(lineInWords(line, words).effect)?.[0]
        return condition === null ? null : `${condition}${each === undefined ? '' : `，${each}计`}`
      },
      bears: true,
    },
    { what: '合计上限', keys: ['limit'], say: ({ limit }) => (limit === undefined ? null : `${limit}分`), bears: true },
    { what: '所记问题', keys: ['finding'], say: ({ finding }) => finding ?? null, bears: true },
    { what: '原文', keys: ['clause'], say: ({ clause }) => clause, bears: false },
    {
      what: '口径',
      keys: ['readings'],
      say: ({ readings }, { reading }) => readings.map(reading),
      bears: false,
    },
  ],
  // A line's code only serves the lists of lines with one cause, which are compared by themselves.
  apart: ['code'],
}
