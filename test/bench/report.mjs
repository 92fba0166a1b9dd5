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

export function report(medians, { rounds, edits }) {
  return [
    '# Last result of `npm run bench`',
    '',
    `Medians of ${rounds} rounds, ${edits} edits each, Node ${process.versions.node}, ${process.platform}. Machines differ, and one machine differs from hour to hour: compare within a row, and the ratios.`,
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
