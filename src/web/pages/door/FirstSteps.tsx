import { Link } from '@tanstack/react-router'
import { useMay } from '../../me.ts'

/** What an installation shows in which nothing has been published yet. 从哪里开始 */
export function FirstSteps() {
  const publishes = useMay('programme.publish')
  if (!publishes) return <p className="notice-box">还没有发布过考核方案。方案由政务公开办发布，发布以后就会出现在这里。</p>
  return (
    <div className="notice-box">
      <p>这里还没有考核方案。先发布一个方案，才能开考核批次：</p>
      <ol>
        <li>方案是一个文件夹，里面有 programme.yaml 和评分表；写法见说明书“方案的格式”。可以先复制程序自带的一个真实方案来改。</li>
        <li>
          把文件夹打包成 zip，到 <Link to="/system/programmes">系统—方案</Link> 里上传；或者在运行明镜的机器上执行{' '}
          <code>npx mingjing programme publish 文件夹</code>。
        </li>
        <li>有错的地方会连同文件和行号列出来，改好再发布；发布过的方案不能改，改动要作为新的一版发布。</li>
      </ol>
    </div>
  )
}
