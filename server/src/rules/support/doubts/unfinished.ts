import { order } from '../../../number/decimal.js';
import type { RatedRow } from '../../../scoring/scorecard.js';
import { compact } from '../explained.js';
import { wordIn } from '../vague.js';
import { type Finder, isFull, nameOf, saidOf } from './doubt.js';

/** Full marks for what the row itself says is not finished. */
export const findUnfinished: Finder = (row, { words }) => {
  if (!isFull(row) || isShort(row)) return undefined;
  for (const [key, field] of saidOf(row.indicator)) {
    if (field.state !== 'ok') continue;
    const text = compact(field.value);
    const word = [wordIn(text, words.unfinished), notYet.exec(text)?.[0]].find(
      one => one !== undefined && !nameOf(row).includes(compact(one)) && isSaid(text, one),
    );
    if (word !== undefined) return { kind: 'unfinished-yet-full', words: word, keys: [key], span: field.span };
  }
  return undefined;
};

/** Where the actual itself says that less was done, the claim is told as one that differs. */
const isShort = ({ weight, score }: RatedRow): boolean =>
  weight !== undefined && score.value !== undefined && order(score.value, weight) < 0;

/** 尚未组织竣工验收, 仍在审批, 预计次年3月完工: what a list of words does not hold. */
const notYet = new RegExp(
  [
    '(?:尚未|还未|暂未|还没有?)(?!发现|收到|出现|发生|接到|产生|形成)\\p{Script=Han}{2}',
    '(?:还有|尚有|仍有)[^，。；,;]{0,10}(?:未|没有|没)\\p{Script=Han}{2}',
    '(?:部分|个别)[^，。；,;]{0,8}(?:未|没有?)(?:通电|通水|通气|通车|开通|安装|完成|建成|到货|到位|启用|投用|开工|实施|办理)',
    '(?:未能|未|待)(?:组织|进行|完成|通过|办理|开展|全部|予以|正式)?(?:竣工|完工|初步|项目|工程|最终|整体|第三方|专家|上级)?(?:验收|终验|初验|完工|竣工|开工|交付|投入使用|投用|结题|结项|办结|举办|实施|建成|上线|到货|供货|安装|调试|评审|审批|批复|审定|印发|出具|定稿)',
    '(?:正在|仍在|尚在|还在)(?!使用|运行|履行|正常|发挥|服务|营业|推广|享受)\\p{Script=Han}{2}',
    '(?:预计|计划|拟|将)[^，。；,;]{0,6}(?:次年|明年|下年|下一年|翌年|\\d+年|\\d+月|[上下]半年|季度)[^，。；,;]{0,8}(?:完工|竣工|验收|交付|投入使用|建成|完成|结题|到货)',
    '(?:次年|明年|下年|下一年|翌年)度?[^，。；,;]{0,4}(?:完工|竣工|验收|交付|投入使用|建成|结题|到货)',
    '(?:推迟|顺延|延后|延迟)[至到](?:次年|明年|下年|下一年|翌年)',
    '(?:处于|进入)(?:收尾|试运行|施工|建设|调试|在建|(?:测试|招标|设计|装修)(?:阶段|期|中|$))',
    '(?:次年|明年|下年|下一年|翌年)[^，。；,;]{0,4}继续(?:实施|推进|建设|完成)',
  ].join('|'),
  'u',
);

/** A word that is said of this year's work and not denied: 无未验收项目, 上年未办结案件5件已全部办结 say the contrary. */
function isSaid(text: string, word: string): boolean {
  const at = text.indexOf(compact(word));
  const before = text.slice(Math.max(0, at - 5), at);
  const opening =
    text
      .slice(0, at)
      .split(/[，。；,;]/)
      .at(-1) ?? '';
  const clause = text
    .slice(at + compact(word).length)
    .split(/[，。；,;]/, 1)
    .join('');
  return !denied.test(before) && !noneOf.test(opening) && !done.test(clause) && !aboutOthers.test(clause);
}

/** The money that is carried over is not the work. */
const denied =
  /无|没有|不存在|未发现|原|比|[上去往历]年|以前年度|对$|[不未]$|[接招优款]$|(?:款项?|资金|经费|费用|保证金|余额|结余)\S{0,2}$/;
/** 无超过30天未办结信访件: what the whole clause is denied of. */
const noneOf = /^(?:无|没有|不存在|未发现)/;
const done = /已(?:经|全部|均|于|在|按|责令)|均已|全部(?:完成|办结|整改|验收)|完成率|清零|提前/;
/** 未开展问卷调查 says how people were asked, 正在办理结算 what is left to the bookkeepers; 建设中的, 进行中期 are other words. */
const aboutOthers =
  /^(?:的|期|心|央|小|设|新一轮|下一轮|二期|后(?:支付|付款|拨付)|的?(?:问卷|满意度|调查|测评|回访)|结算|决算|支付|付款|移交|报销|审计|资产|尾款|许可)/;
