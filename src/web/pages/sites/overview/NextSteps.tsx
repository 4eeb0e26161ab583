import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { StateMark } from '../../../components/StateMark.tsx'
import { AllowHost } from '../settings/AllowHost.tsx'
import { count } from '../figures.ts'
import { StartButton } from '../running/StartButton.tsx'
import type { SiteSheet } from '../siteTypes.ts'
import { nextStep, stepsOf, type StepKey } from './nextStep.ts'

/** What is still missing before the results say something: the next thing large, the others in their order. 接下来 */
export function NextSteps({ site }: { readonly site: SiteSheet }) {
  const next = nextStep(site)
  return (
    <section className="panel" aria-labelledby="next-steps">
      <h2 id="next-steps">接下来</h2>
      <ol className="site-steps">
        {stepsOf(site).map(({ key, title, done }) => {
          const isNext = key === next?.key
          return (
            <li key={key} data-is={done ? 'done' : isNext ? 'next' : 'later'} aria-current={isNext ? 'step' : undefined}>
              <p className="site-step-title">
                <StateMark state={done ? 'full' : isNext ? 'answered' : 'open'} />
                {title}
                {done && <span className="quiet small">已完成</span>}
              </p>
              {(isNext || (!done && (key === 'columns' || key === 'allow-others'))) && (
                <div className="site-step-what">{whatToDo(key, site)}</div>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function whatToDo(key: StepKey, site: SiteSheet): ReactNode {
  switch (key) {
    case 'allow':
    case 'allow-others':
      return <AllowHost site={site} />
    case 'columns':
      return site.may.manage ? (
        <>
          <p>把栏目表（栏目、内容要求、更新时限、保障单位）导入进来，或者从考核方案里取。没有栏目也可以先检查，只看失效链接。</p>
          <p className="actions">
            <Link to="/sites/$site/import" params={{ site: site.id }} className="button">
              导入栏目
            </Link>
          </p>
        </>
      ) : (
        <p>由考核组织人员导入栏目表。</p>
      )
    case 'check':
      return <WhatToCheck site={site} />
    case 'place':
      return site.may.manage ? (
        <>
          <p>
            {`${count(site.columns.all)} 个栏目里还有 ${count(site.columns.all - site.columns.placed)} 个不知道在哪个网址。`}
            {'程序按网站的导航提出建议，请您逐个确认；没有把握的由您自己填。'}
          </p>
          <p className="actions">
            <Link to="/sites/$site/match" params={{ site: site.id }} className="button primary">
              确认栏目的网址
            </Link>
          </p>
        </>
      ) : (
        <p>由考核组织人员确认每个栏目的网址。</p>
      )
  }
}

function WhatToCheck({ site }: { readonly site: SiteSheet }) {
  if (site.running) return <p>正在检查，结果出来就显示在这里。</p>
  if (!site.may.run) return <p>由考核组织人员或第三方开始第一次检查。</p>
  return (
    <>
      <p>
        {site.toContinue === null
          ? '程序从首页开始逐页去看，一般要几分钟到几小时。可以关掉这个页面，随时回来看进度，也可以停下来以后再继续。'
          : '上一次没有做完：在上面点“继续检查”接着做，或者从头再看。'}
      </p>
      <div className="actions">
        <StartButton site={site} />
      </div>
    </>
  )
}
