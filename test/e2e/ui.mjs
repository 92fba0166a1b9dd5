// Installs the VSIX into a fresh VS Code, works in it as a person would, and checks and photographs what the workbench shows.
// node test/e2e/ui.mjs [CHAPTER…]   With UPDATE_PICTURES=light or dark it takes pictures too.
import { cpSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { batch } from './ui-batch.mjs';
import { comparing } from './ui-comparing.mjs';
import { lists } from './ui-lists.mjs';
import { looks } from './ui-looks.mjs';
import { openWindow } from './page.mjs';
import { sample, samples, vsix } from '../../client/start/paths.mjs';
import { pictured } from './picture.mjs';
import { reading } from './ui-reading.mjs';
import { story } from './ui-story.mjs';
import { startServer } from '../../client/start/vscode.mjs';
import { working } from './ui-working.mjs';
import { year } from './ui-year.mjs';

const began = Date.now();
const server = await startServer({
  vsix,
  extraSettings: {
    'perfYaml.locale': 'zh-CN',
    'editor.fontSize': 14,
    'files.autoSave': 'off',
    'editor.accessibilitySupport': 'off',
    'git.enabled': true,
    ...pictured,
  },
});
const window = await openWindow(server);
const folder = name => join(server.tmp, name);
// alone, so that the problems panel is about this file
cpSync(sample(), join(folder('自评'), basename(sample())));
cpSync(samples, folder('全部自评'), { recursive: true });
writeFileSync(
  join(folder('全部自评'), 'form.csv'),
  '三级指标,分值,指标值,实际完成值,得分\n参训人数,40,≥30人,28人,良好\n培训合格率,40,≥95%,98%,40\n',
);
cpSync(sample(), join(folder('已提交'), basename(sample())));

const chosen = process.argv.slice(2);
for (const [chapter, place] of [
  [reading, '自评'],
  [working, '自评'],
  [comparing, '已提交'],
  [lists, '全部自评'],
  [story, '全部自评'],
  [looks, '全部自评'],
  [year, '全年'],
  [batch, '批量'],
]) {
  if (chosen.length > 0 && !chosen.includes(chapter.name)) continue;
  const start = Date.now();
  await chapter(window, folder(place));
  console.log(`  ${chapter.name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

await window.browser.close();
await server.stop();
const { passed, failed } = window.counts;
console.log(`ui, ${((Date.now() - began) / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
