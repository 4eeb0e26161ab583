import { CITED_READINGS, UNTRANSLATED } from './documentKeys.ts'
import { anyOf, formula, map, table, text, word } from './shapes.ts'

const SEAT = anyOf(
  '名额：数，或百分比加取整办法（20 % half-up、down、up）',
  text('数，或 20 % half-up'),
  map('有条件的名额', { seats: text('数，或 30 % down'), when: formula('条件') }, 'seats'),
)

/** 等次规则 */
export const GRADE = map(
  '等次规则；依次判断，第一条说到该单位的为准',
  {
    for: map('适用于哪个组、类；省略即全部', { group: text('组名'), class: text('类名') }),
    grade: text('等次；“甲或乙”由审定机构确定'),
    when: formula('成立即为此等次'),
    place: word('它空出的名次、名额：passes-on 顺延，stays-empty 空着', 'passes-on', 'stays-empty'),
    by: word('按什么定：places 名次，seats 名额，bands 分数档', 'places', 'seats', 'bands'),
    places: table('各等次的名次，如 1-4', text('名次')),
    seats: table('各等次的名额；分类的先写类名', anyOf('名额', SEAT, table('这一类各等次的名额', SEAT))),
    rest: text('其余单位的等次'),
    bands: table('各等次的分数档，如 from 75 below 90', text('from、above、to、below 加数')),
    clause: text('通知原文'),
    reading: CITED_READINGS,
    untranslated: UNTRANSLATED,
  },
  'clause',
)

/** 排名 */
export const RANK = map('排名', {
  within: word('在哪个范围内排：组、类、全部', 'group', 'class', 'all'),
  ties: word('同分：block 待定，share 都取好的，none 都取差的', 'block', 'share', 'none'),
  vetoed: word('被否决的：out 不参加排名，last 排在最后', 'out', 'last'),
  reading: CITED_READINGS,
})
