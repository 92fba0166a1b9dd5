import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProfileFile } from '../../profiles/read-profile.js';
import { applyEdits } from '../../text/span.js';
import { locales, type Locale } from '../../text/locale.js';
import { ProfileFiles } from '../../workspace/profile-files.js';
import { annotate, strip } from '../testing.js';
import { checkProfile } from './check.js';

const others = {
  '市.perf-profile.yaml': 'id: city\nextends: mof-2020\n',
  '坏.perf-profile.yaml': 'id: bad\nextends: wuhan-2020\nbands: { met: 高 }\n',
  '圈.perf-profile.yaml': 'id: circle\nextends: ./本办法.perf-profile.yaml\n',
};
const url = (path: string): string => new URL(path, 'file:///w/').href;
const own = url('本办法.perf-profile.yaml');

function read(text: string): ProfileFile {
  const files = new Map([[own, text], ...Object.entries(others).map(([path, other]) => [url(path), other] as const)]);
  return new ProfileFiles({ read: uri => files.get(uri), mayRead: uri => uri.startsWith('file:///w/') }).read(
    own,
    text,
  );
}

function checked(
  name: string,
  annotated: string,
  { locale = 'zh-CN', fixed }: { readonly locale?: Locale; readonly fixed?: string } = {},
): void {
  test(name, () => {
    const text = strip(annotated);
    const { findings } = checkProfile(read(text));
    expect(
      annotate(
        text,
        findings.map(finding => ({
          ...finding,
          message: (to: Locale) => `[${finding.rule.code}] ${finding.message(to)}`,
        })),
        locale,
        annotated,
      ),
    ).toBe(annotated);
    const fixes = findings.flatMap(finding => finding.fixes().find(({ preferred }) => preferred) ?? []);
    if (fixed !== undefined)
      expect(
        applyEdits(
          text,
          fixes.flatMap(({ edits }) => edits),
        ),
      ).toBe(fixed);
  });
}

checked(
  'nothing to say of a sound one',
  `id: my
extends: ./市.perf-profile.yaml
explain: { over: never }
units: [{ name: 标准箱, equals: 1 个 }]
`,
);

checked(
  'keys and values',
  `id: my
extends: wuhan-2002
#        ^^^^^^^^^^ error 💡 [profile-unknown] 没有编号为“wuhan-2002”的评分办法，这套办法不能使用。是不是“wuhan-2020”？
titel: 我局办法
^^^^^ warning 💡 [unknown-key] 评分办法的这一处没有“titel”，后面的内容没有读取。是不是“title”？
formulas: { exceeded: liner, other: 1 }
#                     ^^^^^ error 💡 [unreadable-value] “exceeded”填的是“liner”，读不出来。是不是“linear”？
#                            ^^^^^ warning [unknown-key] 评分办法的这一处没有“other”，后面的内容没有读取。可以写的有：exceeded、equal。
rounding: { digits: 20, total: perhaps }
#                   ^^ error [unreadable-value] “digits”填的是“20”，超出了范围。请写 0 至 10 之间的整数。
#                              ^^^^^^^ error [unreadable-value] “total”填的是“perhaps”，读不出来。可填“exact”或“rows”。
explain: { over: 高 }
#                ^ error [unreadable-value] “over”填的是“高”，读不出来。请写 100 至 1000000 之间的数，单位是百分数；不要求的写 never。
bands: 80
#      ^^ error [wrong-type] “bands”应当是逐项列明的内容，写成了一个值，读不出来。请写成“名称: 内容”的形式，每项一行。
units: [桶, { name: 袋, equals: 袋装 }, { equals: 两 箱 }]
#       ^ error [wrong-type] “units”的每一项应当是逐项列明的内容，写成了一个值，读不出来。请写成“名称: 内容”的形式，每项一行。
#                             ^^ warning [unit-missing] 单位“袋装”没有收录，换算不到已有的单位上。请改用已有的单位，或先在前面补充“袋装”。
#                                     ^^^^^^ error [missing-key] 没有填写“name”，这套办法不能使用。请补填。
#                                             ^^^ warning [unit-missing] 单位“两 箱”没有收录，换算不到已有的单位上。请改用已有的单位，或先在前面补充“两 箱”。
`,
  {
    fixed: `id: my
extends: wuhan-2020
title: 我局办法
formulas: { exceeded: linear, other: 1 }
rounding: { digits: 20, total: perhaps }
explain: { over: 高 }
bands: 80
units: [桶, { name: 袋, equals: 袋装 }, { equals: 两 箱 }]
`,
  },
);

