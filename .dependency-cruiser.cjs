/** The slices in their order: each may import only from those before it. */
const slices = [
	'accounts',
	'events',
	'challenges',
	'teams',
	'entries',
	'rounds',
	'judging',
	'voting',
	'awards',
	'gallery',
	'setup',
	'mentorship',
	'announcements',
	'stats',
	'exports'
];

const outward = slices.slice(0, -1).map((slice, index) => ({
	name: `${slice}-knows-only-what-stands-before`,
	comment: `The order is: ${slices.join(', ')}.`,
	severity: 'error',
	from: { path: `^src/lib/${slice}/` },
	to: { path: `^src/lib/(${slices.slice(index + 1).join('|')})/` }
}));

/** Calculations: everything of a slice that is neither in `server/`, nor a component, nor a test. */
const core = {
	path: `^src/lib/(foundation|${slices.join('|')})/.+[.]ts$`,
	pathNot: ['/server/', '[.]test[.]ts$', '[.]svelte[.]ts$']
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		...outward,
		{
			name: 'foundation-and-ui-know-no-contest',
			comment: 'Could a lending library use the file unchanged?',
			severity: 'error',
			from: { path: '^src/lib/(foundation|ui)/' },
			to: { path: `^src/lib/(${slices.join('|')})/` }
		},
		{
			name: 'foundation-draws-nothing',
			severity: 'error',
			from: { path: '^src/lib/foundation/' },
			to: { path: '^src/lib/ui/' }
		},
		{
			name: 'core-is-pure',
			comment: 'No database, no framework, nothing of Node: the same file runs in the browser and in tests.',
			severity: 'error',
			from: core,
			to: {
				path: [
					'node_modules/(drizzle-orm|postgres|graphile-worker|nodemailer|sharp|svelte|@sveltejs)/',
					'^[$]app'
				]
			}
		},
		{
			name: 'core-is-pure-of-node',
			severity: 'error',
			from: core,
			to: { dependencyTypes: ['core'] }
		},
		{
			name: 'core-knows-no-server',
			comment: 'Types may come from there, code may not.',
			severity: 'error',
			from: core,
			to: { path: '/server/', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'lib-knows-no-routes',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/(routes|http|hooks)' }
		},
		{
			name: 'server-side-knows-no-framework',
			comment: 'The worker, the demo and the tests run it in plain Node.',
			severity: 'error',
			from: { path: '^src/lib/.+/server/' },
			to: { path: ['node_modules/(svelte|@sveltejs)/', '^[$]app'] }
		},
		{
			name: 'pages-hold-no-sql',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: { path: 'node_modules/(drizzle-orm|postgres|graphile-worker)/' }
		},
		{
			name: 'the-product-knows-no-scripts',
			severity: 'error',
			from: { path: '^src/', pathNot: '[.]test[.]ts$' },
			to: { path: '^(scripts|tests)/' }
		},
		{
			name: 'no-cycles',
			comment: 'Two files that need each other are one, or want a third. Types may meet.',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'declared',
			comment:
				'A package that is used stands in package.json; one that the server needs, under dependencies.',
			severity: 'error',
			from: { path: '^src/lib/.+/server/', pathNot: '[.]test[.]ts$' },
			to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'found',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: ['^[$](app|types)', '^[.]/[$]types', '^virtual:'] }
		}
	],
	options: {
		doNotFollow: { path: ['node_modules', '^src/lib/paraglide/', '^build/'] },
		exclude: { path: ['^src/lib/paraglide/', '^[.]svelte-kit/', '^build/'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types', 'svelte'],
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.json', '.css', '.d.ts']
		},
		skipAnalysisNotInRules: true
	}
};
