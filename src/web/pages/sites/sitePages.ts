/** The pages of a site, in the order of its tabs. 网站各页 */
export const SITE_PAGES = [
  { to: '/sites/$site', title: '概况' },
  { to: '/sites/$site/columns', title: '栏目' },
  { to: '/sites/$site/links', title: '失效链接' },
  { to: '/sites/$site/unseen', title: '没能看到' },
  { to: '/sites/$site/runs', title: '检查记录' },
  { to: '/sites/$site/settings', title: '设置' },
] as const
