/** One level of a scale, as a judge reads it. */
export interface Level {
	value: number | string;
	label: string;
	description?: string | undefined;
}
