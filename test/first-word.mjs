// Which modules a built server loads before it answers a client's first word: none of the engine, if it is to answer at once.
import { spawn } from 'node:child_process';

const hooks = `
  import { writeSync } from 'node:fs';
  export function load(url, context, next) {
    writeSync(2, url.split('/').at(-1) + '\\n');
    return next(url, context);
  }`;

const watch = `
  import { register } from 'node:module';
  import { writeSync } from 'node:fs';
  register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hooks)}`)});
  const write = process.stdout.write;
  process.stdout.write = function (...given) {
    process.stdout.write = write;
    writeSync(2, 'answered\\n');
    return write.apply(this, given);
  };`;

export function loadedBeforeFirstAnswer(server) {
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
    let told = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      told += text;
      const names = told.split('\n');
      if (!names.includes('answered')) return;
      child.kill('SIGKILL');
      done(names.slice(0, names.indexOf('answered')));
    });
    child.once('exit', () => done([]));
  });
}
