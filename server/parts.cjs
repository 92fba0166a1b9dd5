// Gives Node the two scripts of server-worker.js one by one, the second when it is first asked for.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { compileFunction } = require('node:vm');

const filename = join(__dirname, 'server-worker.js');
const bytes = readFileSync(filename);
const end = bytes.indexOf('//#later\n');

function run(from, to, result, given) {
  const text = bytes.toString('utf8', from, to);
  return compileFunction(`${text}\nreturn ${result};`, Object.keys(given), { filename })(...Object.values(given));
}

let later;
exports.main = run(0, end, 'perfYaml', { perfYamlLater: { get shared() { return exports.later.shared; } } });
Object.defineProperty(exports, 'later', { get: () => (later ??= run(end, bytes.lastIndexOf('//#start\n'), 'perfYamlLater', { perfYaml: exports.main })) });
