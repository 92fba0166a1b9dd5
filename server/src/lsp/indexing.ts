import type { Locale, Words } from '../text/locale.js';
import type { Session } from './session.js';
import { within } from './within.js';

/** Reads the workspace's files, says how far it is where the client shows that, and stops where the person says so. */
export async function buildIndex({ connection, traits, workspace: { index } }: Session): Promise<void> {
  const progress = traits.workDoneProgress
    ? await within(patience, connection.window.createWorkDoneProgress())
    : undefined;
  if (!progress) return index.build();
  const { locale } = traits;
  let shown = -1;
  progress.begin(words.title[locale], 0, undefined, true);
  await index.build((done, of) => {
    const percent = Math.floor((done / of) * 100);
    if (percent > shown) progress.report(percent, words.files[locale](done, of));
    shown = percent;
  }, progress.token);
  progress.done();
}

/** Milliseconds that a client has for showing progress; one that says no, or nothing, has its files read all the same. */
const patience = 1000;

const words = {
  title: { 'zh-CN': '读取自评表', en: 'Reading evaluations' },
  files: {
    'zh-CN': (done: number, of: number) => `${done}/${of} 份`,
    en: (done: number, of: number) => `${done} of ${of}`,
  },
} satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
