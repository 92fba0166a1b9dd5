// VS Code as on vscode.dev: static files only, web-worker extension host, virtual workspace tmp:/ws.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, dirname, extname, join, normalize } from 'node:path';
import { settings, vscode } from '../../client/start/vscode.mjs';

const types = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
};
const base = '/static/build';
const workbenchPath = '/out/vs/code/browser/workbench/workbench';

/** Serves the workbench with the unpacked extension in `ext` and the bundled test suite `tests`. */
export async function startStatic({ ext, tests, extraSettings = {}, verbose = false }) {
  // VS Code runs the tests in the host of the extension whose folder holds them, so they are served as if inside it
  const roots = { [`${base}/`]: vscode, '/static/ext/__tests__/': dirname(tests), '/static/ext/': ext };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    answer(path, roots, () => page(`127.0.0.1:${server.address().port}`, basename(tests), extraSettings)).then(
      ({ body, type }) =>
        response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(body),
      () => {
        if (verbose) console.error('404', path);
        response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      },
    );
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    log: () => '',
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(path, roots, html) {
  if (path === '/') return { body: await html(), type: types['.html'] };
  if (path === `${base}${workbenchPath}.js`)
    return { body: undoCodeServer(await readFile(join(vscode, `${workbenchPath}.js`), 'utf8')), type: types['.js'] };
  const root = Object.keys(roots).find(each => path.startsWith(each));
  if (!root) throw new Error(`no root for ${path}`);
  const file = join(roots[root], normalize(`/${path.slice(root.length)}`));
  // code-server leaves out the browser halves of the built-in extensions
  if (path.startsWith(`${base}/extensions/`) && path.endsWith('.js') && !existsSync(file))
    return { body: 'exports.activate = () => {};', type: types['.js'] };
  return { body: await readFile(file), type: types[extname(file)] ?? 'application/octet-stream' };
}

/** code-server's workbench differs from vscode.dev's in two places: it keeps user data on its server, and always sets a remote. */
function undoCodeServer(script) {
  const changes = [
    [/\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/, '.with({scheme:$1.vscodeUserData}),"User")'],
    [/,remoteAuthority:location\.host\}/, '}'],
  ];
  return changes.reduce((text, [from, to]) => {
    if (!from.test(text)) throw new Error(`code-server's build changed: ${from}`);
    return text.replace(from, to);
  }, script);
}

async function page(authority, tests, extraSettings) {
  const uri = path => ({ scheme: 'http', authority, path });
  const config = {
    folderUri: { scheme: 'tmp', authority: '', path: '/ws' },
    _wrapWebWorkerExtHostInIframe: false,
    enableWorkspaceTrust: false,
    // code-server's build insists on these three
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    productConfiguration: { enableTelemetry: false },
    webviewEndpoint: `http://${authority}${base}/out/vs/workbench/contrib/webview/browser/pre`,
    developmentOptions: { extensions: [uri('/static/ext')], extensionTestsPath: uri(`/static/ext/__tests__/${tests}`) },
    configurationDefaults: { ...settings, ...extraSettings },
  };
  const nls = `${base}/out/nls.messages.js`;
  const values = {
    WORKBENCH_WEB_CONFIGURATION: attribute(config),
    WORKBENCH_WEB_BASE_URL: base,
    WORKBENCH_NLS_URL: nls,
    WORKBENCH_NLS_FALLBACK_URL: nls,
    WORKBENCH_SCRIPT_NONCE: 'n',
  };
  const template = await readFile(join(vscode, `${workbenchPath}.html`), 'utf8');
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

const attribute = value => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
