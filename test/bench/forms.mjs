import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers that look random and are the same in every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const places = ['城东', '江汉', '青山', '黄陂', '汉阳', '硚口', '东湖', '蔡甸', '新洲', '洪山'];
const bodies = [
  '园区管理办公室',
  '城市管理局',
  '农业农村局',
  '教育局',
  '水务局',
  '民政局',
  '卫生健康局',
  '文化和旅游局',
];
const subjects = [
  '道路养护',
  '环境整治',
  '技能培训',
  '设备购置',
  '渔民安置',
  '企业服务',
  '水质监测',
  '危房改造',
  '图书更新',
  '疫苗接种',
];

const rows = {
  数量指标: [
    ['次数', '次', 4, 60],
    ['户数', '户', 20, 900],
    ['面积', '平方米', 300, 9000],
    ['培训人次', '人次', 50, 3000],
  ],
  质量指标: [
    ['合格率', '%', 85, 100],
    ['达标率', '%', 80, 100],
    ['抽检批次', '批次', 3, 40],
  ],
  时效指标: [['完成及时率', '%', 80, 100]],
  成本指标: [['成本', '万元', 10, 500]],
  社会效益指标: [
    ['投诉件数', '件', 2, 30],
    ['覆盖率', '%', 60, 100],
  ],
  可持续影响指标: [['管护制度健全性', '', 0, 0]],
  服务对象满意度指标: [['群众满意度', '%', 85, 98]],
};

/** One form as a unit might hand it in: mostly right, with the slips that people make. The same number gives the same form. */
export function form(number) {
  const random = randomFrom(number * 7919 + 17);
  const pick = list => list[Math.floor(random() * list.length)];
  const between = (low, high) => Math.round(low + random() * (high - low));
  const place = pick(places);
  const unit = `${place}${pick(bodies)}`;
  const planned = between(50, 5000);
  const spent = (planned * (0.6 + random() * 0.4)).toFixed(2);
  const lines = [
    `# ${place}上报，第 ${number} 号`,
    `标题: ${unit}${pick(subjects)}项目绩效自评表`,
    `单位名称: ${unit}`,
    `主管部门: ${place}区财政局`,
    `项目名称: ${pick(subjects)}`,
    '年度: 2020',
    `填报日期: 2021-0${between(1, 6)}-${between(10, 28)}`,
    '',
    '预算执行:',
    `  预算数: ${planned}`,
    `  执行数: ${spent}`,
    `  得分: ${((20 * spent) / planned).toFixed(2)}`,
    '',
    '年度目标:',
    '  - 完成年度任务，群众满意',
    '',
    '绩效指标:',
  ];
  const section = (name, weight, groups) => {
    lines.push(`  - 名称: ${name}`, `    权重: ${weight}`, '    指标:');
    const count = groups.length * 2;
    for (const group of groups) {
      lines.push(`      - 名称: ${group}`, `        权重: ${(weight / groups.length).toString()}`, '        指标:');
      for (let i = 0; i < 2; i++)
        row(lines, `${pick(subjects)}${i + 1}${pick(rows[group])[0]}`, pick(rows[group]), weight / count, {
          random,
          between,
        });
    }
  };
  section('产出指标', 40, ['数量指标', '质量指标', '时效指标', '成本指标']);
  section('效益指标', 40, ['社会效益指标', '可持续影响指标', '服务对象满意度指标', '社会效益指标'].slice(0, 2));
  lines.push('', '偏差分析: 受疫情影响，部分工作延后。', '改进措施: 加强项目管理，按季度调度进度。', '');
  return lines.join('\n');
}

function row(lines, name, [, unit, low, high], weight, { random, between }) {
  lines.push(`          - 名称: ${name}`, `            权重: ${weight}`);
  if (unit === '') {
    lines.push(
      '            目标值: 制度健全',
      '            完成值: 制度健全',
      '            达成情况: 达成预期指标',
      `            得分: ${(weight * 0.9).toFixed(1)}`,
    );
    return;
  }
  const target = between(low, high);
  const actual = Math.max(1, Math.round(target * (0.8 + random() * 0.25)));
  const isCost = unit === '万元' || unit === '件';
  const sign = isCost ? '≤' : '≥';
  const share = isCost ? Math.min(1, target / actual) : Math.min(1, actual / target);
  const claimed = random() < 0.15 ? weight : Number((weight * share).toFixed(2));
  lines.push(
    `            目标值: ${random() < 0.5 ? sign : ''}${target}${unit === '%' ? '%' : ` ${unit}`}`,
    `            完成值: ${actual}${unit === '%' ? '%' : ` ${unit}`}`,
    `            得分: ${claimed}`,
  );
  if (share < 0.95 && random() < 0.5) lines.push('            偏差: { 原因: 受疫情影响开工推迟, 措施: 已调整计划 }');
}

/** Writes so many forms into a folder, by hundreds in folders of their own. */
export function writeForms(folder, count) {
  for (let number = 0; number < count; number++) {
    const inner = join(folder, `第${String(Math.floor(number / 100) + 1).padStart(3, '0')}批`);
    if (number % 100 === 0) mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `${String(number).padStart(5, '0')}.perf.yaml`), form(number));
  }
}
