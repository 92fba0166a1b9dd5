import type { Command } from '../command.js';

export const schemaCommand: Command = {
  name: 'schema',
  operands: '[profile]',
  count: [0, 1],
  about: {
    'zh-CN': '输出 .perf.yaml（或写 profile，输出 .perf-profile.yaml）的 JSON Schema',
    en: 'print the JSON Schema of .perf.yaml, or with profile that of .perf-profile.yaml',
  },
  options: [],
  run: async (context, given) => (await import('../schema.js')).schema(context, given),
};
