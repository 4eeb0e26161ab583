import { Link } from '@tanstack/react-router'
import type { SiteSheet } from '../siteTypes.ts'

/** Nothing is known until the site was looked at. 还没有检查 */
export const NotChecked = ({ site: { id, running } }: { readonly site: SiteSheet }) => (
  <div className="notice-box">
    <p>{running ? '第一次检查还没有做完，做完以后结果列在这里。' : '这个网站还没有检查过，检查以后结果列在这里。'}</p>
    <p>
      <Link to="/sites/$site" params={{ site: id }} className="button primary">
        {running ? '看进度' : '到“概况”看下一步'}
      </Link>
    </p>
  </div>
)
