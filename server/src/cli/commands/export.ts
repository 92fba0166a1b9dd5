import type { Command } from '../command.js';
import { exportOptions } from '../export-options.js';
import { profile, stdinName } from '../options.js';

export const exportCommand: Command = {
  name: 'export',
  operands: 'FILE',
  count: [1, 1],
  about: { 'zh-CN': '导出正式的自评表', en: 'write the official form' },
  options: [...exportOptions, profile, stdinName],
  run: async (context, given) => (await import('../export.js')).exportForm(context, given),
};
