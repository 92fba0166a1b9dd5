import type { BudgetKey, ColumnKey, FieldWords, HeadKey, TextName } from './field-words.js';

/*
 * Words of forms in English, and of the English half of forms in two languages, for what the layouts print otherwise. Labels come without white
 * space, brackets and numbers.
 */

/** Headings over the columns of the indicators. */
export const englishColumns: FieldWords<ColumnKey> = [
  [
    /^(?:level-?(?:1|one|i)|(?:first|1st|primary)-?(?:level|tier|class))(?:indicators?)?$|^(?:primaryindicators?|category|dimension)$/i,
    'level1',
  ],
  [
    /^(?:level-?(?:2|two|ii)|(?:second|2nd|secondary)-?(?:level|tier|class))(?:indicators?)?$|^(?:secondaryindicators?|sub-?(?:category|dimension))$/i,
    'level2',
  ],
  [
    /^(?:level-?(?:3|three|iii)|(?:third|3rd|tertiary)-?(?:level|tier|class))(?:indicators?)?$|^tertiaryindicators?$/i,
    'level3',
  ],
  [/^(?:key|performance|keyperformance)?(?:indicator|KPI)(?:name|title|description)?s?$/i, 'name'],
  [/^(?:annual|yearly|planned|expected|performance|set|initial|full-?year)*targets?(?:values?|set)?$/i, 'target'],
  [/^(?:planned|expected|target)(?:values?|results?|figures?|performance)?$|^plan$/i, 'target'],
  [
    /^(?:annual|yearly|full-?year)?actuals?(?:values?|results?|completion|completed|achieved|achievements?|performance|figures?)?$/i,
    'actual',
  ],
  [
    /^(?:achieved|completed)(?:values?|results?)?$|^(?:results?|values?)achieved$|^(?:achievements?|results?)$/i,
    'actual',
  ],
  [
    /^(?:weight(?:s|age|ing)?|max(?:imum|\.)?(?:points?|scores?|marks?)|full(?:scores?|marks?|points?)|(?:standard|available)(?:points?|scores?))$/i,
    'weight',
  ],
  [
    /^(?:self-?(?:assess(?:ment|ed)|evaluat(?:ion|ed)|rat(?:ing|ed))?)?(?:scores?|points?(?:obtained|awarded|earned|scored))$|^scored$|^marks(?:obtained|awarded)$/i,
    'score',
  ],
  [/^(?:reviewe?d?|reviewer(?:['’]?s)?|verified|re-?checked)(?:scores?|points)$/i, 'reviewScore'],
  [/^(?:reviewed|verified|re-?checked)(?:actuals?|values?|results?)$/i, 'reviewActual'],
  [/^(?:unit(?:s|of(?:measure(?:ment)?))?|UoM|measurementunit)$/i, 'unit'],
  [
    /^(?:reasons?|explanations?|causes?)(?:for|of)?(?:the)?(?:deviations?|variances?|shortfalls?|gaps?|differences?|non-?completion)?(?:and.{2,24})?$/i,
    'deviation',
  ],
  [/^(?:deviations?|variances?)(?:reasons?|explanations?|analysis)?$/i, 'deviation'],
  [/^(?:corrective|improvement|remedial)(?:measures?|actions?)$|^actionplan$/i, 'measure'],
  [/^(?:remarks?|comments?|notes?)$/i, 'note'],
  [/^(?:completion|achievement|attainment)(?:rate|ratio)$|^%?(?:achieved|complete)%?$/i, 'share'],
  [/^(?:scoring|evaluation|rating)(?:criteri(?:a|on)|standards?|rules?|methods?)$|^criteri(?:a|on)$/i, 'criterion'],
  [/^baseline(?:values?)?$/i, 'baseline'],
  [/^(?:supporting)?evidence$|^supporting(?:documents?|materials?)$/i, 'evidence'],
  [/^(?:No\.?|S\/N|serial(?:no\.?|number))$/i, 'ordinal'],
];

/** Headings over the columns of money. */
export const englishMoney: FieldWords<BudgetKey> = [
  [/^(?:initial|original|opening)budget$/i, '年初预算数'],
  [
    /^(?:annual|total|approved|full-?year|revised|adjusted|final)*budget(?:ed)?(?:amount|oftheyear)?$|^planned(?:amount|budget)$/i,
    '预算数',
  ],
  [
    /^(?:actual|total)*(?:spent|spending|expenditures?|disbursed|disbursements?|outturn)(?:amount)?$|^(?:amount|actual)(?:spent|amount)$/i,
    '执行数',
  ],
  [/^(?:budget)?(?:execution|utili[sz]ation|absorption|disbursement|spending)rate$/i, '执行率'],
];

/** Labels of the upper part. */
export const englishHead: FieldWords<HeadKey> = [
  [/^(?:nameof(?:the)?)?(?:project|programme|program)(?:name|title)?$/i, 'project'],
  [/^(?:competent|responsible|supervising|line|lead)?(?:department|ministry)(?:incharge)?(?:name)?$/i, 'department'],
  [/^(?:implementing|executing)(?:unit|agency|entity|organi[sz]ation|body)$/i, 'implementer'],
  [
    /^(?:reporting)?(?:unit|organi[sz]ation|agency)name$|^nameof(?:the)?(?:unit|organi[sz]ation|agency)$|^(?:reportingunit|organi[sz]ation)$/i,
    'organization',
  ],
  [/^(?:fiscal|budget|reporting|evaluation)?year$/i, 'year'],
  [/^(?:total|overall|final)(?:self-?(?:assessment|evaluation))?score$/i, 'total'],
  [/^(?:overall)?(?:grade|rating)$/i, 'grade'],
  [/^(?:filing|reporting)date$|^date(?:filed|offiling|ofreport)$/i, 'filed'],
  [/^(?:person(?:incharge|responsible)|responsibleperson|projectmanager)$/i, 'responsible'],
  [/^(?:preparedby|filledinby|completedby)$/i, 'filled-by'],
  [/^(?:contact|tele)?phone(?:number)?$|^tel\.?$/i, 'phone'],
];

/** Labels of the total and of a group’s subtotal. */
export const englishSums: FieldWords<'total' | 'subtotal'> = [
  [/^(?:grand|overall)?total(?:score|points)?(?::[\d.]+)?$/i, 'total'],
  [/^sub-?total$/i, 'subtotal'],
];

/** Labels of the texts below the indicators. */
export const englishClosing: FieldWords<TextName> = [
  [/^(?:improvement|corrective)(?:measures?|actions?)$/i, 'improvements'],
  [/^(?:overall)?conclusions?$/i, 'conclusion'],
  [/^(?:existing|main)?(?:problems?|issues?)(?:found|identified)?$/i, 'problems'],
  [/^(?:remarks?|notes?)$/i, 'note'],
];

/** The label in front of the goals, the heading over them, and that over what came of them. */
export const englishGoals = {
  heading: /^(?:annual|overall|project|performance)*(?:goals?|objectives?)(?:oftheyear)?$/i,
  aim: /^(?:expected|planned)(?:goals?|objectives?|outcomes?|results?)$|^(?:annual|overall)*(?:goals?|objectives?)$/i,
  outcome: /^actual(?:completion|achievements?|outcomes?|results?)$/i,
} as const;
