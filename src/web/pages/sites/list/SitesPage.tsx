import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { CheckField } from '../../../components/form/Field.tsx'
import { FindField } from '../../../components/form/FindField.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { PageHead } from '../../../components/PageHead.tsx'
import { present } from '../../../search.ts'
import { useTitle } from '../../../useTitle.ts'
import { sitesQuery } from '../siteQueries.ts'
import type { SiteList } from '../siteTypes.ts'
import { RegisterSiteDialog } from './RegisterSiteDialog.tsx'
import type { SitesSearch } from './sitesSearch.ts'
import { SiteTable } from './SiteTable.tsx'
import '../../../styles/sites.css'
import '../../../styles/siteTables.css'

type Chosen = { readonly [K in keyof SitesSearch]?: SitesSearch[K] | undefined }

/** 网站测评: the sites that are looked at, how each did last, what each waits for. */
export function SitesPage() {
  useTitle('网站测评')
  const search = useSearch({ from: '/sites' })
  const navigate = useNavigate({ from: '/sites' })
  const list = useQuery(sitesQuery)
  const [registering, setRegistering] = useState(false)
  const choose = (chosen: Chosen) => void navigate({ search: present({ ...search, ...chosen }), replace: true })
  const mayManage = list.data?.mayManage === true
  return (
    <div className="sites">
      <PageHead
        title="网站测评"
        lead="登记要考核的网站，程序逐页去看：栏目打不打得开、更新到哪一天、哪些链接失效、哪些没能看到。看到的都留存证。"
        actions={
          mayManage && (
            <button type="button" className="button primary" onClick={() => setRegistering(true)}>
              登记网站
            </button>
          )
        }
      />
      <Loaded query={list}>
        {({ sites }) =>
          sites.length === 0 ? (
            <Nothing mayManage={mayManage} />
          ) : (
            <>
              <div className="site-filters no-print" role="search" aria-label="查找网站">
                <FindField
                  label="网站、单位或网址"
                  placeholder="输入其中几个字"
                  find={search.find ?? ''}
                  onFind={(find) => choose({ find })}
                />
                {sites.some(({ retired }) => retired) && (
                  <CheckField
                    label="也看已停用的"
                    checked={search.retired === true}
                    onChange={(isShown) => choose({ retired: isShown || undefined })}
                  />
                )}
              </div>
              <Found sites={sites} search={search} />
            </>
          )
        }
      </Loaded>
      {registering && (
        <RegisterSiteDialog
          onClose={() => setRegistering(false)}
          onDone={(site) => void navigate({ to: '/sites/$site', params: { site } })}
        />
      )}
    </div>
  )
}

function Nothing({ mayManage }: { readonly mayManage: boolean }) {
  return (
    <div className="notice-box">
      <p>{mayManage ? '还没有登记网站。' : '没有您能查看的网站。'}</p>
      <p>
        {mayManage
          ? '先点“登记网站”，写上网址、名称和主办单位；登记以后，网站页面会一步一步告诉您下一步做什么。'
          : '网站由政务公开主管部门的考核组织人员登记；登记以后，在您职责范围里的显示在这里。本单位保障的栏目，在“栏目”页查看。'}
      </p>
    </div>
  )
}

function Found({ sites, search: { find = '', retired = false } }: { readonly sites: SiteList['sites']; readonly search: SitesSearch }) {
  const shown = sites.filter(
    (site) =>
      (retired || !site.retired) && [site.name, site.unitName, site.front].some((text) => text.toLowerCase().includes(find.toLowerCase())),
  )
  return (
    <>
      <p role="status" className="quiet small">
        共 {shown.length} 个网站
      </p>
      {shown.length === 0 ? (
        <p className="notice-box">没有名称、单位或网址含“{find}”的网站。请换几个字再找。</p>
      ) : (
        <SiteTable sites={shown} />
      )}
    </>
  )
}
