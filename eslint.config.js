import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import typescript from 'typescript-eslint';

const clock = [
	{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `ctx.now`.' },
	{ selector: "CallExpression[callee.name='Date']", message: 'Take `ctx.now`.' },
	{
		selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
		message: 'Take `ctx.now`.'
	}
];
const casts = [
	{
		selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
		message: 'Let the type follow from a check or a schema.'
	}
];
const leftOut = [
	{
		selector:
			'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme)$/]',
		message: 'A test runs, or it is not there.'
	}
];

export default defineConfig(
	globalIgnores([
		'build/',
		'.svelte-kit/',
		'.data/',
		'src/lib/paraglide/',
		'test-results/',
		'pictures/',
		'data/'
	]),
	typescript.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		// What a rule forbids is changed, not excused.
		linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-restricted-syntax': ['error', ...casts, ...leftOut],
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			'@typescript-eslint/no-explicit-any': 'error'
		}
	},
	{
		// What only the types can tell: a promise that nobody waits for loses its error, and a change with it.
		files: ['**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: typescript.parser }
		},
		rules: {
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/button-has-type': 'error',
			'svelte/no-target-blank': 'error'
		}
	},
	{
		// The one place for HTML that we made ourselves, from Markdown with HTML switched off.
		files: ['src/lib/ui/Markdown.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	},
	{
		files: ['src/lib/**'],
		rules: { 'no-console': 'error' }
	},
	{
		// One clock per request. The countdown is the one thing that ticks, in the browser.
		files: ['src/lib/**', 'src/http/**', 'src/routes/**/*.ts'],
		ignores: ['src/lib/foundation/server/**', 'src/lib/ui/Deadline.svelte', '**/*.test.ts'],
		rules: { 'no-restricted-syntax': ['error', ...casts, ...leftOut, ...clock] }
	}
);
