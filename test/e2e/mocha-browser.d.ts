// mocha's build for browsers sets the globals that index-web.ts declares
declare module 'mocha/mocha';
