import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['out', 'dist', 'test-results', 'playwright-report', '.dependency-cruiser.cjs']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: 'tsconfig.lint.json',
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // The compiler takes no enum (erasableSyntaxOnly), and this looks for them in every value.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // These work out the type of every expression and type, a fifth of the time that linting takes: for
      // classes, which `#` members tell from anything else already, and for types that come out as `{}`.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  {
    // Only the two ends of a transport may touch it; everything else goes through the contract.
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/desk/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Ask the desk: renderer/desk.' },
      ],
    },
  },
  {
    files: ['main/cli/**/*.ts', 'scripts/**/*.ts', 'tests/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
