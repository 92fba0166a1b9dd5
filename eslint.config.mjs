import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const nodeGlobals = ['process', 'console', 'URL', 'setTimeout', 'clearTimeout', 'Buffer', 'fetch'];

export default defineConfig(
  globalIgnores(['dist/', '**/node_modules/', 'test/e2e/stubs/', 'test/e2e/.*/', '.vscode-test/']),
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 360, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // both keep every form that was read until the whole memory is swept, however short it is needed: incremental/kept.ts and classes do not
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/profiles/draft.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'WeakMap', message: 'Use kept() of incremental/kept.ts.' }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ObjectExpression > Property[kind='get']",
          message: 'Make it a class: an object with a getter of its own is slow and outlives its use.',
        },
        {
          selector: 'BinaryExpression[operator=/^[!=]==$/] > Literal[value=/^(en|zh-CN)$/]',
          message:
            'Write both as Words and take the one that is asked for: a language that is missing does not compile.',
        },
        {
          selector:
            ":matches(Property[key.name='check'], FunctionDeclaration[generator=true]) CallExpression[callee.name=/^(rowsThat|groupsThat|anyRowThat|claimsThat|doubtfulRows)$/]",
          message:
            'Declare it beside the rule, once: rows are put to all tests in one walk, and that is kept until a row is edited.',
        },
      ],
    },
  },
  {
    // whatever a file holds, a pattern goes over it in time that grows as its length does
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*testing.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map(name => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    // parts of it run in the page
    files: ['test/e2e/*.mjs'],
    languageOptions: {
      globals: {
        document: 'readonly',
        navigator: 'readonly',
        atob: 'readonly',
        createImageBitmap: 'readonly',
        OffscreenCanvas: 'readonly',
        Blob: 'readonly',
      },
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-nested-ternary': 'error',
      'no-console': 'off',
      'prefer-const': 'error',
      'no-var': 'error',
    },
  },
);
