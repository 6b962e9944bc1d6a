/**
 * Every route of the application, method by method, with the rule that guards it.
 *   npm run --silent routes [-- --json]
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { type Guard, routes } from '../src/http/routes.ts';
import { root } from './commands.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const;
type Method = (typeof methods)[number];

/** A method of a route, as the files have it. */
export interface RouteMethod {
	route: string;
	method: Method;
	/** Undefined where the manifest does not know it: then it answers "not found". */
	guard: Guard | undefined;
	/** Names of the form actions behind a POST of a page. */
	actions?: string[];
	/** Actions that nothing turns into an answer when they refuse. */
	unguarded?: string[];
}

/** What the files under `src/routes` answer to. */
export function routeMethods(): RouteMethod[] {
	const files = globSync('src/routes/**/+{page.svelte,page.server.ts,page.ts,server.ts}', { cwd: root });
	const byRoute = Map.groupBy(files, (file) => routeOf(file));
	return [...byRoute].flatMap(([route, own]) => methodsOf(route, own)).sort(inOrder);
}

/** The routes that are pages for people. */
export function pageRoutes(): string[] {
	return globSync('src/routes/**/+page.svelte', { cwd: root }).map(routeOf).sort();
}

/** `src/routes/(site)/events/[event]/+page.svelte` is `/events/[event]`. */
function routeOf(file: string): string {
	const folder = file.split('/').slice(2, -1);
	return `/${folder.filter((part) => !part.startsWith('(')).join('/')}`;
}

function methodsOf(route: string, files: readonly string[]): RouteMethod[] {
	const found: RouteMethod[] = [];
	const add = (method: Method, more: Partial<RouteMethod> = {}) => {
		if (found.some((one) => one.method === method)) return;
		found.push({ route, method, guard: guardOf(route, method), ...more });
	};
	for (const file of files) {
		const source = readFileSync(join(root, file), 'utf8');
		if (file.endsWith('.svelte') || file.endsWith('+page.ts')) add('GET');
		else if (file.endsWith('+server.ts')) for (const name of exportedMethods(source)) add(name);
		else {
			add('GET');
			const actions = exportedActions(source);
			if (actions.all.length > 0) add('POST', { actions: actions.all, unguarded: actions.unguarded });
		}
	}
	return found.some(({ method }) => method === 'GET') ? [...found, ...head(route)] : found;
}

/** SvelteKit answers HEAD wherever it answers GET. */
function head(route: string): RouteMethod[] {
	return [{ route, method: 'HEAD', guard: guardOf(route, 'HEAD') }];
}

function guardOf(route: string, method: Method): Guard | undefined {
	const guards = routes[route];
	return method === 'GET' || method === 'HEAD' ? guards?.read : guards?.write;
}

function exportedMethods(source: string): Method[] {
	return methods.filter((method) =>
		new RegExp(
			`^export (async )?(const|function) ${method}\\b|^export \\{[^}]*\\b${method}\\b|^export const \\{[^}]*\\b${method}\\b`,
			'm'
		).test(source)
	);
}

/** The names of a page's actions, and which of them are not wrapped by `guarded`. */
function exportedActions(source: string): { all: string[]; unguarded: string[] } {
	const actions: { name: string; guarded: boolean }[] = [];
	const tree = ts.createSourceFile('page.ts', source, ts.ScriptTarget.Latest);
	const guards = new Set(['guarded', ...tree.statements.flatMap(guardMadeHere), ...guardsImported(tree)]);
	tree.forEachChild((statement) => {
		if (!ts.isVariableStatement(statement)) return;
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (!ts.isIdentifier(name) || name.text !== 'actions') continue;
			actions.push(...actionsIn(initializer, guards));
		}
	});
	return {
		all: actions.map(({ name }) => name),
		unguarded: actions.filter(({ guarded }) => !guarded).map(({ name }) => name)
	};
}

/** The same, from files of `src/http`. */
function guardsImported(tree: ts.SourceFile): string[] {
	return tree.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
		const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
		const names = importClause?.namedBindings;
		if (!from.startsWith('#http/') || !names || !ts.isNamedImports(names)) return [];
		const source = readFileSync(join(root, from.replace('#http/', 'src/http/')), 'utf8');
		const made = ts
			.createSourceFile('http.ts', source, ts.ScriptTarget.Latest)
			.statements.flatMap(guardMadeHere);
		return names.elements.map(({ name }) => name.text).filter((name) => made.includes(name));
	});
}

/** The name of a function that does nothing but wrap by `guarded`. */
function guardMadeHere(statement: ts.Statement): string[] {
	if (!ts.isFunctionDeclaration(statement) || !statement.name) return [];
	const [only, ...others] = statement.body?.statements ?? [];
	const wraps =
		only && others.length === 0 && ts.isReturnStatement(only) && isCallOf(only.expression, ['guarded']);
	return wraps ? [statement.name.text] : [];
}

function isCallOf(expression: ts.Expression | undefined, names: Iterable<string>): boolean {
	if (!expression || !ts.isCallExpression(expression) || !ts.isIdentifier(expression.expression))
		return false;
	return [...names].includes(expression.expression.text);
}

function actionsIn(initializer: ts.Expression | undefined, guards: ReadonlySet<string>) {
	const object = initializer && ts.isSatisfiesExpression(initializer) ? initializer.expression : initializer;
	// What is not written out can't be checked, so it counts as one action without a guard.
	if (!object || !ts.isObjectLiteralExpression(object)) return [{ name: '?', guarded: false }];
	return object.properties.map((property) => {
		const name = property.name && ts.isIdentifier(property.name) ? property.name.text : '?';
		const guarded = ts.isPropertyAssignment(property) && isCallOf(property.initializer, guards);
		return { name, guarded };
	});
}

function inOrder(a: RouteMethod, b: RouteMethod): number {
	return (
		(a.route < b.route ? -1 : a.route > b.route ? 1 : 0) ||
		methods.indexOf(a.method) - methods.indexOf(b.method)
	);
}

if (process.argv[1] === import.meta.filename) {
	const all = routeMethods();
	if (process.argv.includes('--json')) console.log(JSON.stringify(all));
	else
		for (const { route, method, guard, actions } of all)
			console.log([method.padEnd(5), (guard ?? 'refused').padEnd(14), route, ...(actions ?? [])].join(' '));
}
