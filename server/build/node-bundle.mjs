// How the command line and the server are bundled for Node, by the build and by the tests alike.
import { join } from 'node:path';

/** Of htmlparser2 the parser alone: beside it its entry gives out what builds and writes trees, with another table of all entities of HTML. */
export const parserAlone = {
  htmlparser2: join(import.meta.dirname, '../../node_modules/htmlparser2/dist/esm/Parser.js'),
};

export const nodeBundle = {
  bundle: true,
  alias: parserAlone,
  platform: 'node',
  target: 'es2022',
  format: 'esm',
  mainFields: ['module', 'main'],
  // what libraries in CommonJS ask Node for, and the folder of the files beside a module, which the Node of an older VS Code does not tell
  banner: {
    js: "import{createRequire as $require}from'node:module';import{fileURLToPath as $path}from'node:url';const require=$require(import.meta.url),__dirname=$path(new URL('.',import.meta.url));",
  },
  define: { 'import.meta.dirname': '__dirname' },
};
