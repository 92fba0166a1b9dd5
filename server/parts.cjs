// Gives Node the scripts of server-worker.js one by one, each when it is first asked for.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { compileFunction } = require('node:vm');

const filename = join(__dirname, 'server-worker.js');
const names = ['perfYaml', 'perfYamlEngine', 'perfYamlLater'];
const bytes = readFileSync(filename);

let from = 0;
for (const name of names) {
  const start = from;
  const end = bytes.indexOf(name === names.at(-1) ? '//#start\n' : '//#next\n', start);
  let script;
  Object.defineProperty(exports, name, {
    get: () =>
      (script ??= run(
        bytes.toString('utf8', start, end),
        name,
        names.filter(other => other !== name),
      )),
  });
  from = end + '//#next\n'.length;
}

/** A script as a function of the others: each of them is run when something of it is asked for. */
function run(text, name, others) {
  const given = others.map(other => ({
    get shared() {
      return exports[other].shared;
    },
  }));
  return compileFunction(`${text}\nreturn ${name};`, others, { filename })(...given);
}
