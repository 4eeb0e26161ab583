/**
 * When a score is changed, as every unit reads it before it objects; the office may write it anew for each feedback. 什么情况下改分
 *
 * It speaks of facts of the assessed period and of the scoring itself: what a unit mended afterwards was not there when it was looked at.
 */
export const RULE_TEXT = `一、下列情况改分：
1. 评分依据的事实与考核期内的实际情况不符，单位能提供当时已经做到的佐证；
2. 评分标准用错，或者同一件事在两处重复扣分；
3. 得分计算有误。
二、下列情况不改分：
1. 考核期结束以后才补做、补发、补报的；
2. 只是认为评分标准本身不合理的；
3. 没有说明事实，也没有提供佐证的。
三、异议由没有评过这一项的人复核，采纳与否都写明理由。采纳的，按正确的答案重新计算，不直接改总分；因为名次、等次有名额，别的单位的名次和等次可能随之变动。`
