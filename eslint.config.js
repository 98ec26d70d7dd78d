// What the scripts and their tests are checked for, besides types (jsconfig.json). `./verify` runs it where npm is available.
// Awaiting in a loop is allowed: where it is done, each step depends on the one before, or must not run at the same time.
const js = require('@eslint/js');
const globals = require('globals');

module.exports = [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Takes members that are only set with `??=` or `||=` for unused ones.
      'no-unused-private-class-members': 'off',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['assets/js/**/*.js'],
    // `say` is replaced by the build, and the search loads `lunr`.
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: { ...globals.browser, say: 'readonly', lunr: 'readonly' } },
  },
  {
    files: ['src/test/js/**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: globals.node },
  },
];
