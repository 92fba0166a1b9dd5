// How many scripts of server-worker.js a built server compiles before it answers a client's first word: one, if it does so before its engine is there.
import { spawn } from 'node:child_process';

const watch = `
  import vm from 'node:vm';
  const compile = vm.compileFunction;
  let scripts = 0;
  vm.compileFunction = (...given) => (scripts++, compile(...given));
  const write = process.stdout.write;
  process.stdout.write = function (...given) {
    process.stdout.write = write;
    process.stderr.write(scripts + '\\n');
    return write.apply(this, given);
  };`;

export function scriptsBeforeFirstAnswer(server) {
  const child = spawn(process.execPath, [
    '--import',
    `data:text/javascript,${encodeURIComponent(watch)}`,
    server,
    '--stdio',
  ]);
  const body = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
  return new Promise(done => {
    child.stderr.once('data', told => {
      child.kill('SIGKILL');
      done(Number(told));
    });
    child.once('exit', () => done(undefined));
  });
}
