import type { RatedRow } from '../../../scoring/scorecard.js';
import {
  aboutName,
  type Doubtful,
  familyOf,
  type Finder,
  groupsOf,
  isCount,
  isWanted,
  nameOf,
  standsIn,
} from './doubt.js';

const activity =
  /^(?:定期|按期|每年|每月|常态化|集中)?(?:组织|开展|举办|召开|参加|走访|慰问|印发|发放|制作|采购|购置|购买|建设|新建|改造|维修|检查|巡查|培训|考察|宣传)/;
const activityAtEnd =
  /(?:宣传|培训|检查|巡查|走访|慰问|考察|会议|讲座|演练|展览|比赛)(?:活动)?(?:次数|场次|场数|期数|批次)?$/;
/** A trait of something, though its name begins with an activity: 培训制度健全性. */
const trait = /(?:性|制度|机制|水平|能力|率|度|影响|效果|作用|情况)$/;
const counting = /(?:次数|场次|场数|数量|人次|份数|期数|件数|批次)$/;
const soundness =
  /质量|合格|达标|优良|优秀|优质|精品|样板|标杆|验收|准确|规范|合规|完好|满意|事故|投诉|差错|整改|销号|通过|认证|认定|获|奖|采用|录用|发表|入选|示范|专利|授权|级以上|国家级|省级/;
/** What came of an activity, though the name begins with it: 检查发现隐患整改数. */
const outcome =
  /发现|整改|受益|惠及|带动|减少|避免|挽回|新增|增加|节约|就业|达标|合格|引用|采用|观众|覆盖|人群|上岗|转化|成果/;

const isActivityName = (name: string): boolean =>
  (activity.test(name) || activityAtEnd.test(name)) && !trait.test(name) && !outcome.test(name);

/** A row in a group that it does not belong to. */
export const findMisplaced: Finder = row => {
  const words = satisfactionElsewhere(row) ?? countAsQuality(row) ?? activityAsEffect(row);
  return words === undefined ? undefined : tellMisplaced(row, words);
};

const tellMisplaced = (row: RatedRow, words: string): Doubtful => aboutName(row, 'group-mismatch', words);

/** Forms on whole departments have it under 履职效益. */
const satisfactionElsewhere = (row: RatedRow): string | undefined =>
  nameOf(row).includes('满意度') && groupsOf(row) !== '' && !standsIn(row, '满意', '履职', '履责')
    ? '满意度'
    : undefined;

/** How much of it was done says nothing of how well. */
const completed = /完成(?:率|程度|比例|进度)$/;
const completedShare = /完成(?:率|程度|比例|进度|情况)$/;

function countAsQuality(row: RatedRow): string | undefined {
  const name = nameOf(row);
  if (!standsIn(row, '质量') || soundness.test(name)) return undefined;
  const completion = (familyOf(row) === 'ratio' ? completedShare : completed).exec(name);
  if (completion) return completion[0];
  return isCount(row) && isWanted(row) && (isActivityName(name) || counting.test(name)) ? name : undefined;
}

function activityAsEffect(row: RatedRow): string | undefined {
  if (!standsIn(row, '可持续', '效益')) return undefined;
  const name = nameOf(row);
  if (!isActivityName(name)) return undefined;
  const isCounted = isCount(row) && (isWanted(row) || standsIn(row, '可持续'));
  return isCounted || (standsIn(row, '可持续') && row.target.kind === 'text') ? name : undefined;
}
