import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import importX from 'eslint-plugin-import-x';
import ts from 'typescript-eslint';

/** A folder may import from itself and from what is listed; never the other way round. */
const zone = (map, ...verboden) =>
  verboden.map((van) => ({
    target: `./${map}`,
    from: `./${van}`,
    message: `${map} may not import ${van}.`,
  }));

const onzuiver = ['Date.now', 'Math.random'].map((naam) => {
  const [object, property] = naam.split('.');
  return { object, property, message: 'shared/ is pure: pass it in.' };
});

export default ts.config(
  { ignores: ['dist/', 'cdk.out/', 'node_modules/', '.local/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zone('shared', 'functions', 'infra', 'web', 'test'),
            ...zone('functions', 'infra', 'web', 'test'),
            ...zone('web', 'functions', 'infra', 'test'),
            ...zone('infra', 'test'),
          ],
        },
      ],
      'no-restricted-imports': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  {
    files: ['shared/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'crypto',
        'window',
        'document',
      ],
      'no-restricted-properties': ['error', ...onzuiver],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'shared/ is pure: pass the time in.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', '@aws-sdk/*', '@aws-lambda-powertools/*', 'aws-*'] },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    // TypeScript knows which globals a browser has.
    rules: { 'no-undef': 'off' },
  },
  { files: ['eslint.config.js'], extends: [ts.configs.disableTypeChecked] },
  { files: ['test/**', 'infra/lokaal/**', 'web/bouw.ts'], rules: { 'no-console': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
);
