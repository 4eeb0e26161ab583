import { roundPath } from '../roundQueries.ts'

/** 批次归档: all that the round leaves behind, as one file. */
export function ArchivePart({ round }: { readonly round: string }) {
  const path = `${roundPath(round)}/archive`
  return (
    <section className="panel" aria-label="批次归档">
      <h2>批次归档</h2>
      <p>
        一个压缩包，装着方案、历次定稿的全部答案和得分、异议、审定、公布、报送、佐证清单和操作日志，里面的“说明.md”写着怎样核对。其中有答题人、签字人的姓名和内部意见，请按档案管理，不要公开。
      </p>
      <p className="actions">
        <a className="button" href={`${path}?files=no`} download>
          下载档案（佐证只有清单和指纹）
        </a>
        <a className="button" href={`${path}?files=yes`} download>
          下载档案（连同佐证和公布的文件）
        </a>
      </p>
    </section>
  )
}
