import {
  type Lexeme,
  chinese,
  digits,
  signed,
  units,
  noPoints,
  pointsOf,
  dash,
  shareOf,
  item,
  more,
  less,
  either,
  words,
  withOne,
  worth,
  quotient,
  inWords,
  ofTarget,
  most,
  never,
  by,
  rate,
  worked,
  sticky,
  aroundZero,
  lowEnd,
  between,
  toHigh,
  highEnd,
  scoreUnit,
} from './lexeme.js';
import { firstOf, matching, sequence } from './sequence.js';
import { unitAt } from './unit-at.js';

/**
 * The words that scoring sentences are made of. Each kind of word has a letter; what is none of them is plain text. The first that fits at a
 * place wins, so that longer and more special ones stand first.
 */
export const lexemes: readonly Lexeme[] = [
  withOne(
    '÷乘除*',
    words('K', String.raw`\(?(?:[^=÷*()]{0,16}=|得分?[为是]|按照?)?${quotient}${by}(?:${worth})${worked}`),
  ),
  withOne('*乘', words('K', String.raw`\(?(?:[^=÷*()]{0,16}=|得分?[为是]|按照?)?${inWords}${by}(?:${worth})${worked}`)),
  withOne(
    '*乘',
    words('K', String.raw`\(?(?:[^=÷*()]{0,16}=|得分?[为是])?(?:${worth})${by}(?:${quotient}|${rate})${worked}$`),
  ),
  withOne('*乘', words('K', String.raw`\(?(?:[^=÷*()]{0,16}=|得分?[为是]|按照?)?${rate}${by}(?:${worth})${worked}$`)),
  // 控制率=…×100% defines what is measured
  withOne('=', words('T', String.raw`[^=÷*]{1,30}=[^=]{1,80}\*100%$`)),
  withOne('=', words('T', String.raw`[^=÷*]{0,26}(?<!得分|得)=[^=*]{1,60}÷[^=*]{1,60}$`)),
  withOne('=', words('T', String.raw`[^=÷*]{1,20}(?:率|度)=\([^=]{1,80}\)÷[^=*]{1,20}$`)),
  withOne(
    '足满',
    words(
      'H',
      String.raw`\(?不(?:足|满)(?:${digits}|${chinese})?(?:${units})?(?:的部分|部分|的)?(?:按|以)(?:照)?(?:${digits}|${chinese})(?:${units})(?:计算?|扣分|计)?\)?`,
      'started',
    ),
  ),
  withOne(
    '足满',
    words(
      'H',
      String.raw`\(?不(?:足|满)(?:${digits}|${chinese})?(?:${units})(?:的部分|部分|的)?不(?:计|扣分|计算|予扣分|扣)\)?`,
      'whole',
    ),
  ),
  // 65岁以上老年人: who, and not how much
  words(
    'T',
    '(?:\\d{1,2}[-—~～至到])?\\d{1,3}(?:周?岁|月龄)(?:\\(含\\))?(?:及|或)?(?:以上|以下|以内)?(?=[^\\d,;]{0,6}(?:人|老|儿|童|妇|民|众|生|者))',
  ),
  words('T', '[A-Za-z]{1,6}\\d{1,3}(?:\\.\\d{1,2})?(?=浓度|指数|颗粒|含量|排放|网络|认证)'),
  words('T', '得满分的(?:条件|标准|要求)(?:为|是)?'),
  words('T', '(?:取|按|就)最?高(?:等次|等级|档次?|级别|项|分)?(?:计分|得分|计(?!划))?(?=$|[,;:])'),
  // what is no rule of scoring: years, ranks, documents
  words(
    'T',
    String.raw`(?:19|20)\d\d年度?|第(?:${digits}|${chinese})(?![-—~～至到]?第?\d*[名位]|[计得])|《[^《》]{0,60}》|〔\d{4}〕|一次性|一致|统一|一般|一定|一律|一并|差错|差异|差距|扣分制|超标|超载|超限|超员|一级|一类|二级|三级|进一步|之一|第三方|其中|\d{3,5}(?:热线|平台|工程|计划|政务)`,
  ),
  // 扣完为止
  words('M', String.raw`(?:最多|最高)?扣(?:完|满|至)(?=(?!0分)${pointsOf}(?:为止|即止|止|为限))`, 'loss'),
  words('Z', '(?<=[%个天日次项处起月人户家件])扣完(?=$|[,;])'),
  words(
    'L',
    `(?:超过|高于|超出)(?:满分|权重分?|分值)的?(?:均|都)?(?:按|以)(?:满分|权重分?|分值)(?:计算|计分|计)?|(?:直[至到])?扣完${item}(?:的?(?:分值|分数|得分|权重分?|满分|标准分|分))?(?:为止|即止|止)?|减完为止|[扣减][至到](?:0|零)分?(?:为?止)?|最低(?:得|为|扣至|扣到)?0分|不(?:计|得|出|出现)负分|不倒扣(?:分)?|为止|即止|(?:扣分)?(?:最高|最多|上限)?不(?:得)?超过(?:该|本|此)?(?:项|指标)?(?:满分|分值|权重分?|标准分)|以(?:该项)?(?:满分|分值)为限|(?:超过|大于|高于)100%的?(?:均|都)?(?:按|以)(?:100%|满分)(?:计算|计分|计)?|不重复(?:扣分|计算|计分|扣)?|(?:超过|高于|大于|达到)[^,;]{0,12}不(?:再(?:另?加|计|得|扣)|予?另?加)分|超额?(?:完成)?(?:的|部分)?不(?:再|另|予)?(?:加分|另计)|(?:超出|超过)部分不(?:再|另|予)?(?:加分|计分|另计)`,
  ),
  words('V', '实?行?一票否决'),
  withOne(
    '酌视评打判定',
    words(
      'J',
      '酌情(?:扣分|给分|得分|计分|打分)?|视(?:其|具体|实际)?(?:情况|情节|程度|面积|情)(?:扣分|给分|得分|酌情)?|由?(?:专家|评委|评审|评价|考核|评估)(?:小?组|人员|专家)?(?:综合)?(?:评分|评定|评议|评判|打分|判定)|综合(?:评定|评分|评判|评价|打分)|合理确定得分',
    ),
  ),
  words('I', String.raw`(?<low>${digits})分?${dash}(?<high>${digits})分${noPoints}`),
  words(
    'Z',
    `(?:该项|本项|此项)?不(?:予|能|可)?(?:得|计|给|记|赋|予计|予给)${item}(?:任何)?(?:分值|分数|分)|(?:得分?|计|记|为|给|按|即为|计为|计作|扣至)?(?:0|零)分${noPoints}|得分为(?:0|零)|得(?:0|零)(?![\\d.%~—–-])|(?:扣除?|扣减|扣完|扣掉)(?![该本此]项(?:分值|权重分?|满分|总分)的?\\d)(?:该项|本项|此项|全部|所有|全)(?:全部|所有)?(?:的?(?:分值|分数|得分|权重分?|满分|分))?|全部扣除|(?<![健齐完不安])全扣`,
  ),
  words('N', '不(?:予|作|做)?(?:扣|减)分'),
  words(
    'P',
    String.raw`按(?<points>${digits}|${chinese})分[÷每](?<per>${units})的?(?:标准)?(?:予以|进行|相应)?[扣减](?:分|减|除)?`,
    'loss',
  ),
  withOne(
    '之',
    words(
      'P',
      String.raw`${shareOf}的?百分之(?<share>${digits}|${chinese})|百分之(?<part>${digits}|${chinese})的?(?:${shareOf}|分值|分数)`,
      'share',
    ),
  ),
  withOne(
    '%半',
    words(
      'P',
      String.raw`${shareOf}的?(?<share>${digits})%|(?<part>${digits})%的?(?:${shareOf}|分值|分数|得分|分(?!钟|项))(?!为|是|[:=])|(?<=[得计给]分|[得计给扣减除])(?<alone>${digits})%(?=$|[,;()])`,
      'share',
    ),
  ),
  withOne(
    '%半',
    words(
      'P',
      String.raw`(?:${shareOf}的)?(?<half>一半)(?:的?(?:${shareOf}|分值|分数|得分|分(?!钟|项)))?|(?<halved>减半)(?:得|计|给)分`,
      'share',
    ),
  ),
  words(
    'S',
    String.raw`(?:(?:本|该|此)项|指标|基准|基础|基本|标准)?(?:满分|总分|共计?|基准分?|基础分?|标准分|分值|权重)(?:为|是|:)?(?=${pointsOf})`,
  ),
  words(
    'F',
    `(?:满|全)分(?:计算|计)?|(?:全部|全额)(?:分值|得分|分)|(?:该|本|此)项(?:全部|满)?(?:分值|分)|(?:[该本此]项?)?指标所赋(?:全部|满)?分值?|(?:得|计|给|记)分(?=$)`,
  ),
  withOne(
    '比率占',
    words(
      'Q',
      String.raw`(?:按照?|根据|依照?|以(?![上下内外来及]))[^按]{0,24}?(?:比例|比率|比重|百分比|占比|率(?=(?:折算|计算|换算)?(?:得分|计分|给分|赋分))|率(?=折算|扣减?分))(?:相应|予以|进行|折算|计算|换算|同比例)?(?<effect>得分|计分|记分|给分|赋分|评分|折算|计算|扣分|减分|扣减|折减|核减|扣除|扣|减)?(?:相应的?)?(?:分值|分数|得分|计分|分)?|(?:同|等)比例(?<other>得分|计分|记分|扣分|减分|扣减|折算)`,
    ),
  ),
  words('O', `否则|其[余他它](?:的?(?:情况|情形|部分|单位|名次))?(?=[按得计不扣:=,]|${digits}分|$)|反之|除此(?:之|以)外`),
  words(
    'M',
    `(?:累计|合计|总计|共)?(?:最多|最高|至多|上限|不超过|不得超过)(?:不超过|不得超过|为|可)?(?:扣|减)(?:除|分)?(?=${pointsOf})|(?:累计|合计|总计|共)?扣分(?:总?额|总?数|值)?(?:最多|最高|至多)?(?:不得?超过|上限为?|以)(?=${pointsOf}(?:为限)?)`,
    'loss',
  ),
  words(
    'M',
    `(?:累计|合计|总计|共)?(?:最多|最高|至多|上限|封顶|不超过|不得超过)(?:不超过|不得超过|为|可|加|得|计)*(?=${pointsOf})`,
  ),
  words('M', `超过${digits}分的?(?:均|都)?按(?=${pointsOf}(?:计|$))`),
  words(
    'D',
    '(?:各|均|分别|再)?(?:扣除|扣减|减扣|核减|扣|减)(?=[\\d零一二两三四五六七八九十半权满总该本此]|分值|指标|单项|标准分)',
  ),
  words('D', '倒扣(?=[\\d一二两三])', 'below'),
  words('D', '-(?=\\d{1,4}(?:\\.\\d{1,4})?分)'),
  words('B', '\\+(?=\\d{1,4}(?:\\.\\d{1,4})?分)'),
  words('B', `(?:另外?|额外|再|可)?(?:加计|加|奖励|附加|另得|另计|增加)(?=${pointsOf})`),
  words(
    'G',
    `(?:可|即|各|均|分别)?(?:得分?|计|记|给予|给|赋分?|评|获得|获|打|为|:|按)(?=(?:${digits}|${chinese})(?:分|%|-|—|–|~|～|至)|一半|满分|全分|全部|全额|分值|权重|[该本此]项|[该本此]?指标所赋)`,
  ),
  words(
    'T',
    String.raw`前?[一二三四]季度(?:末|累计)?(?![扣减加得计])|以上(?:各|所有|\d{1,2})项(?:内容|要求|指标|条件)?`,
  ),
  // a rate: 每万人拥有3件, 每户补助不低于2000元
  withOne('每', words('T', `每(?:十|百|千|万|十万|百万|亿)(?:${units})?(?![扣减加得计,])`)),
  withOne(
    '每',
    words('T', `每(?:${units})(?=[^扣减加得计,;\\d]{0,8}(?:(?:不低于|不少于|不超过|不高于|[≥≤])\\d|平均))`),
  ),
  withOne(
    '每',
    words(
      'T',
      `每(?:${units})(?=[^扣减加得计,;]{0,6}(?:成本|费用|投入|产量|产值|单价|造价|拥有|配备|用水|能耗|排放)[^扣减加得计,;]{0,4}[不超低高大小达控≥≤])`,
    ),
  ),
  words('E', '每(?!(?:个)?(?:月|年|季度|季|周|日|天|学期)(?!次?[扣减加得计发出未]))'),
  words('T', String.raw`\d{1,2}月(?:\d{1,2}[日号])?(?:底|末|初|中旬|上旬|下旬)?|\d{1,2}[:：时]\d{2}分?`),
  withOne('每', words('T', '每(?:个)?(?:月|年|季度|季|周|日|天|学期)')),
  words(
    'C',
    `(?:${more})${either}(?:${less})\\)?|(?:${less})${either}(?:${more})\\)?|增减(?:变动)?|偏[离差]|相差|(?:上下)?浮动`,
    'both',
    true,
  ),
  words(
    'C',
    '(?:达到|达|等于)(?:或者?|及|和|、)(?:超过|高于|大于|优于)|(?:大于|高于|多于|超过)(?:或者?|及)?等于|至少(?:达到|完成|为)?|≥|>=',
    '≥',
  ),
  words('C', '超(?=预算|概算|定额|编制)', '>'),
  words('C', '(?:小于|低于|少于|不足)(?:或者?|及)?等于|≤|<=|控制在', '≤'),
  words('C', `${never}(?:超过|超出|突破|高于|高出|大于|多于|超(?=预算|概算|计划|目标|定额)|(?<=不)超(?=编))`, '≤'),
  words('C', `${never}(?:低于|少于|小于)`, '≥'),
  words(
    'C',
    '(?:未能?|没有|没|不)(?:达(?!标)[到成]?|完成)|达不到|完不成|不到(?=\\d)|不满(?!意)|(?<!配备|人员|人手|力量|材料|资料|证据|依据|论证|理由|准备)不足|低于|慢于|少于|小于|<',
    '<',
  ),
  words('C', `前(?=(?:\\d{1,3}|${chinese})(?:[名位]|(?:的|者)?[得计]))`, '≤'),
  words('C', `(?:后退|后移|倒退|退)(?=(?:\\d{1,3}|${chinese})[名位])`, '>'),
  words(
    'C',
    '逾期|延期|超时|延迟|[迟晚][交送](?:[^\\d一二两三,;]{1,6})?|延误|滞后|超期|推迟|拖延|迟报|晚|迟|退',
    'late',
    true,
  ),
  words('C', '超过|超出|高出|高于|大于|多于|快于|突破|>', '>'),
  words('C', '(?<![不未部均都])达标(?!率|准)', '≥'),
  words('C', '(?<![项个处次家户条例份村])[不未]达标(?!率)', '<'),
  words('C', '为(?=0(?![.\\d分]))', '='),
  words('C', '达到|(?<![表传直])达(?=[\\d一二两三])', '≥'),
  words('C', '等于|=', '='),
  words('C', '下降|减少|降低|低|慢|差|降|跌|落后', '<', true),
  words('C', '缺少|欠缺|缺失|短缺|缺|少|欠', 'missing', true),
  words('C', '上升|提高|提升|超支|超|高|多|升|涨', '>', true),
  words('C', '新增|增加|增长', 'grown', true),
  words('R', String.raw`(?:在|介于)?(?<low>${signed})${dash}(?<high>-?${digits})(?:之间|范围内?)`),
  words(
    'R',
    String.raw`(?<![第\d.%])(?<low>\d{1,4}(?:\.\d{1,4})?)${dash}(?<high>\d{1,4}(?:\.\d{1,4})?)(?=(?:的|者)?(?:得|计)(?:满分|${pointsOf}))`,
  ),
  words('R', `(?<low>${chinese})(?:${units})?${dash}(?<high>${chinese})(?<unit>${units})`),
  withOne(
    '[]',
    words(
      'R',
      String.raw`(?<left>[[(])(?<low>-?${digits})(?<own>%|‰)?,(?<high>-?${digits})(?<unit>%|‰)?(?<right>[\])])`,
    ),
  ),
  withOne('%', words('R', `${ofTarget}的(?<low>${most})(?<own>%)?${dash}(?<high>${most})(?<unit>%)`, 'target')),
  words('R', '负增长', '<'),
  words('R', '零增长', '='),
  words('R', '正增长', '>'),
  { letter: 'R', match: sequence(aroundZero, 'unit', /(?:之间|以内|之内|内|范围内)?/y) },
  {
    letter: 'R',
    match: firstOf(
      sequence(lowEnd, 'own?', between, 'unit', highEnd, /之间/y),
      sequence(lowEnd, 'own?', between, scoreUnit, highEnd, /之间/y),
    ),
  },
  {
    letter: 'R',
    match: firstOf(
      sequence(lowEnd, 'own?', toHigh, 'unit', highEnd),
      sequence(lowEnd, 'own?', toHigh, scoreUnit, highEnd),
    ),
  },
  withOne('%', words('A', `${ofTarget}的(?<amount>${most})(?<unit>%)`, 'target')),
  withOne(
    '%',
    words('A', `(?<=低于|小于|不足|少于|[达不]到|完成|[<≥])${ofTarget}(?<amount>${most})(?<unit>%)`, 'target'),
  ),
  withOne('%', words('A', `${ofTarget}(?<amount>${most})(?<unit>%)(?=[以之]下)`, 'target')),
  words('A', String.raw`百分之(?<percent>${digits}|${chinese})`),
  { letter: 'A', match: sequence(sticky(String.raw`(?<amount>${signed})`), 'unit') },
  // 差错率0得满分, 纠纷0发生得满分
  words('A', String.raw`(?<![\d.%分得计-])(?<amount>0)(?=[^\d,;%()分.]{0,4}(?:的|者)?[得计](?:满分|全分|\d))`),
  words('A', `(?<words>${chinese})(?<after>${units})`),
  words('A', `第(?<words>\\d{1,3}|${chinese})(?:(?<after>[名位])|(?=[计得]))`),
  words('P', String.raw`(?<points>${digits}|${chinese})分${noPoints}(?:[÷每](?<per>${units}))?`),
  words('U', '及?(?:以后|之后)', '≥'),
  words(
    'U',
    String.raw`(?:\((?<lead>不?含)[^()]{0,8}\))?(?:及|或|和)?(?:以上|之上)(?:\((?<open>不?含)[^()]{0,8}\))?`,
    '≥',
  ),
  words(
    'U',
    String.raw`(?:\((?<lead>不?含)[^()]{0,8}\))?(?:及|或|和)?(?:以下|之下)(?:\((?<open>不?含)[^()]{0,8}\))?`,
    '<',
  ),
  words(
    'U',
    String.raw`(?:\((?<lead>不?含)[^()]{0,8}\))?(?:及|或|和)?(?:以内|之内|内(?![容控部外涝业设审河]))(?:\((?<open>不?含)[^()]{0,8}\))?`,
    '≤',
  ),
  words('X', String.raw`\((?<open>不?含)[^()]{0,8}\)`),
  words('n', String.raw`${digits}`),
];

const uncommon = matching(/(?!增减)\p{Script=Han}{1,2}(?=[扣减][\d一二两])/uy);
const usual = matching(sticky(units));

/** Where a unit right behind 每 ends: 每项, 每人次, 每个项目. */
export const unitAlone = (text: string, at: number): number | undefined =>
  usual(text, at)?.end ?? unitAt(text, at) ?? uncommon(text, at)?.end;