checked(
  'a layout that is not there, in the Chinese spelling',
  `编号: my
沿用: wuhan-2020
表式: wuhan-units
#   ^^^^^^^^^^^ error 💡 [layout-unknown] 没有编号为“wuhan-units”的表式。…
公式: { 反向: 按比列 }
#         ^^^ error [unreadable-value] “反向”填的是“按比列”，读不出来。可填“反比”或“按超出幅度”。
`,
);

checked(
  'what in a layout of one’s own is not understood',
  `编号: my
沿用: mof-2020
表式:
  标题: 自查表
  指标: [三级指标, 心情]
#            ^^ warning [layout-unknown] 表式里不认识“心情”，照印，格子空着；要填已有的内容，请写成“键: 印出的字”，本来就是手填的，写成“空白: 心情”。
`,
);

checked(
  'years that end before they begin, and spending that goes back',
  `id: my
extends: mof-2020
valid: { from: 2025, to: 2020 }
#                        ^^^^ error [unreadable-value] 适用年度自 2025 年至 2020 年，终止早于起始，哪一年都不适用。请核对。
monitoring: { thresholds: { 4: 30, 6: 20 } }
#                                     ^^ error [unreadable-value] 6 月末应执行 20%，比 4 月末的 30% 还少，进度不会倒退。请核对；没有写的月份按通行的进度。
`,
);

checked(
  'grades that earn more for less',
  `编号: my
沿用: mof-2020
等级:
  - { 名称: 良, 起: 95 }
  - { 名称: 优, 起: 90 }
#               ^^ error [unreadable-value] 等级“优”的起点比“良”还低，得分高的反而等级低。请核对这两个等级从多少分起。
  - { 名称: 差, 起: 0 }
条款: { 等级: 细则第三条 }
`,
);

checked(
  'sums, grades, bands and names',
  `id: wuhan-2020
#   ^^^^^^^^^^ error [duplicate-id] “wuhan-2020”是内置办法的编号，自定的办法要另取编号，否则报告里分不清是哪一套。以它为基础的，写“extends: wuhan-2020”。
extends: mof-2020
groups:
^^^^^^ error [weight-sum] 一级指标加上预算执行 10 分，共 120 分，而总分是 100 分，多 20 分。请核对分值。
  - { name: 产出指标, weight: 50, groups: [{ name: 数量指标, weight: 30 }, { name: 质量指标, weight: 30 }] }
#                         ^^ error [weight-sum] “产出指标”的下级合计 60 分，而它的分值是 50 分，多 10 分。请核对分值。
  - { name: 效益指标, weight: 30 }
  - { name: 效益指标 }
#           ^^^^ error [duplicate-id] 指标“效益指标”在这里写了两次。请改名，或删去一个。
bands: { met: 50, partial: 60 }
#                          ^^ error [unreadable-value] 第二档从 60% 开始，不低于第一档的 50%，两档分不开。“partial”应小于“met”。
grades: [{ name: 合格, from: 60 }, { name: 不合格, from: 60 }]
#                          ^^ error 💡 [missing-key] 最低的等级“合格”从 60 分起，低于 60 分的没有等级。请把它改为从 0 分起，或再加一等。
#                                                   ^^ error [duplicate-id] “合格”和“不合格”从同一分数起，分不开。请改正其中一个。
clauses: { weights: 甲, qualitative: 乙, grades: 丙 }
`,
);

checked(
  'the whole by itself, in English',
  `id: my
^^ error 💡 [missing-key] Without “extends” a profile has to say everything itself: “total”, “budget”, “groups” and “grades” are missing, so it cannot be used. Add what is missing, or write “extends: wuhan-2020”.
`,
  { locale: 'en' },
);

