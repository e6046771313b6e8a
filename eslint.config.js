import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';
import { byNameInSources, byNameInTests } from './scripts/by-name.mjs';
import { rooms } from './scripts/rooms.mjs';

const names = Object.keys(rooms);
const hostFree = names.filter((room) => rooms[room].hostFree);

const hosts = ['node:*', 'react', 'react-dom', '@univerjs/*', '@fluentui/*', '@microsoft/*'];

const longestLine = 140;

const textNodesOnly = 'Cell text is hostile: text nodes only.';

const excelRun = {
  selector: "MemberExpression[object.name='Excel'][property.name='run']", message: 'Only src/workbook/excel says Excel.run.',
};

const direction = names.map((room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', {
      patterns: [
        {
          // to another room, not to a folder of the same name inside this one
          group: names.filter((other) => other !== room && !rooms[room].knows.includes(other)).map((other) => `../**/${other}/**`),
          message: `src/${room} must not know this room (imports point one way, see docs/architecture.md).`,
        },
        ...(rooms[room].hostFree ? [{ group: hosts, message: 'The engine knows no host.' }] : []),
      ].filter(({ group }) => group.length > 0),
    }],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.tmp/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.ts', 'bench/**/*.ts', 'fuzz/**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // an async method that only keeps an interface's promise is fine
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-properties': ['error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML']
          .map((property) => ({ property, message: textNodesOnly })),
        { object: 'document', property: 'write', message: textNodesOnly }],
      'no-restricted-globals': ['error', 'alert', 'confirm', 'prompt'],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,cjs,js}'],
    rules: { 'max-len': ['error', { code: longestLine }] },
  },
  {
    files: ['**/*.cjs', 'bin/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    // a row of a table of cases stays one row, and XML stays as it is read
    rules: {
      'max-len': ['error', {
        code: longestLine, ignorePattern: '^\\s*[\\[{].*[\\]}],?$',
        ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true,
      }],
    },
  },
  {
    files: hostFree.map((room) => `src/${room}/**/*.ts`),
    rules: { 'no-restricted-globals': ['error', 'document', 'window', 'process', 'Excel', 'Office', 'navigator', 'localStorage', 'fetch'] },
  },
  ...direction,
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/workbook/excel/**'],
    rules: { 'no-restricted-syntax': ['error', byNameInSources, excelRun] },
  },
  {
    files: ['src/workbook/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
      'no-restricted-syntax': ['error', byNameInSources],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // what JSON.parse gives is compared with deepEqual, not trusted
      ...Object.fromEntries(['argument', 'assignment', 'call', 'member-access', 'return']
        .map((use) => [`@typescript-eslint/no-unsafe-${use}`, 'off'])),
      '@typescript-eslint/no-floating-promises': ['error', {
        allowForKnownSafeCalls: [{ from: 'package', package: '@types/mocha', name: ['it', 'describe'] }],
      }],
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-syntax': ['error', byNameInTests],
    },
  },
);
