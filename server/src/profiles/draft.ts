import * as z from 'zod/mini';

// the server also runs where evaluating code is forbidden
z.config({ jitless: true });

const numeric = z.string();
const words = z.object({ 'zh-CN': z.exactOptional(z.string()), en: z.exactOptional(z.string()) });
const may = z.exactOptional;

const group = z.object({
  name: z.string(),
  weight: may(numeric),
  required: may(z.boolean()),
  fixed: may(z.boolean()),
  get groups() {
    return may(z.array(group));
  },
});

/** Whatever of a profile is written, and nothing else: numbers as exact texts, lists without the items that have no name. */
const draft = z.object({
  id: may(z.string()),
  extends: may(z.string()),
  title: may(words),
  source: may(words),
  total: may(numeric),
  budget: may(z.object({ weight: may(numeric), cap: may(z.boolean()) })),
  groups: may(z.array(group)),
  formulas: may(z.object({ exceeded: may(z.enum(['inverse', 'linear'])), equal: may(z.enum(['ratio', 'exact'])) })),
  bands: may(z.object({ met: may(numeric), partial: may(numeric) })),
  rounding: may(
    z.object({
      digits: may(z.number()),
      mode: may(z.enum(['half-up', 'half-even', 'down'])),
      total: may(z.enum(['exact', 'rows'])),
    }),
  ),
  explain: may(z.object({ shortfall: may(z.boolean()), over: may(numeric) })),
  spending: may(z.object({ outrun: may(numeric), unspent: may(numeric) })),
  money: may(z.object({ times: may(numeric), above: may(numeric) })),
  grades: may(z.array(z.object({ name: z.string(), from: numeric }))),
  units: may(z.array(z.object({ name: z.string(), equals: may(z.object({ amount: numeric, unit: z.string() })) }))),
  clauses: may(z.record(z.string(), words)),
});

export type Draft = z.infer<typeof draft>;
export type GroupDraft = NonNullable<Draft['groups']>[number];
export type WordsDraft = NonNullable<Draft['title']>;

/** What the file reader read, with its types. The reader gives nothing that does not fit; an empty draft if it ever did. */
export function draftOf(read: unknown): Draft {
  const parsed = draft.safeParse(read);
  return parsed.success ? parsed.data : {};
}
