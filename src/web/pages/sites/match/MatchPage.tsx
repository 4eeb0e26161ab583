import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatMoment } from '../../../dates.ts'
import { beijingMoment } from '../../../../model/Instant.ts'
import { StartButton } from '../running/StartButton.tsx'
import { SiteFrame } from '../SiteFrame.tsx'
import type { SiteSheet } from '../siteTypes.ts'
import { MatchDesk } from './MatchDesk.tsx'
import { proposalsQuery } from './matchQueries.ts'
import '../../../styles/columnMatch.css'

const route = getRouteApi('/sites/$site/match')

/** 确认栏目的网址: the columns beside what the last run proposes for each; a person says which it is. */
export function MatchPage() {
  const { site: id } = route.useParams()
  return (
    <SiteFrame
      site={id}
      title="确认栏目的网址"
      lead="程序按名称和位置，给每个栏目找出网站上可能的网址。由您确认：有把握的可以一次确认，其余的逐个看；网站上没有的，也请说明。"
    >
      {(site) => (site.may.manage ? <Matching site={site} /> : <p className="notice-box">由考核组织人员确认栏目的网址。</p>)}
    </SiteFrame>
  )
}

function Matching({ site }: { readonly site: SiteSheet }) {
  const query = useQuery(proposalsQuery(site.id, site.last?.run ?? null))
  return (
    <Loaded query={query}>
      {({ from, columns }) =>
        columns.length === 0 ? (
          <p className="notice-box">
            这个网站还没有栏目，先要导入。{' '}
            <Link to="/sites/$site/import" params={{ site: site.id }}>
              导入栏目
            </Link>
          </p>
        ) : (
          <>
            {from ? (
              <p className="quiet small">
                建议来自 {formatMoment(beijingMoment(from.at))} 做完的检查，从网站导航和列表里认出 {from.pages} 个页面。
              </p>
            ) : (
              <NoRun site={site} />
            )}
            <MatchDesk site={site.id} columns={columns} readOnly={site.retired} />
          </>
        )
      }
    </Loaded>
  )
}

/** Proposals come from a run; until one is done, addresses can be typed. */
function NoRun({ site }: { readonly site: SiteSheet }) {
  return (
    <div className="notice-box">
      {site.running ? (
        <p>
          正在检查这个网站。做完以后，这里会有建议的网址；现在也可以自己填。{' '}
          <Link to="/sites/$site" params={{ site: site.id }}>
            看进度
          </Link>
        </p>
      ) : (
        <>
          <p>还没有做完过检查，所以没有建议。请先检查一次，程序会从首页开始认出各个栏目；也可以自己填网址。</p>
          {site.may.run && !site.retired && (
            <div className="actions">
              <StartButton site={site} />
            </div>
          )}
        </>
      )}
    </div>
  )
}
