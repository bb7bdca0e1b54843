import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** A folder never imports from these; the other way round it may. */
const zone = (folder, forbidden, ...more) => ({
  files: [`${folder}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: forbidden.map((of) => `**/${of}/**`),
            message: `${folder} may not import this.`,
          },
          ...more,
        ],
      },
    ],
  },
});

const impure = ['Date.now', 'Math.random'].map((name) => {
  const [object, property] = name.split('.');
  return { object, property, message: 'shared/ is pure: pass it in.' };
});

export default ts.config(
  { ignores: ['dist/', 'cdk.out/', 'node_modules/', '.local/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js'] },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
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
  zone('shared', ['functions', 'infra', 'web', 'test'], {
    group: ['node:*', '@aws-sdk/*', '@aws-lambda-powertools/*', 'aws-*'],
    message: 'shared/ is pure.',
  }),
  zone('functions', ['infra', 'web', 'test']),
  zone('web', ['functions', 'infra', 'test']),
  zone('infra', ['test']),
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
      'no-restricted-properties': ['error', ...impure],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'shared/ is pure: pass the time in.',
        },
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
  { files: ['test/**', 'infra/local/**', 'web/build.ts'], rules: { 'no-console': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
);
