import { insertEntry } from '../../language/edit.js';
import { stages } from '../../language/choices.js';
import { keyOf, spell } from '../../language/vocabulary.js';
import { defineRule } from '../rule.js';
import { anyBegun } from '../support/untouched.js';

export const stageAssumed = defineRule<undefined>({
  code: 'stage-assumed',
  group: 'profile',
  severity: 'info',
  title: { 'zh-CN': '没有写明阶段', en: 'Stage unstated' },
  doc: {
    what: {
      'zh-CN': '没有写“阶段”，表中也没有完成值、得分和执行数，按目标申报表检查：不计分，不要求填写完成情况。',
      en: 'No stage is stated and there are no actuals, scores or spending: the file is checked as targets, without scores and without asking for results.',
    },
    why: {
      'zh-CN': '目标申报、运行监控和自评查的内容不同；写明了，就不会随填写的内容变来变去。',
      en: 'Targets, monitoring and self-evaluation are checked for different things; once stated, the stage does not change with what is filled in.',
    },
    how: {
      'zh-CN': '用快速修复写明阶段；其实是自评表的，写“自评”。',
      en: 'Let the fix state it; where the file is a self-evaluation, say so.',
    },
  },
  examples: {
    bad: [
      '评分办法: mof-2020\n预算执行: { 预算数: 100 }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里 }\n',
    ],
    good: [
      '评分办法: mof-2020\n阶段: 目标申报\n预算执行: { 预算数: 100 }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里 }\n',
    ],
  },
  message: {
    'zh-CN': () => '没有写明阶段；各项都没有完成值和得分，按目标申报表检查，不计分。请写明“阶段”。',
    en: () =>
      'No stage is stated; no row has an actual or a score, so the file is checked as targets and not scored. State the stage.',
  },

  *check(document) {
    const { context, evaluation } = document;
    const { stage } = evaluation;
    if (context.stage !== 'target' || stage.state !== 'absent') return;
    const [first] = evaluation.root?.kind === 'map' ? evaluation.root.entries : [];
    if (!first || !anyBegun(document)) return;
    yield { span: (stage.entry ?? first).keySpan, state: undefined };
  },

  fixes(_, { text, evaluation: { root, title, profile, stage, vocabulary } }) {
    if (root?.kind !== 'map' || stage.entry) return [];
    const after = profile.entry ?? title.entry ?? root.entries[0];
    return stages.flatMap(({ name, zh }) => {
      const [key, value] = [spell(keyOf('evaluation', 'stage'), vocabulary), vocabulary === 'zh' ? zh : name];
      const edit = name === 'monitoring' ? undefined : insertEntry(text, root, after, key, value);
      const title = { 'zh-CN': `写明阶段：${zh}`, en: `State the stage: ${name}` };
      return edit ? [{ title, edits: [edit], preferred: name === 'target' }] : [];
    });
  },
});
