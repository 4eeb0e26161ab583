import type { ProgrammeSheet } from '../../api.ts'

/** A reading of the whole card would name every row of it. */
const FEW = 5

/** Where the notice is silent or can be read in two ways: what was chosen, why, by whom. 口径说明 */
export function ReadingsTab({ programme }: { readonly programme: ProgrammeSheet }) {
  const { allReadings, untranslated } = programme
  return (
    <div className="column">
      <section className="panel" aria-labelledby="readings">
        <h2 id="readings">口径说明</h2>
        <p className="quiet">通知没有写明、或者可以有两种理解的地方，都先定下口径再计分。改一条口径，就是改方案。</p>
        {allReadings.length === 0 && <p>这个方案没有需要说明的口径。</p>}
        <ol className="readings">
          {allReadings.map((reading, at) => (
            <li key={reading.id} id={reading.id}>
              <h3>
                <span className="row-number">{at + 1}</span>
                {reading.question}
              </h3>
              <p>
                <strong>{reading.choice}</strong>
              </p>
              <p className="quiet">
                理由：{reading.why}。决定：{reading.decidedBy}。
                {reading.usedBy.length > 0 &&
                  `用于：${reading.usedBy.slice(0, FEW).join('；')}${reading.usedBy.length > FEW ? `……共 ${reading.usedBy.length} 处` : ''}。`}
              </p>
            </li>
          ))}
        </ol>
      </section>
      {untranslated.length > 0 && (
        <section className="panel" aria-labelledby="untranslated">
          <h2 id="untranslated">由人决定的条款</h2>
          <p className="quiet">这些话不能写成规则，每个批次由指定的人决定并留下理由。</p>
          {untranslated.map((words) => (
            <p key={words} className="untranslated">
              <span className="tag tag-untranslated">由人决定</span>
              <q>{words}</q>
            </p>
          ))}
        </section>
      )}
    </div>
  )
}
