import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { TalkQuestion } from '../../../../server/routes/talk.ts'
import { FindField } from '../../../components/form/FindField.tsx'
import { CheckField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { QuestionItem } from '../../../components/talk/QuestionItem.tsx'
import { questionsQuery } from '../../../components/talk/talkQueries.ts'
import { present } from '../../../search.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import type { QuestionsSearch } from './questionsSearch.ts'

/** 答疑: what units asked in this round, by indicator; what waits for an answer first. */
export function QuestionsPage() {
  const { round } = useParams({ from: '/rounds/$round/questions' })
  const search = useSearch({ from: '/rounds/$round/questions' })
  const navigate = useNavigate({ from: '/rounds/$round/questions' })
  const query = useQuery(questionsQuery(round))
  const choose = (chosen: { readonly [K in keyof QuestionsSearch]?: QuestionsSearch[K] | undefined }) =>
    void navigate({ search: present({ ...search, ...chosen }), replace: true })
  return (
    <RoundFrame round={round} title="答疑" lead="单位在指标旁提问，答复一次，各单位都看得到。">
      <Loaded query={query}>
        {({ questions }) => <Questions round={round} questions={questions} search={search} onChoose={choose} />}
      </Loaded>
    </RoundFrame>
  )
}

interface QuestionsProps {
  readonly round: string
  readonly questions: readonly TalkQuestion[]
  readonly search: QuestionsSearch
  readonly onChoose: (chosen: { readonly [K in keyof QuestionsSearch]?: QuestionsSearch[K] | undefined }) => void
}

function Questions({ round, questions, search: { find = '', waiting: onlyWaiting = false }, onChoose }: QuestionsProps) {
  if (questions.length === 0) {
    return <p className="notice-box">还没有提问。被考核单位在自查页的指标旁点“对这一项有疑问？”，问题就到这里。</p>
  }
  const waiting = questions.filter(({ answer }) => answer === null).length
  const shown = questions.filter(
    ({ text, answer, nodeName }) => (!onlyWaiting || answer === null) && `${nodeName} ${text} ${answer ?? ''}`.includes(find.trim()),
  )
  return (
    <>
      <div className="question-tools" role="search" aria-label="查找问题">
        <FindField label="查找" placeholder="指标、问题、答复里的字" find={find} onFind={(typed) => onChoose({ find: typed })} />
        <CheckField
          label={`只看等答复的（${String(waiting)}）`}
          checked={onlyWaiting}
          onChange={(checked) => onChoose({ waiting: checked || undefined })}
        />
      </div>
      <p role="status" className="quiet small">
        {shown.length} 个问题，{waiting} 个等答复
      </p>
      {byNode(shown).map(([node, asked]) => (
        <section key={node} className="question-group">
          <h2>
            {node} {asked[0]?.nodeName}
          </h2>
          {asked.map((question) => (
            <QuestionItem key={question.id} round={round} question={question} />
          ))}
        </section>
      ))}
    </>
  )
}

/** Indicators with something unanswered come first. */
function byNode(questions: readonly TalkQuestion[]): readonly (readonly [string, readonly TalkQuestion[]])[] {
  const nodes = new Map<string, TalkQuestion[]>()
  for (const question of questions) nodes.set(question.node, [...(nodes.get(question.node) ?? []), question])
  const waits = (asked: readonly TalkQuestion[]) => (asked.some(({ answer }) => answer === null) ? 0 : 1)
  return [...nodes].sort(([, a], [, b]) => waits(a) - waits(b))
}
