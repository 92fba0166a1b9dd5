// How the command line and the server are bundled for Node, by the build and by the tests alike.

export const nodeBundle = {
  bundle: true,
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
