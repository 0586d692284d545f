import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import a11y from 'eslint-plugin-vuejs-accessibility'
import vue from 'eslint-plugin-vue'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/target/',
      '**/node_modules/',
      '**/*.d.ts',
      '**/schema.ts',
      'e2e/results/',
      'e2e/gallery/',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  vue.configs['flat/recommended'],
  a11y.configs['flat/recommended'],
  {
    files: ['**/*.{ts,vue,js,mjs}'],
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { parser: ts.parser },
    },
    rules: {
      'no-undef': 'off', // the type checker knows better
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off', // optional properties are typed as such
      'vue/no-undef-components': ['error', { ignorePatterns: ['^U[A-Z]'] }], // the kit's are found by name
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vuejs-accessibility/no-static-element-interactions': 'error',
    },
  },
  {
    // a feature stands alone, so that it can be understood and removed alone
    files: ['*-ui/src/features/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['**/features/*', '../../../features/**'] }],
    },
  },
  prettier,
)
