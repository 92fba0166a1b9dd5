// The bench's figures as tables: milliseconds as measured, and the ratios that the goals are set in.
const typed = {
  note: 'a letter in a note',
  name: 'a letter in a name',
  actual: 'a digit in an actual value',
  target: 'a digit in a target',
  score: 'digits in a score',
  added: 'a row added',
  deleted: 'a row deleted',
};

const titles = {
  initialize: 'initialize',
  open: 'open → diagnostics',
  ...Object.fromEntries(
    Object.entries(typed).flatMap(([kind, title]) => [
      [kind, `${title} → diagnostics, p50`],
      [`${kind}95`, 'p95'],
    ]),
  ),
  hints: 'hints of a screen',
  hover: 'hover',
  completion: 'completion',
  symbols: 'symbols',
  memory: 'peak memory, MB',
};

/** What this bench has in common with others, so that their figures can be held beside it. */
const compared = [
  'What is typed, and how: a letter stands in one row while another row is edited and the edit taken back, 15 ms after each answer, in a server',
  'that has just been started; explanations and notes hold numbers. Earlier figures took each edit back in the place where it was done, 5 ms',
  'after the answer, up to 420 times, in explanations without any number: that hid what a rule takes that reads every explanation, what it takes',
  'to move what stands behind an edit, and that code which has run for a while is faster. A bench that types letters into notes and digits into',
  'scores, half of each, finds the mean of those two rows.',
];

export function report(medians, { rounds, edits }) {
  return [
    '# Last result of `npm run bench`',
    '',
    `Medians of ${rounds} rounds, up to ${edits} edits of each kind and as many taken back, Node ${process.versions.node}, ${process.platform}. Machines differ, and one machine differs from hour to hour: compare within a row, and the ratios.`,
    '',
    ...compared,
    ...medians.flatMap(table),
    '',
    '## Ratios',
    '',
    '| indicators | goal | measured | |',
    '|--:|---|--:|---|',
    ...medians.flatMap(goals),
    '',
  ].join('\n');
}

function table({ size, servers }) {
  const names = Object.keys(servers);
  const kinds = Object.keys(titles).filter(kind => names.some(name => servers[name][kind] !== undefined));
  return [
    '',
    `## ${size.toLocaleString('en')} indicators`,
    '',
    `| milliseconds | ${names.join(' | ')} |`,
    `|---|${names.map(() => '--:').join('|')}|`,
    ...kinds.map(kind => `| ${titles[kind]} | ${names.map(name => shown(servers[name][kind])).join(' | ')} |`),
  ];
}

const shown = value => value?.toFixed(value >= 100 ? 0 : 1) ?? '';

function goals({ size, servers: { 'perf-yaml': own, json, bare } }) {
  if (!own || !json || !bare) return [];
  const times = (name, mine, other, most) => [name, `${(mine / other).toFixed(2)} ×`, mine / other <= most];
  const wanted = [
    ...slowest(own, json, 1, 'JSON'),
    ...(size >= 200 ? slowest(own, bare, 5, 'bare') : []),
    ...['hints', 'hover']
      .filter(kind => own[kind] !== undefined && bare[kind] !== undefined)
      .map(kind => [
        `${titles[kind]} at most 2 ms above the bare server`,
        `${(own[kind] - bare[kind]).toFixed(1)} ms`,
        own[kind] - bare[kind] <= 2,
      ]),
    times('open at most 3 × the JSON server', own.open, json.open, 3),
    times('initialize at most 1.5 × the bare server', own.initialize, bare.initialize, 1.5),
    ...(size >= 2000 && own.memory && json.memory
      ? [times('peak memory at most 1 × the JSON server', own.memory, json.memory, 1)]
      : []),
  ];
  return wanted.map(
    ([name, measured, met]) => `| ${size.toLocaleString('en')} | ${name} | ${measured} | ${met ? 'met' : 'not met'} |`,
  );
}

/** The kind of edit that takes longest against another server's answer to the same kind. */
function slowest(own, other, most, name) {
  const [kind, ratio] = Object.keys(typed)
    .map(each => [each, own[each] / other[each]])
    .sort((a, b) => b[1] - a[1])[0];
  return [
    [`slowest edit (${typed[kind]}) at most ${most} × the ${name} server`, `${ratio.toFixed(2)} ×`, ratio <= most],
  ];
}
