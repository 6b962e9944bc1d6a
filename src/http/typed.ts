/** One field of a form, as it was typed. */
export interface Typed {
	name: string;
	value: string;
}

const secretFields = ['password', 'code', 'token'];

/** The words of a form that was refused before anything read it; passwords and codes are not shown again. */
export async function typedWords(request: Request): Promise<Typed[]> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return [];
	const data = await request.formData();
	return Array.from(data, ([name, value]) => ({ name, value })).flatMap(({ name, value }) =>
		typeof value === 'string' && value.trim() !== '' && !secretFields.includes(name) ? [{ name, value }] : []
	);
}
