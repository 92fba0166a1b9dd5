/** An amount with its currency before it or behind it; what has none may be people. */
const amounts = (
  [
    ['hundred million', '亿元'],
    ['million', '百万元'],
    ['ten thousand', '万元'],
    ['thousand', '千元'],
    ['', '元'],
  ] as const
).flatMap(([scale, unit]): readonly (readonly [RegExp, string])[] => [
  [new RegExp(`(?:RMB|CNY|[¥￥])\\s*(\\d[\\d,]{0,20}(?:\\.\\d{1,10})?)(?![\\d.])\\s*${scale}\\b`, 'giu'), `$1${unit}`],
  [new RegExp(`(?<=\\d)\\s*${scale}\\s*(?:yuan|RMB|CNY)\\b`, 'giu'), unit],
]);

/** English words of a report as the Chinese ones that are looked for; each with how it is put into Chinese. */
const phrases: readonly (readonly [RegExp, string])[] = [
  ...amounts,
  [/(?<=\d)\s*(?:per ?cent)\b/giu, '%'],
  [/(?<=\d)\s*(?:points?|marks?)\b/giu, '分'],
  [/(?<![\d,.])(\d[\d,.]{0,20}(?:亿|百万|万|千)?元)\s*of (?:its|their|the unit's) own\b/giu, '自有资金$1'],
  // what the numbers are
  [/\b(?:last|previous) year(?:'s)?\b/giu, '上年'],
  [/\b(?:in|of|for) (20\d\d)\b/giu, '$1年'],
  [
    /\b(?:total|overall|final)(?: self-evaluation)? (?:score|mark|points)\b|\bself-evaluation score\b|\bscore in total\b/giu,
    '总分',
  ],
  [
    /\b(?:budget )?(?:execution|implementation) rate\b|\brate of (?:budget )?(?:execution|implementation)\b/giu,
    '预算执行率',
  ],
  [/\b(?:total |annual |full-year )?(?:actual )?(?:expenditure|spending)\b/giu, '实际支出'],
  [/\b(?:annual|total|approved|adjusted|whole|full-year) budget\b|\bbudget\b/giu, '预算数'],
  [
    /(?<![\d,.])(\d[\d,.]{0,20}(?:亿|百万|万|千)?元)\s*(?:was|were|has been|had been)(?: actually)? (?:spent|paid|disbursed)\b/giu,
    '实际支出$1',
  ],
  [/\b(?:spent|paid out|disbursed)\b/giu, '实际支出'],
  [/\bscor(?:ed|es|ing)\s*(\d+(?:\.\d+)?分)\s*(?:in total|in all|overall|altogether)\b/giu, '总分$1'],
  [/\bscor(?:ed|es|ing)\b/giu, '得'],
  [/\b(?:rated|graded|grade[sd]?|rating)\b/giu, '等级'],
  [/\bexcellent\b/giu, '优'],
  [/\bgood\b/giu, '良'],
  [/\b(?:fair|medium|average|satisfactory)\b/giu, '中'],
  [/\b(?:poor|failed)\b/giu, '差'],
  // what leads from one to the other
  [/\b(?:of )?(?:the|a|an|its|this)\b(?: (?:project|programme|unit|form)\b(?:'s)?)?/giu, ''],
  [/\b(?:about|around|approximately|nearly|almost|roughly)\s*(?=[\d约])/giu, '约'],
  [
    /\b(?:is|was|were|are|be|been|of|at|as|to|stands|stood|reached|reaching|amounted|amounts|came|comes|totall?ed)\b/giu,
    '为',
  ],
  // what is counted is no unit: 34 libraries
  [/(?<=\d)\s+(?=[a-z]{2,})/giu, ','],
  [/\b(?:and|but|while|with|because|due|after|by|since|so|compared|against)\b/giu, ','],
];

/** A sentence of English prose in the words that a Chinese one would use; any other as it is. */
export const inChinese = (sentence: string): string =>
  isEnglish(sentence)
    ? phrases.reduce((text, [pattern, chinese]) => text.replace(pattern, chinese), sentence.replace(/\.\s*$/u, ''))
    : sentence;

const isEnglish = (sentence: string): boolean => (sentence.match(/[a-z]{2,}/giu)?.length ?? 0) > 2;
