import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { PURE_FOLDERS } from './scripts/folders.mjs'

const noEnum = { selector: 'TSEnumDeclaration', message: 'A string union reads the same in JSON, in the database and in the code.' }
const noDefault = {
  selector: 'ExportDefaultDeclaration',
  message: 'A default export is renamed by whoever imports it; a file is named after its one export.',
}
const noLocaleOrder = ['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase'].map((method) => ({
  selector: `MemberExpression[property.name='${method}'], MemberExpression[property.value='${method}']`,
  message: `${method} answers differently on another machine. Compare code points; collation and wording belong to the page.`,
}))

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '**/*.generated.*']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    // One program of all files: a project each would read and check the folders below it again, once for every folder above them.
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // The compiler knows every name, and every folder’s own.
      'no-undef': 'off',
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      // There is no enum to be unsafe with.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'no-restricted-syntax': ['error', noEnum, noDefault],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A Chinese text is indented with U+3000.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true }],
      // Code points are what a Chinese text is counted in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `'none' | UnitId` says more than `string`, though it is one.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Our classes keep what is theirs in #fields, which the compiler tells apart already.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // A predicate over a union is often true today and false after the next member.
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    },
  },
  {
    files: PURE_FOLDERS.map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'A day is the text YYYY-MM-DD and today is an argument: Date carries the machine’s clock and zone.' },
        { name: 'Intl', message: 'Intl answers by the machine’s locale data. Wording for people belongs to the page.' },
        { name: 'globalThis', message: 'A pure folder reaches the world through its arguments only.' },
        { name: 'eval', message: 'A programme is data; nothing in it runs.' },
        { name: 'Function', message: 'A programme is data; nothing in it runs.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance is an argument: a draw must be repeatable from its published seed.' },
      ],
      'no-restricted-syntax': ['error', noEnum, noDefault, ...noLocaleOrder],
    },
  },
  {
    files: ['**/{utils,common,helpers,lib,shared,misc}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Name the folder after what it holds; a folder for everything ends up holding everything.' },
      ],
    },
  },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It speaks of what the React Compiler leaves alone; the pages are not built with it.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}', 'test/**', 'demo-site/**', 'bench/**'],
    rules: {
      'max-lines': 'off',
      // A test that finds nothing at [0] fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off' },
  },
  // A measurement is written like what it measures, and checked by comparing results.
  { files: ['bench/**/*.mjs'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['*.config.{ts,js}', '.dependency-cruiser.mjs'], rules: { 'no-restricted-syntax': ['error', noEnum] } },
)