checked(
  'no id: the file’s name',
  `extends: wuhan-2020
^^^^^^^ warning [missing-key] 没有写“id”，暂以文件名“本办法”作为编号。评分表和报告以编号称呼这套办法，请补写。
`,
);

checked(
  'bases that cannot be had',
  `id: my
extends: ./圈.perf-profile.yaml
#        ^^^^^^^^^^^^^^^^^^^^^ error [profile-unknown] “./圈.perf-profile.yaml”又以本文件为基础，互相引用，没有尽头，这套办法不能使用。…
`,
);
checked(
  'a broken base',
  `id: my
extends: ./坏.perf-profile.yaml
#        ^^^^^^^^^^^^^^^^^^^^^ error [profile-unknown] 作为基础的评分办法文件“./坏.perf-profile.yaml”有错误，这套办法不能使用。请先改正那个文件。
`,
);
checked(
  'a base outside',
  `id: my
extends: ../../x.perf-profile.yaml
#        ^^^^^^^^^^^^^^^^^^^^^^^^^ error [profile-unknown] 评分办法文件“../../x.perf-profile.yaml”在工作区之外，不能读取，这套办法不能使用。…
`,
);
checked(
  'a base of another kind',
  `id: my
extends: ./form.perf.yaml
#        ^^^^^^^^^^^^^^^^ error [profile-unknown] “./form.perf.yaml”不是评分办法文件（名称应以 .perf-profile.yaml 结尾），这套办法不能使用。…
`,
);

checked(
  'writing, and comments that silence',
  `id: my
extends： wuhan-2020
#      ^^ error 💡 [fullwidth-colon] “extends”后面是中文冒号，请改为英文冒号加空格。已照此读取。
# perf-ignore missing-key: 依据待补
formulas: { exceeded: linear }
titel: 甲 # perf-ignore unknown-key
#        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning [ignore-without-reason] 忽略了“unknown-key”，但没有写理由。请写成“# perf-ignore unknown-key: 理由”，便于复核。
id: you
^^ error 💡 [duplicate-key] “id”在这里写了两次，只按前面的一个计算。请留下正确的一个。
---
^ warning [yaml-syntax] 一个文件只写一套评分办法，“---”之后的内容没有读取。请另存为一个文件。
id: next
`,
);

test('words of every finding exist in both languages, whatever is written', () => {
  const word = fc.constantFrom(
    'id: a\n',
    'extends: wuhan-2020\n',
    'extends: nowhere\n',
    'groups:\n',
    '  - { name: 甲, weight: 50 }\n',
    '  - { name: 甲, weight: 0 }\n',
    'bands: { met: 10 }\n',
    'grades: [{ name: 优, from: 9 }]\n',
    'units: [{ name: 桶, equals: 3 某某 }]\n',
    'total: 7\n',
    'x: 1\n',
    'formulas: [a]\n',
    '---\n',
    'budget: { cap: 否 }\n',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), words => {
      for (const finding of checkProfile(read(words.join(''))).findings) {
        expect(finding.message('zh-CN')).toMatch(/[\u4e00-\u9fff]/);
        for (const locale of locales) for (const { title } of finding.fixes()) expect(title[locale]).not.toBe('');
        expect(finding.message('en')).not.toBe(finding.message('zh-CN'));
      }
    }),
    { numRuns: 200 },
  );
});

checked(
  'a misspelt base is one finding, and a file is told of keys as it spells them',
  `编号: my
沿用的: mof-2020
^^^ warning 💡 [unknown-key] 评分办法的这一处没有“沿用的”，后面的内容没有读取。是不是“沿用”？
`,
  { fixed: '编号: my\n沿用: mof-2020\n' },
);

checked(
  'what is missing in a file with Chinese keys',
  `编号: my
^^ error 💡 [missing-key] 没有写“沿用”，办法就要自成一套，还缺“总分”、“预算执行”、“一级指标”和“等级”，不能使用。请补齐，或写“沿用: wuhan-2020”，没有写到的都照它。
`,
);
