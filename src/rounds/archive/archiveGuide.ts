import { formatMoment } from '../../model/Instant.ts'
import { snapshotKindInWords } from '../../model/Settling.ts'
import type { SnapshotRow } from '../../store/queries/snapshots.ts'
import type { ArchiveChoice } from './ArchiveEntry.ts'

interface Guided {
  readonly title: string
  readonly demonstration: boolean
  readonly snapshots: readonly SnapshotRow[]
  readonly choice: ArchiveChoice
}

/** What lies where in an archive, and how anybody checks it, for who opens it years later. 档案说明 */
export const archiveGuide = ({ title, demonstration, snapshots, choice }: Guided): string => `# ${title}：批次档案
${demonstration ? '\n**演示数据，不是真实的考核结果。**\n' : ''}
这个压缩包是一个考核批次留下的全部记录。文本都是 UTF-8，打开不需要明镜程序；名字以 .gz 结尾的，先解压再看，每行一个单位。

## 里面有什么

| 位置 | 内容 |
|---|---|
| 批次.json | 批次的名称、考核期、日历、名单以外的设定 |
| 方案/ | 计分用的考核方案原文件，文件夹名是方案指纹 |
| 定稿/第N份/ | 历次定稿：回执、谁在什么时候定稿、理由；批次和名单；排名 |
| 定稿/单位/ | 各单位的全部答案和得分，按内容的指纹存放，历次定稿没有变的只存一次 |
| 记录/ | 加分申报和核实、定稿前裁定、反馈、异议和复核、审定签字、报送、公布、其中人员的姓名 |
| 佐证/清单.ndjson | 每份佐证放在哪一格、谁在什么时候提交、文件名和内容指纹（SHA-256） |
${
  choice.files
    ? '| 佐证/文件/ | 佐证、加分申报的材料、审定签字页、报送件本身，文件名是内容指纹；已经清除的不在内 |\n| 公布/ | 历次公布的网页和数据 |'
    : '| （没有装入） | 佐证和公布的文件本身没有装入这个档案，只有清单和指纹 |'
}
| 操作日志.ndjson | 本批次的操作日志，每行带在总日志里的序号、前一条的摘要和自己的摘要 |
| 清单.json | 以上每个文件的 SHA-256 |

## 历次定稿

${snapshots
  .map(
    ({ number, kind, at, receipt, why }) =>
      `${String(number)}. ${snapshotKindInWords(kind)}，${formatMoment(at)}，回执 ${receipt}\n   理由：${why}`,
  )
  .join('\n')}

## 怎样核对

- 文件有没有被改动：逐个算 SHA-256，和清单.json 比较。
- 结果有没有被改动：排名、各单位的得分和回执绑在一起；用明镜程序按“批次和名单”和各单位的答案重新计算，得到同样的回执。
- 日志有没有被改动：审定表、公布件、报送件上印着当时的日志头；每一条日志的摘要接着前一条，改动、删去哪一条都对不上。
`
